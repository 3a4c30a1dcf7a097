package syntax

import (
	"isnad/internal/doc"
	"isnad/internal/lang/ar/orth"
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
		if r.Pron != doc.NoPron || p.resumed(&c) {
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

// oblique: the phrase shows by its ending that it is no subject: the accusative
// with tanwin, the plural or dual in -in.
func (p *parser) oblique(u int) bool {
	w := &p.units[u]
	if w.Number >= 0 {
		return false
	}
	h := p.d.Picked(w.Head)
	if h == nil || h.Pos() != doc.Noun {
		return false
	}
	if h.Form.Indef {
		return true
	}
	return closed(h) && len(h.Stem) > 8 && h.Stem[len(h.Stem)-4:] == orth.Yeh+orth.Noon
}

// ownPhraseBefore: between verb and phrase stands a prepositional phrase with a
// verbal noun ("pointed to the killing of"): what follows belongs to that.
func (p *parser) ownPhraseBefore(verb, u int) bool {
	for k := verb + 1; k < u; k++ {
		if p.units[k].Kind == doc.MarkUnit && !p.quote(k) && !p.parenthesis(k) {
			return true
		}
		if p.units[k].Kind == doc.NounUnit && p.units[k].Prep != "" && p.units[k].Prep != "fi" && p.predUnit(k) {
			return true
		}
	}
	return false
}

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

func plural(r *doc.Reading) bool {
	return r.Form.Number == doc.Plur || r.Form.Number == doc.Dual && r.Form.Tense == doc.Present || r.Form.Person == 1
}

// take returns the next bare phrase with what is coordinated to it.
func (p *parser) take(bare *[]int) []int {
	b := *bare
	if len(b) == 0 {
		return nil
	}
	n := 1
	for n < len(b) && p.coordinated(b[n-1], b[n]) {
		n++
	}
	*bare = b[n:]
	return b[:n:n]
}

// coordinated: unit b follows unit a with wa- and nothing but phrases of the
// first between them.
func (p *parser) coordinated(a, b int) bool {
	if p.units[b].Conj == 0 {
		return false
	}
	for k := a + 1; k < b; k++ {
		switch p.units[k].Kind {
		case doc.NounUnit:
			if p.units[k].Prep == "" && p.units[k].Conj == 0 && !p.units[k].Attached {
				return false
			}
		case doc.VerbUnit, doc.SubUnit:
			return false
		case doc.RelUnit:
			return false
		}
	}
	return true
}

// withCoordinates returns a phrase on the left of a verb with the phrases
// that it is coordinated to.
func (p *parser) withCoordinates(u int, backwards bool) []int {
	out := []int{u}
	for k := u - 1; backwards && k >= 0 && p.units[k].Sentence == p.units[u].Sentence; k-- {
		if p.units[k].Kind != doc.NounUnit || p.units[k].Prep != p.units[u].Prep && p.units[k].Prep != "" {
			if p.units[k].Kind == doc.NounUnit || p.units[k].Kind == doc.TimeExpr {
				continue
			}
			break
		}
		if !p.coordinated(k, out[0]) {
			break
		}
		out = append([]int{k}, out...)
	}
	return out
}

// left finds the phrase before the verb that can be its subject. relative
// says that the verb stands in a relative clause on that phrase.
func (p *parser) left(u, from int, r *doc.Reading) (int, bool) {
	k := u - 1
	for k >= from && (p.units[k].Kind == doc.OtherUnit || p.units[k].Kind == doc.TimeExpr || p.quote(k)) {
		if p.units[k].Kind == doc.OtherUnit && p.units[k].Conj != 0 {
			return -1, false // "and did not": a new clause
		}
		k--
	}
	if k < from {
		return -1, false
	}
	switch p.units[k].Kind {
	case doc.RelUnit:
		return p.antecedent(k, from), true
	case doc.NounUnit:
	case doc.VerbUnit:
		if p.auxiliary(p.units[k].From) && r.Conj == 0 {
			return p.left(k, from, r) // "has come to control": the subject of the auxiliary
		}
		return -1, false
	case doc.MarkUnit:
		return p.acrossParenthesis(k, from, r), false
	default:
		return -1, false
	}
	if r.Conj != 0 {
		return -1, false
	}
	if j := p.openingSubject(k, from, r); j >= 0 {
		return j, false
	}
	if k == u-1 && !p.units[k].Definite && p.tags[p.units[k].Head] != tagName {
		return k, true // an indefinite phrase with a clause right after it
	}
	return -1, false
}

// openingSubject steps back from unit k over prepositional phrases to a noun
// phrase that begins the clause, -1 if there is none.
func (p *parser) openingSubject(k, from int, r *doc.Reading) int {
	for j := k; j >= from; j-- {
		switch w := &p.units[j]; w.Kind {
		case doc.NounUnit:
			if w.Prep == "" {
				if (p.opens(j, from) || p.subjectOpens(j, from)) && p.subjectAgrees(w, r) {
					return j
				}
				return -1
			}
		case doc.TimeExpr, doc.OtherUnit:
		case doc.MarkUnit:
			if !p.quote(j) && !p.parenthesis(j) {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}

// subjectAgrees: before the verb, people in the plural take a plural verb.
func (p *parser) subjectAgrees(w *doc.Unit, r *doc.Reading) bool {
	h := p.d.Picked(w.Head)
	if h == nil || h.Form.Number != doc.Plur || !h.Lex.Class.Has(doc.Person|doc.Armed) || w.Number >= 0 {
		return true
	}
	return !(r.Form.Number == doc.Sing && r.Form.Gender == doc.Masc)
}

func (p *parser) quote(k int) bool {
	return p.units[k].Kind == doc.MarkUnit && isQuote(p.d.Tokens[p.units[k].From].Key)
}

func (p *parser) parenthesis(k int) bool {
	key := p.d.Tokens[p.units[k].From].Key
	return key == ")" || key == "("
}

// opens: a phrase that begins its clause.
func (p *parser) opens(j, from int) bool {
	if j == from {
		return true
	}
	switch w := &p.units[j-1]; w.Kind {
	case doc.SubUnit, doc.MarkUnit:
		return true
	case doc.OtherUnit:
		return true
	case doc.VerbUnit:
		return p.auxiliary(w.From) // "had the ministry announced"
	case doc.TimeExpr:
		return j-1 == from || p.opens(j-1, from)
	}
	return p.units[j].Conj != 0
}

// auxiliary: the verb at token i only gives tense or phase to the next one.
func (p *parser) auxiliary(i int) bool {
	r := p.d.Picked(i)
	return r != nil && p.g.aux[r.Lex.Lemma]
}

// subjectOpens: the phrase, or the chain of coordinated phrases it ends,
// begins its clause.
func (p *parser) subjectOpens(j, from int) bool {
	for k := j; k >= from; k-- {
		if p.units[k].Kind != doc.NounUnit {
			return p.units[k].Kind == doc.SubUnit || p.units[k].Kind == doc.VerbUnit && p.auxiliary(p.units[k].From)
		}
		if p.units[k].Prep != "" && k == j {
			return false
		}
		if p.opens(k, from) && p.units[k].Conj == 0 {
			return p.units[k].Prep == ""
		}
		if p.units[k].Conj == 0 && p.units[k].Prep == "" {
			return false
		}
	}
	return false
}

// antecedent returns the phrase that the relative pronoun at unit k belongs
// to: the nearest noun phrase, over a closing mark.
func (p *parser) antecedent(k, from int) int {
	for j := k - 1; j >= from; j-- {
		switch p.units[j].Kind {
		case doc.NounUnit:
			return j
		case doc.VerbUnit, doc.SubUnit:
			return -1
		}
	}
	return -1
}

// acrossParenthesis: "X, the mayor of Y, said": the subject stands before an
// apposition between commas or brackets.
func (p *parser) acrossParenthesis(k, from int, r *doc.Reading) int {
	if key := p.d.Tokens[p.units[k].From].Key; r.Conj != 0 || key == ":" || p.quote(k) {
		return -1
	}
	n := 0
	for j := k - 1; j >= from && n < 12; j-- {
		n++
		switch w := &p.units[j]; w.Kind {
		case doc.MarkUnit:
			if p.quote(j) || j == k-1 {
				continue
			}
			if j-1 >= from && p.units[j-1].Kind == doc.NounUnit {
				if s := p.openingSubject(j-1, from, r); s >= 0 {
					return s
				}
			}
		case doc.SubUnit:
			// "that five men, a leader among them, were killed"
			if s := j + 1; w.Comp && s < k && p.units[s].Kind == doc.NounUnit && p.units[s].Prep == "" && p.subjectAgrees(&p.units[s], r) {
				return s
			}
			return -1
		case doc.VerbUnit:
			return -1
		}
	}
	return -1
}

// resumed: a prepositional phrase of a bare pronoun ("in which") stands for
// the antecedent; then the subject follows the verb.
func (p *parser) resumed(c *doc.Clause) bool { return false }

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
			case w.Prep != "":
				c.Preps = append(c.Preps, k)
			case w.Conj != 0 && k > 0 && p.units[k-1].Kind == doc.NounUnit && p.units[k-1].Attached:
				w.Attached = true
			case w.Conj != 0 && len(c.Preps) > 0 && c.Preps[len(c.Preps)-1] == k-1:
				w.Prep, w.PrepAt = p.units[k-1].Prep, p.units[k-1].PrepAt // "in X and Y"
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

// titled: a definite title right after a bare phrase is an apposition to it
// ("the port's director, Colonel X" without a comma).
func (p *parser) titled(k int) bool {
	if k == 0 || p.units[k-1].Kind != doc.NounUnit || p.units[k-1].To != p.units[k].From || p.units[k].Conj != 0 || p.units[k].Number >= 0 {
		return false
	}
	h, before := p.d.Picked(p.units[k].From), p.d.Picked(p.units[k-1].To-1)
	if t := p.tags[p.units[k].From]; t != tagName && t != tagUnknown || !p.units[k-1].Definite {
		if h == nil || !h.Art || !h.Lex.Class.Has(doc.Title) {
			return false
		}
	}
	if before == nil || !before.Lex.Class.Has(doc.Official|doc.Title|doc.Person|doc.Office|doc.Speaker) {
		before = p.d.Picked(p.units[k-1].Head)
	}
	if tail := p.d.Picked(min(p.units[k-1].Head+1, p.units[k-1].To-1)); before != nil && before.Lex.Event && tail != nil {
		before = tail // "the killing of the leader X"
	}
	return before != nil && before.Lex.Class.Has(doc.Official|doc.Title|doc.Person|doc.Office|doc.Speaker)
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
		if has(c.Object, u) || has(c.Subject, u) || has(c.Preps, u) {
			p.clauses[k].Parent = j
			return
		}
	}
}

func has(list []int, u int) bool {
	for _, x := range list {
		if x == u {
			return true
		}
	}
	return false
}
