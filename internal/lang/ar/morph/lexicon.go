// Package morph knows how Arabic words are built: it makes every form of the
// words in the lexicon (conjugation from root and form, participles, verbal
// nouns, duals and plurals) and takes a written word apart into clitics and
// one of these forms. It knows no sentence: which reading is right is decided
// by package syntax.
package morph

import (
	"fmt"
	"strings"

	"isnad/internal/doc"
	"isnad/internal/lang/ar/orth"
	"isnad/internal/lexicon"
)

// Lexicon is all forms of all words. It is immutable once built.
type Lexicon struct {
	forms   *forms
	lexemes []*doc.Lexeme
}

// New builds the lexicon from the entries of data/ar. Entries of other types
// than verb, say, plain, noun, saynoun, speaker and word are passed over.
func New(entries []lexicon.Entry) (*Lexicon, lexicon.Faults) {
	b := builder{lx: &Lexicon{forms: newForms()}, byKey: map[string]int32{}}
	for i := range entries {
		e := &entries[i]
		switch e.Type {
		case "verb", "say", "plain":
			b.verb(e, int32(i))
		case "noun", "saynoun", "speaker", "word":
			b.noun(e, int32(i))
		}
	}
	b.lx.forms.done()
	return b.lx, b.faults
}

// Lexemes returns the words of the lexicon in the order of their first entries.
func (lx *Lexicon) Lexemes() []*doc.Lexeme { return lx.lexemes }

type builder struct {
	lx     *Lexicon
	byKey  map[string]int32 // lexemes
	faults lexicon.Faults
}

func (b *builder) bad(e *lexicon.Entry, format string, args ...any) {
	b.faults = append(b.faults, lexicon.Fault{File: e.File, Line: e.Line, Text: e.Type + " " + e.ID + ": " + fmt.Sprintf(format, args...)})
}

// lexeme returns the lexeme of key, made on first sight; fresh says so.
func (b *builder) lexeme(key string, e *lexicon.Entry, i int32, pos doc.Pos) (n int32, fresh bool) {
	n, ok := b.byKey[key]
	if !ok {
		n = int32(len(b.lx.lexemes))
		b.byKey[key] = n
		b.lx.lexemes = append(b.lx.lexemes, &doc.Lexeme{ID: e.Type + "/" + e.ID, Lemma: orth.Key(e.Get("lemma")), Pos: pos})
	}
	lx := b.lx.lexemes[n]
	lx.Entries = append(lx.Entries, i)
	lx.Class |= b.classes(e)
	lx.Event = lx.Event || e.Type == "noun" || e.Type == "verb"
	if lx.Gloss == "" {
		lx.Gloss, _, _ = strings.Cut(e.Get("gloss"), ",")
	}
	if u := e.Get("unit"); u != "" {
		lx.Unit = u
	}
	return n, !ok
}

func (b *builder) classes(e *lexicon.Entry) doc.Class {
	var c doc.Class
	for _, v := range e.All("class") {
		for _, name := range strings.Fields(v) {
			bit, ok := classBit(name)
			if !ok {
				b.bad(e, "unknown class %q", name)
			}
			c |= bit
		}
	}
	switch e.Type {
	case "speaker":
		c |= doc.Speaker
	case "saynoun", "say":
		c |= doc.Saying
	}
	return c
}

func classBit(name string) (doc.Class, bool) {
	for i, n := range doc.ClassNames {
		if n == name {
			return 1 << i, true
		}
	}
	return 0, false
}

// emit returns what puts forms of lexeme n into the table.
func (b *builder) emit(n int32) emitFunc {
	return func(pre, stem, end string, f doc.Form, st state) {
		b.lx.forms.put(n, pre, stem, end, f, st)
	}
}

