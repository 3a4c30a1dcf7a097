package extract

import (
	"strings"

	"isnad"
	"isnad/internal/doc"
	"isnad/internal/kb"
)

// refine applies the rules of data/kinds: they change the kind or its codes by
// the facts of the claim.
func (t *translator) refine(c *isnad.Claim, k int) {
	if kind := t.x.kb.Kind(c.Kind); kind != nil {
		c.Codes = kind.Codes
	}
	for i := range t.x.kb.Rules {
		r := &t.x.kb.Rules[i]
		if !r.From[c.Kind] || !t.holds(r, c, k) {
			continue
		}
		if r.To != "" {
			c.Kind = r.To
			c.Codes = t.x.kb.Kind(r.To).Codes
			c.Why = append(c.Why, "kind "+r.To+": rule "+r.ID)
		}
		if r.Codes != (isnad.Codes{}) {
			c.Codes = r.Codes
			c.Why = append(c.Why, "codes: rule "+r.ID)
		}
	}
	t.pointsBack(c, k)
	t.killCodes(c, k)
}

// pointsBack: "the attack", said of a bombing or a raid told before, is that
// bombing or raid.
func (t *translator) pointsBack(c *isnad.Claim, k int) {
	e := &t.events[k]
	cl := &t.d.Clauses[e.Clause]
	if c.Kind != "attack" || cl.Verbal || !cl.Reading.Art || len(cl.Of) > 0 {
		return
	}
	for o := k - 1; o >= 0 && t.d.Clauses[t.events[o].Clause].Sentence >= cl.Sentence-4; o-- {
		i := t.claimOf[o]
		if i < 0 || !harmCause[t.claims[i].Kind] || t.claims[i].Kind == "clash" {
			continue
		}
		if p := &t.claims[i]; p.Kind != "attack" && (t.d.Clauses[t.events[o].Clause].Sentence >= cl.Sentence-2 || o == k-1) {
			c.Kind, c.Codes = p.Kind, p.Codes
			c.Why = append(c.Why, "kind "+p.Kind+": points back to "+p.Trigger.Text)
		}
		return
	}
}

// killCodes: a death takes the code of the event that killed, where one is known.
func (t *translator) killCodes(c *isnad.Claim, k int) {
	if e := &t.events[k]; (c.Kind == "kill" || c.Kind == "injure") && e.Cause >= 0 {
		if i := t.claimOf[e.Cause]; i >= 0 {
			c.Codes = t.claims[i].Codes
		} else if kind := t.x.kb.Kind(t.events[e.Cause].Kind); kind != nil && harmCause[kind.ID] {
			c.Codes = kind.Codes
		}
	}
}

var harmCause = map[string]bool{"attack": true, "airstrike": true, "shelling": true, "bombing": true, "shooting": true, "clash": true}

func (t *translator) holds(r *kb.Refine, c *isnad.Claim, k int) bool {
	for _, w := range r.When {
		if !t.roleHas(w, c, k) {
			return false
		}
	}
	for _, w := range r.Not {
		if t.roleHas(w, c, k) {
			return false
		}
	}
	return len(r.Words) == 0 || t.beside(r.Words, k)
}

// roleHas: some filler of the role is of the class.
func (t *translator) roleHas(w kb.Test, c *isnad.Claim, k int) bool {
	for i := range t.events[k].Args {
		a := &t.events[k].Args[i]
		if !roleMatches(w.Role, a.Role) {
			continue
		}
		if t.argHas(a, w.Class) {
			return true
		}
	}
	if w.Role == "agent" {
		for i := range c.Agent {
			if c.Agent[i].Type == w.Class || w.Class == "state" && stateTypes[c.Agent[i].Type] {
				return true
			}
		}
	}
	return false
}

func roleMatches(name string, r doc.Role) bool {
	switch name {
	case "agent":
		return r == doc.Agent
	case "target":
		return r == doc.Target
	case "instrument":
		return r == doc.Instrument
	case "actors":
		return r == doc.Agent || r == doc.Instrument
	case "any":
		return true
	}
	return false
}

var stateTypes = map[string]bool{"state": true, "government": true, "military": true, "police": true, "intelligence": true, "coalition": true}

// argHas: a word of the filler has the class, or the filler is an actor of the type.
func (t *translator) argHas(a *doc.Arg, class string) bool {
	if a.Pronoun != doc.NoPron {
		return false
	}
	var want doc.Class
	switch class {
	case "thing":
		want = doc.Weapon | doc.Vehicle | doc.Equipment | doc.Explosive | doc.Aircraft | doc.Money
	case "ground":
		return t.placeTokens(a.From, a.To)
	case "armed":
		return t.typeOf(a.From, a.To) == "armed" || t.armedName(a)
	case "civil":
		return t.typeOf(a.From, a.To) == "civilians"
	case "state":
		return t.stateName(a)
	default:
		for b, n := range doc.ClassNames {
			if n == class {
				want = 1 << b
			}
		}
	}
	for i := a.From; i < a.To; i++ {
		if r := t.d.Picked(i); r != nil && r.Lex.Class.Has(want) {
			return true
		}
	}
	return false
}

func (t *translator) armedName(a *doc.Arg) bool {
	for i := range t.d.Mentions {
		m := &t.d.Mentions[i]
		if m.Kind == doc.ActorMention && m.From >= a.From && m.To <= a.To && t.x.known.ArmedMention(m) {
			return true
		}
	}
	return false
}

func (t *translator) stateName(a *doc.Arg) bool {
	e := t.res.Phrase(a.From, a.To)
	if e.Actor >= 0 {
		return stateTypes[t.x.kb.Actors[e.Actor].Type]
	}
	return false
}

// beside: one of the words stands at the trigger, in its phrase, right after
// it, or in an agent or instrument.
func (t *translator) beside(words []string, k int) bool {
	e := &t.events[k]
	for _, u := range t.d.Clauses[e.Clause].Preps { // "bombed ... in 23 air raids"
		if w := &t.d.Units[u]; (w.Prep == "fi" || w.Prep == "bi") && t.d.Picked(w.Head) != nil && t.d.Picked(w.Head).Lex.Event && t.phraseIn(words, w.From, w.To) {
			return true
		}
	}
	u := t.d.Tokens[e.From].Unit
	from, to := e.From, min(e.To+3, len(t.d.Tokens))
	if u >= 0 {
		from, to = t.d.Units[u].From, max(t.d.Units[u].To, min(e.To+1, len(t.d.Tokens)))
	}
	if t.phraseIn(words, from, to) {
		return true
	}
	for i := range e.Args {
		a := &e.Args[i]
		if (a.Role == doc.Agent || a.Role == doc.Instrument || a.Role == doc.CauseRole) && a.Pronoun == doc.NoPron && t.phraseIn(words, a.From, a.To) {
			return true
		}
	}
	return false
}

// phraseIn: one of the folded phrases stands in [from, to), with or without
// the article.
func (t *translator) phraseIn(phrases []string, from, to int) bool {
	for _, p := range phrases {
		ws := strings.Fields(p)
		for i := from; i+len(ws) <= to; i++ {
			ok := true
			for j, w := range ws {
				if !t.wordIs(i+j, w) {
					ok = false
					break
				}
			}
			if ok {
				return true
			}
		}
	}
	return false
}

func (t *translator) wordIs(i int, w string) bool {
	if t.d.Tokens[i].Key == w {
		return true
	}
	for k := range t.d.Tokens[i].Readings {
		if r := &t.d.Tokens[i].Readings[k]; r.Stem == w || r.Lex.Lemma == w && r.Pos() != doc.Verb {
			return true
		}
	}
	return false
}
