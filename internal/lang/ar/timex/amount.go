package timex

import (
	"strings"

	"isnad/internal/doc"
)

// amount is the value of a run of digits and numeral words.
type amount struct {
	to      int // token after it
	value   int64
	high    int64  // differs from value in vague amounts only
	vague   string // bound of a vague amount
	decimal bool
	digits  bool // begins with digits
	art     bool // begins with the article
	prep    bool // begins with a preposition
	class   string
	scaled  bool  // ends in a hundred or a scale: the noun is singular
	scale   int64 // last scale word
}

// atom is one numeral word, or one run of digits.
type atom struct {
	class string // digits unit teen ten hundred hundreds scale scale-two half
	value int64
	n     int
	frac  float64
	scale int64 // scale that follows digits, at least 1
}

// adder adds atoms up as long as they fit.
type adder struct {
	total, cur int64
	frac       float64
	limit      int64 // the last scale: what follows is smaller
	room       int64 // what may be added to cur must be smaller
	last       string
	lastScale  int64
}

const boundless = int64(1) << 60

// amount reads the number that starts at token i.
func (s *scan) amount(i int) (amount, bool) {
	sum := adder{limit: boundless, room: boundless}
	j, n := i, 0
	var first, last atom
	for j < len(s.toks) {
		k, joined := j, false
		if n > 0 {
			k, joined = s.pastAnd(j)
		}
		at, ok := s.atom(k, n == 0)
		if !ok || !sum.take(at, joined, n == 0) {
			break
		}
		if n == 0 {
			first = at
		}
		last = at
		n++
		j = k + at.n
		if q := s.pastQuote(i, j); n == 1 && q > j && s.is(q, numeral) {
			j = q // «3» thousand
		}
	}
	if n == 0 || n == 1 && first.class == "half" {
		return amount{}, false
	}
	c := s.cells[i]
	a := amount{to: j, value: sum.total + sum.cur, digits: first.class == "digits", art: c.art, prep: c.prep, class: first.class, scale: sum.lastScale}
	a.high = a.value
	a.decimal = sum.frac != 0
	a.scaled = strings.HasPrefix(last.class, "hundred") || strings.HasPrefix(last.class, "scale")
	if n > 1 {
		a.class = "sum"
	}
	return a, true
}

// pastAnd steps over a conjunction, written together or apart.
func (s *scan) pastAnd(j int) (int, bool) {
	if s.is(j, and) && (s.kind(j+1) == doc.Digits || s.is(j+1, numeral)) {
		return j + 1, true
	}
	c := s.at(j)
	if c.w != nil && c.w.class == "one" && s.is(j+1, numeral) && s.cells[j+1].w.value == 10 {
		return j, true // "wa-ahad ashar" is written like "wahid ashar"
	}
	return j, c.conj
}

// atom reads one numeral at token k.
func (s *scan) atom(k int, first bool) (atom, bool) {
	if s.kind(k) == doc.Digits {
		v, frac, ok := digits(s.toks[k].Key)
		n := 1
		for frac == 0 && v > 0 && s.thousandsAt(k+n) {
			w, _, _ := digits(s.toks[k+n+1].Key)
			v, n = v*1000+w, n+2
		}
		t := atom{class: "digits", value: v, n: n, frac: frac, scale: 1}
		if next := s.at(k + n); next.w != nil && strings.HasSuffix(next.w.class, "scale") && !next.conj {
			t.scale = next.w.value
		}
		return t, ok
	}
	c := s.at(k)
	if c.w == nil || c.w.roles&numeral == 0 || !first && c.prep {
		return atom{}, false
	}
	w := c.w
	switch w.class {
	case "unit", "one", "one-of", "teen-unit":
		return s.unitAtom(k, first)
	case "plural-scale":
		return atom{class: "scale", value: w.value, n: 1}, !first
	case "half", "quarter":
		return s.halfAtom(k, first)
	}
	return atom{class: w.class, value: w.value, n: 1}, true
}

// thousandsAt: an Arabic comma between digits that groups thousands.
func (s *scan) thousandsAt(j int) bool {
	return s.key(j) == "\u060c" && s.touch(j-1) && s.touch(j) && s.kind(j+1) == doc.Digits && len(s.toks[j+1].Key) == 3
}

// unitAtom joins a unit with a following "ten" that makes it a teen.
func (s *scan) unitAtom(k int, first bool) (atom, bool) {
	c := s.cells[k]
	next := s.at(k + 1)
	if next.w != nil && next.w.roles&numeral != 0 && next.w.value == 10 && !next.conj && !next.prep && !next.art && c.w.value < 10 {
		return atom{class: "teen", value: c.w.value + 10, n: 2}, true
	}
	switch c.w.class {
	case "teen-unit":
		return atom{}, false
	case "one-of":
		_, joined := s.pastAnd(k + 1)
		return atom{class: "unit", value: 1, n: 1}, !first || joined && s.isTen(k+1)
	}
	if first && c.w.roles&weekday != 0 && c.art {
		return atom{}, false // "the two" is Monday
	}
	return atom{class: "unit", value: c.w.value, n: 1}, true
}

func (s *scan) isTen(k int) bool {
	k, _ = s.pastAnd(k)
	c := s.at(k)
	return c.w != nil && c.w.class == "ten"
}

