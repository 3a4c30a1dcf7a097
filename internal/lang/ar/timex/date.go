package timex

import (
	"strings"
	"time"

	"isnad/internal/doc"
)

// numeric reads 2019/4/10, 10-4-2019, 7/ 10/ 1436.
func (r *reader) numeric(i int) (stretch, bool) {
	if r.kind(i) != doc.Digits {
		return stretch{}, false
	}
	end, ok := r.numericDate(i)
	if !ok {
		return stretch{}, false
	}
	parts := []string{r.key(i), r.key(i + 2), r.key(i + 4)}
	if end == i+1 {
		parts = strings.Split(r.key(i), ".")
	}
	d, _ := dateParts(parts)
	hijri := d.year < 1600
	if r.is(end, era) && !r.cells[end].conj {
		hijri, end = r.cells[end].w.eraHijri, r.end(end)
	}
	if hijri {
		return hijriDay(end, d), true
	}
	t := date(d.year, time.Month(d.month), d.day)
	return oneDay(end, t, "numeric-date"), t.Day() == d.day
}

// slashed reads a month and its year, "2/2013", and behind a weekday or "the
// day" a day and its month, "21/9".
func (r *reader) slashed(i int) (stretch, bool) {
	if r.key(i+1) != "/" || r.kind(i+2) != doc.Digits || r.key(i+3) == "/" || r.key(i-1) == "/" {
		return stretch{}, false
	}
	a, _, okA := digits(r.key(i))
	b, _, okB := digits(r.key(i + 2))
	if !okA || !okB || a < 1 || a > 31 {
		return stretch{}, false
	}
	if y := r.yearDigits(i + 2); y > 1900 && a <= 12 {
		t := date(y, time.Month(a), 1)
		return stretch{end: i + 3, from: t, to: lastDay(t), prec: "month", rule: "month-slash-year"}, true
	}
	if b < 1 || b > 12 || !r.is(i-1, weekday) && !(r.is(i-1, unit) && r.cells[i-1].w.unit == "day") {
		return stretch{}, false
	}
	return r.onDay(int(a), 0, monthName{end: i + 3, month: time.Month(b)}, yearOf{end: i + 3})
}

// hijriDay is a day of the tabular calendar with the day before it: the months
// of the Umm al-Qura calendar begin on the same day or one day earlier.
func hijriDay(end int, d ymd) stretch {
	t := fromHijri(d.year, d.month, d.day)
	return stretch{end: end, from: addDays(t, -1), to: t, prec: "about-day", rule: "hijri-date-about"}
}

// monthName is a month with its twin in another set of names.
type monthName struct {
	end   int
	month time.Month
	hijri bool
	weak  bool // a doubtful word that nothing yet confirms
}

// monthAt reads a month: "July", "July Tammuz", "Tammuz/July", "July (Tammuz)".
func (r *reader) monthAt(j int) (monthName, bool) {
	if !r.is(j, month) || r.cells[j].art && !r.cells[j].w.hijri {
		return monthName{}, false
	}
	w := r.cells[j].w
	m := monthName{end: r.end(j), month: w.month, hijri: w.hijri, weak: w.weak}
	k, open := m.end, false
	switch key := r.key(k); {
	case r.kind(k) != doc.Mark:
	case key == "(":
		k, open = k+1, true
	case key == "/" || key == "\\" || dash(key):
		k++
	}
	if r.is(k, month) && r.cells[k].w.month == m.month && r.cells[k].w.hijri == m.hijri && !r.cells[k].conj && !r.cells[k].prep {
		m.end, m.weak = r.end(k), false
		if open {
			m.end = r.closed(m.end)
		}
	}
	return m, true
}

// yearOf is the year that follows a month: written, or "last", "current", "next".
type yearOf struct {
	end  int
	year int
	rel  string
}

