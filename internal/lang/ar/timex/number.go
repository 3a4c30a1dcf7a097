package timex

import (
	"strings"

	"isnad/internal/doc"
)

// Numbers finds the quantities of a document and the nouns they count, in the
// order of the text.
func (g *Grammar) Numbers(d *doc.Document) []doc.Number {
	s := g.scan(d)
	var out []doc.Number
	for i := 0; i < len(s.toks); {
		n, ok := s.number(i)
		if !ok {
			i++
			if m, found := s.dual(i - 1); found {
				out = append(out, m)
				i = m.To
			}
			continue
		}
		s.inherit(out, &n)
		out = appendNumber(out, n)
		i = max(n.To, i+1)
	}
	return out
}

// appendNumber adds n; a numeral that repeats a dual ("two gunmen, two")
// takes the place of the dual.
func appendNumber(out []doc.Number, n doc.Number) []doc.Number {
	for len(out) > 0 && out[len(out)-1].To > n.From {
		if !strings.HasPrefix(out[len(out)-1].Rule, "dual") {
			return out
		}
		n.From = min(n.From, out[len(out)-1].From)
		out = out[:len(out)-1]
	}
	return append(out, n)
}

// inherit lets a bound before a number reach the number that is joined to it:
// "at least six children and three adults".
func (s *scan) inherit(out []doc.Number, n *doc.Number) {
	if len(out) == 0 || n.Bound != "exact" || n.Measure != "" || n.Ordinal || n.Counted < 0 || n.Rule != "number" {
		return
	}
	last := out[len(out)-1]
	joined := last.To == n.From && s.cells[n.From].conj || last.To+1 == n.From && s.is(last.To, and)
	if !joined || last.Counted < 0 || last.Measure != "" || !s.is(last.From, boundBefore) || last.Rule != last.Bound+"-number" {
		return
	}
	s.apply(n, last.Bound)
	n.Rule += "-joined"
}

// number reads the quantity whose first token is i: bounds, value, noun, bounds.
func (s *scan) number(i int) (doc.Number, bool) {
	c := s.at(i)
	if c.w == nil && s.kind(i) != doc.Digits {
		return doc.Number{}, false
	}
	if n, ok := s.special(i); ok {
		return n, true
	}
	if n, ok := s.ordinal(i); ok {
		return n, true
	}
	if c.w != nil && c.w.roles&between != 0 {
		return s.between(i)
	}
	if c.w != nil && c.w.roles&boundBefore != 0 {
		if n, ok := s.bounded(i); ok {
			return n, true
		}
	}
	return s.plain(i)
}

// bounded reads a quantity behind one or two bounds ("more than about 30").
func (s *scan) bounded(i int) (doc.Number, bool) {
	j, bound := i, ""
	for k := 0; k < 2 && s.is(j, boundBefore); k++ {
		if b := s.cells[j].w.before; bound == "" || bound == "about" || bound == "exact" {
			bound = b
		}
		j = s.end(j)
	}
	for s.is(j, clitic) || s.isQuote(j) {
		j++
	}
	var n doc.Number
	var ok bool
	if s.is(j, between) {
		n, ok = s.between(j)
	} else {
		n, ok = s.plain(j)
	}
	if !ok || n.From < j || n.Ordinal {
		return doc.Number{}, false
	}
	n.From = i
	s.apply(&n, bound)
	n.Rule = bound + "-" + n.Rule
	return n, true
}

// apply lets a bound work on a quantity.
func (s *scan) apply(n *doc.Number, bound string) {
	switch bound {
	case "", "exact":
		return
	case "about":
		if n.Bound == "exact" {
			n.Bound = bound
		}
		return
	case "at-least", "more-than":
		n.High = -1
	case "at-most", "less-than":
		n.Low, n.NoLow = 0, true
	}
	n.Bound = bound
}

// plain reads a quantity without bounds before it.
func (s *scan) plain(i int) (doc.Number, bool) {
	a, ok := s.amount(i)
	if !ok {
		if a, ok = s.vague(i); ok {
			return s.vagueNumber(i, a)
		}
		return s.oneOf(i)
	}
	n := doc.Number{From: i, To: a.to, Low: a.value, High: a.value, Bound: "exact", Counted: -1, Decimal: a.decimal, Rule: "number"}
	if b, end, found := s.rangeEnd(a.to, a); found {
		s.widen(&n, a, b)
		n.To, a = end, b
	}
	s.finish(&n, a)
	return n, true
}

