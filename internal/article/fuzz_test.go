package article

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"
)

// check holds for whatever is read: every report is whole, every error says
// which file.
func check(t *testing.T, name string, b []byte) {
	t.Helper()
	reports, errs := Bytes(name, b, Options{MaxRecord: 1 << 20})
	for _, r := range reports {
		switch {
		case !utf8.ValidString(r.Text), strings.TrimSpace(r.Text) == "":
			t.Errorf("text %q", r.Text)
		case r.ID == "":
			t.Errorf("no id: %+v", r)
		case r.Body() > len(r.Text):
			t.Errorf("body at %d of %d", r.Body(), len(r.Text))
		}
	}
	for _, err := range errs {
		var e *Error
		if !errors.As(err, &e) || e.File != name || e.Err == nil {
			t.Errorf("error %#v", err)
		}
	}
	again, errs2 := Bytes(name, b, Options{MaxRecord: 1 << 20})
	if len(again) != len(reports) || len(errs2) != len(errs) {
		t.Errorf("read twice: %d and %d reports, %d and %d errors", len(reports), len(again), len(errs), len(errs2))
	}
	for i := range again {
		if again[i] != reports[i] {
			t.Errorf("read twice: %+v and %+v", reports[i], again[i])
		}
	}
}

func FuzzPage(f *testing.F) {
	f.Add([]byte(newsPage))
	f.Add([]byte("<p>" + body + "<p>اقرأ أيضا<ul><li><a href=x>" + more + "</a>"))
	f.Add([]byte(`<script type="application/ld+json">[[[{"@graph":{"@type":"Article","articleBody":"<b>` + body + `"}}]]]</script>`))
	f.Add([]byte("<table><form><svg><title><p>" + body + "</svg></table><frameset><template>"))
	f.Add([]byte("<meta charset=windows-1256>\xc7\xe1\xcc\xed\xd4 \xdd\xed \xc7\xe1\xe3\xcf\xed\xe4\xc9"))
	f.Fuzz(func(t *testing.T, b []byte) { check(t, "f.html", b) })
}

func FuzzArchive(f *testing.F) {
	f.Add("-- report --\nid x\npublished 2019-04-10\n-- text --\n" + title + "\n" + body)
	f.Add("-- text --\r\n-- report --\rtitle \n-- text --\n" + body)
	f.Add("\n\n-- text --")
	f.Add("-- text --\n\u00a0\n")
	f.Fuzz(func(t *testing.T, s string) { check(t, "f.txtar", []byte(s)) })
}

func FuzzLines(f *testing.F) {
	f.Add([]byte(`{"id":1,"title":"` + title + `","text":"` + body + `"}` + "\n\n{}\n[]\nnull\n" + `{"text":"\ud800` + body + `"}`))
	f.Add([]byte("\xef\xbb\xbf{\"published\":\"2019-04-10T00:00:00Z\",\"TEXT\":\"" + body + "\"}\r\n"))
	f.Add([]byte("\xff\xfe{\x00}\x00\n\x00"))
	f.Fuzz(func(t *testing.T, b []byte) { check(t, "f.jsonl", b) })
}

func FuzzValues(f *testing.F) {
	f.Add([]byte(`[{"text":"` + body + `"},` + "\n" + `{"text":1}, 7]`))
	f.Add([]byte(`{"text":"` + body + `"} {"id":null}` + "\n]"))
	f.Add([]byte("[\n\n,]"))
	f.Fuzz(func(t *testing.T, b []byte) { check(t, "f.json", b) })
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(body))
	f.Add([]byte("\xc7\xe1\xcc\xed\xd4 \xdd\xed \xc7\xe1\xe3\xcf\xed\xe4\xc9"))
	f.Add([]byte("\xff\xfe\x27\x06\x44\x06"))
	f.Add([]byte("\xef\xbb\xbf\xd9"))
	f.Add([]byte("\x06\x27\x00\x20\x06\x44\x00\x20\x06\x44"))
	f.Fuzz(func(t *testing.T, b []byte) {
		for _, cut := range []bool{false, true} {
			s, name, err := decode(b, cut)
			if err == nil && (name == "" || !utf8.ValidString(s)) {
				t.Errorf("%s: %q", name, s)
			}
		}
		check(t, "-", b)
	})
}
