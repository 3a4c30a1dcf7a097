// Package syntax cuts sentences into units (noun phrases, finite verbs, words
// that open clauses, marks) and finds the clauses: each finite verb and each
// verbal noun with its subject, objects, construct complement and
// prepositional phrases. It chooses among the readings of a word; it does not
// know what events, actors or places are.
package syntax

import (
	"fmt"
	"strings"

	"isnad/internal/doc"
	"isnad/internal/lexicon"
)

// Grammar is the closed-class words. Immutable.
type Grammar struct {
	trie  *lexicon.Trie
	words []function
	aux   map[string]bool // lemmas of auxiliary verbs, folded; true if the past may follow
}

// tag is what a token is to the sentence.
type tag uint8

const (
	tagNone tag = iota
	tagNoun
	tagAdj
	tagVerb
	tagName
	tagPrep
	tagSub
	tagRel
	tagNeg
	tagPart
	tagMark
	tagNumber
	tagUnknown
	tagConj
)

// function is one closed-class word.
type function struct {
	id          string
	tag         tag
	comp        bool
	contrast    bool
	where       bool
	cause       bool
	noun        bool
	folded      string
	written     string // as in the data
	wholePhrase int    // number of words
}

// New builds the grammar from the entries of data/ar; fold cuts words into
// their look-up keys.
func New(entries []lexicon.Entry, fold func(string) []string) (*Grammar, lexicon.Faults) {
	g := &Grammar{trie: lexicon.NewTrie(), aux: map[string]bool{}}
	tags := map[string]tag{"prep": tagPrep, "sub": tagSub, "rel": tagRel, "neg": tagNeg, "part": tagPart}
	var faults lexicon.Faults
	for _, e := range entries {
		if e.Type == "aux" {
			for _, w := range e.All("lemma") {
				g.aux[strings.Join(fold(w), "")] = e.Get("past") == "yes"
			}
		}
		t, ok := tags[e.Type]
		if !ok {
			continue
		}
		ws := e.All("words")
		if len(ws) == 0 {
			faults = append(faults, lexicon.Fault{File: e.File, Line: e.Line, Text: fmt.Sprintf("%s %s: no words", e.Type, e.ID)})
		}
		for _, w := range ws {
			keys := fold(w)
			f := function{id: e.ID, tag: t, comp: e.Get("comp") == "yes", contrast: e.Get("contrast") == "yes", where: e.Get("where") == "yes",
				cause: e.Get("cause") == "yes", noun: e.Get("noun") == "yes", folded: strings.Join(keys, " "), written: w, wholePhrase: len(keys)}
			g.trie.Add(keys, int32(len(g.words)))
			g.words = append(g.words, f)
		}
	}
	return g, faults
}

// Where reports whether a phrase under this preposition can be a place.
func (g *Grammar) Where(prep string) bool {
	if prep == "bi" {
		return true
	}
	for i := range g.words {
		if g.words[i].tag == tagPrep && g.words[i].id == prep {
			return g.words[i].where
		}
	}
	return false
}

// Parse chooses readings and finds units and clauses. pred says of a lexeme
// that its nouns are predicates (events and nouns of saying).
func (g *Grammar) Parse(d *doc.Document, pred func(*doc.Lexeme) bool) ([]doc.Unit, []doc.Clause) {
	p := parser{g: g, d: d, pred: pred, tags: make([]tag, len(d.Tokens)), fn: make([]int32, len(d.Tokens)),
		mention: make([]int32, len(d.Tokens)), number: make([]int32, len(d.Tokens)), time: make([]int32, len(d.Tokens))}
	p.cover()
	for s := range d.Sentences {
		p.sentence(s)
	}
	return p.units, p.clauses
}

type parser struct {
	g    *Grammar
	d    *doc.Document
	pred func(*doc.Lexeme) bool

	tags    []tag
	fn      []int32 // index in Grammar.words, -1
	mention []int32 // mention that covers the token, -1
	number  []int32 // number that covers the token, -1
	time    []int32

	units   []doc.Unit
	clauses []doc.Clause
}

// cover marks which mention, number and time each token belongs to.
func (p *parser) cover() {
	for i := range p.mention {
		p.mention[i], p.number[i], p.time[i], p.fn[i] = -1, -1, -1, -1
	}
	for k, m := range p.d.Mentions {
		for i := m.From; i < m.To; i++ {
			if p.mention[i] < 0 || m.To-m.From > p.d.Mentions[p.mention[i]].To-p.d.Mentions[p.mention[i]].From {
				p.mention[i] = int32(k)
			}
		}
	}
	for k, n := range p.d.Numbers {
		if n.Ordinal || n.Year || n.Clock {
			continue
		}
		for i := n.From; i < n.To; i++ {
			p.number[i] = int32(k)
		}
	}
	for k, t := range p.d.Times {
		for i := t.Start; i < t.End; i++ {
			p.time[i] = int32(k)
		}
	}
}

func (p *parser) sentence(s int) {
	p.tagSentence(s)
	from, first := len(p.units), len(p.clauses)
	p.cut(s)
	p.findClauses(s, from)
	p.d.Sentences[s].Units = doc.Range{From: from, To: len(p.units)}
	p.d.Sentences[s].Clauses = doc.Range{From: first, To: len(p.clauses)}
}
