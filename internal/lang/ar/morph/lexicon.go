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
	forms   map[string][]form
	lexemes []*doc.Lexeme
}

type form struct {
	lex *doc.Lexeme
	f   doc.Form
}

// verbTypes are the entry types that are conjugated.
var verbTypes = map[string]bool{"verb": true, "say": true, "plain": true}

// New builds the lexicon from the entries of data/ar. Entries of other types
// than verb, say, plain, noun, saynoun, speaker and word are passed over.
func New(entries []lexicon.Entry) (*Lexicon, lexicon.Faults) {
	b := builder{lx: &Lexicon{forms: make(map[string][]form, 1<<16)}, byKey: map[string]*doc.Lexeme{}}
	for i := range entries {
		e := &entries[i]
		switch {
		case verbTypes[e.Type]:
			b.verb(e, int32(i))
		case e.Type == "noun" || e.Type == "saynoun" || e.Type == "speaker" || e.Type == "word":
			b.noun(e, int32(i))
		}
	}
	return b.lx, b.faults
}

// Lexemes returns the words of the lexicon in the order of their first entries.
func (lx *Lexicon) Lexemes() []*doc.Lexeme { return lx.lexemes }

type builder struct {
	lx     *Lexicon
	byKey  map[string]*doc.Lexeme
	faults lexicon.Faults
}

func (b *builder) bad(e *lexicon.Entry, format string, args ...any) {
	b.faults = append(b.faults, lexicon.Fault{File: e.File, Line: e.Line, Text: e.Type + " " + e.ID + ": " + fmt.Sprintf(format, args...)})
}

// lexeme returns the lexeme of key, made on first sight; fresh says so.
func (b *builder) lexeme(key string, e *lexicon.Entry, i int32, pos doc.Pos) (lx *doc.Lexeme, fresh bool) {
	lx = b.byKey[key]
	if lx == nil {
		lx = &doc.Lexeme{ID: e.Type + "/" + e.ID, Lemma: orth.Key(e.Get("lemma")), Pos: pos}
		b.byKey[key] = lx
		b.lx.lexemes = append(b.lx.lexemes, lx)
		fresh = true
	}
	lx.Entries = append(lx.Entries, i)
	lx.Class |= b.classes(e)
	lx.Event = lx.Event || e.Type == "noun" || e.Type == "verb"
	if u := e.Get("unit"); u != "" {
		lx.Unit = u
	}
	return lx, fresh
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

func (b *builder) emit(lx *doc.Lexeme) emitFunc {
	return func(s string, f doc.Form) {
		if s == "" {
			return
		}
		old := b.lx.forms[s]
		for k := range old {
			o := &old[k]
			if o.lex == lx && o.f.Tense == f.Tense && o.f.Person == f.Person && o.f.Gender == f.Gender && o.f.Number == f.Number {
				o.f.Active = o.f.Active || f.Active
				o.f.Passive = o.f.Passive || f.Passive
				return
			}
		}
		b.lx.forms[s] = append(old, form{lx, f})
	}
}

func (b *builder) verb(e *lexicon.Entry, i int32) {
	root := orth.Keys(strings.ReplaceAll(e.Get("root"), "أ", "ء"))
	fm, lemma := e.Get("form"), e.Get("lemma")
	want := 3
	if strings.HasPrefix(fm, "q") {
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
	key := "v " + strings.Join(root, "") + " " + fm + " " + e.Get("vowels")
	lx, fresh := b.lexeme(key, e, i, doc.Verb)
	c := Conjugate(root, fm, e.Get("vowels"))
	if c.Past.bare == "" {
		b.bad(e, "no such form %q for this root", fm)
		return
	}
	if c.Past.bare != orth.Key(lemma) {
		b.bad(e, "root and form give %s, not the lemma %s", c.Past.bare, lemma)
	}
	put := b.emit(lx)
	if fresh {
		inflectVerb(c, e.Get("passive") != "no", put)
		if c.Active != "" {
			inflectNoun(c.Active, nounShape{adjective: true}, doc.Form{Tense: doc.ActivePart}, put)
		}
		if c.Passive != "" && c.Passive != c.Active {
			inflectNoun(c.Passive, nounShape{adjective: true}, doc.Form{Tense: doc.PassivePart}, put)
		}
	}
	masdars := e.All("masdar")
	if len(masdars) == 0 {
		masdars = c.Masdars
	}
	for _, m := range masdars {
		inflectNoun(orth.Key(m), nounShape{soundF: true}, doc.Form{Tense: doc.Masdar}, put)
	}
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
	lx, _ := b.lexeme(kind+lemma, e, i, pos)
	put := b.emit(lx)
	if pos != doc.Noun && pos != doc.Adj {
		put(lemma, doc.Form{Gender: doc.Masc, Number: doc.Sing})
		for _, p := range e.All("plural") {
			put(orth.Key(p), doc.Form{Number: doc.Plur})
		}
		return
	}
	sound := e.Get("sound")
	person := lx.Class.Has(doc.Person)
	sh := nounShape{adjective: pos == doc.Adj || person && strings.HasSuffix(lemma, yeh), soundM: sound == "m", soundF: sound == "f"}
	if person && sound == "m" {
		sh.adjective = true
	}
	inflectNoun(lemma, sh, doc.Form{}, put)
	for _, p := range e.All("plural") {
		plural := orth.Key(p)
		f := doc.Form{Number: doc.Plur, Gender: doc.Masc}
		put(plural, f)
		if !strings.HasSuffix(plural, alef) && !strings.HasSuffix(plural, hamza) && !strings.HasSuffix(plural, heh) && !strings.HasSuffix(plural, teh) {
			f.Indef = true
			put(plural+alef, f)
		}
	}
}
