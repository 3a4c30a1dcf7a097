package text

import (
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// texts draws what may stand in a report, emoji, marks and Latin included, and
// long enough to cross several strides.
func texts() *rapid.Generator[string] {
	return rapid.StringOfN(rapid.OneOf(
		rapid.RuneFrom([]rune("قتل ثلاثةجنودفي كمين")),
		rapid.RuneFrom([]rune("ًٌٍَُِّْـ\u200c\u200f\u2069")),
		rapid.RuneFrom([]rune("abc XYZ 019\n")),
		rapid.RuneFrom([]rune("😀👨👩🇱🇾é")),
		rapid.Rune(),
	), 0, 300, -1)
}

// TestRunes: At counts the code points before each position, and counting back
// gives the position again.
func TestRunes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := texts().Draw(t, "text")
		r := NewRunes(s)
		n := 0
		for i := range s {
			if got := r.At(i); got != n {
				t.Fatalf("At(%d) = %d, want %d", i, got, n)
			}
			if back := len(string([]rune(s)[:n])); back != i {
				t.Fatalf("code point %d is at byte %d, want %d", n, back, i)
			}
			n++
		}
		if got := r.At(len(s)); got != utf8.RuneCountInString(s) {
			t.Fatalf("At(end) = %d, want %d", got, utf8.RuneCountInString(s))
		}
	})
}

func TestRunesEdges(t *testing.T) {
	if got := NewRunes("").At(0); got != 0 {
		t.Errorf("empty text: %d", got)
	}
	if got := (Runes{}).At(0); got != 0 {
		t.Errorf("zero Runes: %d", got)
	}
	full := make([]byte, stride) // the end falls on a mark that was not taken
	for i := range full {
		full[i] = 'x'
	}
	if got := NewRunes(string(full)).At(stride); got != stride {
		t.Errorf("a text of one stride: %d", got)
	}
}

func TestSpans(t *testing.T) {
	a, b, c := Span{0, 4}, Span{2, 6}, Span{4, 8}
	for _, x := range []struct {
		name      string
		got, want bool
	}{
		{"a overlaps b", a.Overlaps(b), true},
		{"a touches c only", a.Overlaps(c), false},
		{"a contains its half", a.Contains(Span{2, 4}), true},
		{"a contains b", a.Contains(b), false},
		{"an empty span", Span{3, 3}.Empty(), true},
		{"a span turned round", Span{3, 2}.Empty(), true},
		{"a", a.Empty(), false},
	} {
		if x.got != x.want {
			t.Errorf("%s: %v", x.name, x.got)
		}
	}
	if got := a.Join(c); got != (Span{0, 8}) {
		t.Errorf("join: %v", got)
	}
	if got := b.Of("abcdefgh"); got != "cdef" {
		t.Errorf("of: %q", got)
	}
}
