package timex

import (
	"strings"
	"time"

	"isnad/internal/doc"
)

// period reads a week, month, year, decade, century, season or feast that
// stands by itself, and plurals of units ("the last three months").
func (r *reader) period(i int) (stretch, bool) {
	c := r.at(i)
	if c.w == nil {
		return stretch{}, false
	}
	w := c.w.roles
	switch {
	case w&this != 0:
		return r.thisPeriod(i)
	case w&half != 0 && r.is(r.end(i), ordinal):
		return r.fraction(i)
	case w&decade != 0:
		return r.decade(i)
	case w&season != 0:
		return r.season(i)
	case w&feast != 0:
		return r.feast(i)
	case w&unit != 0 && c.w.number == 's':
		return r.single(i, false)
	case w&unit != 0 && c.w.number == 'd' && !c.art:
		if st, ok := r.pair(i); ok {
			return st, true
		}
		return r.units(i)
	case w&(unit|numeral|clitic|vagueWord) != 0:
		return r.units(i)
	}
	return stretch{}, false
}

// pair reads "the two days Thursday and Friday", "the two years 2011 and 2013".
func (r *reader) pair(i int) (stretch, bool) {
	member := r.point
	if r.cells[i].w.unit == "year" {
		member = r.writtenYear
	}
	a, ok := member(i + 1)
	if !ok || a.refers != "" {
		return stretch{}, false
	}
	k, joined := r.pastAnd(a.end)
	b, ok := member(k)
	if !ok || !joined || b.refers != "" {
		return a, true
	}
	if b.from.Before(a.from) {
		a.from, b.to = b.from, a.to
	}
	return stretch{end: b.end, from: a.from, to: b.to, prec: "range", rule: "pair"}, true
}

// thisPeriod reads "this week", "this month".
func (r *reader) thisPeriod(i int) (stretch, bool) {
	j := i + 1
	if !r.known() {
		return stretch{}, false
	}
	if r.is(j, season) && r.cells[j].art {
		return r.seasonOf(j, "present")
	}
	if !r.is(j, unit) || !r.cells[j].art || r.cells[j].w.number != 's' {
		return stretch{}, false
	}
	from, to, ok := r.unitAround(r.cells[j].w.unit, 0)
	return stretch{end: j + 1, from: from, to: to, prec: r.cells[j].w.unit, rule: "this-" + r.cells[j].w.unit}, ok
}

// single reads one unit: "last month", "the year 2011", "the 20th century".
// bare allows "the month" alone, as in "the end of the month".
func (r *reader) single(i int, bare bool) (stretch, bool) {
	c := r.cells[i]
	name, j := c.w.unit, i+1
	if name == "year" {
		if st, ok := r.writtenYear(j); ok {
			return st, true
		}
	}
	if name == "century" {
		if st, ok := r.writtenCentury(j); ok {
			return st, true
		}
	}
	if !c.art || !r.known() {
		return stretch{}, false
	}
	if st, ok := r.nth(i); ok {
		return st, true
	}
	rel, end := "present", j
	switch {
	case r.is(j, relation) && !r.cells[j].conj:
		rel, end = r.cells[j].w.relation, r.end(j)
	case !bare:
		return stretch{}, false
	}
	if name == "day" && rel == "future" || name == "hour" || name == "minute" || name == "second" {
		return stretch{}, false
	}
	if rel == "last" {
		from := r.back(name, 1)
		return stretch{end: end, from: from, to: r.pub, prec: "range", rule: "last-" + name}, true
	}
	shift := map[string]int{"past": -1, "before-past": -2, "future": 1}[rel]
	from, to, ok := r.unitAround(name, shift)
	return stretch{end: end, from: from, to: to, prec: name, rule: rel + "-" + name}, ok
}

