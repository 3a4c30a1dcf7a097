package ar

import (
	"strings"

	"isnad/internal/doc"
	"isnad/internal/lang/ar/morph"
	"isnad/internal/lang/ar/orth"
	"isnad/internal/lang/ar/syntax"
	"isnad/internal/lang/ar/timex"
	"isnad/internal/lexicon"
)

// Language is Arabic, ready to read: lexicon, numbers and times, grammar.
// Immutable, safe for many goroutines.
type Language struct {
	lx      *morph.Lexicon
	timex   *timex.Grammar
	grammar *syntax.Grammar
}

// New builds the language from the entries of data/ar.
func New(entries []lexicon.Entry) (*Language, lexicon.Faults) {
	lx, faults := morph.New(entries)
	tg, f2 := timex.New(entries)
	sg, f3 := syntax.New(entries, Fold)
	return &Language{lx, tg, sg}, append(append(faults, f2...), f3...)
}

// Lexemes returns the words of the lexicon.
func (l *Language) Lexemes() []*doc.Lexeme { return l.lx.Lexemes() }

// Where reports whether a phrase under this preposition can be a place.
func (l *Language) Where(prep string) bool { return l.grammar.Where(prep) }

// Words makes the tokens of a text with their possible readings, and its
// sentences. A word is read once a text.
func (l *Language) Words(t string) ([]doc.Token, []doc.Sentence) {
	toks := Tokens(t)
	memo := make(map[string][]doc.Reading, len(toks)/2)
	var page []doc.Reading // readings lie together, a page at a time
	for i := range toks {
		toks[i].Pick, toks[i].Unit = -1, -1
		if toks[i].Kind != doc.Word {
			continue
		}
		rs, ok := memo[toks[i].Key]
		if !ok {
			if cap(page)-len(page) < room {
				page = make([]doc.Reading, 0, pageSize)
			}
			from := len(page)
			page = l.lx.Append(page, toks[i].Key)
			rs = page[from:len(page):len(page)]
			memo[toks[i].Key] = rs
		}
		toks[i].Readings = spelled(rs, toks[i].Span.Of(t))
	}
	return toks, Sentences(t, toks)
}

const (
	pageSize = 512
	room     = 32 // few words have more readings; a page that runs out is moved
)

// spelled drops the readings that the written last letter rules out: a ta
// marbuta is no suffixed pronoun.
func spelled(rs []doc.Reading, surface string) []doc.Reading {
	if !orth.EndsInTaMarbuta(surface) {
		return rs
	}
	for k := range rs {
		if rs[k].Pron == doc.P3MS {
			out := make([]doc.Reading, 0, len(rs))
			for _, r := range rs {
				if r.Pron != doc.P3MS {
					out = append(out, r)
				}
			}
			return out
		}
	}
	return rs
}

// Numbers finds the quantities of the document.
func (l *Language) Numbers(d *doc.Document) []doc.Number {
	ns := l.timex.Numbers(d)
	for k := range ns {
		n := &ns[k]
		n.Conj = joined(&d.Tokens[n.From])
		n.Prep = l.prepositionOf(&d.Tokens[n.From])
		if c := n.Counted; c > n.From && c == n.To-1 && joined(&d.Tokens[c]) {
			n.Counted, n.To = -1, c // "30 and": the next word joins a new phrase
		}
	}
	return ns
}

// prepositionOf returns the preposition written with a numeral: what is left
// without it is a numeral too, and the whole is not.
func (l *Language) prepositionOf(t *doc.Token) byte {
	if t.Kind != doc.Word || len(t.Key) < 8 || len(t.Readings) > 0 {
		return 0
	}
	for i, p := range Prepositions[:2] {
		if rest, ok := strings.CutPrefix(t.Key, p); ok && l.timex.Numeral(rest) && !l.timex.Numeral(t.Key) {
			return "bl"[i]
		}
	}
	return 0
}

// joined: the word carries a conjunction: no numeral begins with waw or feh
// itself but the word for one.
func joined(t *doc.Token) bool {
	if t.Kind != doc.Word {
		return false
	}
	for k := range t.Readings {
		if t.Readings[k].Conj != 0 {
			return true
		}
	}
	return len(t.Readings) == 0 && (strings.HasPrefix(t.Key, orth.Waw) || strings.HasPrefix(t.Key, orth.Feh)) &&
		!strings.HasPrefix(t.Key, orth.Waw+orth.Alef+orth.Hah)
}

// Times finds the time expressions of the document.
func (l *Language) Times(d *doc.Document) []doc.Time { return l.timex.Times(d, d.Numbers) }

// Parse finds the units and clauses of the document.
func (l *Language) Parse(d *doc.Document, pred func(*doc.Lexeme) bool) ([]doc.Unit, []doc.Clause) {
	return l.grammar.Parse(d, pred)
}

// Fold cuts a phrase into its words as they are looked up: folded, without marks.
func Fold(phrase string) []string {
	var out []string
	for _, t := range Tokens(phrase) {
		if t.Kind != doc.Mark {
			out = append(out, t.Key)
		}
	}
	if len(out) == 0 {
		return strings.Fields(phrase)
	}
	return out
}

// Clitics of names.
var (
	Conjunctions = []string{orth.Waw, orth.Feh}
	Prepositions = []string{orth.Beh, orth.Lam, orth.Kaf}
)

// Article is the folded definite article; Lil is li- with the article.
const (
	Article = orth.Alef + orth.Lam
	Lil     = orth.Lam + orth.Lam
)

// Segments cuts a folded word by a reading of it: conjunction, preposition,
// article, stem, pronoun.
func Segments(key string, r *doc.Reading) []string {
	var out []string
	cut := func(n int) {
		out = append(out, key[:n])
		key = key[n:]
	}
	const letter = 2
	if r.Conj != 0 {
		cut(letter)
	}
	switch {
	case r.Prep == 'l' && r.Art: // lil: the article lost its alef
		cut(letter)
		cut(letter)
	case r.Prep != 0:
		cut(letter)
		if r.Art {
			cut(2 * letter)
		}
	case r.Art:
		cut(2 * letter)
	case r.Future:
		cut(letter)
	}
	if n := len(morph.Suffix(key, r.Pron)); n > 0 && n < len(key) {
		cut(len(key) - n)
	}
	return append(out, key)
}

// Lead returns the bytes that the first n letters of a written word take, with
// their marks; 0 if nothing would be left.
func Lead(word string, n int) int {
	for i, r := range word {
		if orth.IsMark(r) || orth.IsControl(r) {
			continue
		}
		if n == 0 {
			return i
		}
		n--
	}
	return 0
}

// Transliterate romanises a name that has no English form in the data.
func Transliterate(name string) string { return orth.Transliterate(name) }