// widen makes n the range from a to b: in "10 to 15 thousand" the scale
// belongs to both.
func (s *scan) widen(n *doc.Number, a, b amount) {
	n.Low, n.High = a.value, b.value
	if b.scale > 0 && a.scale == 0 && a.value < b.value/b.scale {
		n.Low *= b.scale
	}
	n.Bound, n.Rule = "range", "range"
}

// rangeEnd reads the second number of a range: "10-15", "10 to 15", "five or six".
func (s *scan) rangeEnd(j int, a amount) (amount, int, bool) {
	k := j + 1
	switch {
	case s.kind(j) == doc.Mark && dash(s.key(j)) && a.digits && s.kind(k) == doc.Digits:
	case s.is(j, to) && !s.cells[j].conj:
	case s.is(j, or) && s.key(k) != "":
		if c := s.at(k); c.conj || c.prep {
			return amount{}, 0, false
		}
	default:
		return amount{}, 0, false
	}
	b, ok := s.amount(k)
	if !ok || b.value <= a.value || a.vague != "" {
		return amount{}, 0, false
	}
	if s.is(j, or) && b.value > a.value*10 {
		return amount{}, 0, false
	}
	return b, b.to, true
}

func dash(key string) bool {
	return key == "-" || key == "\u2013" || key == "\u2014" || key == "\u2212"
}

// between reads "between 10 and 15", "between ten to fifteen".
func (s *scan) between(i int) (doc.Number, bool) {
	j := s.end(i)
	a, ok := s.amount(j)
	if !ok || a.art {
		return doc.Number{}, false
	}
	k := a.to
	if s.counted(k, a, false) && !s.joinsNumber(k) {
		k++ // "between 10 men and 15 men"
	}
	k, joined := s.pastAnd(k)
	if !joined && s.is(k, to) {
		k, joined = k+1, true
	}
	if !joined {
		return doc.Number{}, false
	}
	b, ok := s.amount(k)
	if !ok || b.value <= a.value {
		return doc.Number{}, false
	}
	n := doc.Number{From: i, To: b.to, Counted: -1, Decimal: a.decimal || b.decimal}
	s.widen(&n, a, b)
	s.finish(&n, b)
	return n, true
}

func (s *scan) joinsNumber(k int) bool {
	k, joined := s.pastAnd(k)
	return joined && (s.kind(k) == doc.Digits || s.is(k, numeral))
}

// finish adds what stands behind the value: sign, noun, bounds.
func (s *scan) finish(n *doc.Number, a amount) {
	s.measureOf(n, a)
	if a.vague == "several" && (a.art || s.cells[n.From].w.alone) {
		return // "the some", "some of them"
	}
	if n.Measure == "" && !n.Percent && !n.Clock && !n.Year {
		s.noun(n, a)
	}
	if n.Counted >= 0 || n.Bound != "exact" || n.Measure == "" {
		s.after(n)
	}
}

// vagueNumber finishes an amount such as "dozens" or "a number of".
func (s *scan) vagueNumber(i int, a amount) (doc.Number, bool) {
	w := s.cells[i].w
	n := doc.Number{From: i, To: a.to, Low: a.value, High: a.high, Bound: a.vague, Counted: -1, Rule: "vague"}
	if w.onlyAfter || w.eitherWay && s.pluralBefore(i) {
		if a.art || a.prep || !s.pluralBefore(i) {
			return doc.Number{}, false
		}
		n.From, n.Counted, n.Rule = i-1, i-1, "vague-after"
		return n, true
	}
	if w.needsOf {
		return s.numberOf(n, a)
	}
	if w.eitherWay && a.art {
		return doc.Number{}, false
	}
	s.finish(&n, a)
	if w.vague == "several" && n.Counted < 0 && n.Measure == "" && !s.standsAlone(i, n.To) {
		return doc.Number{}, false
	}
	return n, true
}

// standsAlone: "some" with the article or a pronoun needs no noun, unless it
// only means "each other".
func (s *scan) standsAlone(i, end int) bool {
	c := s.cells[i]
	if c.w.alone {
		return !s.is(end, vagueWord)
	}
	return c.art && !s.is(i-1, vagueWord) || s.is(end-1, ofThem)
}

