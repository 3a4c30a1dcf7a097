package article

import (
	"errors"
	"fmt"
	"strings"
)

// Why a report was not read. Test with errors.Is.
var (
	ErrEmpty      = errors.New("nothing in it")
	ErrBinary     = errors.New("not a text")
	ErrEncoding   = errors.New("unknown encoding")
	ErrNavigation = errors.New("a page of links without an article")
	ErrPage       = errors.New("broken page")
	ErrJSON       = errors.New("broken JSON")
	ErrField      = errors.New("wrong field")
	ErrDate       = errors.New("wrong date")
	ErrNotArabic  = errors.New("not Arabic")
	ErrTooLong    = errors.New("too long")
	ErrGzip       = errors.New("broken gzip")
	ErrSkipped    = errors.New("not of a known form, skipped")
)

// Error is a report that was not read: where it stands and why.
type Error struct {
	File  string // as it was given, "-" for standard input
	Line  int    // 1 is the first; 0 when the whole file is meant
	ID    string // of the report, when it was got at
	Field string // of the record, when one field is at fault
	Err   error
}

// Error returns "file:line: report ID: field F: reason".
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.File)
	if e.Line > 0 {
		fmt.Fprintf(&b, ":%d", e.Line)
	}
	b.WriteString(": ")
	if e.ID != "" {
		fmt.Fprintf(&b, "report %s: ", e.ID)
	}
	if e.Field != "" {
		fmt.Fprintf(&b, "field %s: ", e.Field)
	}
	b.WriteString(e.Err.Error())
	return b.String()
}

// Unwrap returns the reason.
func (e *Error) Unwrap() error { return e.Err }

// because adds what was seen to one of the reasons above.
func because(reason error, format string, args ...any) error {
	return fmt.Errorf("%w: %s", reason, fmt.Sprintf(format, args...))
}
