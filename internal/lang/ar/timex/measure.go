package timex

import (
	"strings"

	"isnad/internal/doc"
)

// special reads what looks like a quantity and is none: times of the clock,
// numeric dates, scores, telephone numbers, designations ("F-16", "5+1").
func (s *scan) special(i int) (doc.Number, bool) {
	if s.kind(i) != doc.Digits {
		return doc.Number{}, false
	}
	v, _, ok := digits(s.toks[i].Key)
	n := doc.Number{From: i, To: i + 1, Low: v, High: v, Bound: "exact", Counted: -1}
	if end, found := s.numericDate(i); found {
		n.To, n.Measure, n.Rule = end, "date", "numeric-date"
		return n, true
	}
	if !ok {
		n.Measure, n.Rule = "id", "no-number"
		return n, true
	}
	joined := s.kind(i+1) == doc.Mark && s.kind(i+2) == doc.Digits
	switch sign := s.key(i + 1); {
	case joined && sign == ":" && s.touch(i) && s.touch(i+1):
		n.To, n.Clock, n.Rule = i+3, true, "clock"
	case joined && sign == "+" && s.touch(i):
		n.To, n.Measure, n.Rule = i+3, "id", "sum-name"
	case joined && dash(sign) && s.notAscending(i):
		n.To, n.Measure, n.Rule = i+3, "score", "score"
	case s.designation(i):
		n.Measure, n.Rule = "id", "designation"
	case s.phone(i):
		n.Measure, n.Rule = "phone", "phone"
	default:
		return doc.Number{}, false
	}
	return n, true
}

func (s *scan) notAscending(i int) bool {
	a, _, _ := digits(s.toks[i].Key)
	b, _, _ := digits(s.toks[i+2].Key)
	return a >= b
}

// designation: digits written onto a word of letters, as in "F-16", "MiG29".
func (s *scan) designation(i int) bool {
	j := i - 1
	if j > 0 && s.touch(j) && dash(s.key(j)) {
		return s.touch(j-1) && (s.kind(j-1) == doc.Latin || s.kind(j-1) == doc.Word && !s.is(j-1, clitic))
	}
	return j >= 0 && s.touch(j) && s.kind(j) == doc.Latin
}

func (s *scan) phone(i int) bool {
	k := s.toks[i].Key
	long := len(k) >= 7 && !strings.ContainsAny(k, ".,\u066b\u066c")
	return long && (k[0] == '0' || s.key(i-1) == "+")
}

// numericDate reports the end of 2019/4/10, 10-4-2019, 10.4.2019.
func (s *scan) numericDate(i int) (int, bool) {
	if strings.Count(s.toks[i].Key, ".") == 2 {
		_, ok := dateParts(strings.Split(s.toks[i].Key, "."))
		return i + 1, ok
	}
	sep := s.key(i + 1)
	if sep != "/" && !dash(sep) && sep != "\\" || s.kind(i+2) != doc.Digits || s.key(i+3) != sep || s.kind(i+4) != doc.Digits {
		return 0, false
	}
	_, ok := dateParts([]string{s.key(i), s.key(i + 2), s.key(i + 4)})
	return i + 5, ok
}

// measureOf flags a number by what stands around it.
func (s *scan) measureOf(n *doc.Number, a amount) {
	j := s.pastQuote(n.From, n.To)
	c := s.at(j)
	switch {
	case s.percent(n, j):
	case s.is(j, moneySign) || s.is(n.From-1, moneySign):
		n.Measure = "money"
	case a.value <= 24 && (s.hourBefore(n.From) || s.is(j, afterClock) && !c.conj):
		n.Clock = true
	case s.yearAt(n, a, j):
		n.Year = true
	case a.value <= 31 && s.monthFollows(j):
		n.Measure = "date"
	case c.w != nil && c.w.roles&(unit|measureWord) != 0 && !c.conj && !c.prep && !c.art && !s.is(j, ordinal&^unit):
		n.Counted, n.To = j, s.end(j)
		s.setMeasure(n, j)
	case s.isName(n, a, j):
		n.Measure = "id"
	}
}

func (s *scan) percent(n *doc.Number, j int) bool {
	switch {
	case s.is(j, percentSign), s.is(j, measureWord) && s.cells[j].w.measure == "percent":
		n.To = s.end(j)
	case s.is(n.From-1, percentSign):
	default:
		return false
	}
	n.Percent, n.Measure = true, "percent"
	return true
}

// setMeasure says what kind of unit stands at j.
func (s *scan) setMeasure(n *doc.Number, j int) {
	w := s.cells[j].w
	if w.roles&unit == 0 {
		n.Measure = w.measure
		return
	}
	n.Measure = "time"
	if (w.unit == "year" || w.unit == "month") && (s.herald(n.From-1, "age") || s.key(n.From-1) == "(") {
		n.Measure = "age"
	}
}

func (s *scan) hourBefore(i int) bool {
	for i > 0 && s.is(i-1, clitic) {
		i--
	}
	c := s.at(i - 1)
	return c.w != nil && c.w.unit == "hour" && c.w.number == 's' && c.art
}

func (s *scan) herald(i int, kind string) bool {
	for i >= 0 && s.is(i, clitic) {
		i--
	}
	return s.is(i, heraldWord) && strings.Contains(s.cells[i].w.heralds, kind)
}

// yearAt reports whether n is the number of a year: after "the year", after a
// month, before an era, or four bare digits that count nothing.
func (s *scan) yearAt(n *doc.Number, a amount, j int) bool {
	if a.value < 1000 || a.value > 2200 || a.decimal || n.High > 2200 {
		return false
	}
	before := s.at(n.From - 1)
	switch {
	case s.is(j, era) && !s.cells[j].conj:
		n.To = s.end(j)
		return true
	case before.w != nil && before.w.roles&unit != 0 && before.w.unit == "year" && before.w.number == 's', s.is(n.From-1, month):
		return true
	}
	if a.digits && a.value >= 1500 && a.value < 2100 && s.is(n.From-1, anchor) && !s.counted(j, a, false) && !s.is(j, of|other) {
		return true
	}
	plausible := a.value >= 1900 && a.value < 2100 && len(s.toks[n.From].Key) == 4
	noun := s.counted(j, a, false) || s.is(j, boundAfter) || s.is(j, other) || s.is(j, of) && s.ofNoun(j+1)
	return a.digits && plausible && !noun
}

func (s *scan) monthFollows(j int) bool {
	if s.is(j, of) {
		j++
	}
	if s.is(j, monthWord) {
		j++
	}
	if s.key(j) == "/" || dash(s.key(j)) {
		j++
	}
	return s.is(j, month) && !s.cells[j].conj && !s.cells[j].art
}

// isName: the number of an army unit, a road, a resolution.
func (s *scan) isName(n *doc.Number, a amount, j int) bool {
	if a.digits && s.herald(n.From-1, "unit") {
		return true
	}
	return a.digits && (s.herald(n.From-1, "id") || s.herald(n.From-2, "id") && dash(s.key(n.From-1))) && !s.counted(j, a, false)
}
