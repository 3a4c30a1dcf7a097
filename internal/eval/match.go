package eval

import (
	"cmp"
	"slices"

	"isnad"
)

// pair is a gold claim and a claim that was read, and how well they fit.
type pair struct {
	weight     float64
	gold, read int
	same       bool // of one kind, not only of one family
}

// inBody leaves out what was read in the headline.
func inBody(claims []isnad.Claim, body int) []isnad.Claim {
	var in []isnad.Claim
	for _, c := range claims {
		if c.Trigger.Start >= body {
			in = append(in, c)
		}
	}
	return in
}

// match pairs gold claims with claims that were read, the best fit first, each
// claim once.
func (sc *scorer) match(g *Gold, read []isnad.Claim) []pair {
	pairs := sc.pairs(g, read)
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(b.gold, a.gold), cmp.Compare(b.read, a.read))
	})
	var match []pair
	usedGold, usedRead := map[int]bool{}, map[int]bool{}
	for _, p := range pairs {
		if usedGold[p.gold] || usedRead[p.read] {
			continue
		}
		usedGold[p.gold], usedRead[p.read] = true, true
		match = append(match, p)
	}
	return match
}

// pairs lists every pair that could be the same claim.
func (sc *scorer) pairs(g *Gold, read []isnad.Claim) []pair {
	var pairs []pair
	ends := sc.writing.sentences(g.Report.Text)
	for i := range g.Claims {
		c := &g.Claims[i]
		if !c.trigger().Found {
			continue
		}
		for j := range read {
			if p, ok := sc.pair(c, &read[j], ends); ok {
				p.gold, p.read = i, j
				pairs = append(pairs, p)
			}
		}
	}
	return pairs
}

// pair weighs two claims: their triggers overlap, or they are of one kind in
// one sentence and share an argument.
func (sc *scorer) pair(c *Claim, o *isnad.Claim, ends []int) (pair, bool) {
	same := c.Kind == o.Kind
	family := sc.families[c.Kind]
	if !same && (family == "" || family != sc.families[o.Kind]) {
		return pair{}, false
	}
	t := c.trigger()
	shared := overlap(t.stretch(), stretch{o.Trigger.Start, o.Trigger.End})
	args := 0
	for _, field := range [...]string{"agent", "target", "place"} {
		args += len(c.hits(field, entities(o, field)))
	}
	near := sentenceAt(ends, t.Start) == sentenceAt(ends, o.Trigger.Start)
	if shared == 0 && !(near && args > 0 && same) {
		return pair{}, false
	}
	return pair{weight: weigh(shared, same, args), same: same}, true
}

// weigh adds up in the reference scorer's order and without fused operations,
// so that equal fits stay equal on every machine.
func weigh(shared float64, same bool, args int) float64 {
	w := 0
	if shared > 0 {
		w += 4
	}
	if same {
		w += 2
	}
	return float64(float64(w)+shared) + float64(float64(args)*.2)
}

func sentenceAt(ends []int, at int) int { return ends[min(max(at, 0), len(ends)-1)] }

// entity is what a claim names in a role, whatever its type.
type entity struct {
	stretch
	name     string // Arabic
	wordless bool   // it is known without words: it counts by its name only
}

// entities lists what was read in a role.
func entities(o *isnad.Claim, field string) []entity {
	switch field {
	case "agent":
		return parties(o.Agent)
	case "target":
		return parties(o.Target)
	case "instrument":
		return parties(o.Instrument)
	case "source":
		return parties(o.Source)
	case "via":
		return parties(o.Via)
	case "place":
		return locations(o.Place)
	}
	return nil
}

func parties(ps []isnad.Party) []entity {
	es := make([]entity, len(ps))
	for i, p := range ps {
		es[i] = entity{stretch: stretch{p.Start, p.End}, name: arabic(p.Name)}
	}
	return es
}

func locations(ls []isnad.Location) []entity {
	es := make([]entity, len(ls))
	for i, l := range ls {
		es[i] = entity{stretch{l.Start, l.End}, arabic(l.Name), l.Words == (isnad.Words{})}
	}
	return es
}

func arabic(n *isnad.Name) string {
	if n == nil {
		return ""
	}
	return n.Ar
}

// covers tells whether the words of a field are among the entities read.
func (w Words) covers(have []entity) bool {
	return slices.ContainsFunc(have, func(e entity) bool { return overlap(w.stretch(), e.stretch) >= .5 })
}

// hits lists the words of a field that were read.
func (c *Claim) hits(field string, have []entity) []int {
	var hit []int
	for i, w := range c.found(field) {
		if w.covers(have) {
			hit = append(hit, i)
		}
	}
	return hit
}
