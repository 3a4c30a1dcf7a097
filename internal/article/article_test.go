package article

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/klauspost/compress/gzip"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	utf16 "golang.org/x/text/encoding/unicode"

	"isnad"
)

const (
	title = "مقتل ثلاثة جنود في قصف على أطراف المدينة"
	body  = "قال مصدر طبي إن ثلاثة جنود قتلوا أمس الأربعاء في قصف مدفعي استهدف موقعا للجيش في أطراف المدينة."
	more  = "وأضاف المصدر أن سبعة آخرين أصيبوا بجروح متفاوتة."
)

func day(t *testing.T, s string) isnad.Date {
	t.Helper()
	d, err := isnad.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestForms(t *testing.T) {
	text := title + "\n" + body + "\n" + more
	full := isnad.Report{ID: "r7", Outlet: "sana", URL: "https://example.org/1", Published: day(t, "2019-04-10"), Language: "ar", Title: title, Text: text}
	tests := []struct {
		name, file, src string
		want            []isnad.Report
	}{
		{"text with headline", "a/b.txt", "\n" + text + "\n\n", []isnad.Report{{ID: "b", Language: "ar", Title: title, Text: text}}},
		{"one line has no headline", "b.txt", body + "\n", []isnad.Report{{ID: "b", Language: "ar", Text: body}}},
		{"line ends of Windows and old Macs", "b.txt", title + "\r\n" + body + "\r" + more, []isnad.Report{{ID: "b", Language: "ar", Title: title, Text: text}}},
		{"byte order mark", "b.txt", "\ufeff" + body, []isnad.Report{{ID: "b", Language: "ar", Text: body}}},
		{"digits only are not refused", "b.txt", "12", []isnad.Report{{ID: "b", Text: "12"}}},
		{"txtar", "c.txtar", "what it is for\n-- report --\nid  r7\noutlet sana\npublished 2019-04-10\nlanguage ar\nurl https://example.org/1\nother x\n-- text --\n\n" +
			text + "\n\n-- claims --\nkill\n", []isnad.Report{full}},
		{"txtar, the later section counts", "c.txtar", "-- text --\nold\n-- text --\n" + body, []isnad.Report{{ID: "c", Language: "ar", Text: body}}},
		{"txtar whose title is not in the text", "c.txtar", "-- report --\ntitle " + title + "\n-- text --\n" + body + "\n" + more + "\n",
			[]isnad.Report{{ID: "c", Language: "ar", Title: title, Text: body + "\n" + more}}},
		{"txtar, a marker within a line is text", "c.txtar", "-- text --\n" + body + " -- text --\n-- a b --\n", []isnad.Report{{ID: "c", Language: "ar", Title: body + " -- text --", Text: body + " -- text --\n-- a b --"}}},
		{"JSON lines", "d.jsonl", `{"id":"r7","outlet":"sana","url":"https://example.org/1","published":"2019-04-10T01:59:50+02:00","title":"` + title + `","text":"` + body + `\n` + more + `"}` + "\n\n" +
			`{"text":"` + body + `","title":null,"extra":[1]}` + "\n" + `{"id":17,"title":"` + title + `","text":""}`,
			[]isnad.Report{full, {ID: "d#3", Language: "ar", Text: body}, {ID: "17", Language: "ar", Title: title, Text: title}}},
		{"JSON lines keep the text as it is", "d.ndjson", `{"text":"\n ` + body + `\r\n"}`, []isnad.Report{{ID: "d#1", Language: "ar", Text: "\n " + body + "\r\n"}}},
		{"one JSON object", "e.json", "{\n \"text\": \"" + body + "\"\n}\n", []isnad.Report{{ID: "e", Language: "ar", Text: body}}},
		{"JSON array", "e.json", "[\n{\"text\": \"" + body + "\"},\n\n{\"text\": \"" + more + "\"}\n]", []isnad.Report{{ID: "e#2", Language: "ar", Text: body}, {ID: "e#4", Language: "ar", Text: more}}},
		{"empty JSON array", "e.json", "[ ]\n", nil},
		{"JSON objects one after the other", "e.json", "{\"text\": \"" + body + "\"}\n{\"text\": \"" + more + "\"}", []isnad.Report{{ID: "e#1", Language: "ar", Text: body}, {ID: "e#2", Language: "ar", Text: more}}},
		{"unknown name: text", "-", body, []isnad.Report{{ID: "stdin", Language: "ar", Text: body}}},
		{"unknown name: JSON lines", "-", `{"text":"` + body + `"}` + "\n" + `{"text":"` + more + `"}`, []isnad.Report{{ID: "stdin#1", Language: "ar", Text: body}, {ID: "stdin#2", Language: "ar", Text: more}}},
		{"unknown name: indented JSON", "x.dat", "{\n  \"text\": \"" + body + "\"\n}", []isnad.Report{{ID: "x", Language: "ar", Text: body}}},
		{"unknown name: txtar", "x", "note\n-- report --\nid q\n-- text --\n" + body, []isnad.Report{{ID: "q", Language: "ar", Text: body}}},
		{"unknown name: page", "x", "<html><body><article><p>" + body + "</p><p>" + more + "</p></article>", []isnad.Report{{ID: "x", Language: "ar", Text: body + "\n" + more}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, errs := Bytes(tt.file, []byte(tt.src), Options{})
			if len(errs) > 0 {
				t.Fatal(errs)
			}
			if len(got) != len(tt.want) {
				t.Fatalf("got %d reports, want %d: %+v", len(got), len(tt.want), got)
			}
			for i := range got {
				if got[i] != tt.want[i] {
					t.Errorf("report %d\n got %+v\nwant %+v", i, got[i], tt.want[i])
				}
			}
			zipped, errs := Bytes(tt.file+".gz", zip(t, tt.src), Options{})
			if len(errs) > 0 || len(zipped) != len(got) {
				t.Fatalf("gzipped: %v, %d reports", errs, len(zipped))
			}
		})
	}
}

func zip(t *testing.T, s string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(s)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestErrors(t *testing.T) {
	good := `{"text":"` + body + `"}`
	tests := []struct {
		name, file, src string
		reason          error
		message         string // how it begins
		reports         int    // that were read all the same
	}{
		{"empty", "a.txt", "", ErrEmpty, "a.txt: nothing in it", 0},
		{"blank", "a.txt", " \n\t\n", ErrEmpty, "a.txt: nothing in it", 0},
		{"only a byte order mark", "a.txt", "\ufeff", ErrEmpty, "a.txt: ", 0},
		{"empty lines", "a.jsonl", "\n \n", ErrEmpty, "a.jsonl: nothing in it", 0},
		{"binary", "a.txt", "ab\x00\x01\x02", ErrBinary, "a.txt: not a text: it has zero bytes", 0},
		{"PDF", "a.txt", "%PDF-1.7 ...", ErrBinary, "a.txt: not a text: it looks like a PDF", 0},
		{"binary lines", "a.jsonl", "PK\x03\x04\x00\x00", ErrBinary, "a.jsonl: not a text: it looks like a ZIP", 0},
		{"unknown encoding", "a.txt", "\xe9t\xe9 de l'ann\xe9e pass\xe9e", ErrEncoding, "a.txt: unknown encoding: not valid UTF-8 at byte 0", 0},
		{"torn line", "a.jsonl", good + "\n{\"text\":\"\xd9\"}\n" + good, ErrEncoding, "a.jsonl:2: report a#2: unknown encoding: not valid UTF-8 at byte 9", 2},
		{"broken line", "a.jsonl", good + "\n{\"text\":\n" + good, ErrJSON, "a.jsonl:2: report a#2: broken JSON", 2},
		{"line that is no object", "a.jsonl", "[1]\n" + good, ErrJSON, "a.jsonl:1: report a#1: broken JSON: an object is wanted, found array", 1},
		{"wrong field", "a.jsonl", `{"id":"x","text":{"a":1}}` + "\n" + good, ErrField, "a.jsonl:1: report a#1: field text: wrong field: text is wanted, found object", 1},
		{"wrong date", "a.jsonl", `{"id":"x","published":"10/4/2019","text":"` + body + `"}`, ErrDate, `a.jsonl:1: report x: field published: wrong date: "10/4/2019"`, 0},
		{"impossible date", "a.jsonl", `{"id":"x","published":"2019-02-30","text":"` + body + `"}`, ErrDate, "a.jsonl:1: report x: field published", 0},
		{"no text", "a.jsonl", `{"id":"x","title":" "}`, ErrEmpty, "a.jsonl:1: report x: field text: nothing in it", 0},
		{"JSON that ends early", "a.json", "[\n" + good + ",\n{\"text\":", ErrJSON, "a.json:3: broken JSON: it ends in the middle", 1},
		{"JSON array that is not closed", "a.json", "[\n" + good + "\n", ErrJSON, "a.json:3: broken JSON: it ends in the middle", 1},
		{"JSON with more after its array", "a.json", "[" + good + "]\n" + good, ErrJSON, "a.json:2: broken JSON: something follows", 1},
		{"JSON rubbish", "a.json", "[\n" + good + ",\n\n  rubbish]", ErrJSON, "a.json:4: broken JSON", 1},
		{"txtar without text", "a.txtar", "-- report --\nid x\n", ErrEmpty, `a.txtar: nothing in it: no section "-- text --"`, 0},
		{"txtar with an empty text", "a.txtar", "-- report --\nid x\n-- text --\n\n", ErrEmpty, "a.txtar:3: report x: field text: nothing in it", 0},
		{"txtar with a wrong date", "a.txtar", "-- report --\nid x\npublished yesterday\n-- text --\n" + body, ErrDate, "a.txtar:3: report x: field published: wrong date", 0},
		{"navigation", "a.html", "<html><body><ul><li><a href=/>الرئيسية</a><li><a href=/n>آخر الأخبار</a><li><a href=/s>رياضة محلية وعالمية</a></ul></body></html>",
			ErrNavigation, "a.html: a page of links", 0},
		{"English", "a.txt", "The army said on Monday that it had taken the airport south of the capital.", ErrNotArabic, "a.txt: report a: not Arabic: 0 % of its letters", 0},
		{"Persian", "a.jsonl", `{"id":"f","text":"سخنگوی ارتش گفت که نیروهای این کشور در نزدیکی مرز با مهاجمان درگیر شده\u200cاند و چند نفر را بازداشت کرده\u200cاند"}`, ErrNotArabic, "a.jsonl:1: report f: not Arabic: it looks Persian", 0},
		{"Urdu", "a.txt", "فوج کے ترجمان نے کہا ہے کہ سرحد پر فائرنگ میں دو اہلکار ہلاک ہو گئے ہیں اور علاقے میں آپریشن جاری ہے", ErrNotArabic, "a.txt: report a: not Arabic: it looks Urdu", 0},
		{"Kurdish", "a.txt", "وتەبێژی هێزەکان ڕایگەیاند کە لە شەڕەکەدا سێ کەس بریندار بوون و دۆخەکە ئارامە", ErrNotArabic, "a.txt: report a: not Arabic: it looks Kurdish", 0},
		{"not gzip inside", "a.txt.gz", "\x1f\x8b\x08rubbish", ErrGzip, "a.txt.gz: broken gzip", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			reports, errs := Bytes(tt.file, []byte(tt.src), Options{})
			if len(errs) != 1 {
				t.Fatalf("errors %v, want one; reports %v", errs, reports)
			}
			if !errors.Is(errs[0], tt.reason) || !strings.HasPrefix(errs[0].Error(), tt.message) {
				t.Errorf("got  %v\nwant %s (%v)", errs[0], tt.message, tt.reason)
			}
			var e *Error
			if !errors.As(errs[0], &e) || e.File != tt.file {
				t.Errorf("not an *Error that names %s: %#v", tt.file, errs[0])
			}
			if len(reports) != tt.reports {
				t.Errorf("%d reports read, want %d", len(reports), tt.reports)
			}
		})
	}
}

func TestTornGzip(t *testing.T) {
	var src strings.Builder
	for range 2000 {
		src.WriteString(`{"text":"` + body + `"}` + "\n")
	}
	b := zip(t, src.String())
	reports, errs := Bytes("a.jsonl.gz", b[:len(b)-20], Options{})
	if len(reports) == 0 || len(errs) == 0 || !errors.Is(errs[len(errs)-1], ErrGzip) {
		t.Errorf("%d reports, errors %v", len(reports), errs)
	}
}

func TestEncodings(t *testing.T) {
	encodings := map[string]encoding.Encoding{
		"windows-1256":         charmap.Windows1256,
		"iso-8859-6":           charmap.ISO8859_6,
		"utf-16le with a mark": utf16.UTF16(utf16.LittleEndian, utf16.UseBOM),
		"utf-16be with a mark": utf16.UTF16(utf16.BigEndian, utf16.UseBOM),
		"utf-16le":             utf16.UTF16(utf16.LittleEndian, utf16.IgnoreBOM),
		"utf-16be":             utf16.UTF16(utf16.BigEndian, utf16.IgnoreBOM),
	}
	sources := map[string]string{
		"a.txt":   body + "\n" + more,
		"a.jsonl": `{"text":"` + body + `"}` + "\n" + `{"text":"` + more + `"}` + "\n",
		"a.txtar": "-- report --\nid x\n-- text --\n" + body,
		"-":       body + "\n" + more,
		"a.html":  "<html><head><meta charset=utf-8><title>x</title><body><article><p>" + body + "</p><p>" + more + "</p></article>",
	}
	for name, enc := range encodings {
		for file, src := range sources {
			b, err := enc.NewEncoder().Bytes([]byte(src))
			if err != nil {
				t.Fatal(err)
			}
			want, _ := Bytes(file, []byte(src), Options{})
			got, errs := Bytes(file, b, Options{})
			if len(errs) > 0 || len(got) != len(want) {
				t.Errorf("%s in %s: %v, %d reports", file, name, errs, len(got))
				continue
			}
			for i := range got {
				if got[i] != want[i] {
					t.Errorf("%s in %s:\n got %+v\nwant %+v", file, name, got[i], want[i])
				}
			}
		}
	}
}

func TestDeclaredEncodingHelpsWhereWordsDoNot(t *testing.T) {
	page := "<html><head><meta charset=windows-1256></head><body><article><p>" + strings.Repeat("قصف مدفعية بلدة حدودية ", 9) + "</p></article>"
	b, err := charmap.Windows1256.NewEncoder().Bytes([]byte(page))
	if err != nil {
		t.Fatal(err)
	}
	reports, errs := Bytes("a.html", b, Options{})
	if len(errs) > 0 || !strings.HasPrefix(reports[0].Text, "قصف مدفعية") {
		t.Errorf("%v %v", reports, errs)
	}
}

func TestDirectory(t *testing.T) {
	dir := t.TempDir()
	for name, src := range map[string]string{"b.txt": body, "a/z.txtar": "-- text --\n" + more, "c.csv": "x", "d.jsonl": `{"text":"` + body + `"}`, ".hidden/a.txt": "x", ".x.txt": "x"} {
		p := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(src), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var got []string
	var consumed atomic.Int64
	opt := Options{Published: day(t, "2020-01-02"), Outlet: "wafa", Stdin: strings.NewReader(more), Consumed: &consumed}
	paths := []string{dir, filepath.Join(dir, "missing.txt"), "-"}
	for r, err := range Read(paths, opt) {
		switch {
		case errors.Is(err, ErrSkipped):
			got = append(got, "skipped")
		case errors.Is(err, os.ErrNotExist):
			got = append(got, "missing")
		case err != nil:
			t.Error(err)
		default:
			got = append(got, r.ID+" "+r.Outlet+" "+r.Published.String())
		}
	}
	want := "z wafa 2020-01-02, b wafa 2020-01-02, skipped, d#1 wafa 2020-01-02, missing, stdin wafa 2020-01-02"
	if s := strings.Join(got, ", "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
	if size := Size([]string{dir}); size+int64(len(more)) != consumed.Load() {
		t.Errorf("Size %d and %d of standard input, but %d bytes were taken", size, len(more), consumed.Load())
	}
	if Size(paths) != 0 {
		t.Error("the size of standard input cannot be known")
	}
}

func TestStopEarly(t *testing.T) {
	src := strings.Repeat(`{"text":"`+body+`"}`+"\n", 50)
	n := 0
	for range Read([]string{"-", "-"}, Options{Stdin: strings.NewReader(src)}) {
		if n++; n == 3 {
			break
		}
	}
	if n != 3 {
		t.Errorf("%d reports after stopping at 3", n)
	}
}

func TestLongLines(t *testing.T) {
	opt := Options{MaxRecord: 2 << 20}
	long := `{"text":"` + strings.Repeat(body+" ", 1<<20/len(body)) + `"}`
	tooLong := `{"text":"` + strings.Repeat("a", 3<<20) + `"}`
	reports, errs := Bytes("a.jsonl", []byte(long+"\n"+tooLong+"\n"+long), opt)
	if len(reports) != 2 || len(errs) != 1 || !errors.Is(errs[0], ErrTooLong) {
		t.Errorf("%d reports, %v", len(reports), errs)
	}
	_, errs = Bytes("a.json", []byte("["+tooLong), opt)
	if len(errs) != 1 || !errors.Is(errs[0], ErrTooLong) {
		t.Errorf("%v", errs)
	}
	_, errs = Bytes("a.txt", []byte(tooLong), opt)
	if len(errs) != 1 || !errors.Is(errs[0], ErrTooLong) {
		t.Errorf("%v", errs)
	}
}
