package isnad

import (
	"encoding/json"
	"fmt"
	"time"
)

// Words is a stretch of the report's text: code points [Start, End) select
// exactly Text.
type Words struct {
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// Name is a name in the languages that output knows.
type Name struct {
	Ar string `json:"ar,omitempty"`
	En string `json:"en,omitempty"`
}

// Basis says how a value came about.
type Basis string

// The bases. Stated: the words say it. Inferred: from a pronoun, a bare noun
// or the date of publication. Inherited: from a neighbouring claim or the report.
const (
	Stated    Basis = "stated"
	Inferred  Basis = "inferred"
	Inherited Basis = "inherited"
)

// Date is a day of the proleptic Gregorian calendar. The zero Date is unknown
// and is written as "".
type Date struct{ t time.Time }

// DateOf returns the day of t in UTC.
func DateOf(t time.Time) Date {
	if t.IsZero() {
		return Date{}
	}
	y, m, d := t.UTC().Date()
	return Date{time.Date(y, m, d, 0, 0, 0, 0, time.UTC)}
}

// ParseDate reads YYYY-MM-DD, alone or at the head of an RFC 3339 time.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	if len(s) > 10 && (s[10] == 'T' || s[10] == ' ') {
		s = s[:10]
	}
	t, err := time.Parse("2006-01-02", s)
	if err != nil {
		return Date{}, fmt.Errorf("date %q is not YYYY-MM-DD", s)
	}
	return Date{t}, nil
}

// Time returns midnight UTC of the day.
func (d Date) Time() time.Time { return d.t }

// IsZero reports whether the date is unknown.
func (d Date) IsZero() bool { return d.t.IsZero() }

func (d Date) String() string {
	if d.t.IsZero() {
		return ""
	}
	return d.t.Format("2006-01-02")
}

// MarshalJSON writes "YYYY-MM-DD", or "" when unknown.
func (d Date) MarshalJSON() ([]byte, error) { return json.Marshal(d.String()) }

// UnmarshalJSON reads what MarshalJSON writes.
func (d *Date) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	v, err := ParseDate(s)
	if err == nil {
		*d = v
	}
	return err
}
