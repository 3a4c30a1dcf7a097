// Package timex reads the numbers and the times of a report: quantities with
// the noun they count and the words that bound them, and days, months, years
// and periods, resolved against the day of publication.
//
// It knows the grammar of Arabic numerals and dates. It does not know what
// happened, who was counted, or to which event a time belongs; it reads no
// verb. Words are data (numerals.txt, calendar.txt, times.txt); the code
// knows only what they are for. It never guesses a day from other events ("the
// same day", "a day later"); what it takes over from the text before it ("then",
// "during this period", a list of anniversaries) is named in the rule.
package timex

import (
	"strings"
	"unicode/utf8"

	"isnad/internal/doc"
	"isnad/internal/lang/ar/orth"
	"isnad/internal/lexicon"
)

// Grammar holds the words of numbers and times. It is immutable and safe for
// many goroutines.
type Grammar struct {
	words   map[string]*word    // single words, by key
	phrases map[string][]phrase // phrases by the key of their first word, longest first
	conj    []string            // letters written together with the next word
	prep    []string
	art     string
	prepArt string
	endings map[string][]string // of unknown words: accusative dual plural
}

// phrase is a word of several words.
type phrase struct {
	rest []string // keys after the first
	w    *word
}

// New builds the grammar from the entries of its three files; entries of
// other types are none of its business and are passed over.
func New(entries []lexicon.Entry) (*Grammar, lexicon.Faults) {
	l := loader{g: &Grammar{words: map[string]*word{}, phrases: map[string][]phrase{}, endings: map[string][]string{}}}
	for _, e := range entries {
		l.entry(e)
	}
	l.finish()
	return l.g, l.faults
}

// cell is what the grammar knows about one token: the word that starts there
// and the letters written together with it.
type cell struct {
	w    *word
	n    int32 // tokens of the word
	conj bool
	prep bool
	art  bool
}

// scan is one document under the eyes of the grammar.
type scan struct {
	g     *Grammar
	d     *doc.Document
	toks  []doc.Token
	cells []cell
}

// scan looks every token up once.
func (g *Grammar) scan(d *doc.Document) *scan {
	s := &scan{g: g, d: d, toks: d.Tokens, cells: make([]cell, len(d.Tokens))}
	for i := range s.toks {
		if s.toks[i].Kind != doc.Digits {
			s.cells[i] = s.look(i)
		}
	}
	return s
}

// look finds the word at token i, as it is written or behind its clitics.
func (s *scan) look(i int) cell {
	key := s.toks[i].Key
	c := cell{}
	if s.match(&c, i, key) || s.toks[i].Kind != doc.Word {
		return c
	}
	if rest, ok := cutAny(key, s.g.conj); ok {
		c.conj, key = true, rest
		if s.match(&c, i, key) {
			return c
		}
	}
	if rest, ok := strings.CutPrefix(key, s.g.prepArt); ok && len(rest) >= minStem {
		c.prep, c.art = true, true
		if s.match(&c, i, rest) {
			return c
		}
		c.prep, c.art = false, false
	}
	if rest, ok := cutAny(key, s.g.prep); ok && len(rest) >= minStem {
		c.prep, key = true, rest
		if s.match(&c, i, key) {
			return c
		}
	}
	if rest, ok := strings.CutPrefix(key, s.g.art); ok {
		c.art = true
		if s.match(&c, i, rest) {
			return c
		}
	}
	return cell{}
}

// minStem keeps one-letter prepositions off words of two letters: such a
// split is nearly always wrong (the negation "lasta" is not "to six").
const minStem = 6

func cutAny(key string, prefixes []string) (string, bool) {
	for _, p := range prefixes {
		if rest, ok := strings.CutPrefix(key, p); ok && rest != "" {
			return rest, true
		}
	}
	return key, false
}

// match fills c with the longest word that starts at token i with this key.
func (s *scan) match(c *cell, i int, key string) bool {
	for _, p := range s.g.phrases[key] {
		if s.follows(i+1, p.rest) {
			c.w, c.n = p.w, int32(len(p.rest)+1)
			return true
		}
	}
	w := s.g.words[key]
	if w == nil || w.spelled != "" && !s.printed(i, w.spelled) {
		return false
	}
	c.w, c.n = w, 1
	return true
}

func (s *scan) follows(i int, keys []string) bool {
	if i+len(keys) > len(s.toks) {
		return false
	}
	for k, want := range keys {
		key := s.toks[i+k].Key
		if key == want {
			continue
		}
		rest, ok := strings.CutPrefix(key, s.g.art)
		if !ok || rest != want {
			return false
		}
	}
	return true
}

// printed reports whether token i ends in the letters that the data file
// spells, vowel signs apart: a key folds ta marbuta and heh together, and
// hamza away.
func (s *scan) printed(i int, spelled string) bool {
	raw := s.toks[i].Span.Of(s.d.Text)
	for spelled != "" {
		if raw == "" {
			return false
		}
		r, n := utf8.DecodeLastRuneInString(raw)
		raw = raw[:len(raw)-n]
		if _, counts := orth.Fold(r); !counts {
			continue
		}
		want, m := utf8.DecodeLastRuneInString(spelled)
		if r != want {
			return false
		}
		spelled = spelled[:len(spelled)-m]
	}
	return true
}

// at returns the cell of token i, or an empty one outside the document.
func (s *scan) at(i int) cell {
	if i < 0 || i >= len(s.cells) {
		return cell{}
	}
	return s.cells[i]
}

// is reports whether the word at token i has the role.
func (s *scan) is(i int, r role) bool {
	return i >= 0 && i < len(s.cells) && s.cells[i].w != nil && s.cells[i].w.roles&r != 0
}

func (s *scan) kind(i int) doc.TokenKind {
	if i < 0 || i >= len(s.toks) {
		return doc.Mark
	}
	return s.toks[i].Kind
}

func (s *scan) key(i int) string {
	if i < 0 || i >= len(s.toks) {
		return ""
	}
	return s.toks[i].Key
}

// touch reports whether tokens i and i+1 are written without a space.
func (s *scan) touch(i int) bool {
	return i >= 0 && i+1 < len(s.toks) && s.toks[i].Span.End == s.toks[i+1].Span.Start
}

// opensLine reports whether token i is the first of its line; what counts and
// what is counted stand on one line.
func (s *scan) opensLine(i int) bool {
	return i == 0 || strings.Contains(s.d.Text[s.toks[i-1].Span.End:s.toks[i].Span.Start], "\n")
}

// end returns the token after the word at i.
func (s *scan) end(i int) int {
	if i < len(s.cells) && s.cells[i].n > 1 {
		return i + int(s.cells[i].n)
	}
	return i + 1
}

// Numeral reports whether a folded word is a numeral or a word of vague quantity
// as it stands.
func (g *Grammar) Numeral(key string) bool {
	w := g.words[key]
	return w != nil && (w.class != "" || w.vague != "")
}
