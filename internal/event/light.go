package event

import (
	"slices"

	"isnad/internal/doc"
)

// lightVerbs lends the arguments of light verbs to the verbal nouns they carry.
func (m *matcher) lightVerbs() {
	for _, l := range m.lights {
		c := &m.d.Clauses[l.clause]
		for _, u := range m.carriedUnits(c, l.f) {
			for k := range m.events {
				e := &m.events[k]
				if m.d.Clauses[e.Clause].Unit != u || m.inside(e, u) {
					continue
				}
				m.lend(e, l, c)
			}
		}
	}
}

// inside: the verbal noun is not the first of its phrase ("the raid's victims").
func (m *matcher) inside(e *doc.Event, u int) bool {
	for k := range m.events {
		o := &m.events[k]
		if m.d.Clauses[o.Clause].Unit == u && o.From < e.From && o.Light >= 0 {
			return true
		}
	}
	return false
}

// carriedUnits: the phrases that stand in the slot of the event, coordinated
// ones included.
func (m *matcher) carriedUnits(c *doc.Clause, f *frame) []int {
	var out []int
	for _, s := range f.slots {
		if s.role != doc.EventRole {
			continue
		}
		switch s.name {
		case "subj":
			out = append(out, c.Subject...)
		case "obj":
			out = append(out, c.Object...)
			if len(c.Object) == 0 && c.MayPass {
				out = append(out, c.Subject...)
			}
		default:
			for _, u := range c.Preps {
				if m.d.Units[u].Prep == s.name {
					out = append(out, u)
				}
			}
		}
	}
	if len(out) == 0 && !c.Verbal {
		for _, p := range c.Of {
			out = append(out, m.d.Tokens[p.From].Unit)
		}
		out = append(out, c.Unit)
	}
	n := len(out)
	for _, u := range out[:n] {
		for k := u + 1; k < len(m.d.Units) && m.d.Units[k].Sentence == c.Sentence && k < u+14; k++ {
			w := &m.d.Units[k]
			if w.Kind == doc.VerbUnit || w.Kind == doc.SubUnit {
				break
			}
			if w.Kind == doc.NounUnit && w.Conj != 0 && m.eventUnit(k) && (w.Prep == "" || w.Prep == m.d.Units[u].Prep) {
				out = append(out, k)
			}
		}
	}
	return out
}

// lend gives the event the arguments of its light verb.
func (m *matcher) lend(e *doc.Event, l lightUse, c *doc.Clause) {
	if e.Light < 0 {
		e.Light = l.clause
	}
	if e.Negated < 0 {
		e.Negated = c.Negation
	}
	if l.f.stance != "" {
		e.Stance = l.f.stance
		e.Hedge = c.Pred
	}
	e.Why = append(e.Why, "carried by "+l.f.id)
	m.ownPronoun(e, l, c)
	for _, s := range l.f.slots {
		if s.role == doc.EventRole || m.has(e, s.role) {
			continue
		}
		var units []int
		switch s.name {
		case "subj":
			units = c.Subject
			if slices.Contains(units, m.d.Clauses[e.Clause].Unit) {
				units = nil
			}
			if !c.Verbal {
				units = m.controller(c)
			}
			if len(units) == 0 && c.Verbal && s.role != doc.CauseRole {
				units = m.carried(c)
			}
			if len(units) == 0 && c.Verbal && s.role != doc.CauseRole {
				m.pronounSubject(e, c, s.role, nil)
			}
		case "obj":
			units = c.Object
		case "bayn":
			if u := m.prep(c, s.name); u >= 0 {
				m.between(e, u, s.role)
			}
			continue
		default:
			if u := m.prep(c, s.name); u >= 0 {
				units = []int{u}
			}
		}
		if s.role == doc.CauseRole {
			m.cause(e, units, c)
			continue
		}
		var keep []int
		for _, u := range units {
			if u != m.d.Clauses[e.Clause].Unit {
				keep = append(keep, u)
			}
		}
		m.addUnits(e, s.role, keep, s.name)
	}
	if f := m.fr.byEntry[e.Entry]; f != nil {
		m.prepRoles(e, c, f)
	}
}

// ownPronoun: "stepped up its raids": the pronoun on the verbal noun is the
// subject of the light verb, and the doer.
func (m *matcher) ownPronoun(e *doc.Event, l lightUse, c *doc.Clause) {
	if role, ok := l.f.slot("subj"); !ok || role != doc.Agent || len(c.Subject) == 0 || personal[e.Kind] {
		return
	}
	for i := range e.Args {
		if a := &e.Args[i]; a.Pronoun != doc.NoPron && a.From == e.To-1 {
			e.Args = append(e.Args[:i], e.Args[i+1:]...)
			m.addUnits(e, doc.Agent, c.Subject, "subj")
			return
		}
	}
}

// controller: the subject of the verb that a light verbal noun depends on
// ("went on launching attacks").
func (m *matcher) controller(c *doc.Clause) []int {
	for p := c.Parent; p >= 0; p = m.d.Clauses[p].Parent {
		if q := &m.d.Clauses[p]; q.Verbal && len(q.Subject) > 0 && !slices.Contains(q.Subject, c.Unit) {
			return q.Subject
		}
	}
	return nil
}

// cause links an event to what led to it: the event in the subject of the
// causative verb, or the nearest one before.
func (m *matcher) cause(e *doc.Event, units []int, c *doc.Clause) {
	for _, u := range units {
		for k := range m.events {
			if m.d.Clauses[m.events[k].Clause].Unit == u && &m.events[k] != e {
				e.Cause = k
				return
			}
		}
		if !m.eventUnit(u) {
			unit := &m.d.Units[u]
			if m.armedUnit(u) {
				m.add(e, doc.Agent, doc.Arg{From: unit.From, To: unit.To, Head: unit.Head, Unit: u, Slot: "subj"})
			}
		}
	}
	if e.Cause < 0 && len(units) == 0 {
		for k := range m.events {
			o := &m.events[k]
			if o.From < c.Pred && o.From < e.From && m.d.Clauses[o.Clause].Sentence == c.Sentence {
				e.Cause = k
			}
		}
	}
}
