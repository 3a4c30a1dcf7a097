package extract_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"isnad"
	"isnad/data"
	"isnad/extract"
)

// nullable are the fields whose null means something: a bound that is open, a
// place that has no coordinates.
var nullable = map[string]bool{"low": true, "high": true, "lat": true, "lon": true}

// FuzzExtract: whatever the text, reading it does not panic, every span selects
// its words, and an empty list is [], never null. Invalid UTF-8 does not get
// past the intake.
func FuzzExtract(f *testing.F) {
	x, _ := extract.New(data.FS)
	for _, r := range ownReports(f) {
		f.Add(r.Title, strings.TrimPrefix(r.Text, r.Title+"\n"), r.Outlet, uint16(r.Published.Time().Unix()/86400))
	}
	for _, s := range oddTexts() {
		f.Add("", s, "", uint16(18000))
		f.Add(s, s, s, uint16(0))
	}
	f.Fuzz(func(t *testing.T, title, body, outlet string, day uint16) {
		r := isnad.Report{ID: "fuzz", Outlet: outlet, Title: title, Text: title + "\n" + body}
		if day > 0 {
			r.Published = isnad.DateOf(time.Unix(int64(day)*86400, 0))
		}
		if title == "" {
			r.Text = body
		}
		if !utf8.ValidString(r.Text) || len(r.Text) > 1<<16 {
			t.Skip()
		}
		for _, fault := range readingFaults(t, &r, x.Extract(r)) {
			t.Error(fault)
		}
		x.Words(r)
		x.Places(r)
		x.Names(r)
		x.Numbers(r)
		x.Times(r)
	})
}

// TestOddTexts runs the seeds that are no news without the fuzzer's machinery,
// and one line longer than any.
func TestOddTexts(t *testing.T) {
	x, _ := extract.New(data.FS)
	long := strings.Repeat("قال الناطق إن القوات قصفت المدينة و", 200)
	for _, s := range append(oddTexts(), long) {
		r := isnad.Report{ID: "odd", Text: s}
		for _, fault := range readingFaults(t, &r, x.Extract(r)) {
			t.Errorf("%.40q: %s", s, fault)
		}
	}
}

// readingFaults checks the promises that hold of every reading.
func readingFaults(t *testing.T, r *isnad.Report, res extract.Result) []string {
	t.Helper()
	b, err := json.Marshal(res.Reading)
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(b, &tree); err != nil {
		t.Fatal(err)
	}
	return append(spanFaults(tree, "", []rune(r.Text)), nulls(tree, "")...)
}

// nulls lists the fields that are null and may not be.
func nulls(tree any, at string) []string {
	var out []string
	switch v := tree.(type) {
	case []any:
		for i, e := range v {
			out = append(out, nulls(e, fmt.Sprintf("%s[%d]", at, i))...)
		}
	case map[string]any:
		for k, e := range v {
			if e == nil && !nullable[k] {
				out = append(out, at+"."+k+" is null")
			}
			out = append(out, nulls(e, at+"."+k)...)
		}
	}
	return out
}

// oddTexts are texts that news pages hold by accident.
func oddTexts() []string {
	const said = "قال الناطق إن الجيش قصف المدينة وقتل ثلاثة"
	return []string{
		"", " ", "\n", "\n\n\n", ".", "،،،،", "\"\"\"\"", "((((", "«««« قصف", "قصف »»»»", "-----", "::::",
		"قتل", "و", "ف", "ال", "لل", "قتلـــــوا", "ق\u064eت\u0651ل\u064f", "\u064b\u064c\u064d", "\u200f\u200e\u202b" + said + "\u202c",
		said + "\x00\x01\x1b[31m", "\ufeff" + said, said + " 😀😀 🇱🇾", "The army " + said + " NATO (F-16) said",
		"قتل 99999999999999999999999999 شخصا", "قتل 0 أشخاص", "قتل -5 أشخاص", "قتل ٣٫٥ أشخاص", "قتل ۱۲ نفر", "في 99/99/9999 قتل ثلاثة", "منذ 0000 قتل ثلاثة",
		"قتل مليار مليار مليار مليون ألف شخص", "سنة ٠ قبل الميلاد قصف الجيش المدينة",
		"قال قال قال قال", "إن إن إن أن أن", "الذي التي الذين اللذان", "بين وبين وبين و", "نفى نفى نفى قصف", "لم لن لا ليس قصف",
		said + "\r\n" + said + "\r\r", strings.Repeat("و", 400), strings.Repeat("قتل ", 300), strings.Repeat("(\"«", 100) + said,
		strings.Repeat("«قال الناطق ", 50) + said, "المصدر: المصدر: :", "المصدر:", "(رويترز) -", "رويترز", "/ رويترز /",
		"\u2028" + said + "\u2029" + said, "e\u0301 " + said, "قتل\u00a0ثلاثة\u202fجنود", "\U0001F600" + said + "\U00010FFFF",
	}
}
