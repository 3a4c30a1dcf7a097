package article

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"isnad"
)

// records hands out the records of JSON lines or JSON values.
func (in *intake) records(name string, f form, br *bufio.Reader, head []byte) bool {
	if len(bytes.TrimSpace(head)) == 0 && len(head) < peekSize {
		return in.fail(&Error{File: name, Err: ErrEmpty})
	}
	r, err := decoding(br, head)
	if err != nil {
		return in.fail(&Error{File: name, Err: err})
	}
	if f == lines {
		return in.lines(name, bufio.NewReaderSize(r, peekSize))
	}
	return in.values(name, r)
}

// lines hands out one unit a line. A faulty line is an error of its own and
// the next is read all the same.
func (in *intake) lines(name string, br *bufio.Reader) bool {
	for n := 1; ; n++ {
		line, err := readLine(br, in.opt.maxRecord())
		if len(bytes.TrimSpace(line)) > 0 {
			id := recordID(name, n)
			if !in.give(func() (isnad.Report, error) { return readRecord(name, n, id, line) }) {
				return false
			}
		}
		switch {
		case err == io.EOF:
			return true
		case errors.Is(err, ErrTooLong):
			if !in.fail(&Error{File: name, Line: n, Err: err}) {
				return false
			}
		case err != nil:
			return in.fail(&Error{File: name, Line: n, Err: readError(err)})
		}
	}
}

// readLine returns the next line as a slice of its own. A line longer than
// limit is passed over without being held.
func readLine(br *bufio.Reader, limit int) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := br.ReadSlice('\n')
		if !long && len(line)+len(part) <= limit {
			line = append(line, part...)
		} else {
			long, line = true, nil
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if long && (err == nil || err == io.EOF) {
			return nil, tooLong(limit)
		}
		return line, err
	}
}

// values hands out the objects of a JSON file: those of its array, or those
// that stand one after the other. After a syntax error there is no going on.
func (in *intake) values(name string, r io.Reader) bool {
	at := &lineFinder{r: r, limit: in.opt.maxRecord()}
	dec := json.NewDecoder(at)
	array, err := opensArray(dec)
	for first := true; err == nil && dec.More(); first = false {
		var raw json.RawMessage
		if err = dec.Decode(&raw); err != nil {
			break
		}
		line := at.line(dec.InputOffset() - int64(len(raw)))
		id := recordID(name, line)
		if first && !array && !dec.More() {
			id = stem(name)
		}
		if !in.give(func() (isnad.Report, error) { return readRecord(name, line, id, raw) }) {
			return false
		}
	}
	if err == nil {
		err = closes(dec, array)
	}
	if err != nil && err != io.EOF {
		return in.fail(&Error{File: name, Line: at.line(faultAt(dec, at, err)), Err: jsonError(err)})
	}
	return true
}

// faultAt is the offset of what could not be read: the end of a file that ends
// early, else the value at which the decoder stands.
func faultAt(dec *json.Decoder, at *lineFinder, err error) int64 {
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return at.read
	}
	rest, _ := io.ReadAll(io.LimitReader(dec.Buffered(), peekSize)) // a buffer does not fail
	return dec.InputOffset() + int64(len(rest)-len(bytes.TrimLeft(rest, ", \t\r\n")))
}

// opensArray reads the "[" of a file that is one array.
func opensArray(dec *json.Decoder) (bool, error) {
	if !dec.More() {
		return false, nil
	}
	var first [1]byte
	if _, err := io.ReadFull(dec.Buffered(), first[:]); err != nil || first[0] != '[' {
		return false, nil
	}
	_, err := dec.Token()
	return true, err
}

// closes reads what ends a file: nothing, or the "]" of its array.
func closes(dec *json.Decoder, array bool) error {
	if array {
		if _, err := dec.Token(); err != nil {
			if err == io.EOF {
				return io.ErrUnexpectedEOF
			}
			return err
		}
	}
	_, err := dec.Token()
	if err == nil {
		return errors.New("something follows the end of the array")
	}
	return err
}

