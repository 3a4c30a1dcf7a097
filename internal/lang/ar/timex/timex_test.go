package timex_test

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"isnad/internal/doc"
	"isnad/internal/lang/ar"
	"isnad/internal/lang/ar/orth"
	"isnad/internal/lang/ar/timex"
	"isnad/internal/lexicon"
)

var files = []string{"numerals.txt", "calendar.txt", "times.txt"}

func grammar(t testing.TB) *timex.Grammar {
	t.Helper()
	var entries []lexicon.Entry
	fsys := os.DirFS("../../../../data/ar")
	for _, f := range files {
		es, faults := lexicon.ReadFile(fsys, f)
		if len(faults) > 0 {
			t.Fatal(faults)
		}
		entries = append(entries, es...)
	}
	g, faults := timex.New(entries)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	return g
}

// Readings by hand, enough to know a dual, a verb and an adjective: the
// nouns whose dual the corpora use; the lexicon of the program is not read here.
const dualNouns = `شخص قتيل جندي سيارة عنصر عضو انتحاري هجوم انفجار تفجير قرية جسر بناية فتاة مسؤول شقيق قبيلة والد مسلح دبابة صاروخ مدينة طفل غارة مدني`

const verbs = `قتل قتلوا قتلت وقتل وأصيب وجرح أصيب جرح استهدفت استهدف قال وقال قالت أعلن شنت وأسفر أسفرت وأدى لقوا وأصابت`

const adjectives = `ليبيين تشاديا افغاني أفغاني ليبي تشادي عراقي سوري`

// read gives a token the readings that the tests need.
func read(t *doc.Token) {
	if t.Kind != doc.Word {
		return
	}
	for _, v := range strings.Fields(verbs) {
		if t.Key == orth.Key(v) {
			t.Readings = []doc.Reading{{Lex: &doc.Lexeme{Pos: doc.Verb}, Form: doc.Form{Tense: doc.Past, Number: doc.Sing}}}
			return
		}
	}
	for _, a := range strings.Fields(adjectives) {
		if t.Key == orth.Key(a) {
			t.Readings = []doc.Reading{{Lex: &doc.Lexeme{Pos: doc.Adj}}}
			return
		}
	}
	key, art := strings.CutPrefix(t.Key, "ال")
	for _, n := range strings.Fields(dualNouns) {
		stem := orth.Key(n)
		if strings.HasSuffix(n, "ة") {
			stem = strings.TrimSuffix(stem, "ه") + "ت"
		}
		for _, end := range []string{"ان", "ين", "ي", "اه", "ا"} {
			if key != stem+end || n == "عضو" && end == "ا" || n == "والد" && len(end) == 2 ||
				(end == "ا" || end == "ي") && !strings.HasSuffix(n, "ة") {
				continue
			}
			t.Readings = []doc.Reading{{Art: art, Lex: &doc.Lexeme{Pos: doc.Noun, Class: doc.Person}, Form: doc.Form{Number: doc.Dual}}}
			if end == "ين" && (n == "انتحاري" || n == "مسلح" || n == "مدني" || n == "مسؤول") {
				t.Readings = append(t.Readings, doc.Reading{Art: art, Lex: t.Readings[0].Lex, Form: doc.Form{Number: doc.Plur}})
			}
		}
		if key == orth.Key(n) || key == orth.Key(n)+"ا" {
			t.Readings = []doc.Reading{{Art: art, Lex: &doc.Lexeme{Pos: doc.Noun}, Form: doc.Form{Number: doc.Sing}}}
		}
	}
}

func document(words string, published time.Time) *doc.Document {
	d := &doc.Document{Text: words, Tokens: ar.Tokens(words), Published: published}
	for i := range d.Tokens {
		read(&d.Tokens[i])
	}
	return d
}

// day reads a date of the corpora; "-" is unknown.
func day(s string) time.Time {
	t, err := time.Parse("2006-01-02", s)
	if err != nil {
		return time.Time{}
	}
	return t
}

// numberValue writes a number as the corpora do: LOW..HIGH BOUND FLAGS, its
// first and last token and, behind #, the token of the noun (counted from 1).
func numberValue(n doc.Number) string {
	var b strings.Builder
	if !n.NoLow {
		fmt.Fprint(&b, n.Low)
	}
	switch {
	case n.High == -1:
		b.WriteString("..")
	case n.High != n.Low || n.NoLow:
		fmt.Fprint(&b, "..", n.High)
	}
	b.WriteString(" " + n.Bound)
	for _, f := range []struct {
		on   bool
		name string
	}{{n.Ordinal, "ordinal"}, {n.Decimal, "decimal"}, {n.Year, "year"}, {n.Clock, "clock"}, {n.Measure != "", n.Measure}} {
		if f.on {
			b.WriteString(" " + f.name)
		}
	}
	fmt.Fprintf(&b, " %d-%d", n.From+1, n.To)
	if n.Counted >= 0 {
		fmt.Fprintf(&b, " #%d", n.Counted+1)
	}
	return b.String()
}