// halfAtom is "half a million", or "and a half" after a scale.
func (s *scan) halfAtom(k int, first bool) (atom, bool) {
	part := int64(2)
	if s.cells[k].w.class == "quarter" {
		part = 4
	}
	next := s.at(k + 1)
	scale := next.w != nil && next.w.roles&numeral != 0 && next.w.class == "scale" && !next.conj
	switch {
	case first && scale:
		return atom{class: "scale-two", value: next.w.value / part, n: 2}, true
	case first:
		return atom{}, false
	case scale:
		return atom{class: "half", value: part, n: 2}, true
	}
	return atom{class: "half", value: part, n: 1}, true
}

// take adds an atom; false when it does not continue the number.
func (a *adder) take(t atom, joined, first bool) bool {
	prev := a.last
	a.last = t.class
	switch t.class {
	case "scale":
		return a.takeScale(t, joined, first)
	case "scale-two":
		if !first && (!joined || t.value >= a.limit) {
			return false
		}
		a.total, a.cur = a.total+a.cur+t.value, 0
		a.limit, a.room, a.lastScale = t.value/2, t.value/2, t.value/2
		return true
	case "half":
		if !joined || prev != "scale" {
			return false
		}
		a.total += a.lastScale / t.value
		a.limit, a.room = 0, 0
		return true
	case "hundred":
		if !first && !joined && (prev == "unit" || prev == "digits") && a.cur < 10 {
			a.cur, a.room = a.cur*100, 100
			return true
		}
	case "digits":
		if first {
			a.cur, a.frac, a.room = t.value, t.frac, 0
			return true
		}
		afterBig := strings.HasPrefix(prev, "scale") || strings.HasPrefix(prev, "hundred")
		if !joined || !afterBig || t.frac != 0 || t.value*t.scale >= a.room || t.value*t.scale*100 < a.room {
			return false
		}
		a.cur, a.room = a.cur+t.value, 0
		return true
	}
	if !first && (!joined || !a.fits(t, prev)) {
		return false
	}
	a.cur += t.value
	switch t.class {
	case "hundred", "hundreds":
		a.room = 100
	default:
		a.room = 0
	}
	return true
}

// fits: tens follow units ("three and twenty"), else only smaller follows greater.
func (a *adder) fits(t atom, prev string) bool {
	if t.class == "ten" && prev == "unit" {
		return true
	}
	return t.value < a.room && t.value < a.limit
}

func (a *adder) takeScale(t atom, joined, first bool) bool {
	if t.value >= a.limit {
		return false
	}
	switch {
	case first || joined && a.cur == 0:
		a.total += t.value
	case !joined && a.cur > 0 || a.frac != 0:
		a.total += a.cur*t.value + int64(a.frac*float64(t.value)+0.5)
	default:
		return false
	}
	a.cur, a.frac = 0, 0
	a.limit, a.room, a.lastScale = t.value, t.value, t.value
	return true
}

// digits reads a run of ASCII digits with separators. A comma or full stop
// before exactly three digits groups thousands, otherwise it opens a fraction;
// the Arabic separators say which they are.
func digits(key string) (v int64, frac float64, ok bool) {
	point := -1
	unit := 1.0
	for i := 0; i < len(key); i++ {
		b := key[i]
		switch {
		case b >= '0' && b <= '9' && point < 0:
			if v > boundless/10 {
				return 0, 0, false
			}
			v = v*10 + int64(b-'0')
		case b >= '0' && b <= '9':
			unit /= 10
			frac += unit * float64(b-'0')
		case b == ',' || b == '.' || strings.HasPrefix(key[i:], thousands):
			if point >= 0 {
				return 0, 0, false
			}
			if !groups(key, i) {
				point = i
			}
		case strings.HasPrefix(key[i:], decimalMark):
			point = i
		}
	}
	return v, frac, true
}

const (
	decimalMark = "\u066b"
	thousands   = "\u066c"
)

// groups reports whether the separator at i groups thousands.
func groups(key string, i int) bool {
	if i == 0 || i > 3 && !strings.ContainsAny(key[:i], ",.\u066c") || key[0] == '0' {
		return false
	}
	j := i + 1
	if key[i] >= 0x80 {
		j = i + len(thousands)
	}
	n := 0
	for j+n < len(key) && key[j+n] >= '0' && key[j+n] <= '9' {
		n++
	}
	return n == 3
}

// vague reads an amount that only says its order of magnitude.
func (s *scan) vague(i int) (amount, bool) {
	c := s.at(i)
	if c.w == nil {
		return amount{}, false
	}
	if c.w.roles&numeral != 0 && c.w.class == "plural-scale" {
		return amount{to: i + 1, value: c.w.low, high: c.w.high, vague: "thousands", art: c.art, prep: c.prep, class: "vague"}, true
	}
	if c.w.roles&vagueWord == 0 {
		return amount{}, false
	}
	w := c.w
	a := amount{to: s.end(i), value: w.low, high: w.high, vague: w.vague, art: c.art, prep: c.prep, class: "vague"}
	next := s.at(a.to)
	if next.w == nil || next.conj || next.prep {
		return a, true
	}
	switch {
	case w.vague == "several" && !w.needsOf && !next.art && (next.w.roles&vagueWord != 0 && next.w.vague != "several" || next.w.class == "plural-scale"):
		b, _ := s.vague(a.to)
		b.art, b.prep = a.art, a.prep
		return b, true
	case w.vague != "several" && (next.w.class == "plural-scale" || next.w.class == "scale" && !next.art):
		a.value, a.vague, a.to = a.value*next.w.value, "thousands", a.to+1
		if a.high > 0 {
			a.high = (a.high+1)*next.w.value - 1
		}
	}
	return a, true
}