// numberOf reads "a (large) number of", "many of".
func (s *scan) numberOf(n doc.Number, a amount) (doc.Number, bool) {
	if a.art {
		return doc.Number{}, false
	}
	j := a.to
	for k := 0; k < 3 && (s.is(j, filler) || s.is(j, other)) && !s.is(j, of); k++ {
		j = s.end(j)
	}
	switch {
	case s.is(j, ofThem) && !s.cells[j].conj:
		n.To, n.Rule = j+1, "number-of-them"
		return n, true
	case s.is(j, of) && !s.cells[j].conj && s.kind(j+1) == doc.Word && !s.is(j+1, function) && !s.is(j+1, numeral):
		n.Counted, n.To, n.Rule = j+1, j+2, "number-of"
		s.after(&n)
		return n, true
	}
	return doc.Number{}, false
}

// oneOf reads "one of the leaders".
func (s *scan) oneOf(i int) (doc.Number, bool) {
	c := s.at(i)
	if c.w == nil || c.w.class != "one-of" || c.art {
		return doc.Number{}, false
	}
	n := doc.Number{From: i, To: i + 1, Low: 1, High: 1, Bound: "exact", Counted: -1, Rule: "one-of"}
	a := amount{to: i + 1, value: 1, high: 1, vague: "one-of"}
	switch {
	case s.is(i+1, ofThem):
		n.To = i + 2
	case s.counted(i+1, a, true):
		n.Counted, n.To = i+1, i+2
	default:
		return doc.Number{}, false
	}
	return n, true
}

// ordinal reads "third", "the eleventh", "the five and twentieth".
func (s *scan) ordinal(i int) (doc.Number, bool) {
	c := s.at(i)
	if c.w == nil || c.w.roles&ordinal == 0 {
		return doc.Number{}, false
	}
	n := doc.Number{From: i, To: i + 1, Low: c.w.ordinal, Bound: "exact", Counted: -1, Ordinal: true, Rule: "ordinal"}
	next := s.at(i + 1)
	switch k, joined := s.pastAnd(i + 1); {
	case next.w != nil && next.w.roles&numeral != 0 && next.w.value == 10 && !next.conj && !next.prep && n.Low < 10:
		n.Low, n.To = n.Low+10, i+2
	case joined && s.isTen(i+1) && n.Low < 10:
		n.Low, n.To = n.Low+s.cells[k].w.value, k+1
	}
	n.High = n.Low
	n.Clock = s.hourBefore(i) || s.is(n.To, afterClock)
	return n, true
}

// dual reads a noun whose form alone says "two".
func (s *scan) dual(i int) (doc.Number, bool) {
	if !s.isDual(i) || s.is(i, unit|numeral|weekday|measureWord|relation|noDual|other) {
		return doc.Number{}, false
	}
	n := doc.Number{From: i, To: i + 1, Low: 2, High: 2, Bound: "exact", Counted: i, Rule: "dual"}
	if s.toks[i].Readings[0].Art {
		n.Rule = "dual-definite"
	}
	if s.is(i+1, other) && !s.cells[i+1].conj {
		n.To = i + 2
	}
	s.after(&n)
	return n, true
}

// isDual reports whether every reading of token i as a noun is a dual. "My
// car" is written like "the two cars of"; papers do not say "my".
func (s *scan) isDual(i int) bool {
	dual := false
	for k := range s.toks[i].Readings {
		r := &s.toks[i].Readings[k]
		switch {
		case r.Lex == nil || r.Pron == doc.P1S:
		case r.Pos() != doc.Noun:
			if k == 0 {
				return false
			}
		case r.Form.Number != doc.Dual || !surelyDual(r):
			return false // also a plural or singular: no guess
		default:
			dual = true
		}
	}
	return dual
}

// surelyDual: a participle or nisba in -ayn may be a plural that the lexicon
// does not know, and a noun with a pronoun is a dual only of people.
func surelyDual(r *doc.Reading) bool {
	if r.Pron != doc.NoPron {
		return r.Lex.Class.Has(doc.Person | doc.Family | doc.Victim)
	}
	return r.Form.Tense != doc.ActivePart && r.Form.Tense != doc.PassivePart && !(r.Art && r.Lex.Class.Has(doc.Nationality))
}
