package event

import (
	"sort"

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
			if has(units, m.d.Clauses[e.Clause].Unit) {
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
		if q := &m.d.Clauses[p]; q.Verbal && len(q.Subject) > 0 && !has(q.Subject, c.Unit) {
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

// links finds what led to an event from prepositional phrases and subjects,
// and folds a verb whose subject is the event itself into it ("an explosion
// that hit a bus").
func (m *matcher) links() {
	m.dropped = map[int]string{}
	for k := range m.events {
		e := &m.events[k]
		c := &m.d.Clauses[e.Clause]
		for _, u := range append(append([]int{}, c.Subject...), c.Preps...) {
			o := m.eventOf(u, k)
			if o < 0 {
				continue
			}
			switch prep := m.d.Units[u].Prep; {
			case has(c.Subject, u) && c.Verbal:
				if foldable[e.Kind] && violent[m.events[o].Kind] {
					m.foldInto(o, k)
				} else if e.Cause < 0 {
					e.Cause = o
				}
			case e.Cause < 0 && causal[prep]:
				e.Cause = o
			}
		}
	}
}

var causal = map[string]bool{"fi": true, "jarra": true, "khilal": true, "bi": true, "aqib": true, "min": true}

var foldable = map[string]bool{"attack": true, "shelling": true, "bombing": true, "airstrike": true}

var violent = map[string]bool{"attack": true, "airstrike": true, "shelling": true, "bombing": true, "shooting": true, "clash": true}

func (m *matcher) eventOf(u, not int) int {
	for k := range m.events {
		if k != not && m.d.Clauses[m.events[k].Clause].Unit == u {
			return k
		}
	}
	return -1
}

func has(list []int, u int) bool {
	for _, x := range list {
		if x == u {
			return true
		}
	}
	return false
}

func (m *matcher) foldInto(o, k int) {
	to, from := &m.events[o], &m.events[k]
	for _, a := range from.Args {
		if a.Role != doc.CauseRole && a.Role != doc.Agent && !m.has(to, a.Role) {
			to.Args = append(to.Args, a)
		}
	}
	to.Why = append(to.Why, "what "+from.Rule+" says of it")
	m.dropped[k] = "its subject is the event itself"
}

// idioms keeps one event where a verb and the second word of its idiom both
// tell it ("met their death").
func (m *matcher) idioms() {
	for k := range m.events {
		e := &m.events[k]
		if e.With < 0 {
			continue
		}
		for o := range m.events {
			if x := &m.events[o]; o != k && x.From > e.From && x.From <= e.With && (x.Kind == e.Kind || x.From == e.With) {
				m.dropped[o] = "second word of " + e.Rule
				for _, a := range x.Args {
					if !m.has(e, a.Role) {
						e.Args = append(e.Args, a)
					}
				}
			}
		}
	}
}

// chains keeps one event where a general noun holds a more telling one in
// construct ("an operation of combing", "a series of bombings").
func (m *matcher) chains() {
	for k := range m.events {
		e := &m.events[k]
		if _, gone := m.dropped[k]; gone || m.d.Clauses[e.Clause].Verbal || e.Kind != "attack" && e.Kind != "deploy" {
			continue
		}
		for o := range m.events {
			x := &m.events[o]
			if _, gone := m.dropped[o]; gone || x.From != e.To || m.d.Clauses[x.Clause].Unit != m.d.Clauses[e.Clause].Unit || m.d.Clauses[x.Clause].Reading.Art && e.Kind != x.Kind {
				continue
			}
			m.dropped[k] = "said more exactly by " + x.Rule
			x.From = e.From
			if x.Light < 0 {
				x.Light = e.Light
			}
			for _, a := range e.Args {
				if !m.has(x, a.Role) && (a.To <= x.From || a.From >= x.To) {
					x.Args = append(x.Args, a)
				}
			}
		}
	}
}

// shared gives a verbal noun without a doer that of the one coordinated to it:
// "the rocket strikes and raids of the coalition".
func (m *matcher) shared() {
	for k := range m.events {
		e := &m.events[k]
		c := &m.d.Clauses[e.Clause]
		if m.sharedVictims(e, c); c.Verbal || m.has(e, doc.Agent) || !violent[e.Kind] {
			continue
		}
		for o := range m.events {
			x := &m.events[o]
			xc := &m.d.Clauses[x.Clause]
			if xc.Unit == c.Unit+1 && m.d.Units[xc.Unit].Conj != 0 && xc.Sentence == c.Sentence && violent[x.Kind] {
				m.lendRole(e, x, doc.Agent)
			}
		}
	}
}

// sharedVictims: "dead and wounded of both sides": whom the second noun names
// is meant by the first too.
func (m *matcher) sharedVictims(e *doc.Event, c *doc.Clause) {
	if !personal[e.Kind] {
		return
	}
	for i := range e.Args {
		if a := &e.Args[i]; a.Role == doc.Target && (e.With < 0 || e.With < a.From || e.With >= a.To) {
			return
		}
	}
	unit := c.Unit
	if e.With >= 0 {
		unit = m.d.Tokens[e.With].Unit
	}
	for o := range m.events {
		x := &m.events[o]
		xc := &m.d.Clauses[x.Clause]
		if xc.Unit == unit+1 && m.d.Units[xc.Unit].Conj != 0 && xc.Sentence == c.Sentence && personal[x.Kind] {
			m.lendRole(e, x, doc.Target)
		}
	}
}

func (m *matcher) lendRole(to, from *doc.Event, role doc.Role) {
	for _, a := range from.Args {
		if a.Role == role && a.Pronoun == doc.NoPron && (a.To <= to.From || a.From >= to.To) {
			to.Args = append(to.Args, a)
		}
	}
}

// controlled gives a verbal noun of purpose or aspect the subject of the verb
// before it ("strives to free the town"): only fighters, only what fighters do.
func (m *matcher) controlled() {
	for k := range m.events {
		e := &m.events[k]
		c := &m.d.Clauses[e.Clause]
		if c.Verbal || m.has(e, doc.Agent) || c.Reading.Form.Tense == doc.PassivePart {
			continue
		}
		switch p := m.d.Units[c.Unit].Prep; {
		case e.Kind == "clash" && m.has(e, doc.Target) && (p == "aqib" || p == "khilal" || p == "fi"):
			// "gained ground after clashes with X"
		case willed[e.Kind] && (p == "li" || p == "bi" || p == "ila" || p == "min-ajl" || p == "an"):
		default:
			continue
		}
		v := m.verbBefore(c)
		if v == nil || len(v.Subject) == 0 || has(v.Subject, c.Unit) || !m.armedUnit(v.Subject[0]) {
			continue
		}
		m.addUnits(e, doc.Agent, v.Subject, "control")
		e.Why = append(e.Why, "agent: subject of the verb before it")
	}
}

// willed kinds are what somebody does on purpose.
var willed = map[string]bool{"attack": true, "airstrike": true, "shelling": true, "bombing": true, "advance": true, "retreat": true,
	"seize-territory": true, "repel": true, "besiege": true, "deploy": true, "seize-equipment": true, "destroy": true, "detain": true,
	"abduct": true, "shoot-down": true, "block": true, "evacuate": true}

// verbBefore returns the last finite verb before the clause's predicate.
func (m *matcher) verbBefore(c *doc.Clause) *doc.Clause {
	var best *doc.Clause
	for k := range m.d.Clauses {
		v := &m.d.Clauses[k]
		if v.Verbal && v.Sentence == c.Sentence && v.Pred < c.Pred {
			best = v
		}
	}
	return best
}

// finish drops what the context rules out, sorts and renumbers.
func (m *matcher) finish() []doc.Event {
	m.contexts()
	m.idioms()
	m.chains()
	m.shared()
	m.controlled()
	for k := range m.events {
		if f := m.fr.byEntry[m.events[k].Entry]; f != nil && f.carried && m.events[k].Light < 0 {
			m.dropped[k] = "no verb carries it"
		}
	}
	index := make([]int, len(m.events))
	order := make([]int, 0, len(m.events))
	for k := range m.events {
		index[k] = -1
		if _, gone := m.dropped[k]; !gone {
			order = append(order, k)
		}
	}
	sort.SliceStable(order, func(i, j int) bool { return m.events[order[i]].From < m.events[order[j]].From })
	out := make([]doc.Event, 0, len(order))
	for n, k := range order {
		index[k] = n
		out = append(out, m.events[k])
	}
	for n := range out {
		if c := out[n].Cause; c >= 0 {
			out[n].Cause = index[c]
		}
	}
	return out
}
