package timex

import "isnad/internal/doc"

// anaphor resolves "then" and "this period" by the last time named before
// that fits: "then" is in the past, a period is longer than a day. The rule
// says so, because this is the one place where a time is taken over.
func (r *reader) anaphor(st stretch, out []doc.Time) (stretch, bool) {
	for k := len(out) - 1; k >= 0; k-- {
		t := out[k]
		if st.refers == "then" && !t.From.Before(r.pub) || st.refers == "period" && !t.To.After(addDays(t.From, 1)) {
			continue
		}
		st.rule = "as-before-" + st.refers
		if st.since {
			st.from, st.to, st.prec = t.From, r.pub, "range"
			return st, true
		}
		st.from, st.to, st.prec, st.since = t.From, t.To, t.Precision, t.Since
		return st, true
	}
	return st, false
}

// anniversaries is how many lines must open with a year to make a list of
// what happened on this day.
const anniversaries = 4

// anniversary reads the year that opens a line of such a list: the day is
// that of publication, in that year, and so are the dates of the line.
func (r *reader) anniversary(i int) (stretch, bool) {
	if !r.opensLine(i) {
		return stretch{}, false
	}
	r.almanac = 0
	y := r.lineYear(i)
	if y == 0 || !r.known() || r.countYears() < anniversaries {
		return stretch{}, false
	}
	r.almanac = y
	t := date(y, r.pub.Month(), r.pub.Day())
	return stretch{end: i + 1, from: t, to: t, prec: "day", rule: "anniversary"}, true
}

// lineYear returns the year before a dash or colon at the head of a line.
func (r *reader) lineYear(i int) int {
	if k := r.key(i + 1); !dash(k) && k != ":" || r.touch(i) && k == ":" && r.kind(i+2) == doc.Digits {
		return 0
	}
	return r.yearDigits(i)
}

func (r *reader) countYears() int {
	if r.years == 0 {
		for i := range r.toks {
			if r.toks[i].Kind == doc.Digits && len(r.toks[i].Key) == 4 && r.lineYear(i) > 0 && r.opensLine(i) {
				r.years++
			}
		}
	}
	return r.years
}
