// Package orth knows the Arabic script: letters, marks, digits, the folded
// keys by which words are looked up, and a plain transliteration. It knows no
// words. It is the one package outside tests that names Arabic letters in code.
package orth

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns what a letter is looked up as, and false for marks that a
// look-up ignores (vowel signs, tatweel, directional controls).
//
//   - alef with hamza or madda, alef wasla -> bare alef
//   - alef maqsura and Farsi yeh -> yeh; keheh -> kaf
//   - ta marbuta -> heh
//   - Arabic-Indic and Extended Arabic-Indic digits -> ASCII
func Fold(r rune) (rune, bool) {
	switch {
	case r >= blockStart && r < blockStart+blockSize:
		f := block[r-blockStart]
		return f, f != 0
	case 'A' <= r && r <= 'Z':
		return r + 32, true
	case r < 0x80:
		return r, true
	}
	return foldRare(r)
}

// The Arabic block: nearly every letter of a report is looked up in it.
const (
	blockStart = 0x0600
	blockSize  = 0x0100
)

var block = foldBlock()

// foldBlock folds the letters of the Arabic block; 0 stands for those that a
// look-up ignores.
func foldBlock() (t [blockSize]rune) {
	for i := range t {
		if f, ok := foldRare(blockStart + rune(i)); ok {
			t[i] = f
		}
	}
	return t
}

func foldRare(r rune) (rune, bool) {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا', true
	case 'ى', 'ی', 'ې', 'ے':
		return 'ي', true
	case 'ة', 'ۀ', 'ہ', 'ە', 'ھ':
		return 'ه', true
	case 'ک', 'ڪ':
		return 'ك', true
	case tatweel, superscriptAlef:
		return 0, false
	}
	switch {
	case IsMark(r) || IsControl(r):
		return 0, false
	case r >= '٠' && r <= '٩':
		return r - '٠' + '0', true
	case r >= '۰' && r <= '۹':
		return r - '۰' + '0', true
	}
	return r, true
}

const (
	tatweel         = 'ـ'
	superscriptAlef = '\u0670'
)

// IsMark reports whether r is a vowel sign or another combining mark of the script.
func IsMark(r rune) bool {
	return r >= 0x064B && r <= 0x065F || r == superscriptAlef || r >= 0x06D6 && r <= 0x06ED && r != 0x06DD && r != 0x06DE && r != 0x06E5 && r != 0x06E6 || r >= 0x0610 && r <= 0x061A
}

