package extract

import (
	"isnad"
	"isnad/internal/attribution"
	"isnad/internal/doc"
)

// selfSaid: who accuses, denies or claims responsibility is not also the source
// that says so.
func selfSaid(c *isnad.Claim) {
	if len(c.Source) == 0 || len(c.Agent) == 0 || !speechActs[c.Kind] {
		return
	}
	if a, s := c.Agent[0], c.Source[0]; a.Start == s.Start {
		c.Source = c.Source[1:]
	}
}

var speechActs = map[string]bool{"accuse": true, "deny": true, "condemn": true, "threaten": true, "appeal": true, "order": true,
	"support": true, "reject": true, "claim-responsibility": true}

// stance applies the verb's own stance, the hedge, the negation, the speech.
func (t *translator) stance(c *isnad.Claim, k int) {
	e := &t.events[k]
	if e.Stance != "" {
		c.Stance = isnad.Stance(e.Stance)
		if e.Hedge >= 0 {
			w := t.words(e.Hedge, e.Hedge+1)
			c.Hedge = &w
		}
		c.Why = append(c.Why, "stance "+e.Stance+": "+e.Rule)
	}
	if s := attribution.Governing(t.speeches, e.From); s >= 0 {
		if sp := &t.speeches[s]; sp.Stance == "alleged" || sp.Stance == "denied" {
			c.Stance = isnad.Stance(sp.Stance)
			c.Why = append(c.Why, "stance "+sp.Stance+": content of "+sp.Rule)
		}
	}
	if h := t.hedges[k]; h.At >= 0 && h.Stance != "asserted" {
		c.Stance = isnad.Stance(h.Stance)
		w := t.words(h.At, h.To)
		c.Hedge = &w
		c.Why = append(c.Why, "stance "+h.Stance+": "+h.Rule)
	} else if e.Negated >= 0 {
		c.Stance = isnad.Denied
		w := t.words(e.Negated, e.Negated+1)
		c.Hedge = &w
		c.Why = append(c.Why, "stance denied: negation")
	}
	t.upcoming(c, k)
	if c.Stance == isnad.Denied {
		c.Polarity = "negative"
	}
}

// upcoming: what has its time in the days to come is planned; so is a meeting
// told in the present tense for the day of publication.
func (t *translator) upcoming(c *isnad.Claim, k int) {
	if c.Stance != isnad.Asserted || t.d.Published.IsZero() {
		return
	}
	i := t.ownTime(k)
	if i < 0 {
		return
	}
	e := &t.events[k]
	r := t.d.Clauses[e.Clause].Reading
	if e.Light >= 0 {
		r = t.d.Clauses[e.Light].Reading
	}
	x := &t.d.Times[i]
	today := e.Kind == "meet" && r.Form.Tense == doc.Present && !x.From.Before(t.d.Published)
	if x.From.After(t.d.Published) || today {
		c.Stance = isnad.Planned
		c.Why = append(c.Why, "stance planned: its time is to come ("+x.Rule+")")
	}
}

// denials links a denial to the claim that it answers: the nearest earlier
// claim of the report that is not the denier's own.
func (t *translator) denials() {
	for k := range t.events {
		i := t.claimOf[k]
		if i < 0 || t.claims[i].Kind != "deny" {
			continue
		}
		if j := t.answered(k); j >= 0 {
			t.claims[i].Denies = []string{t.claims[j].ID}
			t.claims[i].Why = append(t.claims[i].Why, "denies the claim at "+t.claims[j].Trigger.Text)
		}
	}
}

// answered: an event inside the denial's own content, else the nearest claim
// before it.
func (t *translator) answered(k int) int {
	for s := range t.speeches {
		if sp := &t.speeches[s]; sp.ActKind == "deny" && sp.Cue == t.events[k].From {
			for o := range t.events {
				if t.claimOf[o] >= 0 && o != k && t.events[o].From >= sp.From && t.events[o].From < sp.To {
					return t.claimOf[o]
				}
			}
		}
	}
	for o := k - 1; o >= 0; o-- {
		if j := t.claimOf[o]; j >= 0 && t.claims[j].Kind != "deny" && t.claims[j].Kind != "accuse" {
			return j
		}
	}
	return -1
}
