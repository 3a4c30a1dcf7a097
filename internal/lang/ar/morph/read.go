package morph

import (
	"strings"

	"isnad/internal/doc"
)

// Read takes a folded word apart: every combination of clitics that leaves a
// form of the lexicon. The readings with the fewest clitics come first. A word
// of which nothing is known has none.
func (lx *Lexicon) Read(key string) []doc.Reading {
	out := lx.core(nil, key, doc.Reading{})
	for _, p := range prefixes(key) {
		out = lx.core(out, key[p.cut:], p.r)
	}
	return out
}

type prefix struct {
	cut int
	r   doc.Reading
}

const letter = 2 // bytes of an Arabic letter in UTF-8

// prefixes lists the ways to take conjunction, preposition, article and
// future particle off the front of a word.
func prefixes(key string) []prefix {
	var buf [8]prefix
	ps := buf[:0]
	add := func(cut int, r doc.Reading) { ps = append(ps, prefix{cut, r}) }
	outer := func(at int, r doc.Reading) {
		rest := key[at:]
		switch {
		case len(rest) <= 2*letter:
			return
		case strings.HasPrefix(rest, alef+lam):
			q := r
			q.Art = true
			add(at+2*letter, q)
		case strings.HasPrefix(rest, lam+lam):
			q := r
			q.Prep, q.Art = 'l', true
			add(at+2*letter, q)
			q.Art = false // a noun that begins with lam itself
			add(at+letter, q)
		case strings.HasPrefix(rest, beh) || strings.HasPrefix(rest, kaf) || strings.HasPrefix(rest, lam):
			q := r
			q.Prep = prepLetter(rest[:letter])
			add(at+letter, q)
			if strings.HasPrefix(rest[letter:], alef+lam) && len(rest) > 4*letter {
				q.Art = true
				add(at+3*letter, q)
			}
		case strings.HasPrefix(rest, seen):
			q := r
			q.Future = true
			add(at+letter, q)
		}
	}
	outer(0, doc.Reading{})
	if len(key) > 2*letter && (strings.HasPrefix(key, waw) || strings.HasPrefix(key, feh)) {
		r := doc.Reading{Conj: 'w'}
		if strings.HasPrefix(key, feh) {
			r.Conj = 'f'
		}
		add(letter, r)
		outer(letter, r)
	}
	return append([]prefix(nil), ps...)
}

func prepLetter(s string) byte {
	switch s {
	case beh:
		return 'b'
	case lam:
		return 'l'
	}
	return 'k'
}

// core looks up what is left after the prefixes, with and without a suffixed
// pronoun, and keeps the readings whose parts go together.
func (lx *Lexicon) core(out []doc.Reading, stem string, r doc.Reading) []doc.Reading {
	out = lx.match(out, stem, r)
	if r.Art || len(stem) < 3*letter {
		return out
	}
	for _, s := range pronouns {
		base, ok := strings.CutSuffix(stem, s.written)
		if !ok || len(base) < letter {
			continue
		}
		q := r
		q.Pron = s.pron
		out = lx.suffixed(out, base, q)
	}
	return out
}

// suffixed matches a stem that carries a pronoun: before it ta marbuta is
// written as teh, alef maqsura as alef, and the plural waw loses its alef.
func (lx *Lexicon) suffixed(out []doc.Reading, base string, r doc.Reading) []doc.Reading {
	out = lx.match(out, base, r)
	if rest, ok := strings.CutSuffix(base, teh); ok {
		out = lx.match(out, rest+heh, r)
	}
	if strings.HasSuffix(base, waw) {
		out = lx.match(out, base+alef, r)
	}
	if rest, ok := strings.CutSuffix(base, alef); ok {
		out = lx.match(out, rest+yeh, r)
	}
	if rest, ok := strings.CutSuffix(base, hamzaYeh); ok {
		out = lx.match(out, rest+hamza, r)
	}
	if rest, ok := strings.CutSuffix(base, hamzaWaw); ok {
		out = lx.match(out, rest+hamza, r)
	}
	return out
}

var pronouns = []struct {
	written string
	pron    doc.Pron
}{
	{heh + meem + alef, doc.P3D}, {heh + meem, doc.P3MP}, {heh + noon, doc.P3FP}, {heh + alef, doc.P3FS},
	{heh, doc.P3MS}, {noon + alef, doc.P1P}, {kaf + meem, doc.P2}, {kaf, doc.P2}, {yeh, doc.P1S},
}

func (lx *Lexicon) match(out []doc.Reading, stem string, r doc.Reading) []doc.Reading {
	for _, f := range lx.forms[stem] {
		if !fits(&r, &f) {
			continue
		}
		q := r
		q.Stem, q.Lex, q.Form = stem, f.lex, f.f
		out = append(out, q)
	}
	return out
}

// fits says whether a form may carry these clitics.
func fits(r *doc.Reading, f *form) bool {
	finite := f.lex.Pos == doc.Verb && f.f.Tense <= doc.Imperative
	switch {
	case finite:
		if r.Art || r.Prep == 'b' || r.Prep == 'k' {
			return false
		}
		if (r.Prep == 'l' || r.Future) && f.f.Tense != doc.Present {
			return false
		}
		return r.Pron != doc.P1S
	case r.Future:
		return false
	case f.lex.Pos == doc.Prep || f.lex.Pos == doc.Particle || f.lex.Pos == doc.Conj:
		return !r.Art && r.Prep == 0
	case f.lex.Pos == doc.Pronoun || f.lex.Pos == doc.Adverb:
		return !r.Art && r.Pron == doc.NoPron
	}
	if r.Art && (f.f.Indef || r.Pron != doc.NoPron) {
		return false
	}
	if r.Pron != doc.NoPron && (f.f.Indef || f.lex.Pos == doc.Adj) {
		return false
	}
	return true
}
