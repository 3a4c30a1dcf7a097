package syntax

import (
	"isnad/internal/doc"
)

// resume gathers what goes on after a relative clause on the verb's subject:
// "the attack that took place in X, killed ..." has its phrases after the
// comma, "the group -which ...- killed ..." after the dash.
func (p *parser) resume(c *doc.Clause, end int) (bare []int) {
	if end >= len(p.units) || p.units[end].Kind != doc.RelUnit || p.units[end].Sentence != c.Sentence {
		return nil
	}
	dashed := end > 0 && p.units[end-1].Kind == doc.MarkUnit && isDash(p.d.Tokens[p.units[end-1].From].Key)
	for k := end + 1; k+1 < len(p.units) && p.units[k].Sentence == c.Sentence; k++ {
		if p.units[k].Kind == doc.SubUnit {
			return nil
		}
		if p.units[k].Kind != doc.MarkUnit || p.quote(k) || dashed && !isDash(p.d.Tokens[p.units[k].From].Key) {
			continue
		}
		next := &p.units[k+1]
		if next.Sentence != c.Sentence || next.Kind != doc.NounUnit || next.Conj != 0 || next.Prep == "" && !dashed {
			return nil
		}
		return p.collect(c, k+1, p.regionEnd(k))
	}
	return nil
}

func isDash(k string) bool { return k == "-" || k == "\u2013" || k == "\u2014" }

func (p *parser) quote(k int) bool {
	return p.units[k].Kind == doc.MarkUnit && isQuote(p.d.Tokens[p.units[k].From].Key)
}

func (p *parser) parenthesis(k int) bool {
	key := p.d.Tokens[p.units[k].From].Key
	return key == ")" || key == "("
}

// regionEnd returns the unit after the last that can belong to the verb u:
// the next finite verb that is not in a relative clause, a complement clause,
// or the end of the sentence.
func (p *parser) regionEnd(u int) int {
	s := p.units[u].Sentence
	for k := u + 1; k < len(p.units) && p.units[k].Sentence == s; k++ {
		switch p.units[k].Kind {
		case doc.VerbUnit, doc.SubUnit, doc.RelUnit:
			return k
		case doc.OtherUnit:
			if f := p.fn[p.units[k].From]; f >= 0 && p.g.words[f].noun {
				return k // "without", "lack of": what follows did not happen
			}
		case doc.MarkUnit:
			if p.endsClause(k) {
				return k
			}
		}
	}
	return p.sentenceEnd(s)
}

func (p *parser) sentenceEnd(s int) int {
	k := len(p.units)
	for k > 0 && p.units[k-1].Sentence != s {
		k--
	}
	return k
}

// endsClause: a mark after which a new clause begins. A comma before a
// prepositional phrase, a time or an apposition does not.
func (p *parser) endsClause(k int) bool {
	if p.quote(k) || p.parenthesis(k) {
		return false
	}
	key := p.d.Tokens[p.units[k].From].Key
	if key != "," && key != "\u060c" && key != "-" {
		return true
	}
	n := k + 1
	if n >= len(p.units) || p.units[n].Sentence != p.units[k].Sentence {
		return true
	}
	switch w := &p.units[n]; w.Kind {
	case doc.TimeExpr:
		return false
	case doc.NounUnit:
		if w.Prep != "" {
			return false
		}
		// an apposition: a phrase between two commas, or one that goes on a list
		return !p.apposition(n)
	}
	return true
}

// apposition: the phrase at n is followed by another comma or a coordinated
// phrase before any verb.
func (p *parser) apposition(n int) bool {
	for k := n + 1; k < len(p.units) && p.units[k].Sentence == p.units[n].Sentence && k < n+8; k++ {
		switch p.units[k].Kind {
		case doc.MarkUnit:
			if !p.quote(k) {
				return true
			}
		case doc.VerbUnit, doc.SubUnit, doc.RelUnit:
			return p.units[k].Kind == doc.SubUnit
		}
	}
	return false
}

