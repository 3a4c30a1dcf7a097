package extract

import (
	"time"

	"isnad"
	"isnad/internal/doc"
)

// time fills the time of a claim: an expression in its clause, else one of the
// sentence that belongs to no other verb, else that of the event that led to
// it or of its neighbours in the sentence, else the day of publication.
func (t *translator) time(c *isnad.Claim, k int) {
	e := &t.events[k]
	if i := t.ownTime(k); i >= 0 {
		c.Time = t.when(i, isnad.Stated)
		c.Why = append(c.Why, "time: "+t.d.Times[i].Rule)
		return
	}
	if e.Cause >= 0 {
		if i := t.ownTime(e.Cause); i >= 0 {
			c.Time = t.when(i, isnad.Inherited)
			c.Why = append(c.Why, "time of the event that led to it")
			return
		}
	}
	s := t.d.Clauses[e.Clause].Sentence
	for _, o := range t.neighbours(k, s) {
		if i := t.ownTime(o); i >= 0 && !t.d.Times[i].Since {
			c.Time = t.when(i, isnad.Inherited)
			c.Why = append(c.Why, "time of an event of the same sentence")
			return
		}
	}
	if t.background(k) || t.d.Published.IsZero() {
		return
	}
	day := isnad.DateOf(t.d.Published)
	c.Time = &isnad.When{From: day, To: day, Precision: "unknown", Basis: isnad.Inherited}
	c.Why = append(c.Why, "time: no words for it; the day of publication")
}

// neighbours lists the other events of the sentence, nearest first, earlier
// before later.
func (t *translator) neighbours(k, s int) []int {
	var out []int
	for n := 1; n < len(t.events); n++ {
		for _, o := range []int{k - n, k + n} {
			if o >= 0 && o < len(t.events) && t.d.Clauses[t.events[o].Clause].Sentence == s {
				out = append(out, o)
			}
		}
	}
	return out
}

// ownTime returns the time expression that belongs to the event, -1 if none.
func (t *translator) ownTime(k int) int {
	e := &t.events[k]
	for _, c := range t.clausesOf(k) {
		if t.saysVerb(c) {
			continue
		}
		best := -1
		for _, i := range c.Times {
			if best < 0 || distance(t.d.Times[i].Start, e.From) < distance(t.d.Times[best].Start, e.From) {
				best = i
			}
		}
		if best >= 0 {
			return best
		}
	}
	return t.looseTime(k)
}

// saysVerb: the clause's verb is the one that says the event; its date is the
// date of the saying.
func (t *translator) saysVerb(c *doc.Clause) bool {
	for i := range t.speeches {
		if t.speeches[i].Cue == c.Pred {
			return true
		}
	}
	return false
}

// looseTime: an expression before the trigger, in the same sentence, with no
// finite verb between and not in the clause of a verb of saying.
func (t *translator) looseTime(k int) int {
	e := &t.events[k]
	c := &t.d.Clauses[e.Clause]
	sen := t.d.Sentences[c.Sentence]
	best := -1
	for i := range t.d.Times {
		x := &t.d.Times[i]
		if x.Start < sen.From || x.Start >= sen.To || t.claimedBySaying(i) {
			continue
		}
		if x.End <= e.From && !t.verbBetween(x.End, e.From) || x.Start > e.From && !t.verbBetween(e.From+1, x.Start) {
			if best < 0 || distance(x.Start, e.From) < distance(t.d.Times[best].Start, e.From) {
				best = i
			}
		}
	}
	return best
}

func (t *translator) claimedBySaying(i int) bool {
	for k := range t.d.Clauses {
		c := &t.d.Clauses[k]
		if c.Verbal && t.saysVerb(c) {
			for _, x := range c.Times {
				if x == i {
					return true
				}
			}
		}
	}
	return false
}

func (t *translator) verbBetween(from, to int) bool {
	for k := range t.d.Clauses {
		c := &t.d.Clauses[k]
		if c.Verbal && c.Pred >= from && c.Pred < to {
			return true
		}
	}
	return false
}

func distance(a, b int) int {
	if a > b {
		return a - b
	}
	return b - a
}

// background: an event told as history: its sentence names a year or a long
// span.
func (t *translator) background(k int) bool {
	sen := t.d.Sentences[t.d.Clauses[t.events[k].Clause].Sentence]
	for i := range t.d.Times {
		x := &t.d.Times[i]
		if x.Start >= sen.From && x.Start < sen.To && x.To.Sub(x.From) > 40*24*time.Hour {
			return true
		}
	}
	return false
}

func (t *translator) when(i int, basis isnad.Basis) *isnad.When {
	x := &t.d.Times[i]
	w := &isnad.When{Words: t.words(x.Start, x.End), Precision: x.Precision, Basis: basis}
	w.From, w.To = isnad.DateOf(x.From), isnad.DateOf(x.To)
	return w
}
