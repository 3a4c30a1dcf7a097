package syntax

import (
	"slices"

	"isnad/internal/doc"
)

// findClauses makes a clause of every finite verb and every verbal noun of
// the sentence whose units begin at index from.
func (p *parser) findClauses(s, from int) {
	first := len(p.clauses)
	sen := p.d.Sentences[s]
	for i := sen.From; i < sen.To; i++ {
		r := p.d.Picked(i)
		if r == nil || p.d.Tokens[i].Unit < 0 {
			continue
		}
		switch u := p.d.Tokens[i].Unit; {
		case p.tags[i] == tagVerb:
			p.clauses = append(p.clauses, p.verbal(i, u, from, r))
		case r.Pos() != doc.Verb && p.pred(r.Lex) && p.units[u].Kind == doc.NounUnit && !(p.tags[i] == tagName && p.inLongMention(i)):
			p.clauses = append(p.clauses, p.nominalClause(i, u, from, r))
		}
	}
	for k := first; k < len(p.clauses); k++ {
		p.parent(k, first)
	}
}

func (p *parser) newClause(i, u int, r *doc.Reading) doc.Clause {
	return doc.Clause{Pred: i, Reading: r, Unit: u, Sentence: p.units[u].Sentence, Negation: -1, Antecedent: -1, Parent: -1}
}

// verbal finds the arguments of a finite verb.
func (p *parser) verbal(i, u, from int, r *doc.Reading) doc.Clause {
	c := p.newClause(i, u, r)
	c.Verbal = true
	c.Passive = r.Form.Passive && !r.Form.Active
	c.MayPass = r.Form.Passive
	c.Negation = p.negation(u, from)
	left, relative := p.left(u, from, r)
	end := p.regionEnd(u)
	bare := p.collect(&c, u+1, end)
	bare = append(bare, p.resume(&c, end)...)
	switch {
	case relative && left < 0: // a relative clause without a phrase before it
		c.Object = p.take(&bare)
	case relative:
		c.Antecedent = left
		if r.Pron != doc.NoPron {
			c.Object = p.withCoordinates(left, true)
			c.Subject = p.take(&bare)
		} else {
			c.Subject = p.withCoordinates(left, true)
			c.Object = p.take(&bare)
		}
	case left >= 0:
		c.Subject = p.withCoordinates(left, true)
		c.Object = p.take(&bare)
	case plural(r):
		c.Object = p.take(&bare) // the subject is in the verb
	default:
		if len(bare) > 0 && !p.ownPhraseBefore(u, bare[0]) && !p.oblique(bare[0]) {
			c.Subject = p.take(&bare)
		}
		if r.Pron == doc.NoPron {
			c.Object = p.take(&bare)
		}
	}
	return c
}

// nominalClause finds the arguments of a verbal noun at token i of unit u.
func (p *parser) nominalClause(i, u, from int, r *doc.Reading) doc.Clause {
	c := p.newClause(i, u, r)
	c.Negation = p.negation(u, from)
	unit := &p.units[u]
	// the rest of its own phrase: adjectives first, then the construct complement
	k := i + 1
	for k < unit.To && (p.tags[k] == tagMark || p.agreesWith(i, k) && (p.tags[k] == tagAdj || p.participleAdjective(k))) {
		k++
	}
	if k == unit.To-1 && !p.definite(k) && !p.definite(i) && p.looksAdjective(k) && p.tags[k] != tagName {
		k++
	}
	if k < unit.To && k > i && !p.indefinite(i) && p.canBeOf(k, unit.To) {
		c.Of = append(c.Of, doc.Piece{From: k, To: unit.To})
	}
	end := p.nounRegionEnd(u)
	if n := u + 1; n < len(p.units) && p.units[n].Attached && i == unit.To-1 {
		c.Of = append(c.Of, doc.Piece{From: p.units[n].From, To: p.units[n].To})
	}
	bare := p.collect(&c, u+1, end)
	for k := u + 1; len(c.Of) > 0 && k < len(p.units) && p.units[k].Attached && p.units[k].Sentence == c.Sentence; k++ {
		if p.units[k].Conj != 0 && p.canBeOf(p.units[k].From, p.units[k].To) { // "the killing of the leader X and four of his men"
			c.Of = append(c.Of, doc.Piece{From: p.units[k].From, To: p.units[k].To})
		}
	}
	for len(bare) > 0 && len(c.Of) > 0 && p.units[bare[0]].Conj != 0 && !p.predUnit(bare[0]) && p.coordinated(u, bare[0]) {
		b := &p.units[bare[0]]
		if !p.canBeOf(b.From, b.To) {
			bare = bare[1:]
			continue
		}
		c.Of = append(c.Of, doc.Piece{From: b.From, To: b.To})
		bare = bare[1:]
	}
	for _, b := range bare {
		if p.predUnit(b) {
			break
		}
		if p.units[b].Conj == 0 {
			c.Object = append(c.Object, b)
		}
	}
	if k2 := u + 1; k2 < len(p.units) && p.units[k2].Kind == doc.RelUnit {
		c.Antecedent = -1
	}
	return c
}

// agreesWith: an adjective is definite where its noun is; one that is not is the
// construct complement ("the Houthi's shelling").
func (p *parser) agreesWith(noun, adj int) bool {
	r := p.d.Picked(adj)
	return r == nil || r.Art == p.definite(noun)
}

// canBeOf: what follows a verbal noun in its phrase names somebody or
// something; a lone indefinite word of no class is an adjective ("another").
func (p *parser) canBeOf(from, to int) bool {
	for k := from; k < to; k++ {
		if p.definite(k) || p.tags[k] == tagName || p.tags[k] == tagUnknown || p.tags[k] == tagNumber {
			return true
		}
		if r := p.d.Picked(k); r != nil && r.Pos() == doc.Noun && (r.Form.Number == doc.Dual || r.Lex.Class != 0 && !r.Lex.Class.Has(doc.Quantifier) || r.Form.Tense == doc.Masdar || r.Lex.Event) {
			return true
		}
	}
	return false
}

func (p *parser) participleAdjective(k int) bool {
	r := p.d.Picked(k)
	if r == nil || p.tags[k] != tagNoun {
		return false
	}
	if r.Form.Tense == doc.PassivePart || r.Form.Tense == doc.ActivePart {
		return true
	}
	// "armed clashes": the feminine of a noun of a person, after an indefinite noun
	return r.Lex.Class.Has(doc.Person|doc.Armed) && r.Form.Gender == doc.Fem && r.Form.Number == doc.Sing && !r.Art && r.Pron == doc.NoPron && !p.definite(k-1)
}

// predUnit: a phrase whose head is itself a verbal noun.
func (p *parser) predUnit(u int) bool {
	r := p.d.Picked(p.units[u].Head)
	return r != nil && p.pred(r.Lex)
}

// parent links a predicate to the clause that governs it: the nearest earlier
// clause that has its unit as an argument.
func (p *parser) parent(k, first int) {
	u := p.clauses[k].Unit
	for j := k - 1; j >= first; j-- {
		c := &p.clauses[j]
		if c.Unit == u {
			if c.Pred < p.clauses[k].Pred {
				p.clauses[k].Parent = j
				return
			}
			continue
		}
		if slices.Contains(c.Object, u) || slices.Contains(c.Subject, u) || slices.Contains(c.Preps, u) {
			p.clauses[k].Parent = j
			return
		}
	}
}
