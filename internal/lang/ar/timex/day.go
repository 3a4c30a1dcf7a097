package timex

import (
	"time"

	"isnad/internal/doc"
)

// day reads an expression of one day or night: [part of the day] [the day of]
// today, yesterday or a weekday, with the weekday or date set behind it.
func (r *reader) day(i int) (stretch, bool) {
	j, part, night := i, false, false
	for k := 0; k < 2 && r.is(j, daypart); k++ {
		part, night = true, night || r.cells[j].w.night
		j = r.end(j)
		if r.is(j, of) {
			j++
		}
	}
	named := r.is(j, unit) && r.cells[j].w.unit == "day" && r.cells[j].w.number == 's' && !r.is(j, deictic)
	if named {
		j++
	}
	if r.kind(j) == doc.Digits || named && r.is(j, ordinal|numeral) && !r.is(j, weekday) {
		return r.datedDay(j, part)
	}
	if r.name(j) {
		return stretch{end: j + 1}, false
	}
	if !r.known() {
		if r.is(j, weekday) && r.cells[j].art {
			return r.dateBehind(stretch{}, r.end(j))
		}
		return stretch{}, false
	}
	var st stretch
	var ok bool
	switch {
	case r.is(j, deictic):
		st, ok = r.deictic(j)
	case r.is(j, weekday) && r.cells[j].art:
		st, ok = r.weekday(j, "")
	}
	if !ok {
		return st, false
	}
	return r.hours(st, part, night), true
}

// hours sets the precision of a part of a day, and lets a night reach into
// the next day.
func (r *reader) hours(st stretch, part, night bool) stretch {
	if !part {
		if r.is(st.end, daypart) && !r.cells[st.end].art && !r.cells[st.end].conj && !r.is(r.end(st.end), weekday|deictic|unit|month) && st.prec == "day" {
			st.prec, st.end = "part-of-day", r.end(st.end)
		}
		return st
	}
	st.prec = "part-of-day"
	if night && st.from.Equal(st.to) {
		st.rule += "-night"
		if next, end, ok := r.nextDay(st); ok {
			st.to, st.end = next, end
		} else if !st.to.Equal(r.pub) {
			st.to = addDays(st.to, 1)
		}
	}
	return st
}

// nextDay reads the second weekday of "the night of Monday (to) Tuesday".
func (r *reader) nextDay(st stretch) (time.Time, int, bool) {
	j := st.end
	if k := r.key(j); r.kind(j) == doc.Mark && (dash(k) || k == "/") || r.is(j, to) {
		j++
	}
	next := addDays(st.to, 1)
	if r.is(j, weekday) && r.cells[j].art && r.cells[j].w.weekday == next.Weekday() {
		return next, r.end(j), true
	}
	return next, 0, false
}

// name reports whether "today" or "tomorrow" at i is the name of a newspaper
// or a party: it stands after an indefinite word for one, and no weekday follows.
func (r *reader) name(i int) bool {
	if !r.is(i, deictic) || r.cells[i].n > 1 || r.cells[i].w.offset < 0 || i == 0 || r.cells[i-1].art {
		return false
	}
	return (r.is(i-1, paper) || r.cells[i].w.offset == 1 && r.herald(i-1, "name")) && !r.is(i+1, weekday) && r.key(i+1) != "("
}

// deictic reads yesterday, today, tomorrow; a weekday behind it wins, because
// papers reprint agency copy of the day before.
func (r *reader) deictic(j int) (stretch, bool) {
	w := r.cells[j].w
	end := r.end(j)
	if w.offset == 0 && r.cells[j].n == 1 {
		if st, ok := r.nth(j); ok {
			return st, true
		}
	}
	if r.is(end, skip|ordinal) && !r.is(end, weekday) && !w.now && w.offset == 0 {
		return stretch{end: end + 1}, false
	}
	t := addDays(r.pub, w.offset)
	st := oneDay(end, t, "day-word")
	if w.days > 1 {
		st.to = addDays(t, w.days-1)
		st.prec = "part-of-day"
	}
	if w.now {
		st.rule = "now"
		return st, true
	}
	if k, close := r.bracket(end); r.is(k, weekday) && r.cells[k].art && !r.cells[k].conj {
		shift := "yesterday"
		if w.offset == 0 {
			shift = "today"
		} else if w.offset > 0 {
			shift = "tomorrow"
		}
		wd, ok := r.weekday(k, shift)
		if ok && close {
			wd.end = r.closed(wd.end)
		}
		if w.days > 1 {
			wd.to = addDays(wd.to, w.days-1)
		}
		return wd, ok
	}
	return r.dateBehind(st, end)
}