// collect gathers bare and prepositional phrases and times in [from, to).
func (p *parser) collect(c *doc.Clause, from, to int) (bare []int) {
	comma := false
	for k := from; k < to; k++ {
		switch w := &p.units[k]; w.Kind {
		case doc.NounUnit:
			switch {
			case w.Attached:
			case p.adverb(k):
			case w.Prep != "":
				c.Preps = append(c.Preps, k)
			case w.Conj != 0 && k > 0 && p.units[k-1].Kind == doc.NounUnit && p.units[k-1].Attached && !p.predUnit(k):
				w.Attached = true
			case w.Conj != 0 && len(c.Preps) > 0 && p.followsOn(c.Preps[len(c.Preps)-1], k):
				q := &p.units[c.Preps[len(c.Preps)-1]]
				w.Prep, w.PrepAt = q.Prep, q.PrepAt // "in X and Y"
				c.Preps = append(c.Preps, k)
			case comma && w.Conj == 0:
				// apposition: adds nothing to the arguments
			case p.titled(k):
				w.Attached = true
			default:
				bare = append(bare, k)
			}
			comma = false
		case doc.TimeExpr:
			comma = false // "the forces made, on Wednesday, further gains"
			c.Times = append(c.Times, int(p.time[w.From]))
		case doc.MarkUnit:
			if p.quote(k) {
				continue
			}
			// a comma after a time only closes the time; a second one closes a
			// parenthesis of prepositional phrases ("went on, after ..., with")
			closes := comma && p.units[k-1].Kind == doc.NounUnit && p.units[k-1].Prep != ""
			comma = !closes && (comma || k == 0 || p.units[k-1].Kind != doc.TimeExpr)
		}
	}
	return bare
}

// adverb: a bare accusative of a unit of time ("by night"), or "most of them"
// and the like right after the phrase they measure: no argument of the verb.
func (p *parser) adverb(k int) bool {
	w := &p.units[k]
	r := p.d.Picked(w.Head)
	if r == nil || w.Prep != "" || w.Conj != 0 || w.Number >= 0 {
		return false
	}
	return r.Form.Indef && r.Lex.Class.Has(doc.TimeUnit) || p.mostOfThem(k) || k > 0 && p.mostOfThem(k-1)
}

// mostOfThem: a measure word with a pronoun after a phrase; what stands next to
// it is said of that phrase ("most of them students").
func (p *parser) mostOfThem(k int) bool {
	r := p.d.Picked(p.units[k].Head)
	return p.units[k].Kind == doc.NounUnit && r != nil && r.Pron != doc.NoPron && r.Lex.Class.Has(doc.Quantifier) &&
		k > 0 && p.units[k-1].Kind != doc.VerbUnit && p.units[k].Prep == ""
}

// followsOn: nothing but the complements of unit a stands between a and b.
func (p *parser) followsOn(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if !p.units[k].Attached {
			return false
		}
	}
	return true
}

// nounRegionEnd: like regionEnd, but a closing comma ends it unless a
// prepositional phrase follows, and so does a further verbal noun on its own.
func (p *parser) nounRegionEnd(u int) int {
	s := p.units[u].Sentence
	for k := u + 1; k < len(p.units) && p.units[k].Sentence == s; k++ {
		switch w := &p.units[k]; w.Kind {
		case doc.VerbUnit, doc.SubUnit, doc.RelUnit:
			return k
		case doc.MarkUnit:
			if p.endsClause(k) {
				return k
			}
		case doc.NounUnit:
			if w.Prep == "" && w.Conj != 0 && p.predUnit(k) {
				return k
			}
		}
	}
	return p.sentenceEnd(s)
}

// negation returns the token of a negation right before unit u, -1 if none.
func (p *parser) negation(u, from int) int {
	for k := u - 1; k >= from && k >= u-2; k-- {
		switch p.units[k].Kind {
		case doc.OtherUnit:
			if p.tags[p.units[k].From] == tagNeg {
				return p.units[k].From
			}
		case doc.NounUnit: // "without the occurrence of injuries": one noun between
			if k == u-1 && p.units[k].To-p.units[k].From == 1 {
				continue
			}
			return -1
		default:
			return -1
		}
	}
	// inside the phrase: "without harm" may be one unit
	for i := p.units[u].From; i < p.units[u].To; i++ {
		if p.tags[i] == tagNeg {
			return i
		}
	}
	return -1
}