func (b *builder) verb(e *lexicon.Entry, i int32) {
	root := rootOf(e)
	form, vowels, lemma := e.Get("form"), e.Get("vowels"), orth.Key(e.Get("lemma"))
	want := 3
	if strings.HasPrefix(form, "q") {
		want = 4
	}
	switch {
	case lemma == "":
		b.bad(e, "no lemma")
		return
	case len(root) != want:
		b.bad(e, "root needs %d letters, found %d", want, len(root))
		return
	}
	n, fresh := b.lexeme("v "+strings.Join(root, "")+" "+form+" "+vowels, e, i, doc.Verb)
	c := Conjugate(root, form, vowels)
	if c.Past.bare == "" {
		b.bad(e, "no such form %q for this root", form)
		return
	}
	if c.Past.bare != lemma {
		b.bad(e, "root and form give %s, not the lemma %s", c.Past.bare, lemma)
	}
	put := b.emit(n)
	if fresh {
		inflectVerb(c, e.Get("passive") != "no", put)
		inflectParticiples(c, form, put)
	}
	masdars := e.All("masdar")
	if len(masdars) == 0 {
		masdars = c.Masdars
	}
	for _, m := range masdars {
		m = orth.Key(m)
		weak := c.Defective && (form == "5" || form == "6") && strings.HasSuffix(m, yeh)
		inflectNoun(m, nounShape{soundF: true, weak: weak}, doc.Form{Tense: doc.Masdar}, put)
	}
}

// rootOf returns the radicals; a hamza stands alone, whatever carries it in the data.
func rootOf(e *lexicon.Entry) Root {
	root := orth.Keys(e.Get("root"))
	for i, r := range root {
		if r == alef || r == hamzaWaw || r == hamzaYeh {
			root[i] = hamza
		}
	}
	return root
}

var posNames = map[string]doc.Pos{
	"": doc.Noun, "noun": doc.Noun, "adj": doc.Adj, "prep": doc.Prep, "conj": doc.Conj, "particle": doc.Particle,
	"adverb": doc.Adverb, "pron": doc.Pronoun, "name": doc.Name, "title": doc.Noun,
}

func (b *builder) noun(e *lexicon.Entry, i int32) {
	lemma := orth.Key(e.Get("lemma"))
	if lemma == "" {
		b.bad(e, "no lemma")
		return
	}
	pos, ok := posNames[e.Get("pos")]
	if !ok {
		b.bad(e, "unknown pos %q", e.Get("pos"))
	}
	kind := "n "
	if pos != doc.Noun {
		kind = "w "
	}
	n, _ := b.lexeme(kind+lemma, e, i, pos)
	put := b.emit(n)
	if pos != doc.Noun && pos != doc.Adj {
		put("", lemma, "", doc.Form{Gender: doc.Masc, Number: doc.Sing}, free)
		for _, p := range e.All("plural") {
			put("", orth.Key(p), "", doc.Form{Number: doc.Plur}, free)
		}
		return
	}
	inflectNoun(lemma, shapeOf(e, lemma, pos, b.lx.lexemes[n].Class), doc.Form{}, put)
	for _, p := range e.All("plural") {
		brokenPlural(p, put)
	}
}

// shapeOf: adjectives and the names of persons in -i take all regular endings;
// one that has a plural of its own has no regular masculine plural (jundi).
func shapeOf(e *lexicon.Entry, lemma string, pos doc.Pos, class doc.Class) nounShape {
	sound, person := e.Get("sound"), class.Has(doc.Person)
	nisba := person && strings.HasSuffix(lemma, yeh)
	broken := sound != "m" && len(e.All("plural")) > 0
	return nounShape{
		adjective: pos == doc.Adj || nisba && !broken || person && sound == "m",
		feminine:  nisba && broken,
		soundM:    sound == "m",
		soundF:    sound == "f",
		pair:      pos == doc.Noun && class.Has(doc.Person|doc.Family|doc.BodyPart),
		maqsura:   orth.EndsInMaqsura(e.Get("lemma")),
	}
}

// brokenPlural emits a plural of the data, and its accusative: those that end
// in alef, hamza, heh or teh have none of their own.
func brokenPlural(written string, put emitFunc) {
	f := doc.Form{Number: doc.Plur, Gender: doc.Masc}
	plural := orth.Key(written)
	put("", plural, "", f, stateOf(orth.EndsInMaqsura(written)))
	for _, last := range [...]string{alef, hamza, heh, teh} {
		if strings.HasSuffix(plural, last) {
			return
		}
	}
	f.Indef = true
	put("", plural, alef, f, free)
}
