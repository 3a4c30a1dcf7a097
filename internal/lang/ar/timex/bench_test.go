package timex_test

import (
	"bufio"
	"encoding/json"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"isnad/internal/doc"
	"isnad/internal/text"
)

const bench = "../../../../../shared/bench/"

// rows reads a file of JSON lines, or skips the test where it is absent.
func rows[T any](t *testing.T, name string) []T {
	t.Helper()
	f, err := os.Open(bench + name)
	if err != nil {
		t.Skip("no public test sets beside the repository: ", err)
	}
	defer f.Close()
	var out []T
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		var row T
		if err := json.Unmarshal(sc.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		out = append(out, row)
	}
	return out
}

type recognizersRow struct {
	Suite   string
	N       int
	Ref     string
	Input   string
	Results []struct {
		Text       string
		TypeName   string
		Resolution json.RawMessage
		Value      json.RawMessage
	}
}

// floor fails a test that reached less than it did when this was written.
func floor(t *testing.T, name string, ok, all int, percent float64) {
	t.Helper()
	got := 100 * float64(ok) / float64(all)
	t.Logf("%-28s %3d of %3d = %.1f %%", name, ok, all, got)
	if got < percent {
		t.Errorf("%s: %.1f %%, was at least %.1f", name, got, percent)
	}
}

// TestRecognizersNumbers counts the expected numbers that are found with their
// value. Fractions, powers and negative numbers are no counts and left out.
func TestRecognizersNumbers(t *testing.T) {
	g := grammar(t)
	ok, all := map[string]int{}, map[string]int{}
	for _, row := range rows[recognizersRow](t, "recognizers-number.jsonl") {
		d := document(row.Input, time.Time{})
		nums := g.Numbers(d)
		for _, want := range row.Results {
			var res struct{ Value, Subtype string }
			json.Unmarshal(want.Resolution, &res)
			if !wholeNumber(row.Suite, res.Value) {
				continue
			}
			all[row.Suite]++
			if numberFound(d, nums, row.Suite, want.Text, res.Value) {
				ok[row.Suite]++
			} else if testing.Verbose() {
				t.Logf("%s %d %q: %q %s", row.Suite, row.N, row.Input, want.Text, res.Value)
			}
		}
	}
	floors := map[string]float64{"NumberModel": 68, "NumberRangeModel": 43, "OrdinalModel": 75, "PercentModel": 99}
	for suite, n := range all {
		floor(t, suite, ok[suite], n, floors[suite])
	}
}

func wholeNumber(suite, v string) bool {
	if suite == "NumberRangeModel" {
		return !strings.Contains(v, ".") && !strings.Contains(v, "-")
	}
	_, err := strconv.ParseInt(strings.TrimSuffix(v, "%"), 10, 64)
	return err == nil && !strings.HasPrefix(v, "-")
}

var interval = regexp.MustCompile(`^[(\[](\d*),(\d*)[)\]]$`)

func numberFound(d *doc.Document, nums []doc.Number, suite, words, value string) bool {
	at := strings.Index(d.Text, strings.TrimSpace(words))
	span := text.Span{Start: at, End: at + len(words)}
	for _, n := range nums {
		if at >= 0 && !d.Of(n.From, n.To).Overlaps(span) {
			continue
		}
		if m := interval.FindStringSubmatch(value); m != nil {
			low, high := n.Low, n.High
			if (m[1] == "" && n.NoLow || m[1] == strconv.FormatInt(low, 10)) && (m[2] == "" && high < 0 || m[2] == strconv.FormatInt(high, 10)) {
				return true
			}
			continue
		}
		if strconv.FormatInt(n.Low, 10) == strings.TrimSuffix(value, "%") {
			return true
		}
	}
	return false
}

// stretches returns every stretch of days that a row accepts, the end included.
func stretches(row recognizersRow, k int) [][2]time.Time {
	var out [][2]time.Time
	var v struct {
		FutureResolution, PastResolution map[string]string
	}
	if json.Unmarshal(row.Results[k].Value, &v) == nil {
		for _, m := range []map[string]string{v.FutureResolution, v.PastResolution} {
			out = addStretch(out, m["date"], m["date"], false)
			out = addStretch(out, m["startDate"], m["endDate"], true)
		}
	}
	var r struct {
		Values []struct{ Type, Value, Start, End string }
	}
	if json.Unmarshal(row.Results[k].Resolution, &r) == nil {
		for _, x := range r.Values {
			out = addStretch(out, x.Value, x.Value, false)
			out = addStretch(out, x.Start, x.End, true)
		}
	}
	return out
}

