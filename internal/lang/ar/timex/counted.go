package timex

import (
	"strings"

	"isnad/internal/doc"
)

// noun finds the noun that n counts: behind it, behind "of", or before it.
func (s *scan) noun(n *doc.Number, a amount) {
	j := s.pastQuote(n.From, n.To)
	switch {
	case s.is(j, ofThem) && !s.cells[j].conj && !s.cells[j].prep:
		n.To = j + 1
	case s.is(j, of) && s.cells[j].n == 1 && !s.cells[j].conj && s.ofNoun(j+1):
		n.Counted = j + 1
	case s.is(j, other) && !s.cells[j].conj && !s.cells[j].prep:
		n.Counted, n.To = j, j+1
	case s.counted(j, a, a.vague != ""):
		n.Counted, n.To = j, j+1
		s.others(n)
	default:
		s.nounBefore(n, a)
	}
}

// others lets "five other soldiers" reach to its adjective.
func (s *scan) others(n *doc.Number) {
	if s.is(n.To, other) && !s.cells[n.To].conj && !s.cells[n.To].prep {
		n.To++
	}
}

// pastQuote steps over the mark that closes a quoted number: «33» gunmen.
func (s *scan) pastQuote(from, to int) int {
	if from > 0 && s.isQuote(from-1) && s.isQuote(to) && to == from+1 {
		return to + 1
	}
	return to
}

func (s *scan) isQuote(i int) bool {
	switch s.key(i) {
	case "\"", "«", "»", "(", ")", "\u201c", "\u201d", "'":
		return s.kind(i) == doc.Mark
	}
	return false
}

func (s *scan) ofNoun(k int) bool {
	return s.kind(k) == doc.Word && !s.is(k, function|numeral|weekday|month|deictic|measureWord|vagueWord|ordinal)
}

// counted reports whether the word at j can be what a counts. Definite nouns
// follow only vague amounts ("dozens of the wounded").
func (s *scan) counted(j int, a amount, definite bool) bool {
	if s.kind(j) != doc.Word || s.is(j, function|of|ofThem|ordinal|weekday|deictic|relation|clitic|or|to|vagueWord) {
		return false
	}
	if s.opensLine(j) || s.is(j, numeral|boundAfter) || s.is(j, boundBefore) && s.numberFollows(j) {
		return false
	}
	c := s.cells[j]
	if c.w != nil && c.w.roles&(other|unit|measureWord) == 0 && (c.conj || c.prep) {
		return false
	}
	t := &s.toks[j]
	if len(t.Readings) == 0 {
		return s.looksCounted(t.Key, a, definite)
	}
	return s.readsCounted(t, a, definite)
}

func (s *scan) numberFollows(j int) bool {
	e := s.end(j)
	return s.kind(e) == doc.Digits || s.is(e, numeral|vagueWord|clitic)
}

// readsCounted asks the readings of a word.
func (s *scan) readsCounted(t *doc.Token, a amount, definite bool) bool {
	noun, verb := false, false
	for k := range t.Readings {
		r := &t.Readings[k]
		switch r.Pos() {
		case doc.Verb:
			verb = verb || r.Conj == 0
		case doc.Noun, doc.Adj, doc.Name, doc.Unknown:
			noun = noun || r.Conj == 0 && r.Prep == 0 && (definite || !r.Art)
		}
	}
	if noun && verb {
		return a.vague != "" || !wantsAccusative(a) || s.accusative(t.Key)
	}
	return noun
}

// looksCounted judges an unknown word by its letters.
func (s *scan) looksCounted(key string, a amount, definite bool) bool {
	if strings.HasPrefix(key, s.g.art) || strings.HasPrefix(key, s.g.prepArt) {
		return definite && strings.HasPrefix(key, s.g.art)
	}
	if _, joined := cutAny(key, s.g.conj); joined && strings.HasPrefix(key, s.g.conj[0]) {
		return wantsAccusative(a) && s.accusative(key)
	}
	return true
}

// wantsAccusative: after 11 to 99 the noun is an accusative singular.
func wantsAccusative(a amount) bool {
	r := a.value % 100
	return a.vague == "" && r >= 11 && !a.scaled
}

// accusative reports whether a key may end in the accusative of an indefinite
// noun: alef, or ta marbuta, alef maqsura and hamza, which carry none.
func (s *scan) accusative(key string) bool {
	for _, end := range s.g.endings["accusative"] {
		if strings.HasSuffix(key, end) {
			return true
		}
	}
	return false
}