// IsControl reports whether r is a joiner or a directional control: it may
// stand inside a word and means nothing to a look-up.
func IsControl(r rune) bool {
	switch r {
	case '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u061c', '\ufeff', '\u00ad':
		return true
	}
	return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

// IsLetter reports whether r is a letter of the Arabic script (tatweel included).
func IsLetter(r rune) bool {
	return r >= 0x0620 && r <= 0x064A || r >= 0x066E && r <= 0x06D3 && r != superscriptAlef ||
		r == 0x06D5 || r >= 0x06EE && r <= 0x06EF || r >= 0x06FA && r <= 0x06FC ||
		r >= 0x0750 && r <= 0x077F || r >= 0x08A0 && r <= 0x08C7 ||
		r >= 0xFB50 && r <= 0xFDFB && unicode.IsLetter(r) || r >= 0xFE70 && r <= 0xFEFC
}

// IsDigit reports whether r is a digit of one of the three sets in use.
func IsDigit(r rune) bool {
	return r >= '0' && r <= '9' || r >= '٠' && r <= '٩' || r >= '۰' && r <= '۹'
}

// IsForeign reports whether r is a letter that Persian, Urdu or Kurdish write
// and Arabic does not: pe, che, zhe, gaf, and the Urdu and Kurdish letters.
func IsForeign(r rune) bool {
	switch r {
	case 'پ', 'چ', 'ژ', 'گ', 'ٹ', 'ڈ', 'ڑ', 'ں', 'ے', 'ۓ', 'ھ', 'ہ', 'ی', 'ک', 'ە', 'ڕ', 'ڵ', 'ۆ', 'ێ', 'ڤ':
		return true
	}
	return false
}

// Key returns the folded form of a word by which it is looked up. Keys are
// equal for all spellings that Arabic newspapers mix: with and without hamza
// on alef, with and without vowel signs, ya for alef maqsura.
func Key(word string) string {
	if plain(word) {
		return word
	}
	return string(AppendKey(make([]byte, 0, len(word)), word))
}

// plain reports whether a word folds to itself. Broken bytes do not: they
// become U+FFFD.
func plain(word string) bool {
	for _, r := range word {
		if f, ok := Fold(r); !ok || f != r || r == utf8.RuneError || isPresentation(r) {
			return false
		}
	}
	return true
}

// AppendKey appends the folded form of word to dst. Presentation forms, which
// old encoders wrote for letters, count as the letters.
func AppendKey(dst []byte, word string) []byte {
	for _, r := range word {
		if isPresentation(r) {
			dst = appendPresentation(dst, r)
		} else if f, ok := Fold(r); ok {
			dst = utf8.AppendRune(dst, f)
		}
	}
	return dst
}

func appendPresentation(dst []byte, r rune) []byte {
	for _, q := range norm.NFKC.String(string(r)) {
		if f, ok := Fold(q); ok && q != ' ' {
			dst = utf8.AppendRune(dst, f)
		}
	}
	return dst
}

// Unseat levels, in place, the spellings of a hamza before waw: on waw, on yeh
// and on the line are all in print (shu'un, mas'ul), and become the one on yeh.
func Unseat(key []byte) {
	for i := 0; i+3 < len(key); i++ {
		if key[i] == Hamza[0] && (key[i+1] == Hamza[1] || key[i+1] == HamzaWaw[1]) && key[i+2] == Waw[0] && key[i+3] == Waw[1] {
			key[i+1] = HamzaYeh[1]
		}
	}
}

// EndsInTaMarbuta reports whether the last letter of a word, marks aside, is ta marbuta.
func EndsInTaMarbuta(word string) bool { return last(word) == 'ة' }

// EndsInMaqsura reports whether the last letter of a word, marks aside, is alef maqsura.
func EndsInMaqsura(word string) bool { return last(word) == 'ى' }

// last is the last letter of a word, marks aside; 0 if there is none.
func last(word string) rune {
	for len(word) > 0 {
		r, n := utf8.DecodeLastRuneInString(word)
		if !IsMark(r) && !IsControl(r) {
			return r
		}
		word = word[:len(word)-n]
	}
	return 0
}

// isPresentation reports whether r is a letter in the shape it takes inside a
// word, as old typesetting systems store text.
func isPresentation(r rune) bool { return r >= 0xFB50 && r <= 0xFDFB || r >= 0xFE70 && r <= 0xFEFC }

// Keys folds each space-separated word of a phrase.
func Keys(phrase string) []string {
	ws := strings.Fields(phrase)
	for i, w := range ws {
		ws[i] = Key(w)
	}
	return ws
}

// latin gives the plain romanisation of the letters (close to the BGN/PCGN
// tables without diacritics).
var latin = [...]struct {
	r rune
	s string
}{
	{'ا', "a"}, {'أ', "a"}, {'إ', "i"}, {'آ', "a"}, {'ٱ', "a"}, {'ء', ""}, {'ؤ', "u"}, {'ئ', "i"},
	{'ب', "b"}, {'ت', "t"}, {'ث', "th"}, {'ج', "j"}, {'ح', "h"}, {'خ', "kh"}, {'د', "d"}, {'ذ', "dh"},
	{'ر', "r"}, {'ز', "z"}, {'س', "s"}, {'ش', "sh"}, {'ص', "s"}, {'ض', "d"}, {'ط', "t"}, {'ظ', "z"},
	{'ع', "a"}, {'غ', "gh"}, {'ف', "f"}, {'ق', "q"}, {'ك', "k"}, {'ل', "l"}, {'م', "m"}, {'ن', "n"},
	{'ه', "h"}, {'و', "w"}, {'ي', "y"}, {'ى', "a"}, {'ة', "a"}, {'پ', "p"}, {'چ', "ch"}, {'گ', "g"}, {'ڤ', "v"},
}

// Transliterate romanises a name for English output where no English name is
// known. Long vowels are guessed from position; short vowels are not written
// in Arabic and are not invented.
func Transliterate(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		words[i] = romanise(w)
	}
	return strings.Join(words, " ")
}

func romanise(w string) string {
	if rest, ok := strings.CutPrefix(w, "ال"); ok && utf8.RuneCountInString(rest) > 1 {
		return "al-" + romanise(rest)
	}
	rs := []rune(w)
	var b strings.Builder
	for i, r := range rs {
		consonantBefore := i > 0 && !strings.ContainsRune("اويىأإآ", rs[i-1])
		switch {
		case r == 'و' && consonantBefore:
			b.WriteString("u")
		case r == 'ي' && consonantBefore:
			b.WriteString("i")
		default:
			b.WriteString(letter(r))
		}
	}
	s := b.String()
	if s == "" {
		return s
	}
	first, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[n:]
}

func letter(r rune) string {
	for _, l := range latin {
		if l.r == r {
			return l.s
		}
	}
	if IsMark(r) || IsControl(r) || r == tatweel {
		return ""
	}
	return string(r)
}
