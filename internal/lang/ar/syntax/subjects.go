package syntax

import (
	"isnad/internal/doc"
	"isnad/internal/lang/ar/orth"
)

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
	if r == nil {
		return false
	}
	_, ok := p.g.aux[r.Lex.Lemma]
	return ok
}

// auxiliaryOf: the verb at token i is an auxiliary after which the form can stand.
func (p *parser) auxiliaryOf(i int, f doc.Form) bool {
	return p.auxiliary(i) && (f.Tense != doc.Past || p.g.aux[p.d.Picked(i).Lex.Lemma])
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

// pairs: the two marks enclose a parenthesis.
func pairs(open, closing string) bool {
	switch closing {
	case ")":
		return open == "("
	case "-", "\u2013", "\u2014":
		return isDash(open)
	}
	return open == closing && closing != "/" // strokes part the words of a dateline
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
			if p.quote(j) || j == k-1 || !pairs(p.d.Tokens[w.From].Key, p.d.Tokens[p.units[k].From].Key) {
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

// titled: a definite title right after a bare phrase is an apposition to it
// ("the port's director, Colonel X" without a comma).
func (p *parser) titled(k int) bool {
	if k == 0 || p.units[k-1].Kind != doc.NounUnit || p.units[k-1].To != p.units[k].From || p.units[k].Conj != 0 || p.units[k].Number >= 0 {
		return false
	}
	h, before := p.d.Picked(p.units[k].From), p.d.Picked(p.units[k-1].To-1)
	if t := p.tags[p.units[k].From]; t != tagName && t != tagUnknown || !p.units[k-1].Definite {
		if h == nil || !h.Art || !h.Lex.Class.Has(doc.Title) || !p.bearsName(k) {
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

// bearsName: the phrase holds a name or a word that may be one.
func (p *parser) bearsName(k int) bool {
	for i := p.units[k].From; i < p.units[k].To; i++ {
		if p.tags[i] == tagName || p.tags[i] == tagUnknown {
			return true
		}
	}
	return false
}
