package eval

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed writing.txt
var writingData string

// writing compares words as an Arabic reader would: without marks, prefixes
// and letters that are exchanged freely.
type writing struct {
	drop     [][2]rune
	fold     map[rune]rune
	prefixes []string
	ends     string
}

// newWriting reads the embedded table. It panics on a fault, which only a
// change of this package can bring in.
func newWriting() writing {
	w := writing{fold: map[rune]rune{}, ends: "\n"}
	for line := range strings.Lines(writingData) {
		f := strings.Fields(line)
		if len(f) == 0 || f[0] == "#" {
			continue
		}
		w.rule(f)
	}
	return w
}

func (w *writing) rule(f []string) {
	switch {
	case f[0] == "drop" && len(f) == 3:
		w.drop = append(w.drop, [2]rune{codePoint(f[1]), codePoint(f[2])})
	case f[0] == "fold" && len(f) == 3:
		w.fold[codePoint(f[1])] = codePoint(f[2])
	case f[0] == "prefix" && len(f) == 2:
		w.prefixes = append(w.prefixes, f[1])
	case f[0] == "end" && len(f) == 2:
		w.ends += f[1]
	default:
		panic(fmt.Sprintf("writing.txt: no such rule: %v", f))
	}
}

func codePoint(hex string) rune {
	n, err := strconv.ParseUint(hex, 16, 21)
	if err != nil {
		panic(fmt.Sprintf("writing.txt: %v", err))
	}
	return rune(n)
}

// key returns the set of words that a name is compared by.
func (w *writing) key(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.FieldsFunc(strings.Map(w.plain, words), notWord) {
		set[w.cut(word)] = true
	}
	return set
}

// plain folds a letter and drops a mark.
func (w *writing) plain(r rune) rune {
	for _, d := range w.drop {
		if d[0] <= r && r <= d[1] {
			return -1
		}
	}
	if to, ok := w.fold[r]; ok {
		return to
	}
	return r
}

func (w *writing) cut(word string) string {
	for _, p := range w.prefixes {
		if rest, ok := strings.CutPrefix(word, p); ok && utf8.RuneCountInString(rest) >= 3 {
			return rest
		}
	}
	return word
}

// notWord is the complement of Python's \w.
func notWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '_' }

// sentences returns, for every code point of text and its end, the number of
// sentence ends before it.
func (w *writing) sentences(text string) []int {
	n, at := 0, make([]int, 0, len(text)+1)
	for _, r := range text {
		at = append(at, n)
		if strings.ContainsRune(w.ends, r) {
			n++
		}
	}
	return append(at, n)
}

// overlap is the part of the shorter stretch that both share.
func overlap(a, b stretch) float64 {
	n := min(a.end, b.end) - max(a.start, b.start)
	if n <= 0 {
		return 0
	}
	return float64(n) / float64(max(1, min(a.end-a.start, b.end-b.start)))
}

// stretch is a half-open range of code points.
type stretch struct{ start, end int }

// common counts the words of both sets.
func common(a, b map[string]bool) int {
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}
