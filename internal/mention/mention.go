// Package mention finds the names of places, actors and outlets in a document,
// before any grammar: names contain prepositions and verbs. It gives every
// candidate; which one is meant is decided by package resolve.
package mention

import (
	"sort"

	"isnad/internal/doc"
	"isnad/internal/kb"
	"isnad/internal/lexicon"
)

// Clitics are the letters that may be written with the first word of a name.
type Clitics struct {
	Conj []string // wa- fa-
	Prep []string // bi- li- ka-
	Art  string   // al-
	Lil  string   // li- + al-
}

// Finder finds names. Immutable.
type Finder struct {
	kb *kb.Base
	cl Clitics
}

// New returns a finder over the knowledge base.
func New(b *kb.Base, cl Clitics) *Finder { return &Finder{b, cl} }

// start is one way to read the first word of a name.
type start struct {
	key  string
	conj bool
	prep byte
}

// starts lists the ways to read a word as the beginning of a name: as it is,
// and without the clitics it may carry.
func (f *Finder) starts(buf []start, key string) []start {
	buf = append(buf, start{key: key})
	buf = f.withoutPrep(buf, key, false)
	for _, c := range f.cl.Conj {
		if rest, ok := cutPrefix(key, c); ok {
			buf = append(buf, start{key: rest, conj: true})
			buf = f.withoutPrep(buf, rest, true)
		}
	}
	return buf
}

func (f *Finder) withoutPrep(buf []start, key string, conj bool) []start {
	if rest, ok := cutPrefix(key, f.cl.Lil); ok {
		return append(buf, start{f.cl.Art + rest, conj, 'l'})
	}
	for i, p := range f.cl.Prep {
		if rest, ok := cutPrefix(key, p); ok {
			buf = append(buf, start{rest, conj, "blk"[i]})
		}
	}
	return buf
}

func cutPrefix(s, p string) (string, bool) {
	if len(s) > len(p)+2 && s[:len(p)] == p {
		return s[len(p):], true
	}
	return "", false
}

// Find returns the mentions of the document in the order of their first
// tokens. Mentions of different kinds may overlap; those of one kind do not. No
// name goes on in the next sentence: a headline has no full stop.
func (f *Finder) Find(d *doc.Document) []doc.Mention {
	var out []doc.Mention
	out = append(out, f.layer(d, f.kb.PlaceNames, doc.PlaceMention)...)
	out = append(out, f.layer(d, f.kb.ActorNames, doc.ActorMention)...)
	out = append(out, f.layer(d, f.kb.SourceNames, doc.SourceMention)...)
	out = append(out, f.announced(d, out)...)
	sort.SliceStable(out, func(i, j int) bool { return out[i].From < out[j].From })
	return out
}

func (f *Finder) layer(d *doc.Document, t *lexicon.Trie, kind doc.MentionKind) []doc.Mention {
	var out []doc.Mention
	var buf [8]start
	for _, sen := range d.Sentences {
		for i := sen.From; i < sen.To; {
			m, ok := f.longest(d, t, kind, i, sen.To, buf[:0])
			if ok {
				out = append(out, m)
				i = m.To
				continue
			}
			i++
		}
	}
	return out
}

// longest returns the longest name of the kind that begins at token i and ends
// before token end.
func (f *Finder) longest(d *doc.Document, t *lexicon.Trie, kind doc.MentionKind, i, end int, buf []start) (doc.Mention, bool) {
	best := doc.Mention{From: i, To: i, Kind: kind}
	if d.Tokens[i].Kind == doc.Mark {
		return best, false
	}
	for _, s := range f.starts(buf, d.Tokens[i].Key) {
		node, ok := t.Step(0, s.key)
		for k := i; ok; {
			if vs := t.Values(node); len(vs) > 0 && k+1 > best.To {
				vs = f.allowed(d, kind, i, k+1, s, vs)
				if len(vs) > 0 {
					best.To, best.Candidates, best.Conj, best.Prep = k+1, vs, s.conj, s.prep
					best.Hostile = kind == doc.ActorMention && f.hostile(d, i, k+1, s, vs[0])
				}
			}
			k++
			if k < end && isQuote(d.Tokens[k].Key) {
				k++
			}
			if k >= end || d.Tokens[k-1].Kind == doc.Mark && !isQuote(d.Tokens[k-1].Key) {
				break
			}
			node, ok = t.Step(node, d.Tokens[k].Key)
		}
	}
	return best, best.To > i
}

// hostile: the name as it is written is one that only opponents use.
func (f *Finder) hostile(d *doc.Document, from, to int, s start, v int32) bool {
	words := []string{s.key}
	for k := from + 1; k < to; k++ {
		if d.Tokens[k].Kind != doc.Mark {
			words = append(words, d.Tokens[k].Key)
		}
	}
	return f.kb.IsHostile(v, words)
}