// unitAround returns the calendar week, month, year ... that lies shift units
// from the day of publication. Weeks begin on Sunday.
func (r *reader) unitAround(name string, shift int) (from, to time.Time, ok bool) {
	p := r.pub
	switch name {
	case "day":
		from = addDays(p, shift)
		return from, from, true
	case "week":
		from = addDays(p, 7*shift-int(p.Weekday()))
		return from, addDays(from, 6), true
	case "month":
		from = addMonths(firstDay(p), shift)
		return from, lastDay(from), true
	case "year":
		return date(p.Year()+shift, 1, 1), date(p.Year()+shift, 12, 31), true
	case "decade":
		y := (p.Year()/10 + shift) * 10
		return date(y, 1, 1), date(y+9, 12, 31), true
	case "century":
		y := (p.Year()/100 + shift) * 100
		return date(y, 1, 1), date(y+99, 12, 31), true
	}
	return from, to, false
}

// writtenYear reads the number of a year in digits or words.
func (r *reader) writtenYear(j int) (stretch, bool) {
	if r.is(j, clitic) {
		j++
	}
	a, ok := r.amount(j)
	if !ok || a.value < 1000 || a.value > 2200 || a.decimal || a.prep || r.numericAt(j) {
		return stretch{}, false
	}
	end, hijri := a.to, a.value < 1600 && a.value > 1300
	if r.is(end, era) && !r.cells[end].conj {
		hijri, end = r.cells[end].w.eraHijri, r.end(end)
	}
	y := int(a.value)
	if hijri {
		return stretch{end: end, from: fromHijri(y, 1, 1), to: addDays(fromHijri(y+1, 1, 1), -1), prec: "year", rule: "hijri-year"}, true
	}
	return yearStretch(y, end), true
}

func (r *reader) numericAt(j int) bool {
	if r.kind(j) != doc.Digits {
		return false
	}
	_, ok := r.numericDate(j)
	return ok
}

// writtenCentury reads "the 20th century", "the nineteenth century".
func (r *reader) writtenCentury(j int) (stretch, bool) {
	n, end := 0, 0
	if o, ok := r.ordinal(j); ok {
		n, end = int(o.Low), o.To
	} else if v, ok := r.artTen(j); ok {
		n, end = v, j+1
	} else {
		if r.is(j, clitic) {
			j++
		}
		if a, ok := r.amount(j); ok && r.kind(j) == doc.Digits {
			n, end = int(a.value), a.to
		}
	}
	if n < 5 || n > 22 {
		return stretch{}, false
	}
	y := (n - 1) * 100
	return stretch{end: end, from: date(y, 1, 1), to: date(y+99, 12, 31), prec: "century", rule: "century"}, true
}

// decade reads "the eighties", "the nineties of the last century".
func (r *reader) decade(i int) (stretch, bool) {
	w := r.cells[i].w
	j, base := i+1, 1900
	k := j
	if r.is(k, of) {
		k++
	}
	if r.isUnit(k, "century", 's') {
		if st, ok := r.single(k, false); ok {
			j, base = st.end, st.from.Year()
		}
	}
	y := base + w.decade
	return stretch{end: j, from: date(y, 1, 1), to: date(y+9, 12, 31), prec: "decade", rule: "decade"}, true
}

// season reads "last autumn", "the summer of 2014"; a bare season is none.
func (r *reader) season(i int) (stretch, bool) {
	j := r.end(i)
	if r.cells[i].art {
		if !r.is(j, relation) || !r.known() {
			return stretch{}, false
		}
		return r.seasonOf(i, r.cells[j].w.relation)
	}
	if r.isUnit(j, "year", 's') {
		if y, ok := r.single(j, false); ok {
			return r.seasonIn(i, y.from.Year(), y.end), true
		}
	}
	if y := r.yearDigits(j); y > 0 {
		return r.seasonIn(i, y, j+1), true
	}
	return stretch{}, false
}

func (r *reader) seasonIn(i, year, end int) stretch {
	w := r.cells[i].w
	from, to := date(year, w.from.month, w.from.day), date(year, w.to.month, w.to.day)
	if to.Before(from) {
		to = date(year+1, w.to.month, w.to.day)
	}
	return stretch{end: end, from: from, to: to, prec: "season", rule: "season"}
}

