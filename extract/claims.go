package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

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
	if c.Verbal || e.Light >= 0 && t.d.Clauses[e.Light].Verbal || t.hedges[k].At >= 0 || c.Reading.Form.Tense != doc.Masdar && c.Reading.Lex.Class.Has(doc.Person) {
		return false
	}
	u := &t.d.Units[c.Unit]
	return u.Prep == "min-ajl" || u.Prep == "li" && u.Head == c.Pred && goals[e.Kind]
}

// goals are the kinds that "li" announces as an aim.
var goals = map[string]bool{"seize-territory": true, "support": true, "release": true, "meet": true, "agree": true, "attack": true,
	"destroy": true, "repel": true, "clash": true, "aid": true, "evacuate": true, "block": true, "investigate": true, "ceasefire": true, "return": true}

// says drops bare back-references: a definite verbal noun that brings nobody,
// no number, no time and no place of its own.
func (t *translator) says(k int) bool {
	e := &t.events[k]
	c := &t.d.Clauses[e.Clause]
	if c.Verbal || e.Light >= 0 || e.Negated >= 0 {
		return true
	}
	if p := c.Parent; p >= 0 && t.d.Clauses[p].Verbal && slices.Contains(t.d.Clauses[p].Subject, c.Unit) && (len(t.d.Clauses[p].Times) > 0 || t.placedBy(&t.d.Clauses[p])) {
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

// claimID is stable for the same words in the same report: report, place of the
// trigger and kind.
func (t *translator) claimID(c *isnad.Claim) string {
	h := sha256.Sum256([]byte(fmt.Sprintf("%s\x00%d\x00%s\x00%s", t.r.ID, c.Trigger.Start, c.Trigger.Text, c.Kind)))
	return hex.EncodeToString(h[:6])
}
