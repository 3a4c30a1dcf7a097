package event

import (
	"isnad/internal/doc"
)

// World answers what the matcher needs to know of names: mention.Known, from the
// knowledge base.
type World interface {
	// ArmedMention: the mention names a body that bears arms.
	ArmedMention(m *doc.Mention) bool
	// MentionTypes: actor types of a mention.
	MentionTypes(m *doc.Mention) []string
}

// Find returns the events of the document in the order of their triggers.
func (fr *Frames) Find(d *doc.Document, w World) []doc.Event {
	m := &matcher{fr: fr, d: d, w: w, byClause: make([]int, len(d.Clauses))}
	for i := range m.byClause {
		m.byClause[i] = -1
	}
	for k := range d.Clauses {
		m.clause(k)
	}
	m.lightVerbs()
	m.links()
	return m.finish()
}

type matcher struct {
	fr       *Frames
	d        *doc.Document
	w        World
	events   []doc.Event
	byClause []int // event of each clause, -1
	lights   []lightUse
	dropped  map[int]string
}

type lightUse struct {
	clause int
	f      *frame
}

// clause picks the best frame of a predicate and makes its event.
func (m *matcher) clause(k int) {
	c := &m.d.Clauses[k]
	var best *frame
	var entry int32
	score := -1
	for k := range m.d.Tokens[c.Pred].Readings {
		r := &m.d.Tokens[c.Pred].Readings[k]
		if !alike(r, c.Reading) {
			continue
		}
		for _, e := range r.Lex.Entries {
			f := m.fr.byEntry[e]
			if f == nil {
				continue
			}
			if s, ok := m.fits(c, f); ok && s > score {
				best, entry, score = f, e, s
			}
		}
	}
	if best == nil {
		return
	}
	if best.light {
		if c.Verbal || c.Reading.Form.Tense == doc.Masdar {
			m.lights = append(m.lights, lightUse{k, best})
		}
		return
	}
	e := doc.Event{Kind: best.kind, Entry: entry, Rule: best.id, From: c.Pred, To: c.Pred + 1, Clause: k,
		Count: -1, Negated: c.Negation, Hedge: -1, Light: -1, Cause: -1, Stance: best.stance, With: m.withAt(c, best)}
	if e.With > c.Pred && e.With-c.Pred <= 2 {
		e.To = e.With + 1
	}
	m.roles(&e, c, best)
	e.Why = append(e.Why, m.reason(c, best))
	m.byClause[k] = len(m.events)
	m.events = append(m.events, e)
}

// alike: two readings that differ only in the word they belong to, so that the
// entries of both can apply: the verbal noun of a verb and a noun of its own.
func alike(a, b *doc.Reading) bool {
	if a.Conj != b.Conj || a.Prep != b.Prep || a.Art != b.Art || a.Pron != b.Pron || a.Future != b.Future {
		return false
	}
	if b.Pos() == doc.Verb {
		return a.Pos() == doc.Verb && a.Form.Tense == b.Form.Tense && a.Form.Person == b.Form.Person
	}
	return a.Pos() == doc.Noun && (b.Form.Tense == doc.Masdar || b.Form.Tense == doc.NotFinite) && (a.Form.Tense == doc.Masdar || a.Form.Tense == doc.NotFinite) || a.Lex == b.Lex
}

func (m *matcher) reason(c *doc.Clause, f *frame) string {
	switch {
	case c.Verbal && m.isPassive(c, f):
		return f.id + ", passive"
	case c.Verbal:
		return f.id + ", active"
	case c.Reading.Form.Tense == doc.Masdar:
		return f.id + ", verbal noun"
	}
	return f.id
}

// fits says whether a frame applies to the clause, and how specific it is.
func (m *matcher) fits(c *doc.Clause, f *frame) (int, bool) {
	score := 0
	if f.past && c.Verbal && c.Reading.Form.Tense == doc.Present && !c.Reading.Future && !m.entered(c) {
		return 0, false
	}
	if f.light {
		if !m.carriesEvent(c, f) {
			return 0, false
		}
		score += 6
	}
	part := c.Reading.Form.Tense == doc.ActivePart || c.Reading.Form.Tense == doc.PassivePart
	if part && !f.noun && (c.Reading.Form.Tense == doc.ActivePart || f.light || f.kind == "meet" || f.kind == "support" || len(f.with) > 0) {
		return 0, false
	}
	if f.noun && c.Reading.Lex.Class.Has(doc.Person) && m.adjectival(c) || !c.Verbal && (m.institution(c) || m.titleOf(c)) {
		return 0, false
	}
	if f.passive == "only" && c.Verbal && !c.MayPass {
		return 0, false
	}
	if len(f.with) > 0 {
		if m.withAt(c, f) < 0 {
			return 0, false
		}
		score += 8
	}
	must, met := false, false
	for _, s := range f.slots {
		if !s.must {
			if m.prep(c, s.name) >= 0 {
				score++
			}
			continue
		}
		must = true
		if m.filled(c, s.name) {
			met = true
			score += 3
		}
	}
	if must && !met {
		return 0, false
	}
	if len(f.objClass) > 0 {
		if !m.anyOf(m.objectTokens(c, f), f.objClass) {
			return 0, false
		}
		score += 2
	}
	if len(f.subClass) > 0 && (c.Verbal || f.noun || f.nounOf == "agent") {
		switch tokens := m.subjectTokens(c); {
		case m.anyOf(tokens, f.subClass):
			score += 2
		case c.Verbal || len(tokens) > 0:
			return 0, false
		}
	}
	if f.needCue && !m.violent(c.Sentence) {
		return 0, false
	}
	return score, true
}

func (m *matcher) filled(c *doc.Clause, name string) bool {
	switch name {
	case "subj":
		return len(c.Subject) > 0
	case "obj":
		return len(c.Object) > 0 || c.Reading.Pron != doc.NoPron
	case "comp":
		return m.complement(c) >= 0
	case "of":
		return len(c.Of) > 0
	}
	return m.prep(c, name) >= 0
}

// complement returns the unit of the word that opens a complement clause of c, -1.
func (m *matcher) complement(c *doc.Clause) int {
	for u := c.Unit + 1; u < len(m.d.Units) && u < c.Unit+8; u++ {
		switch m.d.Units[u].Kind {
		case doc.SubUnit:
			return u
		case doc.VerbUnit, doc.RelUnit:
			return -1
		}
	}
	return -1
}

// prep returns the first phrase of the clause under the preposition, -1.
func (m *matcher) prep(c *doc.Clause, name string) int {
	for _, u := range c.Preps {
		if m.d.Units[u].Prep == name {
			return u
		}
	}
	return -1
}
