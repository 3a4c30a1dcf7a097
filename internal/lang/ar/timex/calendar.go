package timex

import (
	"strconv"
	"time"
)

// ymd is a date as written; year 0 is none.
type ymd struct{ year, month, day int }

// dateParts orders the three parts of a numeric date: year first or last, and
// day before month unless the month cannot be one.
func dateParts(p []string) (ymd, bool) {
	var n [3]int
	for i, s := range p {
		v, err := strconv.Atoi(s)
		if err != nil || len(p) != 3 {
			return ymd{}, false
		}
		n[i] = v
	}
	d := ymd{n[2], n[1], n[0]}
	if len(p[0]) == 4 {
		d = ymd{n[0], n[1], n[2]}
	} else if len(p[2]) == 2 {
		d.year += 2000
	}
	if d.month > 12 && d.day <= 12 {
		d.month, d.day = d.day, d.month
	}
	ok := d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= 31 && d.year >= 1000 && d.year < 2200
	return d, ok
}

func date(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

func addDays(t time.Time, n int) time.Time { return t.AddDate(0, 0, n) }

// addMonths keeps to the last day of the month: 31 July less 5 months is 28 February.
func addMonths(t time.Time, n int) time.Time {
	first := date(t.Year(), t.Month()+time.Month(n), 1)
	return date(first.Year(), first.Month(), min(t.Day(), lastDay(first).Day()))
}

func firstDay(t time.Time) time.Time { return date(t.Year(), t.Month(), 1) }
func lastDay(t time.Time) time.Time  { return date(t.Year(), t.Month()+1, 0) }

// The Muslim calendar in its tabular civil form: months of 30 and 29 days,
// eleven leap years in thirty. It differs from the sighted and from the Umm
// al-Qura calendar by a day now and then.

const hijriEpoch = 1948439 // Julian day before 1 Muharram 1

func fromHijri(y, m, d int) time.Time {
	jd := hijriEpoch + (y-1)*354 + (3+11*y)/30 + (59*(m-1)+1)/2 + d
	const unixEpoch = 2440588
	return time.Unix(int64(jd-unixEpoch)*86400, 0).UTC()
}

// hijriYear returns the Muslim year in which t lies.
func hijriYear(t time.Time) int {
	y := (t.Year() - 622) * 33 / 32
	for !fromHijri(y+1, 1, 1).After(t) {
		y++
	}
	for fromHijri(y, 1, 1).After(t) {
		y--
	}
	return y
}
