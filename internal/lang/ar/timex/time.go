package timex

import (
	"strings"
	"time"

	"isnad/internal/doc"
)

// Times finds the days and periods named in a document, in the order of the
// text, resolved against the day of publication. nums are the numbers of the
// same document: they say which bare digits are years.
//
// A period that begins with an event ("since the army entered Somalia in
// October 2011") is followed by the date inside it, as a time of its own: the
// first is that of what goes on since, the second that of the event.
func (g *Grammar) Times(d *doc.Document, nums []doc.Number) []doc.Time {
	r := &reader{scan: g.scan(d), nums: nums, pub: d.Published}
	var out []doc.Time
	for i := 0; i < len(r.toks); {
		st, ok := r.time(i)
		if !ok {
			i = max(i+1, st.end)
			if r.is(i-1, function) && r.cells[i-1].w.roles == function {
				i = r.end(i - 1) // a phrase that only looks like a time
			}
			continue
		}
		if st.refers != "" {
			if st, ok = r.anaphor(st, out); !ok {
				i++
				continue
			}
		}
		out = append(out, st.time(i))
		if st.inner > 0 {
			i = st.inner
			continue
		}
		i = st.end
	}
	return out
}

// reader resolves the times of one document.
type reader struct {
	*scan
	nums []doc.Number
	num  int // first number that may stand at the current token
	pub  time.Time

	years   int // lines that open with a year, once counted
	almanac int // year of the line, in a list of anniversaries; 0 elsewhere
}

// stretch is a time under construction.
type stretch struct {
	end      int // token after it
	from, to time.Time
	prec     string
	rule     string
	since    bool
	refers   string // an anaphor that waits for its time: period or then
	inner    int    // token at which a time inside this one starts, 0 if none
}

func (st stretch) time(start int) doc.Time {
	return doc.Time{Start: start, End: st.end, From: st.from, To: st.to, Precision: st.prec, Since: st.since, Rule: st.rule}
}

// time reads the time that starts at token i. When it finds none, end may
// still say where to go on: past a name that only looks like a date.
func (r *reader) time(i int) (stretch, bool) {
	c := r.at(i)
	if c.w == nil {
		if r.kind(i) == doc.Digits {
			return r.digitTime(i)
		}
		return stretch{}, false
	}
	if c.w.roles&opener != 0 {
		if st, ok := r.opened(i, c.w.opener); ok {
			return st, true
		}
	}
	if c.w.roles&boundBefore != 0 && c.prep {
		return r.forLonger(i)
	}
	return r.point(i)
}

// opened reads a time behind a word such as "since", "ago", "during".
func (r *reader) opened(i int, kinds string) (stretch, bool) {
	for kinds != "" {
		var kind string
		kind, kinds, _ = strings.Cut(strings.TrimLeft(kinds, " "), " ")
		var st stretch
		var ok bool
		switch kind {
		case "since":
			st, ok = r.sinceTime(i)
		case "ago":
			st, ok = r.ago(i)
		case "during":
			st, ok = r.during(i, true)
		case "along":
			st, ok = r.during(i, false)
		case "from":
			st, ok = r.fromTo(i)
		case "earlier":
			st, ok = r.earlier(i)
		}
		if ok {
			return st, true
		}
	}
	return stretch{}, false
}

// point reads a day or a period that stands by itself.
func (r *reader) point(i int) (stretch, bool) {
	c := r.at(i)
	if c.w == nil {
		if r.kind(i) == doc.Digits {
			return r.digitTime(i)
		}
		return stretch{}, false
	}
	w := c.w.roles
	if w&anaphor != 0 && r.known() {
		return stretch{end: r.end(i), refers: c.w.refers}, true
	}
	if w&(weekday|deictic|daypart) != 0 || w&unit != 0 && c.w.unit == "day" {
		if st, ok := r.day(i); ok || st.end > 0 {
			return st, ok
		}
	}
	if w&(numeral|ordinal) != 0 {
		if st, ok := r.dayMonth(i); ok || st.end > 0 {
			return st, ok
		}
	}
	if w&portion != 0 {
		if st, ok := r.part(i); ok {
			return st, true
		}
	}
	if w&(month|monthWord) != 0 {
		if st, ok := r.month(i); ok || st.end > 0 {
			return st, ok
		}
	}
	return r.period(i)
}

// digitTime reads what begins with digits: a numeric date, a day of a month,
// a year, "24 hours past".
func (r *reader) digitTime(i int) (stretch, bool) {
	if st, ok := r.numeric(i); ok {
		return st, true
	}
	if st, ok := r.slashed(i); ok {
		return st, true
	}
	if st, ok := r.anniversary(i); ok {
		return st, true
	}
	if st, ok := r.dayMonth(i); ok || st.end > 0 {
		return st, ok
	}
	if st, ok := r.units(i); ok {
		return st, true
	}
	if n := r.numberAt(i); n != nil && n.Year && n.From == i {
		y := int(n.Low)
		if n.High > n.Low {
			return stretch{end: n.To, from: date(y, 1, 1), to: date(int(n.High), 12, 31), prec: "range", rule: "years"}, true
		}
		end := n.To
		if r.is(end-1, era) && r.cells[end-1].w.eraHijri || y < 1600 && y > 1300 {
			return stretch{end: end, from: fromHijri(y, 1, 1), to: addDays(fromHijri(y+1, 1, 1), -1), prec: "year", rule: "hijri-year"}, true
		}
		return yearStretch(y, end), true
	}
	return stretch{}, false
}

func yearStretch(y, end int) stretch {
	return stretch{end: end, from: date(y, 1, 1), to: date(y, 12, 31), prec: "year", rule: "year"}
}

// numberAt returns the number that covers token i, nil if none. Tokens are
// asked in order, but a rule may look ahead: the cursor only follows.
func (r *reader) numberAt(i int) *doc.Number {
	for r.num > 0 && r.nums[r.num-1].To > i {
		r.num--
	}
	for r.num < len(r.nums) && r.nums[r.num].To <= i {
		r.num++
	}
	if r.num < len(r.nums) && r.nums[r.num].From <= i {
		return &r.nums[r.num]
	}
	return nil
}

// known reports whether the day of publication is known.
func (r *reader) known() bool { return !r.pub.IsZero() }

// oneDay is the stretch of one day.
func oneDay(end int, t time.Time, rule string) stretch {
	return stretch{end: end, from: t, to: t, prec: "day", rule: rule}
}