// ofNation: the word after the name is the adjective of a nation: "the Russian
// occupation" is not the occupation that the bare word means.
func ofNation(d *doc.Document, to int) bool {
	return to < len(d.Tokens) && hasClass(d, to, doc.Nationality)
}

func isQuote(k string) bool {
	switch k {
	case "\"", "\u00ab", "\u00bb", "\u201c", "\u201d":
		return true
	}
	return false
}

// allowed drops the candidates whose name is also a common word where no cue
// announces a name.
func (f *Finder) allowed(d *doc.Document, kind doc.MentionKind, from, to int, s start, vs []int32) []int32 {
	out := vs[:0:0]
	for _, v := range vs {
		if kind == doc.ActorMention && to-from == 1 && ofNation(d, to) && f.kb.IsHostile(v, []string{s.key}) {
			continue
		}
		if to-from > 1 || !f.needsCue(kind, v) || f.announces(d, kind, from, s) {
			out = append(out, v)
		}
	}
	if len(out) > 0 && to-from == 1 && s.prep != 0 && len(d.Tokens[from].Readings) > 0 && kind != doc.PlaceMention && !knownName(d, from) {
		return nil // a letter of the word taken for a preposition
	}
	return out
}

// knownName: the word can be read as a noun with a preposition.
func knownName(d *doc.Document, i int) bool {
	for _, r := range d.Tokens[i].Readings {
		if r.Prep != 0 {
			return true
		}
	}
	return false
}

func (f *Finder) needsCue(kind doc.MentionKind, v int32) bool {
	switch kind {
	case doc.PlaceMention:
		return f.kb.Places[v].Cue
	case doc.ActorMention:
		return f.kb.Actors[v].Cue
	}
	return f.kb.Sources[v].Cue
}

// announces: the word before the name, or a quotation mark around it, says
// that a name of this kind follows.
func (f *Finder) announces(d *doc.Document, kind doc.MentionKind, from int, s start) bool {
	k := from - 1
	quoted := false
	for k >= 0 && d.Tokens[k].Kind == doc.Mark && isQuote(d.Tokens[k].Key) {
		quoted = true
		k--
	}
	if k < 0 || s.conj {
		return false
	}
	switch kind {
	case doc.PlaceMention:
		return hasClass(d, k, doc.PlaceHead)
	case doc.SourceMention:
		return hasClass(d, k, doc.Media)
	}
	return hasClass(d, k, doc.OrgHead|doc.Title|doc.Group) || quoted && hasClass(d, k, doc.Group|doc.Armed)
}

func hasClass(d *doc.Document, i int, c doc.Class) bool {
	for _, r := range d.Tokens[i].Readings {
		if r.Lex.Class.Has(c) {
			return true
		}
	}
	return false
}

// announced finds places that no gazetteer knows, by the word before them:
// "the village of X".
func (f *Finder) announced(d *doc.Document, known []doc.Mention) []doc.Mention {
	covered := make([]bool, len(d.Tokens))
	for _, m := range known {
		for i := m.From; i < m.To; i++ {
			covered[i] = true
		}
	}
	var out []doc.Mention
	for _, sen := range d.Sentences {
		for i := sen.From; i+1 < sen.To; i++ {
			if covered[i] || d.Tokens[i].Kind != doc.Word || !opensName(d, i) {
				continue
			}
			from := i + 1
			for from < sen.To && isQuote(d.Tokens[from].Key) {
				from++
			}
			to := from
			for to < sen.To && to < from+3 && !covered[to] && partOfName(d, to, to == from) {
				to++
			}
			if to > from {
				out = append(out, doc.Mention{From: from, To: to, Kind: doc.PlaceMention, Head: "place-head"})
			}
		}
	}
	return out
}

// opensName: a head of place names, indefinite (in construct with the name).
func opensName(d *doc.Document, i int) bool {
	for _, r := range d.Tokens[i].Readings {
		if r.Lex.Class.Has(doc.PlaceHead) && !r.Lex.Class.Has(doc.Direction) && !r.Art && r.Pron == doc.NoPron && !r.Form.Indef && r.Pos() == doc.Noun {
			return true
		}
	}
	return false
}

// partOfName: an unknown word, or right after the head a word with the article
// that is not an adjective.
func partOfName(d *doc.Document, i int, first bool) bool {
	t := &d.Tokens[i]
	if t.Kind != doc.Word {
		return false
	}
	if len(t.Readings) == 0 {
		return true
	}
	if !first {
		return false
	}
	for _, r := range t.Readings {
		if !r.Art || r.Pos() != doc.Noun || r.Lex.Class.Has(doc.Person|doc.PlaceHead|doc.Site|doc.OrgHead|doc.Group|doc.Building) {
			return false
		}
	}
	return true
}