// lineFinder tells the line of an offset in what was read through it, and
// stops a reader that takes too much between two questions. Questions must
// come in rising order of offsets.
type lineFinder struct {
	r     io.Reader
	limit int
	read  int64
	asked int64
	ends  []int64 // offsets of the line ends not yet passed
	lines int     // line ends passed
}

func (f *lineFinder) Read(p []byte) (int, error) {
	if f.read-f.asked > int64(f.limit)+peekSize {
		return 0, tooLong(f.limit)
	}
	n, err := f.r.Read(p[:min(len(p), peekSize)])
	for i, c := range p[:n] {
		if c == '\n' {
			f.ends = append(f.ends, f.read+int64(i))
		}
	}
	f.read += int64(n)
	return n, err
}

// line is the line of the byte at offset, counting from 1.
func (f *lineFinder) line(offset int64) int {
	f.asked = offset
	for len(f.ends) > 0 && f.ends[0] < offset {
		f.ends = f.ends[1:]
		f.lines++
	}
	return f.lines + 1
}

// record is one report in JSON.
type record struct {
	ID        text `json:"id"`
	Outlet    text `json:"outlet"`
	URL       text `json:"url"`
	Published text `json:"published"`
	Language  text `json:"language"`
	Title     text `json:"title"`
	Text      text `json:"text"`
}

// text is a JSON string, number or null, the last two as they are often found
// in ids and empty cells.
type text string

func (t *text) UnmarshalJSON(b []byte) error {
	switch {
	case string(b) == "null":
		return nil
	case len(b) > 0 && (b[0] == '-' || b[0] >= '0' && b[0] <= '9'):
		*t = text(b)
		return nil
	}
	return json.Unmarshal(b, (*string)(t))
}

// readRecord reads one JSON object.
func readRecord(name string, line int, id string, b []byte) (isnad.Report, error) {
	bad := func(field string, err error) (isnad.Report, error) {
		return isnad.Report{ID: id}, &Error{File: name, Line: line, ID: id, Field: field, Err: err}
	}
	if !utf8.Valid(b) {
		return bad("", because(ErrEncoding, "not valid UTF-8 at byte %d of the line", firstInvalid(b)))
	}
	var rec record
	if err := json.Unmarshal(b, &rec); err != nil {
		return bad(jsonField(err), jsonError(err))
	}
	if rec.ID != "" {
		id = string(rec.ID)
	}
	r := isnad.Report{ID: id, Outlet: string(rec.Outlet), URL: string(rec.URL),
		Language: string(rec.Language), Title: string(rec.Title), Text: string(rec.Text)}
	var err error
	if r.Published, err = parseDay(string(rec.Published)); err != nil {
		return bad("published", err)
	}
	switch {
	case r.Text == "":
		r.Text = r.Title
	case r.Title != "":
		r.Text = r.Title + "\n" + r.Text
	}
	if blank(r.Text) {
		return bad("text", ErrEmpty)
	}
	return judged(name, line, r)
}

// jsonField names the field that a JSON error is about, if it is about one.
func jsonField(err error) string {
	var te *json.UnmarshalTypeError
	if errors.As(err, &te) {
		return te.Field
	}
	return ""
}

func jsonError(err error) error {
	var te *json.UnmarshalTypeError
	if errors.As(err, &te) {
		if te.Field == "" {
			return because(ErrJSON, "an object is wanted, found %s", te.Value)
		}
		return because(ErrField, "text is wanted, found %s", te.Value)
	}
	var se *json.SyntaxError
	if errors.As(err, &se) {
		return because(ErrJSON, "%v", se)
	}
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return because(ErrJSON, "it ends in the middle")
	}
	if errors.Is(err, ErrTooLong) {
		return err
	}
	return fmt.Errorf("%w: %w", ErrJSON, readError(err))
}
