package timex

// fraction reads "the first half of the year", "the third quarter of 2015".
func (r *reader) fraction(i int) (stretch, bool) {
	parts, j := r.cells[i].w.parts, r.end(i)
	n := int(r.cells[j].w.ordinal)
	j++
	if n < 1 || n > parts {
		return stretch{}, false
	}
	base, ok := r.ofPeriod(j)
	if !ok || base.prec != "year" && base.prec != "month" {
		return stretch{}, false
	}
	st := stretch{end: base.end, prec: "range", rule: "fraction-of-" + base.prec}
	if base.prec == "year" {
		m := 12 / parts
		st.from = addMonths(base.from, m*(n-1))
		st.to = addDays(addMonths(base.from, m*n), -1)
		return st, true
	}
	days := 30 / parts
	st.from, st.to = addDays(base.from, days*(n-1)), addDays(base.from, days*n-1)
	if n == parts {
		st.to = base.to
	}
	return st, true
}

// ofPeriod reads the period that a part is taken of, with or without "of".
func (r *reader) ofPeriod(j int) (stretch, bool) {
	if r.is(j, of) && r.cells[j].n == 1 {
		j++
	}
	if r.is(j, monthWord) && r.is(j+1, month) || r.is(j, month) {
		return r.month(j)
	}
	if y := r.yearDigits(j); y > 0 && !r.numericAt(j) {
		return yearStretch(y, j+1), true
	}
	if r.is(j, unit) && r.cells[j].w.number == 's' && r.cells[j].w.unit != "day" {
		return r.single(j, true)
	}
	return r.period(j)
}

// part reads the start, middle or end of a period.
func (r *reader) part(i int) (stretch, bool) {
	if r.cells[i].art {
		return stretch{}, false
	}
	kind := r.cells[i].w.portion
	j := r.end(i)
	base, ok := r.ofPeriod(j)
	if !ok || base.refers != "" || base.from.Equal(base.to) || base.since {
		return stretch{}, false
	}
	st, ok := cut(kind, base)
	st.end, st.rule = base.end, kind+"-of-"+base.rule
	if ok && base.prec == "decade" {
		return r.joinDecade(st), true
	}
	return st, ok
}

// joinDecade joins "the end of the eighties and the start of the nineties".
func (r *reader) joinDecade(st stretch) stretch {
	k, joined := r.pastAnd(st.end)
	if !joined || !r.is(k, portion) {
		return st
	}
	next, ok := r.ofPeriod(r.end(k))
	if !ok || next.prec != "decade" {
		return st
	}
	if late, ok := cut(r.cells[k].w.portion, next); ok && late.from.After(st.from) {
		st.to, st.end, st.prec = late.to, next.end, "range"
	}
	return st
}

// cut takes a part of a period. What "the beginning" and "the end" mean grows
// with the period: a month begins for five days, a year for three months.
func cut(kind string, b stretch) (stretch, bool) {
	st := stretch{from: b.from, to: b.to, prec: "range"}
	switch b.prec {
	case "month":
		return cutMonth(kind, st)
	case "year":
		return cutYear(kind, st)
	case "decade":
		y := b.from.Year()
		switch kind {
		case "start", "early", "first":
			st.to = date(y+2, 12, 31)
		case "middle":
			st.from, st.to = date(y+3, 1, 1), date(y+6, 12, 31)
		case "late":
			st.from = date(y+7, 1, 1)
		default:
			st.from = date(y+8, 1, 1)
		}
		return st, true
	case "century":
		return cutCentury(kind, st)
	case "day", "part-of-day", "range":
		return st, false
	}
	third := int(b.to.Sub(b.from).Hours()/24) / 3
	switch kind {
	case "first", "lastday":
		st.prec = b.prec
		if kind == "first" {
			st.to = st.from
		} else {
			st.from = st.to
		}
	case "start", "early":
		st.to = addDays(st.from, third)
	case "middle":
		st.from, st.to = addDays(st.from, third), addDays(st.to, -third)
	default:
		st.from = addDays(st.to, -third)
	}
	return st, true
}

func cutMonth(kind string, st stretch) (stretch, bool) {
	last := int(st.to.Sub(st.from).Hours()/24) + 1
	days := func(a, b int) (stretch, bool) {
		f := st.from
		st.from, st.to = addDays(f, a-1), addDays(f, b-1)
		return st, true
	}
	switch kind {
	case "first":
		st.prec = "day"
		return days(1, 1)
	case "lastday":
		st.prec = "day"
		return days(last, last)
	case "start":
		return days(1, 5)
	case "early":
		return days(1, 10)
	case "middle":
		return days(11, 20)
	case "late":
		return days(21, last)
	}
	return days(last-3, last)
}

func cutCentury(kind string, st stretch) (stretch, bool) {
	y := st.from.Year()
	switch kind {
	case "start", "early", "first":
		st.to = date(y+14, 12, 31)
	case "middle":
		st.from, st.to = date(y+33, 1, 1), date(y+66, 12, 31)
	default:
		st.from = date(y+85, 1, 1)
	}
	return st, true
}

func cutYear(kind string, st stretch) (stretch, bool) {
	y := st.from.Year()
	switch kind {
	case "start", "early", "first":
		st.to = date(y, 3, 31)
	case "middle":
		st.from, st.to = date(y, 5, 1), date(y, 8, 31)
	case "late":
		st.from = date(y, 10, 1)
	case "lastday":
		st.from = st.to
	default:
		st.from = date(y, 12, 1)
	}
	return st, true
}
