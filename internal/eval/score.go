package eval

import (
	"slices"
	"strings"

	"isnad"
)

// scorer counts hits and misses over reports.
type scorer struct {
	writing  writing
	families map[string]string
	scores   Scores
}

func newScorer() *scorer {
	return &scorer{writing: newWriting(), families: families(), scores: newScores()}
}

func (sc *scorer) miss(m Miss) { sc.scores.Misses = append(sc.scores.Misses, m) }

// report compares the claims read in one report with its gold claims.
func (sc *scorer) report(g *Gold, claims []isnad.Claim) {
	sc.scores.Reports++
	sc.scores.Faults = append(sc.scores.Faults, g.Faults...)
	read := inBody(claims, g.Body)
	match := sc.match(g, read)
	sc.missed(g, match)
	sc.extra(g, read, match)
	for _, p := range match {
		if c := &g.Claims[p.gold]; !c.Optional {
			sc.pairOf(g, c, &read[p.read], p.same)
		}
	}
}

func (sc *scorer) missed(g *Gold, match []pair) {
	used := map[int]bool{}
	for _, p := range match {
		used[p.gold] = true
	}
	for i := range g.Claims {
		c := &g.Claims[i]
		if used[i] || c.Optional {
			continue
		}
		sc.scores.ratio("claim").FN++
		sc.scores.ratio("family").FN++
		sc.scores.kind(c.Kind).FN++
		sc.miss(g.miss(Missed, c))
	}
}

func (sc *scorer) extra(g *Gold, read []isnad.Claim, match []pair) {
	used := map[int]bool{}
	for _, p := range match {
		used[p.read] = true
	}
	for j, o := range read {
		if used[j] {
			continue
		}
		sc.scores.ratio("claim").FP++
		sc.scores.ratio("family").FP++
		sc.scores.kind(o.Kind).FP++
		sc.miss(Miss{Sort: Extra, File: g.File, Line: g.lineOf(o.Trigger.Start), Report: g.Report.ID,
			Kind: o.Kind, Words: g.words(o.Trigger.Start, o.Trigger.End)})
	}
}

// pairOf scores one pair: its kind, its roles, and what is said about it.
func (sc *scorer) pairOf(g *Gold, c *Claim, o *isnad.Claim, same bool) {
	sc.kindOf(g, c, o, same)
	whole := same
	for _, field := range roles {
		ok := sc.role(g, c, o, field)
		if field == "agent" || field == "target" || field == "source" {
			whole = whole && ok
		}
	}
	sc.rate(g, c, "said-by", saidBy(c, o), sourceWords(c), partyWords(o.Source))
	whole = sc.stance(g, c, o) && whole
	whole = sc.time(g, c, o) && whole
	whole = sc.counts(g, c, o) && whole
	sc.country(g, c, o)
	sc.rate(g, c, "whole", whole, "", "")
}

func (sc *scorer) kindOf(g *Gold, c *Claim, o *isnad.Claim, same bool) {
	sc.scores.ratio("family").TP++
	if same {
		sc.scores.ratio("claim").TP++
		sc.scores.kind(c.Kind).TP++
		return
	}
	sc.scores.ratio("claim").FP++
	sc.scores.ratio("claim").FN++
	sc.scores.kind(c.Kind).FN++
	sc.scores.kind(o.Kind).FP++
	m := g.miss(WrongKind, c)
	m.Have = o.Kind
	sc.miss(m)
}

// role scores one role: words that overlap, or the right entity under other
// words. It reports whether all that was wanted was read, and nothing where
// nothing was wanted.
func (sc *scorer) role(g *Gold, c *Claim, o *isnad.Claim, field string) bool {
	want, have := c.found(field), entities(o, field)
	names, full := sc.names(have), sc.full(c, field)
	have = slices.DeleteFunc(have, func(e entity) bool { return e.wordless })
	hits := 0
	for _, w := range want {
		if w.covers(have) || sc.named(w, names, full) {
			hits++
		}
	}
	extra := 0
	for _, e := range have {
		if !e.coveredBy(want) {
			extra++
		}
	}
	t := sc.scores.ratio(field)
	t.TP += hits
	t.FN += len(want) - hits
	t.FP += max(0, min(extra, len(have)-hits))
	if len(full) > 0 {
		sc.rate(g, c, field+"-is", names.nearly(full, 1), join(c.Fields[field+"-is"]), read(g, have))
	}
	ok := hits == len(want) && (len(want) > 0 || len(have) == 0)
	if !ok && field != "source" { // said-by shows the source
		sc.fieldMiss(g, c, field, join(want), read(g, have))
	}
	return ok
}