// seasonOf resolves a season beside the day of publication.
func (r *reader) seasonOf(i int, rel string) (stretch, bool) {
	end := r.end(i)
	if r.is(end, relation) {
		end = r.end(end)
	}
	year := r.pub.Year() + 1
	st := r.seasonIn(i, year, end)
	begun := func() bool {
		if rel == "past" {
			return st.to.Before(r.pub)
		}
		return !st.from.After(r.pub)
	}
	for !begun() {
		year--
		st = r.seasonIn(i, year, end)
	}
	if rel == "future" {
		st = r.seasonIn(i, year+1, end)
	}
	st.rule = "season-" + rel
	return st, true
}

// feast resolves a feast of the Muslim year: the last one that has begun.
func (r *reader) feast(i int) (stretch, bool) {
	f, end := r.cells[i].w.feast, r.end(i)
	if !r.known() {
		return stretch{}, false
	}
	rel := ""
	if r.is(end, relation) {
		rel, end = r.cells[end].w.relation, r.end(end)
	}
	if !f.hijri {
		return r.fixedFeast(f, end), true
	}
	y := hijriYear(r.pub) + 1
	for fromHijri(y, f.month, f.day).After(addDays(r.pub, 1)) { // the eve counts
		y--
	}
	if rel == "future" {
		y++
	}
	from := addDays(fromHijri(y, f.month, f.day), -1)
	return stretch{end: end, from: from, to: addDays(from, f.days), prec: "about-day", rule: "feast-about"}, true
}

// fixedFeast is the nearest day of a feast of the common year.
func (r *reader) fixedFeast(f feastDay, end int) stretch {
	best := date(r.pub.Year(), time.Month(f.month), f.day)
	for _, y := range []int{r.pub.Year() - 1, r.pub.Year() + 1} {
		if t := date(y, time.Month(f.month), f.day); t.Sub(r.pub).Abs() < best.Sub(r.pub).Abs() {
			best = t
		}
	}
	return stretch{end: end, from: best, to: addDays(best, f.days-1), prec: "day", rule: "feast"}
}

// nth reads "the first week of October", "the third day of the year", "the
// last week of the month"; i is the unit.
func (r *reader) nth(i int) (stretch, bool) {
	days := map[string]int{"day": 1, "week": 7}[r.cells[i].w.unit]
	if r.is(i, deictic) {
		days = 1 // "the day" is also "today"
	}
	j := i + 1
	n, end := 0, j
	if r.is(j, relation) && r.cells[j].w.relation == "last" {
		end = r.end(j)
	} else if o, ok := r.ordinal(j); ok {
		n, end = int(o.Low), o.To
	} else {
		return stretch{}, false
	}
	if days == 0 || !r.is(end, of) {
		return stretch{}, false
	}
	base, ok := r.ofPeriod(end + 1)
	if !ok || base.refers != "" || base.prec != "month" && base.prec != "year" {
		return stretch{}, false
	}
	st := stretch{end: base.end, from: addDays(base.from, (n-1)*days), prec: "week", rule: "nth-of-" + base.prec}
	if n == 0 {
		st.from = addDays(base.to, 1-days)
	}
	st.to = addDays(st.from, days-1)
	if days == 1 {
		st.prec = "day"
	}
	return st, !st.to.After(base.to)
}

// back returns the day n units before publication.
func (r *reader) back(name string, n int) time.Time { return shift(r.pub, name, -n) }

func shift(t time.Time, name string, n int) time.Time {
	switch name {
	case "day":
		return addDays(t, n)
	case "week":
		return addDays(t, 7*n)
	case "month":
		return addMonths(t, n)
	case "year":
		return addMonths(t, 12*n)
	case "decade":
		return addMonths(t, 120*n)
	case "century":
		return addMonths(t, 1200*n)
	case "hour":
		return addDays(t, -((-n + 23) / 24))
	}
	return t
}

func isHours(name string) bool { return strings.Contains("hour minute second", name) }