// yearAfter reads "2013", "of the year 2013", "of last year", "last".
func (r *reader) yearAfter(j int) yearOf {
	y := yearOf{end: j}
	if r.is(j, relation) && !r.cells[j].conj {
		return yearOf{end: r.end(j), rel: r.cells[j].w.relation}
	}
	k := j
	if r.is(k, of) || r.key(k) == "," || r.key(k) == "\u060c" && r.yearDigits(k+1) > 0 || r.key(k) == "/" && r.yearDigits(k+1) > 0 {
		k++
	}
	here := r.is(k, this)
	if here {
		k++
	}
	if r.isUnit(k, "year", 's') {
		switch {
		case here:
			return yearOf{end: k + 1, rel: "this-year"}
		case r.is(k+1, relation) && r.cells[k].art:
			return yearOf{end: r.end(k + 1), rel: r.cells[k+1].w.relation + "-year"}
		}
		k++
		if r.is(k, clitic) {
			k++
		}
	}
	if v := r.yearDigits(k); v > 0 {
		y.year, y.end = v, k+1
		if r.is(k+1, era) && !r.cells[k+1].conj {
			y.end = r.end(k + 1)
		}
	}
	return y
}

// yearDigits returns the four-digit year at k, 0 if there is none.
func (r *reader) yearDigits(k int) int {
	if r.kind(k) != doc.Digits || len(r.toks[k].Key) != 4 || r.key(k+1) == "/" || r.key(k+1) == ":" {
		return 0
	}
	v, _, ok := digits(r.toks[k].Key)
	if !ok || v < 1000 || v > 2200 {
		return 0
	}
	return int(v)
}

func (r *reader) isUnit(k int, name string, number byte) bool {
	return r.is(k, unit) && r.cells[k].w.unit == name && r.cells[k].w.number == number
}

// dayOf reads the number of a day of a month: digits, words or an ordinal.
func (r *reader) dayOf(i int) (day, end int, ok bool) {
	if a, found := r.amount(i); found && a.value >= 1 && a.value <= 31 && !a.decimal {
		return int(a.value), a.to, true
	}
	if n, found := r.ordinal(i); found && n.Low <= 31 {
		return int(n.Low), n.To, true
	}
	if n, found := r.artTen(i); found {
		return n, i + 1, true
	}
	return 0, 0, false
}

// artTen: "the twentieth" is written like "the twenty".
func (r *reader) artTen(i int) (int, bool) {
	c := r.at(i)
	ok := c.w != nil && c.w.class == "ten" && c.art && c.w.value <= 30
	if !ok {
		return 0, false
	}
	return int(c.w.value), true
}

// dayMonth reads a day with its month: "15 July", "the third of August",
// "23 and 24 July", "3 to 5 July".
func (r *reader) dayMonth(i int) (stretch, bool) {
	first, j, ok := r.dayOf(i)
	if !ok {
		return stretch{}, false
	}
	second := 0
	if k, found := r.secondDay(j, r.kind(i) == doc.Digits); found {
		if d, end, ok := r.dayOf(k); ok && d > first {
			second, j = d, end
		}
	}
	if r.is(j, of) {
		j++
	}
	if r.is(j, monthWord) {
		j++
	}
	if r.key(j) == "/" || dash(r.key(j)) {
		j++
	}
	if st, ok := r.ofThisMonth(first, second, j); ok {
		return st, true
	}
	m, ok := r.monthAt(j)
	if !ok || r.cells[j].conj || r.cells[j].prep && !r.is(j-1, monthWord) {
		return stretch{}, false
	}
	y := r.yearAfter(m.end)
	if y.year == 0 && (r.herald(i-1, "name") || r.herald(i-2, "name") && r.is(i-1, clitic)) {
		return stretch{end: y.end}, false
	}
	return r.onDay(first, second, m, y)
}

// ofThisMonth reads what stands for the month in "the fifth of this month",
// "15 of the current".
func (r *reader) ofThisMonth(first, second, j int) (stretch, bool) {
	if !r.known() {
		return stretch{}, false
	}
	var base stretch
	var ok bool
	switch {
	case r.is(j-1, monthWord) && r.cells[j-1].art && r.is(j, relation):
		base, ok = r.single(j-1, false)
	case r.isUnit(j, "month", 's') || r.is(j, this):
		base, ok = r.period(j)
	case r.is(j, relation) && (r.cells[j].w.relation == "present" || r.is(j-1, of) && r.cells[j].w.relation == "past"):
		shift := map[string]int{"past": -1}[r.cells[j].w.relation]
		base.from, base.to, ok = r.unitAround("month", shift)
		base.end, base.prec = r.end(j), "month"
	}
	if !ok || base.prec != "month" {
		return stretch{}, false
	}
	st := oneDay(base.end, addDays(base.from, first-1), "day-of-this-month")
	if second > 0 {
		st.to, st.prec = addDays(base.from, second-1), "range"
	}
	return st, !st.to.After(base.to)
}