func (e entity) coveredBy(want []Words) bool {
	for _, w := range want {
		if overlap(w.stretch(), e.stretch) >= .5 {
			return true
		}
	}
	return false
}

// keys are the names of entities, each a set of words.
type keys []map[string]bool

func (sc *scorer) names(have []entity) keys {
	ks := make(keys, len(have))
	for i, e := range have {
		ks[i] = sc.writing.key(e.name)
	}
	return ks
}

func (sc *scorer) full(c *Claim, field string) keys {
	var ks keys
	for _, w := range c.Fields[field+"-is"] {
		ks = append(ks, sc.writing.key(w.Text))
	}
	return ks
}

func (sc *scorer) named(w Words, names, full keys) bool {
	return names.nearly(append(keys{sc.writing.key(w.Text)}, full...), 0)
}

// nearly tells whether a name shares at least half of the words of one that is
// wanted; up is 1 to round the half up.
func (ks keys) nearly(want keys, up int) bool {
	for _, w := range want {
		for _, n := range ks {
			if len(n) > 0 && common(n, w) >= max(1, (len(w)+up)/2) {
				return true
			}
		}
	}
	return false
}

// saidBy tells whether the nearest speaker is the right one, or none was
// wanted and none read.
func saidBy(c *Claim, o *isnad.Claim) bool {
	want := c.Fields["source"]
	if len(want) == 0 || len(o.Source) == 0 {
		return len(want) == len(o.Source)
	}
	first := stretch{o.Source[0].Start, o.Source[0].End}
	return want[0].Found && overlap(want[0].stretch(), first) >= .5
}

func (sc *scorer) stance(g *Gold, c *Claim, o *isnad.Claim) bool {
	want, have := orAsserted(c.Stance), orAsserted(string(o.Stance))
	sc.rate(g, c, "stance", want == have, want, have)
	return want == have
}

func orAsserted(s string) string {
	if s == "" {
		return string(isnad.Asserted)
	}
	return s
}

// time scores when the text says a time: the days overlap, and those read are
// not many more than those wanted.
func (sc *scorer) time(g *Gold, c *Claim, o *isnad.Claim) bool {
	if c.Time == nil {
		return true
	}
	have := Period{}
	if o.Time != nil {
		have = Period{o.Time.From, o.Time.To}
	}
	ok := c.Time.fits(have)
	sc.rate(g, c, "time", ok, c.Time.String(), have.String())
	return ok
}

func (p Period) fits(have Period) bool {
	if have.From.IsZero() {
		return false
	}
	if have.To.IsZero() {
		have.To = have.From
	}
	apart := have.From.Time().After(p.To.Time()) || have.To.Time().Before(p.From.Time())
	return !apart && have.days() <= 2*p.days()+1
}

func (p Period) days() int { return int(p.To.Time().Sub(p.From.Time()).Hours() / 24) }

func (p Period) String() string {
	if p.From == p.To {
		return p.From.String()
	}
	return p.From.String() + ".." + p.To.String()
}

// counts scores every count but the bare plural, which has no number.
func (sc *scorer) counts(g *Gold, c *Claim, o *isnad.Claim) bool {
	whole := true
	for _, n := range c.Counts {
		if n.Bound == "plural" {
			continue
		}
		ok := n.among(o.Count)
		sc.rate(g, c, "count", ok, n.String(), countWords(o.Count))
		whole = whole && ok
	}
	return whole
}

func (n Count) among(have []isnad.Count) bool {
	for _, m := range have {
		if m.Of == n.Of && equal(m.Low, n.Low) && equal(m.High, n.High) {
			return true
		}
	}
	return false
}

func equal(a, b *int64) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}

// country scores the first place; one that is not on land has none.
func (sc *scorer) country(g *Gold, c *Claim, o *isnad.Claim) {
	places := c.Fields["place"]
	if len(places) == 0 || places[0].Country == "-" {
		return
	}
	var have []string
	ok := false
	for _, p := range o.Place {
		if p.Country != "" {
			have = append(have, p.Country)
			ok = ok || p.Country == places[0].Country
		}
	}
	sc.rate(g, c, "country", ok, places[0].Country, strings.Join(have, " "))
}

// rate counts one answer, and keeps what was wrong in it.
func (sc *scorer) rate(g *Gold, c *Claim, name string, ok bool, want, have string) {
	r := sc.scores.rate(name)
	r.Of++
	if ok {
		r.OK++
	} else if name != "whole" {
		sc.fieldMiss(g, c, name, want, have)
	}
}

func (sc *scorer) fieldMiss(g *Gold, c *Claim, name, want, have string) {
	m := g.miss(name, c)
	m.Want, m.Have = want, have
	sc.miss(m)
}
