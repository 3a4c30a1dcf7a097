package extract

import (
	"isnad/internal/doc"
	"isnad/internal/kb"
)

// civil kinds are those whose words are as common in business, sport and local
// news as in the news of a conflict: meetings, agreements, support, appeals.
var civilKinds = map[string]bool{"meet": true, "agree": true, "support": true, "appeal": true, "order": true, "reject": true,
	"postpone": true, "aid": true, "condemn": true, "investigate": true, "prosecute": true, "close": true, "return": true,
	"pressure": true, "block": true, "deny": true, "threaten": true, "accuse": true, "sanction": true, "evacuate": true,
	"protest": true, "destroy": true, "retreat": true, "advance": true, "deploy": true}

// politicalTypes are the types of actors whose meetings and words are news of a
// conflict or of politics.
var politicalTypes = map[string]bool{"state": true, "government": true, "military": true, "police": true, "intelligence": true,
	"armed-group": true, "militia": true, "coalition": true, "party": true, "igo": true, "person": true, "legislature": true, "monarchy": true}

// relevant says whether an event of a civil kind belongs to the news of a
// conflict: the report speaks of fighting, or the event's own parties are
// states, armies, groups or bodies that Isnad knows, in a report that is not
// about sport, markets or the weather.
func (t *translator) relevant(k int) bool {
	e := &t.events[k]
	if t.peaceful() || t.titled(k) {
		return false
	}
	if !civilKinds[e.Kind] {
		return true
	}
	if t.elsewhere {
		return false
	}
	if t.fighting >= 3 && t.fighting*80 >= len(t.d.Tokens) {
		return true
	}
	for i := range e.Args {
		if a := &e.Args[i]; a.Pronoun == doc.NoPron && t.political(a) {
			return t.fighting > 0 || t.foreign()
		}
	}
	return false
}

// peaceful: the report is long enough to judge and has next to no word or name
// of fighting, politics or crime: what looks like an event in it is a figure of
// speech or of another trade.
func (t *translator) peaceful() bool {
	n := len(t.d.Tokens)
	return n >= longPage && (t.fighting == 0 || t.fighting*thinPage < n)
}

// longPage is the number of words from which silence about fighting says
// something; thinPage is the number among which one such word is an accident.
const (
	longPage = 40
	thinPage = 150
)

// titled: a definite noun of a victim ("the martyr Ahmad", "the families of the
// martyrs") names somebody, it does not tell the death: that wants a number, a
// verb that carries it, a cause, a negation or a day.
func (t *translator) titled(k int) bool {
	e := &t.events[k]
	c := &t.d.Clauses[e.Clause]
	if e.Kind != "kill" || c.Verbal || !c.Reading.Lex.Class.Has(doc.Person) || !c.Reading.Art && !t.definite(c) {
		return false
	}
	if e.Light >= 0 || e.Negated >= 0 || e.Cause >= 0 || t.d.Units[c.Unit].Number >= 0 || len(c.Times) > 0 {
		return false
	}
	if h := t.d.Picked(t.d.Units[c.Unit].Head); h != nil && h.Lex.Class.Has(doc.Quantifier) {
		return false // "the number of the dead"
	}
	for i := range e.Args {
		if e.Args[i].Role != doc.Target {
			return false
		}
	}
	return true
}

// definite: the construct ends in a definite word.
func (t *translator) definite(c *doc.Clause) bool {
	for _, p := range c.Of {
		for i := p.From; i < p.To; i++ {
			if r := t.d.Picked(i); r != nil && r.Art {
				return true
			}
		}
	}
	return false
}

// political: the filler is, or holds the name of, a political actor or a state.
func (t *translator) political(a *doc.Arg) bool {
	for i := range t.d.Mentions {
		m := &t.d.Mentions[i]
		if m.From >= a.To {
			break
		}
		if m.From < a.From || m.To > a.To {
			continue
		}
		for _, v := range m.Candidates {
			switch m.Kind {
			case doc.ActorMention:
				if politicalTypes[t.x.kb.Actors[v].Type] {
					return true
				}
			case doc.PlaceMention:
				if t.x.kb.Places[v].Kind == "country" {
					return true
				}
			}
		}
	}
	return false
}

// foreign: the report names political actors of at least two countries, or an
// armed one.
func (t *translator) foreign() bool {
	seen := ""
	for i := range t.d.Mentions {
		m := &t.d.Mentions[i]
		if m.Kind != doc.ActorMention || len(m.Candidates) == 0 {
			continue
		}
		a := &t.x.kb.Actors[m.Candidates[0]]
		if kb.BearsArms(a) {
			return true
		}
		if !politicalTypes[a.Type] || a.Country == "" {
			continue
		}
		if seen != "" && seen != a.Country {
			return true
		}
		seen = a.Country
	}
	return false
}
