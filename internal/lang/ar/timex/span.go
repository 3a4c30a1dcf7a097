package timex

import (
	"time"

	"isnad/internal/doc"
)

// length is a stretch of time without a place in words: "two weeks", "more than a year", "days".
type length struct {
	end   int
	unit  string
	n     int
	vague bool // a bare plural, or "several"
	more  bool // "more than"
	less  bool
	def   bool // with the article
	halfs bool // "and a half"
}

// lengthAt reads a length of time, with its bounds.
func (r *reader) lengthAt(j int) (length, bool) {
	var l length
	for k := 0; k < 2 && r.is(j, boundBefore); k++ {
		switch r.cells[j].w.before {
		case "more-than", "at-least":
			l.more = true
		case "less-than", "at-most":
			l.less = true
		}
		j = r.end(j)
	}
	for r.is(j, clitic) || r.isQuote(j) && r.key(j) != ")" {
		j++
	}
	c := r.at(j)
	if c.w == nil && r.kind(j) != doc.Digits {
		return l, false
	}
	if c.w != nil && c.w.roles&unit != 0 && !c.conj && !(c.w.roles&ordinal != 0) {
		return r.bareLength(l, j)
	}
	return r.countedLength(l, j)
}

// bareLength is a unit that alone says how many: a year, two years, years.
func (r *reader) bareLength(l length, j int) (length, bool) {
	c := r.cells[j]
	l.unit, l.end, l.def = c.w.unit, j+1, c.art
	switch c.w.number {
	case 's':
		l.n = 1
		if r.is(l.end, numeral) && r.cells[l.end].w.class == "one" && !r.cells[l.end].conj {
			l.end++
		}
	case 'd':
		l.n = 2
	default:
		l.vague = true
		if c.art {
			break
		}
		if r.is(l.end, few) || r.is(l.end, vagueWord) && !r.cells[l.end].conj && (r.cells[l.end].w.eitherWay || r.cells[l.end].w.onlyAfter) {
			l.end = r.end(l.end)
		}
	}
	return r.andHalf(l), true
}

// countedLength is a number and a unit.
func (r *reader) countedLength(l length, j int) (length, bool) {
	a, ok := r.amount(j)
	if !ok {
		a, ok = r.vague(j)
		l.vague = true
	}
	if !ok || a.vague != "" && a.vague != "several" {
		return l, false
	}
	k := a.to
	if l2, end, found := r.rangeEnd(k, a); found {
		a, k = l2, end
	}
	k = r.pastQuote(j, k)
	c := r.at(k)
	if c.w == nil || c.w.roles&unit == 0 || c.conj || c.prep {
		return l, false
	}
	l.unit, l.n, l.end, l.def = c.w.unit, int(a.value), k+1, c.art || a.art
	return r.andHalf(l), true
}

func (r *reader) andHalf(l length) length {
	k, joined := r.pastAnd(l.end)
	if joined && r.is(k, numeral) && r.cells[k].w.class == "half" {
		l.halfs, l.end = true, k+1
		if r.is(l.end, unit) && r.cells[l.end].w.unit == l.unit {
			l.end++
		}
	}
	return l
}

// fewOf is how many of a unit a bare plural is taken to mean, at most.
func fewOf(name string) int {
	switch name {
	case "day":
		return 5
	case "week", "month", "year", "decade", "century":
		return 3
	}
	return 24 // hours
}

// start is the day on which a length that ends with publication began.
func (r *reader) start(l length) time.Time {
	n := l.n
	if l.vague {
		n = fewOf(l.unit)
	}
	if l.unit == "minute" || l.unit == "second" {
		return r.pub
	}
	t := r.back(l.unit, n)
	if l.halfs && l.unit == "year" {
		t = addMonths(t, -6)
	}
	return t
}

// sinceTime reads "since" with a length, a date, or an event with its date.
func (r *reader) sinceTime(i int) (stretch, bool) {
	j := r.end(i)
	if r.is(j, clitic) || r.is(j, of) {
		j++
	}
	if st, ok := r.point(j); ok {
		return r.untilNow(st), true
	}
	if l, ok := r.lengthAt(j); ok && r.known() && (!l.def || r.cells[j].conj) {
		st := stretch{end: l.end, from: r.start(l), to: r.pub, prec: "range", rule: "since-length", since: true}
		return r.until(st), true
	}
	return r.sinceEvent(j)
}

// untilNow turns a point into the stretch from it to publication.
func (r *reader) untilNow(p stretch) stretch {
	p.rule, p.since, p.inner = "since-"+p.rule, true, 0
	if p.refers != "" {
		return p
	}
	if r.known() {
		p.to = r.pub
	}
	return r.until(p)
}