// timeValue writes a time as the corpora do: FROM..TO [since] PRECISION and
// its first and last token (counted from 1).
func timeValue(t doc.Time) string {
	const f = "2006-01-02"
	v := t.From.Format(f)
	if !t.To.Equal(t.From) {
		v += ".." + t.To.Format(f)
	}
	if t.Since {
		v += " since"
	}
	return fmt.Sprintf("%s %s %d-%d", v, t.Precision, t.Start+1, t.End)
}

func TestData(t *testing.T) { grammar(t) }

// corpus runs check over the lines "value | words" of a file; lines that begin
// with # are comments.
func corpus(t *testing.T, name string, check func(t *testing.T, value, words string)) {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for i, line := range strings.Split(string(b), "\n") {
		value, words, ok := strings.Cut(line, "|")
		if strings.HasPrefix(line, "#") || !ok {
			continue
		}
		n++
		t.Run(strconv.Itoa(i+1), func(t *testing.T) { check(t, strings.TrimSpace(value), strings.TrimSpace(words)) })
	}
	t.Logf("%s: %d lines", name, n)
}

// TestNumbers: each line gives all the numbers of its words, separated by
// semicolons, or "none".
func TestNumbers(t *testing.T) {
	g := grammar(t)
	corpus(t, "numbers.txt", func(t *testing.T, value, words string) {
		var got []string
		for _, n := range g.Numbers(document(words, time.Time{})) {
			got = append(got, numberValue(n))
		}
		compare(t, words, value, got)
	})
}

func compare(t *testing.T, words, want string, values []string) {
	t.Helper()
	got := strings.Join(values, "; ")
	if got == "" {
		got = "none"
	}
	if got != want {
		t.Errorf("%s\n got  %s\n want %s", words, got, want)
	}
}

// TestTimes: each line gives all the times of its words, separated by
// semicolons, for a report published on Sunday 2015-07-26 unless the value
// begins with @DATE.
func TestTimes(t *testing.T) {
	g := grammar(t)
	corpus(t, "times.txt", func(t *testing.T, value, words string) {
		pub := day("2015-07-26")
		if rest, ok := strings.CutPrefix(value, "@"); ok {
			var at string
			at, value, _ = strings.Cut(rest, " ")
			pub = day(at)
		}
		d := document(words, pub)
		var got []string
		for _, tm := range g.Times(d, g.Numbers(d)) {
			got = append(got, timeValue(tm))
		}
		compare(t, words, value, got)
	})
}

// TestFaults: a data file that cannot be used says where.
func TestFaults(t *testing.T) {
	entries, _ := lexicon.Parse("x.txt", "numeral  three\nvalue    drei\nclass    unit\nword     x\n\nmonth    m\nvalue    13\ncalendar g\n")
	_, faults := timex.New(entries)
	for _, want := range []string{"x.txt:1: numeral three: value wants a whole number", "x.txt:6: month m: has no word", "the clitics are missing"} {
		if !strings.Contains(faults.Error(), want) {
			t.Errorf("no fault %q in\n%s", want, faults.Error())
		}
	}
}

// TestInvariants: numbers and times lie inside the document and in order,
// whatever the text; times may nest only in one that runs since an event.
func TestInvariants(t *testing.T) {
	g := grammar(t)
	var texts []string
	for _, name := range []string{"numbers.txt", "times.txt"} {
		b, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		all := string(b)
		texts = append(texts, all)
		ws := strings.Fields(all)
		for k := 0; k+40 < len(ws); k += 7 { // cut anywhere, also inside phrases
			texts = append(texts, strings.Join(ws[k:k+40], " "))
		}
	}
	for _, words := range texts {
		for _, pub := range []time.Time{{}, day("2015-07-26"), day("2016-02-29")} {
			invariants(t, g, document(words, pub))
		}
	}
}

func invariants(t *testing.T, g *timex.Grammar, d *doc.Document) {
	t.Helper()
	nums, at := g.Numbers(d), 0
	for _, n := range nums {
		if n.From < at || n.To <= n.From || n.To > len(d.Tokens) || n.Counted >= len(d.Tokens) {
			t.Fatalf("number %+v after token %d in %s", n, at, d.Text)
		}
		at = n.To
	}
	start := 0
	for _, tm := range g.Times(d, nums) {
		if tm.Start < start || tm.End <= tm.Start || tm.End > len(d.Tokens) || tm.From.IsZero() || tm.To.Before(tm.From) || tm.Precision == "" || tm.Rule == "" {
			t.Fatalf("time %+v in %s", tm, d.Text)
		}
		start = tm.Start
	}
}

func BenchmarkNumbersAndTimes(b *testing.B) {
	g := grammar(b)
	text, err := os.ReadFile("testdata/times.txt")
	if err != nil {
		b.Fatal(err)
	}
	d := document(string(text), day("2015-07-26"))
	b.ReportAllocs()
	for b.Loop() {
		g.Times(d, g.Numbers(d))
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(d.Tokens)), "ns/token")
}