// nounBefore finds the noun that a numeral follows: "the three wounded",
// "two gunmen, two", "one soldier".
func (s *scan) nounBefore(n *doc.Number, a amount) {
	j := n.From - 1
	if a.digits || a.vague != "" || s.kind(j) != doc.Word || s.opensLine(n.From) || n.Bound == "range" {
		return
	}
	key := s.key(j)
	switch {
	case a.art:
		definite := strings.HasPrefix(key, s.g.art) || strings.HasPrefix(key, s.g.prepArt)
		if !definite || s.is(j, weekday|deictic|relation) || s.onlySingular(j) {
			return
		}
	case a.class == "unit" && a.value <= 2 && !a.prep && !s.cells[n.From].conj:
		if strings.HasPrefix(key, s.g.art) || s.is(j, function|clitic|of|boundBefore|numeral|weekday|deictic) {
			return
		}
		if n.Low == 2 && !s.maybeDual(j) {
			return
		}
	default:
		return
	}
	n.From, n.Counted, n.Rule = j, j, n.Rule+"-after-noun"
	if h := s.headOf(j); h >= 0 {
		n.From, n.Counted = h, h
	}
	if s.is(j, unit|measureWord) {
		s.setMeasure(n, j)
	}
	s.others(n)
}

// onlySingular reports whether all that is known of the word at j is singular.
func (s *scan) onlySingular(j int) bool {
	rs := s.toks[j].Readings
	for k := range rs {
		if rs[k].Form.Number != doc.Sing || rs[k].Lex == nil {
			return false
		}
	}
	return len(rs) > 0
}

// headOf steps from an adjective back to its noun, where the readings tell
// them apart: "a Chadian soldier, one".
func (s *scan) headOf(j int) int {
	if j == 0 || s.kind(j-1) != doc.Word || len(s.toks[j].Readings) == 0 || len(s.toks[j-1].Readings) == 0 {
		return -1
	}
	if s.toks[j].Readings[0].Pos() == doc.Adj && s.toks[j-1].Readings[0].Pos() == doc.Noun {
		return j - 1
	}
	return -1
}

// maybeDual reports whether the word at j can be a dual: by its readings, or
// by its ending where it has none.
func (s *scan) maybeDual(j int) bool {
	for k := range s.toks[j].Readings {
		if s.toks[j].Readings[k].Form.Number == doc.Dual {
			return true
		}
	}
	if len(s.toks[j].Readings) > 0 {
		return false
	}
	for _, end := range s.g.endings["dual"] {
		if strings.HasSuffix(s.toks[j].Key, end) {
			return true
		}
	}
	return false
}

// pluralBefore reports whether the word before i is an indefinite plural that
// "several" may follow.
func (s *scan) pluralBefore(i int) bool {
	j := i - 1
	if j < 0 || s.kind(j) != doc.Word || s.cells[i].conj || s.cells[i].prep || s.is(j, function|of|clitic|boundBefore|vagueWord|numeral) {
		return false
	}
	t := &s.toks[j]
	if strings.HasPrefix(t.Key, s.g.art) {
		return false
	}
	for k := range t.Readings {
		r := &t.Readings[k]
		if r.Pos() == doc.Noun && !r.Art && (r.Form.Number == doc.Plur) {
			return true
		}
	}
	if len(t.Readings) > 0 {
		return false
	}
	for _, end := range s.g.endings["plural"] {
		if strings.HasSuffix(t.Key, end) {
			return true
		}
	}
	return !s.counted(i+1, amount{value: 3, vague: "several"}, false) && len(t.Key) >= 8
}

// after lets a bound behind the noun work on n: "15 people at least". A few
// words of the noun phrase may stand between.
func (s *scan) after(n *doc.Number) {
	j := max(n.To, n.Counted+1)
	for k := 0; k < 5 && j < len(s.toks); k++ {
		if s.is(j, boundAfter) && !s.cells[j].art {
			if s.cells[j].w.before != "" && s.numberFollows(j) && k > 0 {
				return
			}
			s.apply(n, s.cells[j].w.after)
			n.To = s.end(j)
			n.Rule += "-" + s.cells[j].w.after
			return
		}
		if s.kind(j) != doc.Word || s.opensLine(j) || s.is(j, numeral|vagueWord|boundBefore|opener|relation|deictic|weekday) || s.stops(j) {
			return
		}
		j++
	}
}

// stops: a conjunction or a verb ends the noun phrase.
func (s *scan) stops(j int) bool {
	t := &s.toks[j]
	if len(t.Readings) > 0 {
		return t.Readings[0].Pos() == doc.Verb || t.Readings[0].Conj != 0
	}
	return strings.HasPrefix(t.Key, s.g.conj[0])
}