// bracket steps into brackets or over a comma, and says whether one opened.
func (r *reader) bracket(j int) (int, bool) {
	switch r.key(j) {
	case "(", "[":
		return j + 1, true
	case ",", "\u060c", "-", "\u2013":
		return j + 1, false
	}
	return j, false
}

func (r *reader) closed(j int) int {
	if k := r.key(j); k == ")" || k == "]" {
		return j + 1
	}
	return j
}

// weekday resolves the weekday at j. shift is the day word before it, if any.
func (r *reader) weekday(j int, shift string) (stretch, bool) {
	want := r.cells[j].w.weekday
	end := r.end(j)
	if st, ok := r.ofWeek(end, want); ok {
		return st, true
	}
	back := (int(r.pub.Weekday()) - int(want) + 7) % 7
	t, rule := addDays(r.pub, -back), "weekday"
	rel := ""
	if r.is(end, relation) && !r.cells[end].conj {
		rel = r.cells[end].w.relation
	}
	switch {
	case shift == "today" && back == 6:
		t, rule = addDays(r.pub, 1), "weekday-today" // the paper's day began before midnight UTC
	case shift == "tomorrow":
		t, rule = addDays(r.pub, 7-back), "weekday-tomorrow"
		if back == 0 {
			t = r.pub
		}
	case shift != "":
		rule = "weekday-" + shift
	case rel == "past" || rel == "last":
		if back == 0 {
			t = addDays(r.pub, -7)
		}
		rule, end = "weekday-past", r.end(end)
	case rel == "before-past":
		t, rule, end = addDays(r.pub, -back-7), "weekday-before-past", r.end(end)
	case rel == "future":
		t, rule, end = addDays(r.pub, 7-back), "weekday-future", r.end(end)
	case rel == "present":
		end = r.end(end)
	}
	return r.dateBehind(oneDay(end, t, rule), end)
}

// ofWeek reads the week behind a weekday: "Tuesday of last week".
func (r *reader) ofWeek(j int, want time.Weekday) (stretch, bool) {
	if r.is(j, of) {
		j++
	}
	if !r.is(j, this) && !r.isUnit(j, "week", 's') {
		return stretch{}, false
	}
	week, ok := r.period(j)
	if !ok || week.prec != "week" {
		return stretch{}, false
	}
	return oneDay(week.end, addDays(week.from, int(want)), "weekday-of-week"), true
}

// dateBehind looks for a date that follows a day word ("Thursday 23 July",
// "today, 7/10/1436"): the date wins.
func (r *reader) dateBehind(st stretch, end int) (stretch, bool) {
	ok := st.end > 0
	j, close := r.bracket(end)
	if r.is(j, pairStop) {
		j++
	}
	if r.is(j, unit) && r.cells[j].w.unit == "day" {
		j++
	}
	if r.kind(j) != doc.Digits && !r.is(j, ordinal|numeral) || r.is(j, weekday) {
		return st, ok
	}
	d, found := r.numeric(j)
	if !found {
		d, found = r.slashed(j)
	}
	if !found {
		d, found = r.dayMonth(j)
	}
	if !found {
		return st, ok
	}
	if close {
		d.end = r.closed(d.end)
	}
	if ok && d.prec == "about-day" && nearDay(st.from, d.from, d.to) {
		st.end, st.rule = d.end, st.rule+"+"+d.rule // the weekday settles a Muslim date
		return st, true
	}
	d.rule = "weekday+" + d.rule
	return d, true
}

func nearDay(t, from, to time.Time) bool {
	return !t.Before(addDays(from, -1)) && !t.After(addDays(to, 1))
}

// datedDay reads the date after "the day of" or after a part of a day.
func (r *reader) datedDay(j int, part bool) (stretch, bool) {
	st, ok := r.numeric(j)
	if !ok {
		st, ok = r.slashed(j)
	}
	if !ok {
		st, ok = r.dayMonth(j)
	}
	if ok && part {
		st.prec = "part-of-day"
	}
	return st, ok
}
