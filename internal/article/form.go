package article

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"

	"isnad"
)

// form is what a file holds.
type form int

const (
	unknown form = iota
	plain        // text, the first line its headline
	page         // HTML
	archive      // txtar with the sections report and text
	lines        // one JSON object a line
	values       // JSON: an object, an array of objects, or objects one after the other
)

var forms = map[string]form{
	".txt": plain, ".html": page, ".htm": page, ".txtar": archive,
	".jsonl": lines, ".ndjson": lines, ".json": values,
}

// formOf tells the form from the extension, below a ".gz" if there is one.
func formOf(name string) form {
	return forms[strings.ToLower(filepath.Ext(withoutGz(name)))]
}

func withoutGz(name string) string {
	if strings.EqualFold(filepath.Ext(name), ".gz") {
		return name[:len(name)-len(".gz")]
	}
	return name
}

// stem is what a report without an id is called after: the name of its file
// without extension.
func stem(name string) string {
	if name == "-" {
		return "stdin"
	}
	base := filepath.Base(withoutGz(name))
	if s := strings.TrimSuffix(base, filepath.Ext(base)); s != "" {
		return s
	}
	return base
}

// sniff tells the form of a file without a known extension from its first
// bytes.
func sniff(head []byte) form {
	text, _, err := decode(head, len(head) == peekSize)
	if err != nil {
		return plain // reading it will say what is wrong
	}
	t := strings.TrimSpace(text)
	switch {
	case strings.HasPrefix(t, "["):
		return values
	case strings.HasPrefix(t, "{"):
		return sniffObject(t)
	case strings.HasPrefix(t, "<"):
		return page
	case hasMarker(t, "text"):
		return archive
	}
	return plain
}

// sniffObject tells JSON lines from objects that run over several lines.
func sniffObject(t string) form {
	line, _, more := strings.Cut(t, "\n")
	if !more || json.Valid([]byte(line)) {
		return lines
	}
	if rest := strings.TrimSpace(line[1:]); rest == "" || strings.HasSuffix(rest, ",") {
		return values
	}
	return lines
}

// one reads a file that holds one report.
func one(name string, f form, b []byte) (isnad.Report, error) {
	var r isnad.Report
	var err error
	switch {
	case len(bytes.TrimSpace(b)) == 0:
		return r, &Error{File: name, Err: ErrEmpty}
	case f == page:
		r, err = readPage(name, b)
	case f == archive:
		r, err = readArchive(name, b)
	default:
		r, err = readPlain(name, b)
	}
	if err != nil {
		return r, err
	}
	return judged(name, 0, r)
}

// judged names the language of a report and refuses one that is not Arabic.
func judged(name string, line int, r isnad.Report) (isnad.Report, error) {
	lang, why := Language(r.Text)
	if why != "" {
		r.Language = lang
		return r, &Error{File: name, Line: line, ID: r.ID, Err: because(ErrNotArabic, "%s", why)}
	}
	if r.Language == "" {
		r.Language = lang
	}
	return r, nil
}
