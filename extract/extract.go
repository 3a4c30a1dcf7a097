// Package extract is the verb of Isnad: a Report in, a Reading out. It is the
// page that reads as the pipeline, and the one package that knows both the
// record (package isnad) and the analysis (package doc).
//
//	x, faults := extract.New(data.FS)
//	result := x.Extract(report)
//
// An Extractor is immutable and safe for many goroutines. The same report
// gives the same claims byte for byte.
package extract

import (
	"io/fs"

	"isnad"
	"isnad/internal/attribution"
	"isnad/internal/doc"
	"isnad/internal/event"
	"isnad/internal/kb"
	"isnad/internal/lang/ar"
	"isnad/internal/lexicon"
	"isnad/internal/mention"
	"isnad/internal/resolve"
	"isnad/internal/text"
)

// Extractor reads reports.
type Extractor struct {
	kb     *kb.Base
	lang   *ar.Language
	names  *mention.Finder
	known  mention.Known
	frames *event.Frames
	cues   *attribution.Cues
	signs  *lexicon.Trie // how copies are signed: values are indexes in kb.Sources

	relations map[string]relation
}

// Result is a reading with what `explain` shows beside it.
type Result struct {
	isnad.Reading
	Silent []Silence
}

// Silence is a sentence that gave no claim, and why. Offsets in code points.
type Silence struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Why   string `json:"why"`
}

// New builds an extractor from the data folders kinds, actors, places, sources
// and ar below fsys. The extractor can be used even when there are faults; each
// of them names its file and line.
func New(fsys fs.FS) (*Extractor, lexicon.Faults) {
	base, faults := kb.Load(fsys, ar.Fold)
	entries, f := lexicon.ReadDir(fsys, "ar")
	faults = append(faults, f...)
	entries = append(entries, nationalities(base)...)
	lang, f := ar.New(entries)
	faults = append(faults, f...)
	frames, f := event.New(entries, func(id string) bool { return base.Kind(id) != nil }, ar.Fold)
	faults = append(faults, f...)
	cues, f := attribution.New(entries, ar.Fold)
	faults = append(faults, f...)
	rels, f := relations(entries)
	faults = append(faults, f...)
	faults.Sort()
	x := &Extractor{kb: base, lang: lang, frames: frames, cues: cues, relations: rels, known: mention.Known{KB: base},
		names: mention.New(base, mention.Clitics{Conj: ar.Conjunctions, Prep: ar.Prepositions, Art: ar.Article, Lil: ar.Lil})}
	x.signs = signatures(base)
	return x, faults
}

// nationalities makes adjectives of the demonyms of places.
func nationalities(b *kb.Base) []lexicon.Entry {
	var out []lexicon.Entry
	for i := range b.Places {
		for _, d := range b.Places[i].Demonyms {
			out = append(out, lexicon.Entry{Type: "word", ID: "demonym-" + b.Places[i].ID, File: "places", Fields: []lexicon.Field{
				{Name: "lemma", Value: d}, {Name: "pos", Value: "adj"}, {Name: "class", Value: "nationality"}}})
		}
	}
	return out
}

// Extract reads a report. It cannot fail: what is not understood is a note.
func (x *Extractor) Extract(r isnad.Report) Result {
	d := x.Analyse(r)
	t := translator{x: x, d: d, r: &r, runes: text.NewRunes(r.Text)}
	return t.translate()
}

// Analyse runs the stages before translation: words, names, numbers and times,
// clauses. Each returns its layer; only this function writes.
func (x *Extractor) Analyse(r isnad.Report) *doc.Document {
	d := &doc.Document{Text: r.Text, Body: r.Body(), Published: r.Published.Time()}
	d.Tokens, d.Sentences = x.lang.Words(r.Text)
	d.Mentions = x.names.Find(d)
	d.Numbers = x.lang.Numbers(d)
	d.Times = x.lang.Times(d)
	d.Units, d.Clauses = x.lang.Parse(d, func(lx *doc.Lexeme) bool {
		return x.frames.Predicate(lx) || x.cues.Predicate(lx)
	})
	return d
}

