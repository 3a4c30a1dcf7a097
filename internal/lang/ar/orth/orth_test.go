package orth

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// corpus runs check over the lines "value | words" of a file.
func corpus(t *testing.T, name string, check func(t *testing.T, value, words string)) {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(string(b), "\n") {
		value, words, ok := strings.Cut(line, "|")
		if strings.HasPrefix(line, "#") || !ok {
			continue
		}
		check(t, strings.TrimSpace(value), strings.TrimSpace(words))
	}
}

// TestVariants: all spellings on a line have one key (same) or keys that all
// differ (other).
func TestVariants(t *testing.T) {
	corpus(t, "variants.txt", func(t *testing.T, value, words string) {
		spellings := strings.Fields(words)
		for i, a := range spellings {
			for _, b := range spellings[:i] {
				if same := Key(a) == Key(b); same != (value == "same") {
					t.Errorf("%s: %s and %s have keys %s and %s", value, a, b, Key(a), Key(b))
				}
			}
		}
	})
}

// TestTransliterate: the value is the name in Latin letters.
func TestTransliterate(t *testing.T) {
	corpus(t, "names.txt", func(t *testing.T, value, words string) {
		if got := Transliterate(words); got != value {
			t.Errorf("%s: got %q, want %q", words, got, value)
		}
	})
}

// TestUnseat: words on a line are equal once the hamza before waw is levelled.
func TestUnseat(t *testing.T) {
	corpus(t, "seats.txt", func(t *testing.T, value, words string) {
		var first string
		for i, w := range strings.Fields(words) {
			b := []byte(Key(w))
			Unseat(b)
			if i == 0 {
				first = string(b)
			}
			if same := string(b) == first; same != (value == "same" || i == 0) {
				t.Errorf("%s: %s becomes %s, beside %s", value, w, b, first)
			}
		}
	})
}

// letters draws texts of all that may stand in a report.
func letters() *rapid.Generator[string] {
	return rapid.StringOfN(rapid.OneOf(
		rapid.RuneFrom([]rune("ابتةثجحخدذرزسشصضطظعغفقكلمنهويىأإآٱءؤئیکگپ")),
		rapid.RuneFrom([]rune("ًٌٍَُِّْٰـ\u200c\u200d\u200e\u200f\u202b\u2069\ufeff")),
		rapid.RuneFrom([]rune("0123456789٠١٢٣٤٥٦٧٨٩۴۵۶ .,،؛؟!\n\t«»\"()-")),
		rapid.RuneFrom([]rune("abcXYZéß😀🇱🇾")),
		rapid.Rune(),
	), 0, 40, -1)
}

// TestFoldIsIdempotent: a key is its own key, and what is a plain key is
// returned as it is; both ways of making keys agree.
func TestFoldIsIdempotent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { keyProperties(t, letters().Draw(t, "word")) })
}

type failer interface{ Errorf(string, ...any) }

func keyProperties(t failer, w string) {
	k := Key(w)
	if Key(k) != k {
		t.Errorf("%q: key %q has key %q", w, k, Key(k))
	}
	if a := string(AppendKey([]byte("x"), w)); a != "x"+k {
		t.Errorf("%q: AppendKey gives %q, Key %q", w, a, k)
	}
	if !utf8.ValidString(k) {
		t.Errorf("%q: the key is not valid UTF-8", w)
	}
	for _, r := range k {
		if IsMark(r) || IsControl(r) {
			t.Errorf("%q: %U is left in the key", w, r)
		}
	}
	n := len(k)
	b := []byte(k)
	if Unseat(b); len(b) != n || utf8.RuneCount(b) != utf8.RuneCountInString(k) {
		t.Errorf("%q: Unseat changes more than a letter's seat", k)
	}
}

func FuzzKey(f *testing.F) {
	for _, w := range []string{"إسرائيل", "قُتِلَ", "ٱلله", "ـــ", "\u202bنص\u202c", "ABC", "٣٫٥", "\xff\xfe", "شؤون"} {
		f.Add(w)
	}
	f.Fuzz(func(t *testing.T, w string) {
		keyProperties(t, w)
		Transliterate(w)
		EndsInTaMarbuta(w)
		EndsInMaqsura(w)
	})
}

// TestClasses: no code point is letter and mark, letter and digit, or mark and control.
func TestClasses(t *testing.T) {
	for r := rune(0); r < 0x20000; r++ {
		n := 0
		for _, is := range []bool{IsLetter(r), IsMark(r), IsDigit(r), IsControl(r)} {
			if is {
				n++
			}
		}
		if n > 1 {
			t.Errorf("%U has %d classes", r, n)
		}
	}
}
