package eval

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"isnad"
)

// claims reads the part "claims": a kind in column one, its fields indented.
func (p *parser) claims(s *section) {
	if s == nil {
		p.fault(1, "has no part claims")
		return
	}
	for i, line := range s.lines {
		n := s.line + i
		switch rest := strings.TrimSpace(line); {
		case rest == "" || rest[0] == '#':
		case line[0] != ' ' && line[0] != '\t':
			p.begin(n, strings.Fields(line)[0])
		case p.claim == nil:
			p.fault(n, "a field before any claim")
		default:
			p.field(n, line)
		}
	}
	p.whole()
}

func (p *parser) begin(n int, kind string) {
	if !p.words.kinds[kind] {
		p.fault(n, "unknown kind %s", kind)
	}
	p.gold.Claims = append(p.gold.Claims, Claim{Line: n, Kind: kind, Fields: map[string][]Words{}})
	p.claim = &p.gold.Claims[len(p.gold.Claims)-1]
}

// field reads "name[#N] values | words".
func (p *parser) field(n int, line string) {
	left, words, _ := strings.Cut(line, "|")
	words = strings.TrimSpace(words)
	value := strings.Fields(left)
	if len(value) == 0 {
		p.fault(n, "no field name")
		return
	}
	name, nth, _ := strings.Cut(value[0], "#")
	f := Words{Text: words}
	if words != "" {
		p.locate(n, name, nth, &f)
	}
	if p.needsTrigger(name) && len(p.claim.Fields["trigger"]) == 0 {
		p.fault(n, "%s before the trigger", name)
	}
	p.set(n, name, value[1:], f)
}

// needsTrigger tells the fields whose words are looked for around the trigger.
func (p *parser) needsTrigger(name string) bool {
	switch name {
	case "trigger", "id", "denies", "stance", "optional", "count":
		return false
	}
	return true
}

func (p *parser) set(n int, name string, value []string, f Words) {
	c, first := p.claim, ""
	if len(value) > 0 {
		first = value[0]
	}
	switch {
	case p.words.spans[name] || p.words.resolved[name]:
		p.setWords(n, name, first, f)
	case name == "time":
		p.setTime(n, first)
	case name == "count":
		p.setCount(n, value)
	case name == "stance":
		if c.Stance = first; !p.words.stances[first] {
			p.fault(n, "unknown stance %s", first)
		}
	case name == "id":
		c.ID = first
	case name == "denies":
		c.Denies = first
	case name == "optional":
		c.Optional = true
	default:
		p.fault(n, "unknown field %s", name)
	}
}

var country = regexp.MustCompile(`^([A-Z]{2}|-)$`)

func (p *parser) setWords(n int, name, value string, f Words) {
	if f.Text == "" {
		p.fault(n, "%s has no words", name)
	}
	if name == "place" {
		if f.Country = value; !country.MatchString(value) {
			p.fault(n, "place wants an ISO country or -")
		}
	}
	p.claim.Fields[name] = append(p.claim.Fields[name], f)
}

func (p *parser) setTime(n int, value string) {
	days := strings.Split(value, "..")
	for _, d := range days {
		if _, err := time.Parse(time.DateOnly, d); err != nil {
			p.fault(n, "time wants DAY or FROM..TO: %s", value)
			return
		}
	}
	from, _ := isnad.ParseDate(days[0])
	to, _ := isnad.ParseDate(days[len(days)-1])
	if to.Time().Before(from.Time()) {
		p.fault(n, "time ends before it begins: %s", value)
	}
	p.claim.Time = &Period{from, to}
}

