package resolve

import "isnad/internal/doc"

// Entity is who or what a phrase stands for.
type Entity struct {
	From, To int // tokens of the fullest words for it in the text
	Actor    int32
	Place    int32 // a state or town that acts, -1
	Source   int32
	Named    bool
	Basis    string // stated inferred
	Why      string
}

func none(from, to int) Entity {
	return Entity{From: from, To: to, Actor: -1, Place: -1, Source: -1, Basis: "stated"}
}

// Phrase resolves the words [from, to): the longest name inside them, or the
// earlier phrase that a bare definite noun points back to.
func (r *Resolver) Phrase(from, to int) Entity {
	e := none(from, to)
	best := -1
	for in := r.d.MentionsIn(from, to); in.From < in.To; in.From++ {
		k := in.From
		m := &r.d.Mentions[k]
		if m.To > to || len(m.Candidates) == 0 {
			continue
		}
		if best < 0 || r.prefer(k, best, from) {
			best = k
		}
	}
	if best >= 0 {
		r.fill(&e, best, from)
		return e
	}
	if r.demonstrative(from) && to-from > 1 {
		from++ // "these forces"
	}
	if back := r.pointsBack(from, to); back.To > back.From {
		b := r.Phrase(back.From, back.To)
		b.Basis, b.Why = "inferred", "the bare noun points back to an earlier phrase"
		b.From, b.To = back.From, back.To
		return b
	}
	if full := r.fullName(from, to); full.To > full.From {
		e.From, e.To, e.Named = full.From, full.To, true
		e.Basis, e.Why = "inferred", "the name stands in full earlier"
	}
	return e
}

func (r *Resolver) demonstrative(i int) bool {
	h := r.d.Picked(i)
	return h != nil && h.Lex.Class.Has(doc.DemonstrativeClass)
}

// fullName finds the first phrase of the text in which a name of one or two
// unknown words stands with more: forename, rank, office.
func (r *Resolver) fullName(from, to int) piece {
	if to-from > 2 || !r.unknown(to-1) {
		return piece{}
	}
	key := r.d.Tokens[to-1].Key
	for u := range r.d.Units {
		w := &r.d.Units[u]
		if w.From >= from {
			break
		}
		if w.Kind != doc.NounUnit {
			continue
		}
		for i := w.From; i < w.To; i++ {
			if r.d.Tokens[i].Key != key {
				continue
			}
			if p := r.whole(u); p.To-p.From > to-from {
				return p
			}
		}
	}
	return piece{}
}

// unknown: a word that the lexicon does not know, or a given name.
func (r *Resolver) unknown(i int) bool {
	h := r.d.Picked(i)
	return r.d.Tokens[i].Kind == doc.Word && len(r.d.Tokens[i].Key) > 4 && (h == nil || h.Pos() == doc.Name || h.Pos() == doc.Adj && h.Art)
}

// whole returns the phrase of unit u with the phrases that touch it on both
// sides: name, rank and office of a person.
func (r *Resolver) whole(u int) piece {
	p := piece{r.d.Units[u].From, r.d.Units[u].To}
	s := r.d.Units[u].Sentence
	touching := func(a, b *doc.Unit) bool {
		return b.Kind == doc.NounUnit && a.Kind == doc.NounUnit && b.Sentence == s && b.Conj == 0 && b.Number < 0 &&
			(b.From == a.To || b.PrepAt == a.To)
	}
	for k := u + 1; k < len(r.d.Units) && touching(&r.d.Units[k-1], &r.d.Units[k]) && r.d.Units[k].To-p.From <= maxName; k++ {
		if r.d.Units[k].Prep != "" && !r.belongs(&r.d.Units[k]) {
			break
		}
		p.To = r.d.Units[k].To
	}
	for k := u; k > 0 && r.d.Units[k-1].Sentence == s && touching(&r.d.Units[k-1], &r.d.Units[k]) && p.To-r.d.Units[k-1].From <= maxName; k-- {
		p.From = r.d.Units[k-1].From
	}
	return p
}

// belongs: a phrase under a preposition is part of a name and title when it
// names a body or a place ("the envoy to Syria"), not where or to whom he spoke.
func (r *Resolver) belongs(w *doc.Unit) bool {
	h := r.d.Picked(w.Head)
	if h != nil && h.Lex.Class.Has(doc.Media) {
		return false
	}
	if h != nil && h.Lex.Class.Has(doc.OrgHead|doc.Site|doc.PlaceHead|doc.Armed) {
		return true
	}
	for in := r.d.MentionsIn(w.From, w.To); in.From < in.To; in.From++ {
		if r.d.Mentions[in.From].Kind != doc.SourceMention {
			return true
		}
	}
	return false
}

