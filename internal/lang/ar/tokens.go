// Package ar is Arabic behind one small interface: it makes the words and
// sentences of a document, finds its numbers and times, and its clauses. It
// knows nothing of kinds, actors and places.
package ar

import (
	"unicode"
	"unicode/utf8"

	"isnad/internal/doc"
	"isnad/internal/lang/ar/orth"
	"isnad/internal/text"
)

// Tokens cuts a text into words, numbers and marks. Keys are folded.
func Tokens(t string) []doc.Token {
	toks := make([]doc.Token, 0, len(t)/9+4)
	keys := make([]byte, 0, len(t)+len(t)/8)
	ends := make([]int, 0, cap(toks))
	for i := 0; i < len(t); {
		r, n := utf8.DecodeRuneInString(t[i:])
		kind, isToken := kindOf(r)
		if !isToken {
			i += n
			continue
		}
		j := i + n
		if kind != doc.Mark {
			j = extend(t, j, kind)
		}
		toks = append(toks, doc.Token{Span: text.Span{Start: i, End: j}, Kind: kind})
		keys = orth.AppendKey(keys, t[i:j])
		ends = append(ends, len(keys))
		i = j
	}
	all, from := string(keys), 0
	for k := range toks {
		toks[k].Key = all[from:ends[k]]
		toks[k].Rest = withoutConjunction(&toks[k])
		from = ends[k]
	}
	return toks
}

// withoutConjunction returns the key of a word of three letters or more without
// a leading wa- or fa-.
func withoutConjunction(t *doc.Token) string {
	const letter = len(orth.Waw)
	if t.Kind != doc.Word || len(t.Key) <= 2*letter || t.Key[:letter] != orth.Waw && t.Key[:letter] != orth.Feh {
		return ""
	}
	return t.Key[letter:]
}

func kindOf(r rune) (doc.TokenKind, bool) {
	switch {
	case orth.IsLetter(r):
		return doc.Word, true
	case orth.IsDigit(r):
		return doc.Digits, true
	case unicode.IsLetter(r):
		return doc.Latin, true
	case unicode.IsSpace(r) || orth.IsControl(r) || orth.IsMark(r) || unicode.IsControl(r):
		return 0, false
	}
	return doc.Mark, true
}

// extend returns the end of the token that began before j.
func extend(t string, j int, kind doc.TokenKind) int {
	for j < len(t) {
		r, n := utf8.DecodeRuneInString(t[j:])
		switch {
		case kind == doc.Word && (orth.IsLetter(r) || orth.IsMark(r)):
		case kind == doc.Word && orth.IsControl(r) && wordGoesOn(t[j+n:]):
		case kind == doc.Latin && unicode.IsLetter(r) && !orth.IsLetter(r):
		case kind == doc.Digits && orth.IsDigit(r):
		case kind == doc.Digits && isSeparator(r) && digitsGoOn(t[j+n:]):
		default:
			return j
		}
		j += n
	}
	return j
}

func wordGoesOn(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return orth.IsLetter(r)
}

func digitsGoOn(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return orth.IsDigit(r)
}

// isSeparator reports whether r may stand between the digits of one number:
// full stop, comma, and the Arabic decimal and thousands separators.
func isSeparator(r rune) bool {
	return r == '.' || r == ',' || r == '\u066b' || r == '\u066c'
}

// Sentences groups tokens into sentences: they end at a full stop that does not
// belong to an abbreviation, at a question or exclamation mark, and at every
// line end. A text without stops is cut at a comma, or anywhere, once a sentence
// is longer than people write, so that the work grows with the length alone.
func Sentences(t string, toks []doc.Token) []doc.Sentence {
	var out []doc.Sentence
	from := 0
	flush := func(to int) {
		if to > from {
			out = append(out, doc.Sentence{From: from, To: to,
				Span: text.Span{Start: toks[from].Span.Start, End: toks[to-1].Span.End}})
		}
		from = to
	}
	for i := range toks {
		if i > 0 && hasNewline(t[toks[i-1].Span.End:toks[i].Span.Start]) {
			flush(i)
		}
		n := i + 1 - from
		if toks[i].Kind == doc.Mark && (endsSentence(toks, i) || n > longSentence && isComma(toks[i].Key)) || n > 2*longSentence {
			flush(i + 1)
		}
	}
	flush(len(toks))
	return out
}

// longSentence is a number of tokens that hardly a sentence of news has.
const longSentence = 200

func isComma(key string) bool { return key == "\u060c" || key == "," || key == ";" || key == "\u061b" }

func hasNewline(gap string) bool {
	for i := 0; i < len(gap); i++ {
		if gap[i] == '\n' {
			return true
		}
	}
	return false
}

func endsSentence(toks []doc.Token, i int) bool {
	switch toks[i].Key {
	case "!", "?", "\u061f", "\u06d4", "\u2026":
		return true
	case ".":
		return !inAbbreviation(toks, i)
	}
	return false
}

// inAbbreviation: a full stop after a single letter, as agencies sign
// themselves (A.F.P.) and titles are shortened (D. Ahmad); but not after the
// letter of an era behind its year. Or one inside a Latin name (example.com).
func inAbbreviation(toks []doc.Token, i int) bool {
	if i == 0 || i+1 == len(toks) {
		return false
	}
	before, after := &toks[i-1], &toks[i+1]
	if before.Kind == doc.Latin && after.Kind == doc.Latin && after.Span.Start == toks[i].Span.End && before.Span.End == toks[i].Span.Start {
		return true
	}
	single := before.Kind <= doc.Latin && before.Kind != doc.Digits && utf8.RuneCountInString(before.Key) == 1
	era := i > 1 && toks[i-2].Kind == doc.Digits
	return single && !era && (after.Kind == doc.Word || after.Kind == doc.Latin)
}
