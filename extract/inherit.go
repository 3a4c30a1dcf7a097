package extract

import (
	"slices"

	"isnad"
	"isnad/internal/attribution"
	"isnad/internal/doc"
	"isnad/internal/kb"
)

// inheritAgent gives a death or damage the doer of the event that led to it,
// where that event has one and the fighting is not mutual.
func (t *translator) inheritAgent(c *isnad.Claim, k int) {
	e := &t.events[k]
	if len(c.Agent) > 0 || !harmed[e.Kind] || e.Negated >= 0 {
		return
	}
	for _, from := range append([]int{e.Cause}, t.nearbyAttacks(k)...) {
		if from < 0 || !oneSided[t.events[from].Kind] {
			continue
		}
		if d := t.doers(from); len(d) > 0 {
			c.Agent = d
			c.Why = append(c.Why, "agent from the event that led to it ("+t.events[from].Rule+")")
			return
		}
	}
}

// doers returns the agents of an event, or those of the event that it points
// back to, as inherited parties.
func (t *translator) doers(k int) []isnad.Party {
	var out []isnad.Party
	for i := range t.events[k].Args {
		if a := t.filler(k, i); a.Role == doc.Agent {
			if p, ok := t.party(&a); ok {
				p.Basis = isnad.Inherited
				out = append(out, p)
			}
		}
	}
	if len(out) > 0 {
		return out
	}
	if o := t.antecedent(k); o >= 0 {
		return t.doers(o)
	}
	return nil
}

// antecedent returns the earlier event that a definite verbal noun without any
// party points back to ("the attack"): the nearest of its kind or, for a bare
// "attack", of any kind of attack, within four sentences; -1 if none.
func (t *translator) antecedent(k int) int {
	e := &t.events[k]
	c := &t.d.Clauses[e.Clause]
	if c.Verbal || !c.Reading.Art || len(c.Of) > 0 {
		return -1
	}
	for o := k - 1; o >= 0; o-- {
		x := &t.events[o]
		if t.d.Clauses[x.Clause].Sentence < c.Sentence-4 {
			return -1
		}
		if x.Kind == e.Kind || e.Kind == "attack" && oneSided[x.Kind] {
			return o
		}
	}
	return -1
}

// fightersOf: those killed in a clash with somebody are the other party of it.
func (t *translator) fightersOf(c *isnad.Claim, k int) {
	if c.Kind != "clash" || len(c.Agent) > 0 {
		return
	}
	for _, o := range t.neighbours(k, t.d.Clauses[t.events[k].Clause].Sentence) {
		if !harmed[t.events[o].Kind] {
			continue
		}
		for _, a := range t.events[o].Args {
			if a.Role == doc.Target && t.argHas(&a, "armed") {
				if p, ok := t.party(&a); ok {
					p.Basis = isnad.Inherited
					c.Agent = append(c.Agent, p)
					c.Why = append(c.Why, "agent: those who fell in it")
					return
				}
			}
		}
	}
}

// speakersAct: an army that announces "the targeting of a post", a cabinet that
// announces a curfew, speaks of its own act.
func (t *translator) speakersAct(c *isnad.Claim, k int) {
	e := &t.events[k]
	if len(c.Agent) > 0 || len(c.Source) == 0 || !ownActs[e.Kind] || t.d.Clauses[e.Clause].Verbal {
		return
	}
	s := &c.Source[0]
	if announced := t.announced(k); !announced && (len(c.Target) == 0 || !t.mayAct(e.Kind, s)) || announced && (s.Type == "media" || s.Type == "person" || s.Type == "official" && !civilActs[e.Kind]) {
		return
	}
	p := *s
	p.Basis = isnad.Inferred
	c.Agent = append(c.Agent, p)
	c.Why = append(c.Why, "agent: a body speaks of its own act")
}

// mayAct: a known armed body does all these things, other bodies civil ones.
func (t *translator) mayAct(kind string, s *isnad.Party) bool {
	a := t.x.kb.Actor(s.ID)
	if a == nil {
		return s.Type == "state" && civilActs[kind]
	}
	return kb.ArmedType(a.Type) || civilActs[kind] && a.Type != "media" && a.Type != "person"
}

// announced: the event is the object of the verb that attributes it.
func (t *translator) announced(k int) bool {
	own := &t.d.Clauses[t.events[k].Clause]
	s := attribution.Governing(t.speeches, own.Pred)
	if s < 0 || own.Parent < 0 {
		return false
	}
	say := &t.d.Clauses[own.Parent]
	return say.Pred == t.speeches[s].Cue && slices.Contains(say.Object, own.Unit)
}

// civilActs are what any body may announce of itself.
var civilActs = map[string]bool{"evacuate": true, "postpone": true, "aid": true, "sanction": true, "release": true, "close": true,
	"ceasefire": true, "agree": true, "prosecute": true, "investigate": true}

// ownActs are the kinds that a body announces of itself.
var ownActs = map[string]bool{"attack": true, "airstrike": true, "shelling": true, "destroy": true, "detain": true, "repel": true,
	"seize-territory": true, "seize-equipment": true, "shoot-down": true, "deploy": true,
	"evacuate": true, "postpone": true, "aid": true, "sanction": true, "release": true, "close": true,
	"advance": true, "retreat": true, "ceasefire": true, "agree": true, "prosecute": true, "investigate": true}

// nearbyAttacks returns the one-sided attacks told in the same sentence, nearest
// first.
func (t *translator) nearbyAttacks(k int) []int {
	var out []int
	for _, o := range t.neighbours(k, t.d.Clauses[t.events[k].Clause].Sentence) {
		if t.contrasted(k, o) {
			continue
		}
		if oneSided[t.events[o].Kind] && t.events[o].Negated < 0 {
			out = append(out, o)
		}
	}
	return out
}

// contrasted: between two events of a sentence stands a word like "while" or
// "whereas": they are told side by side, not one as the outcome of the other.
func (t *translator) contrasted(a, b int) bool {
	from, to := t.d.Clauses[t.events[a].Clause].Unit, t.d.Clauses[t.events[b].Clause].Unit
	for u := min(from, to) + 1; u < max(from, to); u++ {
		if w := &t.d.Units[u]; w.Kind == doc.SubUnit && w.Contrast {
			return true
		}
	}
	return false
}

var harmed = map[string]bool{"kill": true, "injure": true, "destroy": true, "displace": true}

var oneSided = map[string]bool{"attack": true, "airstrike": true, "shelling": true, "bombing": true, "shooting": true, "destroy": true}