// until reads a closing "and until yesterday".
func (r *reader) until(st stretch) stretch {
	k := st.end
	if key := r.key(k); key == "," || key == "\u060c" {
		k++
	}
	if !r.is(k, opener) || r.cells[k].w.opener != " until" {
		return st
	}
	if p, ok := r.point(r.end(k)); ok && p.refers == "" && !p.to.Before(st.from) {
		st.to, st.end = p.to, p.end
		st.since = st.since && p.to.Equal(r.pub)
	}
	return st
}

// farthest is how many tokens after "since" the date of its event may stand.
const farthest = 20

// sinceEvent looks for the date inside "since the army removed the president
// in July 2013". Only dates count: a weekday there dates something else.
func (r *reader) sinceEvent(j int) (stretch, bool) {
	for k := j; k < j+farthest && k < len(r.toks); k++ {
		if r.kind(k) == doc.Mark && !r.isQuote(k) || r.is(k, opener) && r.cells[k].w.opener == " since" {
			return stretch{}, false
		}
		if !r.is(k-1, anchor) && !r.isDate(k) || r.numberAt(k) == nil && r.cells[k].w == nil {
			continue
		}
		p, ok := r.point(k)
		if ok && p.refers == "" && (p.prec == "month" || p.prec == "year" || p.prec == "day" && !r.is(k, deictic|weekday|daypart)) {
			st := r.untilNow(p)
			st.rule, st.inner = "since-event-"+p.rule, k
			return st, true
		}
	}
	return stretch{}, false
}

// ago reads "two days ago", "more than two weeks ago". "A day before the
// vote" hangs on another event and is left alone.
func (r *reader) ago(i int) (stretch, bool) {
	j := r.end(i)
	l, ok := r.lengthAt(j)
	if !ok || l.def || !r.known() || r.isDate(j) {
		return stretch{}, false
	}
	if r.is(l.end, of) && r.cells[l.end].n == 1 && !r.is(l.end+1, deictic) {
		return stretch{end: l.end}, false
	}
	st := stretch{end: l.end, rule: "ago-" + l.unit, prec: l.unit}
	switch {
	case l.more:
		st.from, st.to = shift(r.start(l), l.unit, -1), r.start(l)
		st.rule, st.prec = "ago-more-than", "range"
	case l.less:
		st.from, st.to, st.rule, st.prec = r.start(l), r.pub, "ago-less-than", "range"
	case isHours(l.unit):
		st.from, st.to, st.prec = r.start(l), r.pub, "day"
		if l.n == 1 {
			st.from = r.pub
		}
	case l.vague:
		st.from, st.to, st.prec = r.vagueAgo(l.unit)
	case l.unit == "day":
		st.from = r.start(l)
		st.to = st.from
	case l.unit == "week":
		st.from = r.start(l)
		st.to = st.from
	case l.unit == "month", l.unit == "year" && (l.n == 1 || l.halfs):
		st.from = firstDay(r.start(l))
		st.to, st.prec = lastDay(st.from), "month"
	default:
		y := r.start(l).Year()
		st.from, st.to, st.prec = date(y, 1, 1), date(y, 12, 31), "year"
	}
	return st, true
}

// vagueAgo is what "days ago", "months ago" are taken to mean.
func (r *reader) vagueAgo(name string) (from, to time.Time, prec string) {
	switch name {
	case "day":
		return r.back(name, 5), r.back(name, 1), "range"
	case "week":
		return r.back(name, 6), r.back(name, 2), "range"
	case "month":
		return r.back(name, 9), r.back(name, 2), "range"
	}
	return r.back(name, 9), r.back(name, 2), "range"
}

// isDate reports whether a unit at j heads a date ("before the year 2011").
func (r *reader) isDate(j int) bool {
	if r.is(j, unit) && r.cells[j].w.unit == "year" {
		_, ok := r.writtenYear(j + 1)
		return ok
	}
	return false
}

// during reads "during" with a period or a length. A bare length is one that
// ends with publication; after other words it is a term and no time.
func (r *reader) during(i int, lengths bool) (stretch, bool) {
	j := r.end(i)
	if st, ok := r.point(j); ok {
		st.rule = "during-" + st.rule
		return st, true
	}
	l, ok := r.lengthAt(j)
	if !ok || !lengths || !r.known() || l.def {
		return stretch{}, false
	}
	return stretch{end: l.end, from: r.start(l), to: r.pub, prec: "range", rule: "during-length"}, true
}

