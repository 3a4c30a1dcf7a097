package event

import (
	"slices"
	"sort"

	"isnad/internal/doc"
)

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
			case slices.Contains(c.Subject, u) && c.Verbal:
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

func (m *matcher) foldInto(o, k int) {
	to, from := &m.events[o], &m.events[k]
	for _, a := range from.Args {
		if a.Role != doc.CauseRole && a.Role != doc.Agent && !m.has(to, a.Role) && (a.To <= to.From || a.From >= to.To) {
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

// wounds keeps one event where a verb takes its own kind's noun under bi-: "was
// wounded with injuries in the head".
func (m *matcher) wounds() {
	for k := range m.events {
		c := &m.d.Clauses[m.events[k].Clause]
		if !c.Verbal || !personal[m.events[k].Kind] {
			continue
		}
		for o := range m.events {
			x := &m.events[o]
			xc := &m.d.Clauses[x.Clause]
			if xc.Verbal || x.Kind != m.events[k].Kind || m.d.Units[xc.Unit].Prep != "bi" || !slices.Contains(c.Preps, xc.Unit) {
				continue
			}
			m.dropped[o] = "says how of " + m.events[k].Rule
			for _, a := range x.Args {
				if a.Role != doc.Target && !m.has(&m.events[k], a.Role) {
					m.events[k].Args = append(m.events[k].Args, a)
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
		if v == nil || m.accuses(v) || len(v.Subject) == 0 || slices.Contains(v.Subject, c.Unit) || !m.armedUnit(v.Subject[0]) {
			continue
		}
		m.addUnits(e, doc.Agent, v.Subject, "control")
		e.Why = append(e.Why, "agent: subject of the verb before it")
	}
}

// accuses: the verb tells an accusation, whose subject did not do it.
func (m *matcher) accuses(v *doc.Clause) bool {
	for k := range m.events {
		if m.events[k].Kind == "accuse" && m.events[k].From == v.Pred {
			return true
		}
	}
	return false
}

// willed kinds are what somebody does on purpose.
var willed = map[string]bool{"attack": true, "airstrike": true, "shelling": true, "bombing": true, "advance": true, "retreat": true,
	"seize-territory": true, "repel": true, "besiege": true, "deploy": true, "seize-equipment": true, "destroy": true, "detain": true,
	"abduct": true, "shoot-down": true, "block": true, "evacuate": true}

// verbBefore returns the last finite verb before the clause's predicate.
func (m *matcher) verbBefore(c *doc.Clause) *doc.Clause {
	var best *doc.Clause
	for r := m.d.Sentences[c.Sentence].Clauses; r.From < r.To; r.From++ {
		v := &m.d.Clauses[r.From]
		if v.Verbal && v.Pred < c.Pred {
			best = v
		}
	}
	return best
}

// finish drops what the context rules out, sorts and renumbers.
func (m *matcher) finish() []doc.Event {
	m.contexts()
	m.idioms()
	m.wounds()
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