func addStretch(out [][2]time.Time, a, b string, open bool) [][2]time.Time {
	if len(a) < 10 || len(b) < 10 {
		return out
	}
	from, to := day(a[:10]), day(b[:10])
	if open && len(b) == 10 {
		to = to.AddDate(0, 0, -1)
	}
	if from.IsZero() || to.IsZero() {
		return out
	}
	return append(out, [2]time.Time{from, to})
}

// TestRecognizersTimes counts the expected dates and periods of days that are
// found with their days. The set is written for a calendar assistant (past and
// future alike, weeks from Monday); a row that gives no days is left out.
func TestRecognizersTimes(t *testing.T) {
	g := grammar(t)
	ok, near, all := map[string]int{}, 0, map[string]int{}
	for _, row := range rows[recognizersRow](t, "recognizers-datetime.jsonl") {
		if len(row.Ref) < 10 {
			continue
		}
		d := document(row.Input, day(row.Ref[:10]))
		times := g.Times(d, g.Numbers(d))
		for k := range row.Results {
			want := stretches(row, k)
			if len(want) == 0 {
				continue
			}
			all[row.Suite]++
			switch exact, meets := timeMatches(times, want); {
			case exact:
				ok[row.Suite]++
			case meets:
				near++
			default:
				if testing.Verbose() {
					var got []string
					for _, x := range times {
						got = append(got, timeValue(x))
					}
					t.Logf("%s %d %q: %q %v got %v", row.Suite, row.N, row.Input, row.Results[k].Text, want, got)
				}
			}
		}
	}
	floors := map[string]float64{"DateTimeModel": 57, "DateParser": 40, "DatePeriodParser": 14, "HolidayParser": 30}
	for suite, n := range all {
		floor(t, suite, ok[suite], n, floors[suite])
	}
	t.Logf("%d more overlap", near)
}

func timeMatches(times []doc.Time, want [][2]time.Time) (exact, meets bool) {
	for _, tm := range times {
		for _, w := range want {
			exact = exact || tm.From.Equal(w[0]) && tm.To.Equal(w[1])
			meets = meets || !tm.From.After(w[1]) && !tm.To.Before(w[0])
		}
	}
	return exact, meets
}

// TestDuckling counts phrases whose number or day is found. Durations, dialect
// and times of the clock are not what this package reads, and where it looks
// back ("Thursday" is the last one) the set looks ahead.
func TestDuckling(t *testing.T) {
	g := grammar(t)
	type row struct {
		Dim, Value string
		Phrases    []string
	}
	ok, all := map[string]int{}, map[string]int{}
	for _, r := range rows[row](t, "duckling-ar.jsonl") {
		want := ducklingValue(r.Value)
		if want == "" {
			continue
		}
		for _, p := range r.Phrases {
			all[r.Dim]++
			d := document(p, day("2013-02-12"))
			nums := g.Numbers(d)
			if ducklingFound(d, nums, g.Times(d, nums), want) {
				ok[r.Dim]++
			} else if testing.Verbose() {
				t.Logf("%s %s %s", r.Dim, want, p)
			}
		}
	}
	for dim, floorAt := range map[string]float64{"Numeral": 98, "Ordinal": 90, "Time": 25} {
		floor(t, dim, ok[dim], all[dim], floorAt)
	}
}

var ymdPattern = regexp.MustCompile(`\((\d+), (\d+), (\d+), 0, 0, 0\)`)

// ducklingValue writes a value as "7" or "2013-02-01" (the first day).
func ducklingValue(v string) string {
	if m := ymdPattern.FindStringSubmatch(v); m != nil {
		t, _ := time.Parse("2006-1-2", m[1]+"-"+m[2]+"-"+m[3])
		return t.Format("2006-01-02")
	}
	f := strings.Fields(v)
	if _, err := strconv.Atoi(f[1]); err == nil && !strings.HasPrefix(v, "datetime") {
		return f[1]
	}
	return ""
}

func ducklingFound(d *doc.Document, nums []doc.Number, times []doc.Time, want string) bool {
	for _, tm := range times {
		if tm.From.Format("2006-01-02") == want {
			return true
		}
	}
	for _, n := range nums {
		if strconv.FormatInt(n.Low, 10) == want {
			return true
		}
	}
	return false
}