// prefer: an actor over an outlet over a place, a longer name over a shorter,
// an earlier over a later one.
func (r *Resolver) prefer(k, best, from int) bool {
	a, b := &r.d.Mentions[k], &r.d.Mentions[best]
	if la, lb := a.To-a.From, b.To-b.From; la != lb {
		return la > lb && a.From <= b.From+1
	}
	if a.From != b.From {
		return false
	}
	return rank(a.Kind) > rank(b.Kind)
}

func rank(k doc.MentionKind) int {
	switch k {
	case doc.ActorMention:
		return 2
	case doc.SourceMention:
		return 1
	}
	return 0
}

// fill: the name is the phrase's own identity when it opens the phrase or
// follows its head; an office or a unit of the named body is not the body
// itself but is known by it.
func (r *Resolver) fill(e *Entity, k, from int) {
	m := &r.d.Mentions[k]
	e.Named = true
	switch m.Kind {
	case doc.ActorMention:
		e.Actor = r.Actor(k).Index
	case doc.SourceMention:
		e.Source = m.Candidates[0]
	default:
		e.Place = r.Place(k).Index
	}
}

type piece struct{ From, To int }

// pointsBack finds the earlier phrase that a short definite phrase repeats:
// the same head noun with more words.
func (r *Resolver) pointsBack(from, to int) piece {
	head := r.d.Picked(from)
	if head == nil || !head.Art || to-from > 2 {
		return piece{}
	}
	if to-from == 2 {
		if next := r.d.Picked(from + 1); next == nil || next.Pos() == doc.Noun && next.Lex != nil && !next.Art {
			return piece{}
		}
	}
	for u := len(r.d.Units) - 1; u >= 0; u-- {
		w := &r.d.Units[u]
		if w.Kind != doc.NounUnit || w.To > from {
			continue
		}
		for i := w.From; i < w.To; i++ {
			h := r.d.Picked(i)
			if h == nil || h.Lex != head.Lex || h.Art && i != w.From {
				continue
			}
			end := w.To
			if i == w.Head && h.Lex.Class.Has(doc.Speaker|doc.Person|doc.Official) {
				end = r.whole(u).To // "a military source at the base"
			}
			if end-i >= 2 && end-i > to-from {
				return piece{i, end}
			}
		}
	}
	// inside a name of several words: "the Front" for Jabhat al-Nusra
	for k := len(r.d.Mentions) - 1; k >= 0; k-- {
		m := &r.d.Mentions[k]
		if m.To > from || m.Kind == doc.PlaceMention {
			continue
		}
		for i := m.From; i < m.To; i++ {
			for x := range r.d.Tokens[i].Readings {
				if r.d.Tokens[i].Readings[x].Lex == head.Lex {
					return piece{m.From, m.To}
				}
			}
		}
	}
	return piece{}
}

// Pronoun resolves a pronoun at token i: the nearest earlier phrase that fits
// its number and gender and can act, subjects before others.
func (r *Resolver) Pronoun(i int, p doc.Pron) Entity {
	if p == doc.P1S || p == doc.P1P {
		return none(i, i) // the speaker: decided by who says so
	}
	sentence := r.sentenceOf(i)
	for _, speakers := range [...]bool{false, true} { // a source is the last to be meant
		for s := sentence; s >= 0 && s >= sentence-2; s-- {
			if e, ok := r.subjectOf(s, i, p, speakers); ok {
				return e
			}
			if e, ok := r.nearest(s, i, p, speakers); ok {
				return e
			}
		}
	}
	return none(i, i)
}

// speaks: the phrase is a generic source: "sources", "witnesses", an outlet.
func (r *Resolver) speaks(w *doc.Unit) bool {
	h := r.d.Picked(w.Head)
	return h != nil && h.Lex.Class.Has(doc.Speaker|doc.Media|doc.Saying) && !h.Lex.Class.Has(doc.Armed)
}

func (r *Resolver) sentenceOf(i int) int {
	if u := r.d.Tokens[i].Unit; u >= 0 {
		return r.d.Units[u].Sentence
	}
	for s := range r.d.Sentences {
		if i < r.d.Sentences[s].To {
			return s
		}
	}
	return len(r.d.Sentences) - 1
}