func (p *parser) setCount(n int, value []string) {
	if len(value) != 4 {
		p.fault(n, "count wants OF LOW..HIGH BOUND UNIT: %s", strings.Join(value, " "))
		return
	}
	c := Count{Of: value[0], Bound: value[2], Unit: value[3]}
	low, high, open := strings.Cut(value[1], "..")
	if !open {
		high = low
	}
	var ok1, ok2 bool
	if c.Low, ok1 = side(low); ok1 {
		c.High, ok2 = side(high)
	}
	if !ok1 || !ok2 {
		p.fault(n, "count wants OF LOW..HIGH BOUND UNIT: %s", strings.Join(value, " "))
		return
	}
	if !p.words.counted[c.Of] || !p.words.bounds[c.Bound] || !p.words.units[c.Unit] {
		p.fault(n, "count: unknown value in %s", strings.Join(value, " "))
	}
	if c.Low != nil && c.High != nil && *c.Low > *c.High {
		p.fault(n, "count: low is above high: %s", value[1])
	}
	p.claim.Counts = append(p.claim.Counts, c)
}

// side reads one end of a count; an empty one is open.
func side(s string) (*int64, bool) {
	if s == "" {
		return nil, true
	}
	n, err := strconv.ParseInt(s, 10, 64)
	return &n, err == nil
}

// locate finds where the words of a field stand: where a number says so, the
// first occurrence for a trigger, otherwise the one nearest to the trigger.
func (p *parser) locate(n int, name, nth string, f *Words) {
	all := occurrences(p.gold.Report.Text, f.Text)
	inside := all
	for len(inside) > 0 && inside[0] < p.gold.Body {
		inside = inside[1:]
	}
	if at := p.pick(name, nth, all, inside); at >= 0 {
		f.Found, f.Start, f.End = true, at, at+utf8.RuneCountInString(f.Text)
	} else {
		which := nth
		if which == "" {
			which = "any"
		}
		p.fault(n, "%s: words are not in the body (occurrence %s): %s", name, which, f.Text)
	}
	if name == "trigger" && nth == "" && len(inside) > 1 {
		p.fault(n, "trigger stands %d times in the body, say which (trigger#N): %s", len(inside), f.Text)
	}
}

// pick chooses among occurrences, -1 for none.
func (p *parser) pick(name, nth string, all, inside []int) int {
	if nth != "" {
		i, err := strconv.Atoi(nth)
		if err != nil || i < 1 || i > len(inside) {
			return -1
		}
		return inside[i-1]
	}
	switch {
	case len(inside) > 0 && name == "trigger":
		return inside[0]
	case len(inside) > 0:
		return nearest(inside, p.here())
	case len(all) > 0 && p.words.resolved[name]:
		return all[0] // a full name may stand in the headline alone
	}
	return -1
}

// here is where the claim stands: at its trigger, or at the body's beginning.
func (p *parser) here() int {
	if t := p.claim.trigger(); t.Found {
		return t.Start
	}
	return p.gold.Body
}

// nearest returns the value of at that is nearest to here, the first of two.
func nearest(at []int, here int) int {
	best := at[0]
	for _, a := range at[1:] {
		if abs(a-here) < abs(best-here) {
			best = a
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }

// occurrences returns the code points at which words stand in text.
func occurrences(text, words string) []int {
	var at []int
	runes := 0
	for {
		i := strings.Index(text, words)
		if i < 0 {
			return at
		}
		runes += utf8.RuneCountInString(text[:i])
		at = append(at, runes)
		runes += utf8.RuneCountInString(words)
		text = text[i+len(words):]
	}
}

// whole checks what only all claims together show.
func (p *parser) whole() {
	ids := map[string]bool{}
	for i := range p.gold.Claims {
		c := &p.gold.Claims[i]
		if len(c.Fields["trigger"]) != 1 {
			p.fault(c.Line, "%s: needs exactly one trigger", c.Kind)
		}
		if c.ID != "" {
			ids[c.ID] = true
		}
	}
	for _, c := range p.gold.Claims {
		if c.Denies != "" && !ids[c.Denies] {
			p.fault(c.Line, "denies %s: no such id", c.Denies)
		}
	}
}
