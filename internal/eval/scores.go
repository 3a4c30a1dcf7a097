package eval

import (
	"slices"
	"strings"
)

// roles are the fields that are scored by the words that fill them.
var roles = [...]string{"agent", "target", "instrument", "place", "source", "via"}

// ratioNames and rateNames are the figures in the order of the printed report.
var (
	ratioNames = [...]string{"claim", "family", "agent", "target", "instrument", "place", "source", "via"}
	rateNames  = [...]string{"said-by", "stance", "time", "count", "country", "agent-is", "target-is", "source-is", "whole"}
)

// Scores is how readings compare with gold reports.
type Scores struct {
	Reports int
	Ratios  map[string]*Ratio // claim, family, and the roles
	Rates   map[string]*Rate  // said-by, stance, time, count, country, agent-is ... whole
	Kinds   map[string]*Ratio // claim, by kind
	Misses  []Miss
	Faults  []Fault // of the gold reports themselves
}

func newScores() Scores {
	return Scores{Ratios: map[string]*Ratio{}, Rates: map[string]*Rate{}, Kinds: map[string]*Ratio{}}
}

// Ratio counts what was found rightly, wrongly and not at all.
type Ratio struct{ TP, FP, FN int }

// Precision is the part of what was read that is right.
func (r Ratio) Precision() float64 { return part(r.TP, r.TP+r.FP) }

// Recall is the part of what was wanted that was read.
func (r Ratio) Recall() float64 { return part(r.TP, r.TP+r.FN) }

// F1 is the harmonic mean of precision and recall.
func (r Ratio) F1() float64 {
	p, q := r.Precision(), r.Recall()
	if p+q == 0 {
		return 0
	}
	return 2 * p * q / (p + q)
}

// Rate counts right answers.
type Rate struct{ OK, Of int }

// Value is the part of the answers that is right.
func (r Rate) Value() float64 { return part(r.OK, r.Of) }

func part(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// Figure returns a figure by name: a rate's value, a ratio's F1, or with the
// endings ".precision" and ".recall" these.
func (s Scores) Figure(name string) (float64, bool) {
	if slices.Contains(rateNames[:], name) {
		return s.rate(name).Value(), true
	}
	base, which, _ := strings.Cut(name, ".")
	if !slices.Contains(ratioNames[:], base) {
		return 0, false
	}
	switch r := s.ratio(base); which {
	case "", "f1":
		return r.F1(), true
	case "precision":
		return r.Precision(), true
	case "recall":
		return r.Recall(), true
	}
	return 0, false
}

func (s Scores) ratio(name string) *Ratio { return entry(s.Ratios, name) }
func (s Scores) rate(name string) *Rate   { return entry(s.Rates, name) }
func (s Scores) kind(name string) *Ratio  { return entry(s.Kinds, name) }

// entry returns the counter of that name, made if need be.
func entry[T any](m map[string]*T, name string) *T {
	if m[name] == nil {
		m[name] = new(T)
	}
	return m[name]
}