// forLonger reads "for more than a year": it runs up to publication.
func (r *reader) forLonger(i int) (stretch, bool) {
	l, ok := r.lengthAt(i)
	if !ok || !r.known() || isHours(l.unit) || l.def {
		return stretch{}, false
	}
	return stretch{end: l.end, from: r.start(l), to: r.pub, prec: "range", rule: "for-length", since: true}, true
}

// units reads plurals of units beside publication: "the last two days", "the
// past 24 hours", "the first six months of the year".
func (r *reader) units(i int) (stretch, bool) {
	j := i
	if r.is(j, clitic) {
		j++
	}
	l, ok := r.lengthAt(j)
	if !ok || l.n == 1 && !l.vague && !isHours(l.unit) {
		return stretch{}, false
	}
	k := l.end
	if l.def && l.vague { // the months [six]
		for r.is(k, clitic) {
			k++
		}
		if a, found := r.amount(k); found && (a.art || a.digits) && a.value < 1000 {
			l.n, l.vague, k = int(a.value), false, a.to
		}
	}
	if r.is(k, few) {
		k = r.end(k)
	}
	return r.placed(l, k)
}

// placed resolves a plural by the adjective at k.
func (r *reader) placed(l length, k int) (stretch, bool) {
	if r.is(k, ordinal) && r.cells[k].w.ordinal == 1 && r.cells[k].art && l.def {
		return r.firstOf(l, k+1)
	}
	if !r.is(k, relation) || r.cells[k].conj || !r.known() {
		return stretch{}, false
	}
	st := stretch{end: r.end(k), prec: "range", rule: "units-" + r.cells[k].w.relation}
	if last, ok := r.lastOf(l, k); ok {
		return last, true
	}
	switch r.cells[k].w.relation {
	case "past", "last":
		st.from, st.to = r.start(l), r.pub
		if l.unit == "day" {
			st.to = addDays(r.pub, -1)
		}
	case "future":
		n := l.n
		if l.vague {
			n = fewOf(l.unit)
		}
		st.from, st.to = r.pub, shift(r.pub, l.unit, n)
		if isHours(l.unit) {
			st.to = addDays(r.pub, (n+23)/24)
		}
	default:
		return stretch{}, false
	}
	return st, true
}

// firstOf reads "the first six months of this year".
func (r *reader) firstOf(l length, j int) (stretch, bool) {
	base, ok := r.ofPeriod(j)
	if !ok || base.from.Equal(base.to) {
		return stretch{}, false
	}
	n := l.n
	if l.vague {
		n = fewOf(l.unit)
	}
	to := addDays(shift(base.from, l.unit, n), -1)
	if to.After(base.to) || to.Before(base.from) {
		return stretch{}, false
	}
	return stretch{end: base.end, from: base.from, to: to, prec: "range", rule: "first-units-of-" + base.prec}, true
}

// lastOf reads "the last days of Ramadan".
func (r *reader) lastOf(l length, k int) (stretch, bool) {
	if r.cells[k].w.relation != "last" || !r.is(r.end(k), of) {
		return stretch{}, false
	}
	base, ok := r.ofPeriod(r.end(k) + 1)
	if !ok || base.refers != "" {
		return stretch{}, false
	}
	n := l.n
	if l.vague {
		n = fewOf(l.unit)
	}
	from := addDays(shift(base.to, l.unit, -n), 1)
	return stretch{end: base.end, from: from, to: base.to, prec: "range", rule: "last-units-of-" + base.prec}, from.After(base.from)
}

// fromTo reads "from X to Y", "between X and Y" of two times.
func (r *reader) fromTo(i int) (stretch, bool) {
	j := r.end(i)
	a, ok := r.point(j)
	if !ok || a.refers != "" {
		return stretch{}, false
	}
	k, joined := r.pastAnd(a.end)
	if r.is(a.end, opener) && r.cells[a.end].w.opener == " until" {
		k = r.end(a.end)
	} else if !joined || !r.is(i, between) {
		return stretch{}, false
	}
	b, ok := r.point(k)
	if !ok || b.refers != "" || b.to.Before(a.from) {
		return stretch{}, false
	}
	return stretch{end: b.end, from: a.from, to: b.to, prec: "range", rule: "from-to"}, true
}

// earlier reads "earlier this month", "early yesterday".
func (r *reader) earlier(i int) (stretch, bool) {
	p, ok := r.point(r.end(i))
	if !ok || p.refers != "" {
		return stretch{}, false
	}
	switch p.prec {
	case "week", "month", "year":
		if r.known() && !p.to.Before(r.pub) && p.from.Before(r.pub) {
			p.to = addDays(r.pub, -1)
		}
	case "day":
		p.prec = "part-of-day"
	}
	p.rule = "earlier-" + p.rule
	return p, true
}
