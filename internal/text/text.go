// Package text holds positions in a report's text. It knows no language.
//
// Inside the program a position is a byte offset into valid UTF-8; outside
// (in every output) it is an offset in Unicode code points. Runes converts
// between the two.
package text

import "unicode/utf8"

// Span is a half-open stretch [Start, End) of a text, in bytes.
type Span struct{ Start, End int }

// Of returns the words that the span selects.
func (s Span) Of(t string) string { return t[s.Start:s.End] }

// Empty reports whether the span selects nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Overlaps reports whether the two spans share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Contains reports whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Join returns the smallest span that covers both.
func (s Span) Join(o Span) Span {
	return Span{min(s.Start, o.Start), max(s.End, o.End)}
}

// Runes converts byte offsets of one text to code-point offsets. It samples
// the text every 64 bytes, so a conversion costs at most 64 steps.
type Runes struct {
	text  string
	marks []int // code points before byte 64*i
}

const stride = 64

// NewRunes prepares the conversion for t, which must be valid UTF-8.
func NewRunes(t string) Runes {
	marks := make([]int, 0, len(t)/stride+1)
	n := 0
	for i := 0; i < len(t); i++ {
		if i%stride == 0 {
			marks = append(marks, n)
		}
		if utf8.RuneStart(t[i]) {
			n++
		}
	}
	return Runes{text: t, marks: marks}
}

// At returns the number of code points before byte offset b.
func (r Runes) At(b int) int {
	if len(r.marks) == 0 {
		return 0
	}
	k := min(b/stride, len(r.marks)-1)
	n := r.marks[k]
	for i := k * stride; i < b; i++ {
		if utf8.RuneStart(r.text[i]) {
			n++
		}
	}
	return n
}
