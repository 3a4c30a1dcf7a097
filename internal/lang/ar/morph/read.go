package morph

import (
	"strings"

	"isnad/internal/doc"
)

// Read takes a folded word apart: every combination of clitics that leaves a
// form of the lexicon. The readings with the fewest clitics come first. A word
// of which nothing is known has none.
func (lx *Lexicon) Read(key string) []doc.Reading { return lx.Append(nil, key) }

// Append appends the readings of a folded word to out.
func (lx *Lexicon) Append(out []doc.Reading, key string) []doc.Reading {
	out = lx.core(out, key, doc.Reading{})
	var buf [maxPrefixes]prefix
	for _, p := range prefixes(buf[:0], key) {
		out = lx.core(out, key[p.cut:], p.r)
	}
	return out
}

type prefix struct {
	cut int
	r   doc.Reading
}

const (
	letter      = 2 // bytes of an Arabic letter in UTF-8
	maxPrefixes = 8 // enough for every word (see prefixes)
)

// prefixes appends the ways to take conjunction, preposition, article and
// future particle off the front of a word.
func prefixes(ps []prefix, key string) []prefix {
	ps = inner(ps, key, 0, doc.Reading{})
	if len(key) <= 2*letter {
		return ps
	}
	var r doc.Reading
	switch key[:letter] {
	case waw:
		r.Conj = 'w'
	case feh:
		r.Conj = 'f'
	default:
		return ps
	}
	return inner(append(ps, prefix{letter, r}), key, letter, r)
}

// inner appends the prefixes that may follow a conjunction.
func inner(ps []prefix, key string, at int, r doc.Reading) []prefix {
	rest := key[at:]
	if len(rest) <= 2*letter {
		return ps
	}
	put := func(cut int) { ps = append(ps, prefix{at + cut, r}) }
	switch first := rest[:letter]; first {
	case alef:
		if strings.HasPrefix(rest, alef+lam) {
			r.Art = true
			put(2 * letter)
		}
	case lam:
		r.Prep = 'l'
		if !strings.HasPrefix(rest, lam+lam) {
			put(letter)
			break
		}
		r.Art = true
		put(2 * letter)
		put(letter) // lil-lajna: three lams are written as two
		r.Art = false
		put(letter) // a noun that begins with lam, without the article
	case beh, kaf:
		r.Prep = 'b'
		if first == kaf {
			r.Prep = 'k'
		}
		put(letter)
		if strings.HasPrefix(rest[letter:], alef+lam) && len(rest) > 4*letter {
			r.Art = true
			put(3 * letter)
		}
	case seen:
		r.Future = true
		put(letter)
	}
	return ps
}

// core looks up what is left after the prefixes, with and without a suffixed
// pronoun, and keeps the readings whose parts go together.
func (lx *Lexicon) core(out []doc.Reading, stem string, r doc.Reading) []doc.Reading {
	out = lx.match(out, stem, "", &r)
	if r.Art || len(stem) < 3*letter {
		return out
	}
	for i := range pronouns {
		s := &pronouns[i]
		base, ok := strings.CutSuffix(stem, s.written)
		if !ok || len(base) < letter {
			continue
		}
		r.Pron = s.pron
		out = lx.suffixed(out, base, &r)
	}
	return out
}

// suffixed matches a stem that carries a pronoun: before it ta marbuta is
// written as teh, alef maqsura as alef, the plural waw loses its alef, and a
// final hamza is seated anew.
func (lx *Lexicon) suffixed(out []doc.Reading, base string, r *doc.Reading) []doc.Reading {
	out = lx.match(out, base, "", r)
	if len(base) <= letter {
		return out
	}
	head := base[:len(base)-letter]
	switch base[len(head):] {
	case teh:
		out = lx.match(out, head, heh, r)
	case waw:
		out = lx.match(out, base, alef, r)
	case alef:
		out = lx.match(out, head, yeh, r)
	case hamzaYeh, hamzaWaw: // abna'ihi, mabda'uhu
		out = lx.match(out, head, hamza, r)
		out = lx.match(out, head, alef, r)
	}
	return out
}

var pronouns = [...]struct {
	written string
	pron    doc.Pron
}{
	{heh + meem + alef, doc.P3D}, {heh + meem, doc.P3MP}, {heh + noon, doc.P3FP}, {heh + alef, doc.P3FS},
	{heh, doc.P3MS}, {noon + alef, doc.P1P}, {kaf + meem, doc.P2}, {kaf, doc.P2}, {yeh, doc.P1S},
}

// match appends the readings of the form base+end that fit the clitics of r.
func (lx *Lexicon) match(out []doc.Reading, base, end string, r *doc.Reading) []doc.Reading {
	need := state(0)
	switch {
	case r.Art:
		need = takesArt
	case r.Pron != doc.NoPron && end == yeh:
		need = takesAlef
	case r.Pron != doc.NoPron:
		need = takesPron
	}
	for i := lx.forms.find(base, end); i != 0; {
		e := &lx.forms.entries[i]
		i = e.next
		lex := lx.lexemes[e.lex]
		if e.state&need != need || e.state&wantsPron != 0 && r.Pron == doc.NoPron || !fits(r, lex, &e.form) {
			continue
		}
		out = append(out, *r)
		q := &out[len(out)-1]
		q.Stem, q.Lex, q.Form = lx.forms.stem(e), lex, e.form
	}
	return out
}

// fits says whether a form may carry these clitics.
func fits(r *doc.Reading, lex *doc.Lexeme, f *doc.Form) bool {
	if lex.Pos == doc.Verb && f.Tense <= doc.Imperative {
		bound := r.Prep == 'l' || r.Future
		return !r.Art && r.Prep != 'b' && r.Prep != 'k' && (!bound || f.Tense == doc.Present) && r.Pron != doc.P1S
	}
	if r.Future {
		return false
	}
	switch lex.Pos {
	case doc.Prep, doc.Particle, doc.Conj:
		return !r.Art && r.Prep == 0
	case doc.Pronoun, doc.Adverb:
		return !r.Art && r.Pron == doc.NoPron
	}
	return r.Pron == doc.NoPron && (!r.Art || !f.Indef) || !r.Art && !f.Indef && lex.Pos != doc.Adj
}