// secondDay finds where the second day of a pair begins.
func (r *reader) secondDay(j int, digitsFirst bool) (int, bool) {
	if k, joined := r.pastAnd(j); joined {
		return k, true
	}
	if r.is(j, to) || r.is(j, or) || r.kind(j) == doc.Mark && dash(r.key(j)) && digitsFirst {
		return j + 1, true
	}
	return 0, false
}

// onDay resolves a day, or two, of a month.
func (r *reader) onDay(first, second int, m monthName, y yearOf) (stretch, bool) {
	year, ok := r.yearFor(m, y, first)
	if !ok {
		return stretch{}, false
	}
	if m.hijri {
		st := hijriDay(y.end, ymd{year, int(m.month), first})
		if second > 0 {
			st.to = fromHijri(year, int(m.month), second)
		}
		return st, true
	}
	t := date(year, m.month, first)
	if t.Month() != m.month {
		return stretch{}, false
	}
	st := oneDay(y.end, t, "day-month")
	if second > 0 {
		st.to, st.prec, st.rule = date(year, m.month, second), "range", "days-month"
	}
	if y.year != 0 {
		st.rule += "-year"
	}
	return st, true
}

// yearFor chooses the year of a month or of a day in it; day 0 is the whole
// month. Without a written year it is the most recent that has begun.
func (r *reader) yearFor(m monthName, y yearOf, day int) (int, bool) {
	if y.year != 0 {
		return y.year, true
	}
	if !r.known() {
		return 0, false
	}
	if r.almanac > 0 && y.rel == "" {
		return r.almanac, true
	}
	year, start := r.pub.Year(), func(y int) time.Time { return date(y, m.month, max(day, 1)) }
	if m.hijri {
		year = hijriYear(r.pub)
		start = func(y int) time.Time { return fromHijri(y, int(m.month), max(day, 1)) }
	}
	switch y.rel {
	case "past-year", "last-year":
		return year - 1, true
	case "before-past-year":
		return year - 2, true
	case "this-year", "present-year", "present":
		return year, true
	case "future-year":
		return year + 1, true
	case "future":
		for !start(year).After(r.pub) {
			year++
		}
		return year, true
	}
	for start(year).After(r.pub) {
		year--
	}
	if y.rel == "past" && day == 0 && start(year).Equal(firstDay(r.pub)) {
		year--
	}
	return year, true
}

// month reads a month without a day: "in July", "last March", "October 2011".
func (r *reader) month(i int) (stretch, bool) {
	j, named := i, false
	if r.is(i, monthWord) && r.is(i+1, month) && !r.cells[i+1].conj {
		j, named = i+1, true
	}
	m, ok := r.monthAt(j)
	if !ok {
		return stretch{}, false
	}
	y := r.yearAfter(m.end)
	if y.year == 0 && y.rel == "" && r.herald(i-1, "name") {
		return stretch{end: m.end}, false
	}
	if m.weak && !named && y.year == 0 && y.rel == "" && !(r.is(i-1, anchor) && !r.cells[i].conj && !r.cells[i].prep) {
		return stretch{}, false
	}
	year, ok := r.yearFor(m, y, 0)
	if !ok {
		return stretch{}, false
	}
	st := stretch{end: y.end, prec: "month", rule: "month"}
	if m.hijri {
		st.from, st.rule = fromHijri(year, int(m.month), 1), "hijri-month-about"
		st.to = addDays(fromHijri(year, int(m.month)+1, 1), -1)
		if m.month == 12 {
			st.to = addDays(fromHijri(year+1, 1, 1), -1)
		}
		return st, true
	}
	st.from = date(year, m.month, 1)
	st.to = lastDay(st.from)
	switch {
	case y.year != 0:
		st.rule = "month-year"
	case y.rel != "":
		st.rule = "month-" + y.rel
	}
	return st, true
}
