package timex_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"isnad/internal/doc"
	"isnad/internal/text"
)

// goldLine is a count or time line of a gold report.
type goldLine struct {
	kind, value, words string
}

type goldReport struct {
	file      string
	published time.Time
	text      string
	lines     []goldLine
}

func goldReports(t *testing.T) []goldReport {
	names, _ := filepath.Glob("../../../../../scratch/gold-work/*.txtar")
	if len(names) == 0 {
		t.Skip("no gold reports beside the repository")
	}
	var out []goldReport
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		_, rest, _ := strings.Cut(string(b), "-- report --\n")
		head, rest, _ := strings.Cut(rest, "-- text --\n")
		body, claims, _ := strings.Cut(rest, "-- claims --\n")
		r := goldReport{file: filepath.Base(name), text: body}
		for _, l := range strings.Split(head, "\n") {
			if v, ok := strings.CutPrefix(l, "published"); ok {
				r.published = day(strings.TrimSpace(v))
			}
		}
		for _, l := range strings.Split(claims, "\n") {
			value, words, _ := strings.Cut(l, "|")
			kind, value, _ := strings.Cut(strings.TrimSpace(value), " ")
			if kind == "count" || kind == "time" {
				r.lines = append(r.lines, goldLine{kind, strings.TrimSpace(value), strings.TrimSpace(words)})
			}
		}
		out = append(out, r)
	}
	return out
}

// places returns every span of the words in the body.
func places(body, words string) []text.Span {
	var out []text.Span
	for at := 0; words != ""; {
		k := strings.Index(body[at:], words)
		if k < 0 {
			break
		}
		out = append(out, text.Span{Start: at + k, End: at + k + len(words)})
		at += k + len(words)
	}
	return out
}

// TestGold: each count and each time with words must be met by a number or time
// with the value of the gold report. What is left are times that hang on
// another event ("a day after", "24 hours" told a day later).
func TestGold(t *testing.T) {
	g := grammar(t)
	var count, countOK, tim, timOK, zero int
	for _, r := range goldReports(t) {
		d := document(r.text, r.published)
		nums := g.Numbers(d)
		times := g.Times(d, nums)
		for _, l := range r.lines {
			switch {
			case l.kind == "count" && strings.Contains(l.value, "zero"):
				zero++
			case l.kind == "count":
				count++
				if countFound(d, nums, l) {
					countOK++
				} else {
					t.Logf("%s count %s | %s", r.file, l.value, l.words)
				}
			case l.words != "":
				tim++
				if timeFound(d, times, l) {
					timOK++
				} else {
					t.Logf("%s time %s | %s", r.file, l.value, l.words)
				}
			}
		}
	}
	t.Logf("%d counts of zero left out", zero)
	floor(t, "gold counts", countOK, count, 98)
	floor(t, "gold times", timOK, tim, 93)
}

func countFound(d *doc.Document, nums []doc.Number, l goldLine) bool {
	f := strings.Fields(l.value) // of low..high bound unit
	for _, p := range places(d.Text, l.words) {
		for _, n := range nums {
			if !d.Of(n.From, n.To).Overlaps(p) || n.Bound != f[2] {
				continue
			}
			low, high, isRange := strings.Cut(f[1], "..")
			if !isRange {
				high = low
			}
			gotHigh, gotLow := strconv.FormatInt(n.High, 10), strconv.FormatInt(n.Low, 10)
			if n.High < 0 {
				gotHigh = ""
			}
			if n.NoLow {
				gotLow = ""
			}
			if low == gotLow && high == gotHigh {
				return true
			}
		}
	}
	return false
}

// timeFound uses the rule of the scorer: the stretches meet, and the found one
// is no longer than twice the given one and a day.
func timeFound(d *doc.Document, times []doc.Time, l goldLine) bool {
	a, b, ok := strings.Cut(l.value, "..")
	if !ok {
		b = a
	}
	from, to := day(a), day(b)
	for _, p := range places(d.Text, l.words) {
		for _, tm := range times {
			if !d.Of(tm.Start, tm.End).Overlaps(p) || tm.From.After(to) || tm.To.Before(from) {
				continue
			}
			if tm.To.Sub(tm.From) <= 2*to.Sub(from)+24*time.Hour {
				return true
			}
		}
	}
	return false
}
