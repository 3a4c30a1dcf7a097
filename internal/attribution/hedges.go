package attribution

import "isnad/internal/doc"

// Hedges finds for each event the word that makes it other than asserted.
// The result runs parallel to events; At is -1 where there is none.
func (c *Cues) Hedges(d *doc.Document, events []doc.Event) []doc.Hedge {
	out := make([]doc.Hedge, len(events))
	for k := range out {
		out[k].At = -1
	}
	h := hedger{c: c, d: d, events: events, out: out, counted: make([]bool, len(d.Tokens))}
	for k := range d.Numbers { // the "not" of "not less than" denies nothing
		for i := d.Numbers[k].From; i < d.Numbers[k].To; i++ {
			h.counted[i] = true
		}
	}
	for s := range d.Sentences {
		h.sentence(d.Sentences[s])
	}
	h.future()
	return out
}

type hedger struct {
	c      *Cues
	d      *doc.Document
	events []doc.Event
	out    []doc.Hedge

	counted []bool // the token belongs to a quantity
}

func (h *hedger) sentence(sen doc.Sentence) {
	for i := sen.From; i < sen.To; i++ {
		if h.counted[i] {
			continue
		}
		q, to := h.match(i, sen.To)
		if q == nil {
			continue
		}
		h.govern(q, i, to, sen)
		i = to - 1
	}
}

func (h *hedger) match(i, end int) (*doubt, int) {
	for _, key := range keysOf(&h.d.Tokens[i]) {
		best, to := longest(h.c.doubt, h.d, key, i, end)
		if best < 0 {
			continue
		}
		q := &h.c.doubts[best]
		if to < end && q.unless[h.d.Tokens[to].Key] {
			continue
		}
		if q.present && !h.presentAt(to) {
			continue
		}
		return q, to
	}
	return nil, i
}

func (h *hedger) presentAt(i int) bool {
	if i >= len(h.d.Tokens) {
		return false
	}
	r := h.d.Picked(i)
	return r != nil && r.Form.Tense == doc.Present
}

// govern sets the stance of the events under a cue.
func (h *hedger) govern(q *doubt, i, to int, sen doc.Sentence) {
	from, end := to, sen.To
	switch q.scope {
	case "next":
		end = h.nextEnd(to, sen.To)
	case "word":
		end = to + 1
	case "clause":
		end = h.clauseEnd(to, sen.To)
	case "sentence":
		from = sen.From
	}
	for k := range h.events {
		e := &h.events[k]
		at := e.From
		if at < from || at >= end || h.out[k].At >= 0 && q.scope != "next" {
			continue
		}
		if at >= i && at < to {
			continue // the cue is the trigger itself
		}
		h.out[k] = doc.Hedge{At: i, To: to, Stance: q.stance, Rule: q.id}
		if q.scope == "next" {
			h.coordinated(k)
			return
		}
	}
}

// coordinated: what holds of an event holds of the nouns joined to it ("neither
// kidnapped nor detained").
func (h *hedger) coordinated(k int) {
	for o := k + 1; o < len(h.events) && h.events[o].From <= h.events[o-1].To+2; o++ {
		c := &h.d.Clauses[h.events[o].Clause]
		u := &h.d.Units[c.Unit]
		joined := u.Conj != 0 || c.Unit > 0 && h.d.Units[c.Unit-1].Kind == doc.SubUnit && !h.d.Units[c.Unit-1].Comp && h.d.Units[c.Unit-1].To-h.d.Units[c.Unit-1].From == 1
		if c.Verbal || !joined || c.Sentence != h.d.Clauses[h.events[k].Clause].Sentence {
			return
		}
		h.out[o] = h.out[k]
	}
}

// nextEnd: a cue of the next event reaches over six words, not over a mark or
// a new clause.
func (h *hedger) nextEnd(from, end int) int {
	for i := from; i < end && i < from+6; i++ {
		if u := h.d.Tokens[i].Unit; u >= 0 {
			switch w := &h.d.Units[u]; w.Kind {
			case doc.MarkUnit:
				if !isOpening(h.d.Tokens[i].Key) && !isClosing(h.d.Tokens[i].Key) {
					return i
				}
			case doc.SubUnit:
				if !w.Comp {
					return i
				}
			case doc.VerbUnit:
				return i + 1
			}
		}
	}
	return min(from+6, end)
}

// clauseEnd: to the next mark or word that opens another clause.
func (h *hedger) clauseEnd(from, end int) int {
	for i := from; i < end; i++ {
		if u := h.d.Tokens[i].Unit; u >= 0 {
			switch w := &h.d.Units[u]; w.Kind {
			case doc.MarkUnit:
				if k := h.d.Tokens[i].Key; !isOpening(k) && !isClosing(k) {
					return i
				}
			case doc.SubUnit:
				if !w.Comp && i > from {
					return i
				}
			case doc.RelUnit:
				return i
			}
		}
	}
	return end
}

// future: a verb with the future particle is a plan.
func (h *hedger) future() {
	for k := range h.events {
		if h.out[k].At >= 0 {
			continue
		}
		at := h.events[k].From
		if l := h.events[k].Light; l >= 0 {
			at = h.d.Clauses[l].Pred
		}
		if r := h.d.Picked(at); r != nil && r.Future {
			h.out[k] = doc.Hedge{At: at, To: at + 1, Stance: "planned", Rule: "future particle"}
		}
	}
}