// subjectOf looks at the subjects of the verbs before token i, nearest first.
func (r *Resolver) subjectOf(s, i int, p doc.Pron, speakers bool) (Entity, bool) {
	for k := len(r.d.Clauses) - 1; k >= 0; k-- {
		c := &r.d.Clauses[k]
		if c.Sentence != s || !c.Verbal || c.Pred >= i {
			continue
		}
		for _, u := range c.Subject {
			w := &r.d.Units[u]
			if w.To <= i && (speakers || !r.speaks(w)) && r.compatible(w, p) && r.canAct(w) {
				e := r.Phrase(w.From, w.To)
				e.Basis, e.Why = "inferred", "pronoun: the subject before it"
				return e, true
			}
		}
	}
	return Entity{}, false
}

func (r *Resolver) nearest(s, i int, p doc.Pron, speakers bool) (Entity, bool) {
	for u := len(r.d.Units) - 1; u >= 0; u-- {
		w := &r.d.Units[u]
		if w.Sentence != s || w.Kind != doc.NounUnit || w.To > i {
			continue
		}
		if !speakers && r.speaks(w) {
			continue
		}
		if r.compatible(w, p) && r.canAct(w) && !r.eventHead(w) {
			e := r.Phrase(w.From, w.To)
			e.Basis, e.Why = "inferred", "pronoun: the nearest phrase that fits"
			return e, true
		}
		// "the advance of the resistance and its control": the doer in construct
		if tail := (doc.Unit{From: w.Head + 1, To: w.To, Head: w.Head + 1, Number: -1}); r.eventHead(w) && tail.From < tail.To && r.compatible(&tail, p) && r.canAct(&tail) {
			e := r.Phrase(tail.From, tail.To)
			e.Basis, e.Why = "inferred", "pronoun: who stands in construct before it"
			return e, true
		}
	}
	return Entity{}, false
}

// eventHead: the phrase is headed by a verbal noun of an event, not by a name.
func (r *Resolver) eventHead(w *doc.Unit) bool {
	h := r.d.Picked(w.Head)
	return h != nil && h.Lex.Event && (h.Form.Tense == doc.Masdar || h.Form.Tense == doc.NotFinite && !h.Lex.Class.Has(doc.Person)) && !r.inName(w.Head)
}

func (r *Resolver) inName(i int) bool {
	for in := r.d.MentionsIn(i-maxName, i+1); in.From < in.To; in.From++ {
		if m := &r.d.Mentions[in.From]; i < m.To && m.To-m.From > 1 {
			return true
		}
	}
	return false
}

// maxName is more than the words of the longest name.
const maxName = 16

// compatible: gender and number of the phrase's head go with the pronoun.
func (r *Resolver) compatible(w *doc.Unit, p doc.Pron) bool {
	h := r.d.Picked(w.Head)
	if h == nil {
		return p == doc.P3MS || p == doc.P3FS
	}
	f := h.Form
	human := h.Lex.Class.Has(doc.Person)
	switch p {
	case doc.P3MS:
		return f.Number == doc.Sing && f.Gender != doc.Fem
	case doc.P3FS:
		return f.Gender == doc.Fem || f.Number == doc.Plur && !human || h.Lex.Class.Has(doc.Group)
	case doc.P3MP:
		return f.Number == doc.Plur || w.Number >= 0 || human || h.Lex.Class.Has(doc.Group)
	case doc.P3D:
		return f.Number == doc.Dual
	case doc.P3FP:
		return f.Gender == doc.Fem && f.Number == doc.Plur
	}
	return false
}

// canAct: people, bodies, states and names, not times, sites or abstractions.
func (r *Resolver) canAct(w *doc.Unit) bool {
	for in := r.d.MentionsIn(w.From, w.To); in.From < in.To; in.From++ {
		m := &r.d.Mentions[in.From]
		if m.To <= w.To && (m.Kind != doc.PlaceMention || w.Prep == "") {
			return true
		}
	}
	h := r.d.Picked(w.Head)
	return h != nil && h.Lex.Class.Has(doc.Person|doc.Armed|doc.Group|doc.Official|doc.OrgHead|doc.Title|doc.Speaker|doc.Civil) && !h.Lex.Class.Has(doc.TimeUnit)
}
