package article

import (
	"fmt"
	"strings"

	"isnad"
)

// readPlain reads a text whose first line is its headline, if there are more.
func readPlain(name string, b []byte) (isnad.Report, error) {
	text, err := decodeAll(b)
	if err != nil {
		return isnad.Report{}, &Error{File: name, Err: err}
	}
	r := isnad.Report{ID: stem(name), Text: strings.Trim(newlines(text), "\n")}
	if strings.TrimSpace(r.Text) == "" {
		return r, &Error{File: name, Err: ErrEmpty}
	}
	r.Title = headline(r.Text)
	return r, nil
}

// newlines writes every line end as "\n".
func newlines(s string) string {
	if !strings.Contains(s, "\r") {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

// headline is the first of several lines, "" if there is only one.
func headline(text string) string {
	first, _, more := strings.Cut(text, "\n")
	if !more {
		return ""
	}
	return first
}

// readArchive reads a txtar file with a section "report" of "key value" lines
// and a section "text"; other sections are for other readers.
func readArchive(name string, b []byte) (isnad.Report, error) {
	src, err := decodeAll(b)
	if err != nil {
		return isnad.Report{}, &Error{File: name, Err: err}
	}
	sections := cutSections(newlines(src))
	text, ok := sections["text"]
	if !ok {
		return isnad.Report{}, &Error{File: name, Err: because(ErrEmpty, "no section %q", "-- text --")}
	}
	r := isnad.Report{ID: stem(name), Text: strings.Trim(text.content, "\n")}
	if err := describe(name, &r, sections["report"]); err != nil {
		return r, err
	}
	if strings.TrimSpace(r.Text) == "" {
		return r, &Error{File: name, Line: text.line, ID: r.ID, Field: "text", Err: ErrEmpty}
	}
	if r.Title == "" || strings.HasPrefix(r.Text, r.Title+"\n") {
		r.Title = headline(r.Text)
	}
	return r, nil
}

// section is a part of a txtar file; line is that of its marker.
type section struct {
	content string
	line    int
}

// cutSections cuts at lines "-- NAME --". A name that comes twice means the
// later one.
func cutSections(src string) map[string]section {
	sections := map[string]section{}
	name, from, line := "", 0, 0
	end := func(at int) {
		s := sections[name]
		s.content = src[from:max(from, at)]
		sections[name] = s
	}
	for at, n := 0, 1; at <= len(src); n++ {
		stop := strings.IndexByte(src[at:], '\n')
		if stop < 0 {
			stop = len(src) - at
		}
		if marker, ok := markerName(src[at : at+stop]); ok {
			end(at - 1)
			name, from, line = marker, min(at+stop+1, len(src)), n
			sections[name] = section{line: line}
		}
		at += stop + 1
	}
	end(len(src))
	return sections
}

func markerName(line string) (string, bool) {
	name, ok := strings.CutPrefix(line, "-- ")
	if !ok {
		return "", false
	}
	name, ok = strings.CutSuffix(name, " --")
	if !ok || name == "" || strings.ContainsFunc(name, isSpace) {
		return "", false
	}
	return name, true
}

func isSpace(r rune) bool { return strings.TrimSpace(string(r)) == "" }

func hasMarker(text, name string) bool {
	for line := range strings.Lines(text) {
		if m, ok := markerName(strings.TrimRight(line, "\r\n")); ok && m == name {
			return true
		}
	}
	return false
}

// describe takes the keys id, outlet, published, language, title and url into
// the report; other keys are for other readers.
func describe(name string, r *isnad.Report, s section) error {
	n := s.line
	for line := range strings.Lines(s.content) {
		n++
		key, value, _ := strings.Cut(strings.TrimSpace(line), " ")
		value = strings.TrimSpace(value)
		switch key {
		case "id":
			if value != "" {
				r.ID = value
			}
		case "outlet":
			r.Outlet = value
		case "language":
			r.Language = value
		case "title":
			r.Title = value
		case "url":
			r.URL = value
		case "published":
			day, err := parseDay(value)
			if err != nil {
				return &Error{File: name, Line: n, ID: r.ID, Field: key, Err: err}
			}
			r.Published = day
		}
	}
	return nil
}

// recordID is the id of a record that has none.
func recordID(name string, line int) string { return fmt.Sprintf("%s#%d", stem(name), line) }
