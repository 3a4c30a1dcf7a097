package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"isnad"
	"isnad/internal/attribution"
	"isnad/internal/doc"
)

// write makes the claims of the document in the order of their triggers.
func (t *translator) write() {
	t.claimOf = make([]int, len(t.events))
	t.loc = make([]location, len(t.events))
	for k := range t.claimOf {
		t.claimOf[k] = -1
	}
	for k := range t.events {
		if t.tells(k) {
			t.claimOf[k] = len(t.claims)
			t.claims = append(t.claims, t.claim(k))
		}
	}
	t.denials()
	for i := range t.claims {
		t.summary(&t.claims[i])
	}
}

// tells says whether an event becomes a claim: the headline's do not (the body
// repeats them), nor what is only demanded, ordered or feared.
func (t *translator) tells(k int) bool {
	e := &t.events[k]
	if t.d.Tokens[e.From].Span.Start < t.d.Body {
		return false
	}
	if h := t.hedges[k]; h.At >= 0 && (h.Stance == "demanded" || h.Stance == "conditional" || h.Stance == "none") {
		return false
	}
	if t.purpose(k) {
		return false
	}
	for s := attribution.Governing(t.speeches, e.From); s >= 0; s = t.speeches[s].Outer {
		if t.speeches[s].Stance == "none" {
			return false // a forecast
		}
		if a := t.speeches[s].ActKind; (a == "appeal" || a == "order" || a == "threaten") && t.speeches[s].Cue != e.From {
			return false
		}
	}
	return t.relevant(k) && t.says(k)
}

// purpose: a verbal noun under "li" or "in order to" is a goal, no event,
// unless a verb of effort or plan governs it.
func (t *translator) purpose(k int) bool {
	e := &t.events[k]
	c := &t.d.Clauses[e.Clause]
	if c.Verbal || e.Light >= 0 || t.hedges[k].At >= 0 || c.Reading.Form.Tense != doc.Masdar && c.Reading.Lex.Class.Has(doc.Person) {
		return false
	}
	u := &t.d.Units[c.Unit]
	return u.Prep == "min-ajl" || u.Prep == "li" && u.Head == c.Pred && goals[e.Kind]
}

// goals are the kinds that "li" announces as an aim.
var goals = map[string]bool{"seize-territory": true, "support": true, "release": true, "meet": true, "agree": true, "attack": true,
	"destroy": true, "repel": true, "aid": true, "evacuate": true, "block": true, "investigate": true, "ceasefire": true, "return": true}

// says drops bare back-references: a definite verbal noun that brings nobody,
// no number, no time and no place of its own.
func (t *translator) says(k int) bool {
	e := &t.events[k]
	c := &t.d.Clauses[e.Clause]
	if c.Verbal || e.Light >= 0 || e.Negated >= 0 {
		return true
	}
	if p := c.Parent; p >= 0 && t.d.Clauses[p].Verbal && hasUnit(t.d.Clauses[p].Subject, c.Unit) && (len(t.d.Clauses[p].Times) > 0 || t.placedBy(&t.d.Clauses[p])) {
		return true // "the clashes broke out four days ago in ..."
	}
	if len(e.Args) > 0 || len(c.Times) > 0 || t.d.Units[c.Unit].Number >= 0 {
		return true
	}
	r := c.Reading
	if !r.Art {
		return true
	}
	return t.placedBy(c)
}

// placedBy: a phrase of the clause names a place.
func (t *translator) placedBy(c *doc.Clause) bool {
	for _, u := range c.Preps {
		if t.placeIn(u) >= 0 {
			return true
		}
	}
	return false
}

// claim translates one event.
func (t *translator) claim(k int) isnad.Claim {
	e := &t.events[k]
	c := isnad.Claim{Kind: e.Kind, Trigger: t.words(e.From, e.To), Stance: isnad.Asserted, Polarity: "positive",
		Agent: []isnad.Party{}, Target: []isnad.Party{}, Instrument: []isnad.Party{}, Recipient: []isnad.Party{},
		Place: []isnad.Location{}, Count: []isnad.Count{}, Source: []isnad.Party{}, Via: []isnad.Party{}, Denies: []string{}}
	c.Why = append(c.Why, e.Why...)
	t.parties(&c, k)
	t.inheritAgent(&c, k)
	t.fightersOf(&c, k)
	t.attribution(&c, k)
	t.speakersAct(&c, k)
	selfSaid(&c)
	t.stance(&c, k)
	t.place(&c, k)
	t.time(&c, k)
	t.counts(&c, k)
	t.refine(&c, k)
	s := t.d.Sentences[t.d.Clauses[e.Clause].Sentence]
	c.Sentence = isnad.Extent{Start: t.runes.At(s.Span.Start), End: t.runes.At(s.Span.End)}
	c.ID = t.claimID(&c)
	return c
}

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

// claimID is stable for the same words in the same report: report, place of the
// trigger and kind.
func (t *translator) claimID(c *isnad.Claim) string {
	h := sha256.Sum256([]byte(fmt.Sprintf("%s\x00%d\x00%s\x00%s", t.r.ID, c.Trigger.Start, c.Trigger.Text, c.Kind)))
	return hex.EncodeToString(h[:6])
}

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
		if a := &t.events[k].Args[i]; a.Role == doc.Agent {
			if p, ok := t.party(a); ok {
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

// speakersAct: an army that announces "the targeting of a post" speaks of its
// own act.
func (t *translator) speakersAct(c *isnad.Claim, k int) {
	e := &t.events[k]
	if len(c.Agent) > 0 || len(c.Source) == 0 || len(c.Target) == 0 || !ownActs[e.Kind] || t.d.Clauses[e.Clause].Verbal {
		return
	}
	s := &c.Source[0]
	a := t.x.kb.Actor(s.ID)
	switch {
	case a == nil && (s.Type != "state" || !civilActs[e.Kind]):
		return
	case a != nil && !armedTypes[a.Type] && (!civilActs[e.Kind] || a.Type == "media" || a.Type == "person"):
		return
	}
	p := *s
	p.Basis = isnad.Inferred
	c.Agent = append(c.Agent, p)
	c.Why = append(c.Why, "agent: a body speaks of its own act")
}

// civilActs are what any body may announce of itself.
var civilActs = map[string]bool{"evacuate": true, "postpone": true, "aid": true, "sanction": true, "release": true, "close": true,
	"ceasefire": true, "agree": true, "prosecute": true, "investigate": true}

var ownActs = map[string]bool{"attack": true, "airstrike": true, "shelling": true, "destroy": true, "detain": true, "repel": true,
	"seize-territory": true, "seize-equipment": true, "shoot-down": true, "deploy": true,
	"evacuate": true, "postpone": true, "aid": true, "sanction": true, "release": true, "close": true,
	"advance": true, "retreat": true, "ceasefire": true, "agree": true, "prosecute": true, "investigate": true}

// nearbyAttacks returns the one-sided attacks told in the same sentence, nearest
// first.
func (t *translator) nearbyAttacks(k int) []int {
	var out []int
	for _, o := range t.neighbours(k, t.d.Clauses[t.events[k].Clause].Sentence) {
		if oneSided[t.events[o].Kind] && t.events[o].Negated < 0 {
			out = append(out, o)
		}
	}
	return out
}

var harmed = map[string]bool{"kill": true, "injure": true, "destroy": true, "displace": true}

var oneSided = map[string]bool{"attack": true, "airstrike": true, "shelling": true, "bombing": true, "shooting": true, "destroy": true}

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