// translator turns one analysed document into the record.
type translator struct {
	x     *Extractor
	d     *doc.Document
	r     *isnad.Report
	runes text.Runes
	res   *resolve.Resolver

	events   []doc.Event
	speeches []doc.Speech
	hedges   []doc.Hedge
	notes    []isnad.Note
	claims   []isnad.Claim
	claimOf  []int // claim of each event, -1
	loc      []location

	elsewhere bool // the page is mostly about sport, markets, weather ...
	fighting  int  // words of fighting in it
}

func (t *translator) translate() Result {
	t.res = resolve.New(t.x.kb, t.d)
	t.events = t.x.frames.Find(t.d, t.x.known)
	t.speeches = t.x.cues.Speeches(t.d, t.events)
	t.hedges = t.x.cues.Hedges(t.d, t.events)
	t.elsewhere, t.fighting = t.x.frames.Topic(t.d, t.x.known)
	t.write()
	res := Result{}
	res.Report = t.reportRef()
	res.Claims = t.claims
	res.Notes = t.notes
	if res.Claims == nil {
		res.Claims = []isnad.Claim{}
	}
	if res.Notes == nil {
		res.Notes = []isnad.Note{}
	}
	res.Silent = t.silent()
	return res
}

// words returns the code-point words of a token range, without the conjunction
// and the preposition written with its first word.
func (t *translator) words(from, to int) isnad.Words {
	s := t.d.Of(from, to)
	s.Start += ar.Lead(t.d.Tokens[from].Span.Of(t.d.Text), t.clitics(from))
	return t.span(s)
}

// clitics counts the clitics before the word proper at token i. The preposition
// of lil- stays: it has swallowed the article.
func (t *translator) clitics(i int) int {
	conj, prep, art := byte(0), byte(0), false
	if r := t.d.Picked(i); r != nil {
		conj, prep, art = r.Conj, r.Prep, r.Art
	}
	if in := t.d.MentionsIn(i, i+1); in.From < in.To && t.d.Mentions[in.From].From == i { // a name knows its own letters
		m := &t.d.Mentions[in.From]
		conj, prep = 0, m.Prep
		if m.Conj {
			conj = 'w'
		}
	}
	n := 0
	if conj != 0 {
		n++
	}
	if prep == 'b' || prep == 'k' || prep == 'l' && !art {
		n++
	}
	return n
}

func (t *translator) span(s text.Span) isnad.Words {
	return isnad.Words{Text: s.Of(t.d.Text), Start: t.runes.At(s.Start), End: t.runes.At(s.End)}
}

// signatures indexes how outlets and agencies sign what is copied from them.
func signatures(b *kb.Base) *lexicon.Trie {
	t := lexicon.NewTrie()
	for i := range b.Sources {
		for _, s := range b.Sources[i].Signs {
			t.Add(ar.Fold(s), int32(i))
		}
		for _, n := range b.Sources[i].Names {
			t.Add(ar.Fold(n), int32(i))
		}
	}
	return t
}

// silent says for each sentence of the body without a claim why it gave none.
func (t *translator) silent() []Silence {
	has := map[int]bool{}
	for k := range t.events {
		if t.claimOf[k] >= 0 {
			has[t.d.Clauses[t.events[k].Clause].Sentence] = true
		}
	}
	var out []Silence
	for s, sen := range t.d.Sentences {
		if has[s] || sen.Span.Start < t.d.Body {
			continue
		}
		out = append(out, Silence{Start: t.runes.At(sen.Span.Start), End: t.runes.At(sen.Span.End), Why: t.whySilent(s)})
	}
	return out
}

func (t *translator) whySilent(s int) string {
	for k := range t.events {
		if t.d.Clauses[t.events[k].Clause].Sentence == s {
			return "an event (" + t.events[k].Rule + ") that is only demanded, feared or hypothetical, or says nothing new"
		}
	}
	for k := range t.d.Clauses {
		if c := &t.d.Clauses[k]; c.Sentence == s && t.x.frames.Predicate(c.Reading.Lex) && c.Reading.Form.Tense != doc.ActivePart && c.Reading.Form.Tense != doc.PassivePart {
			return "the word " + t.d.Tokens[c.Pred].Span.Of(t.d.Text) + " could tell an event, but no frame of it fits here or the context speaks of something else"
		}
	}
	return "no word of an event that Isnad knows"
}
