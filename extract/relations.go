package extract

import (
	"fmt"
	"strconv"

	"isnad/internal/doc"
	"isnad/internal/lang/ar"
	"isnad/internal/lexicon"
)

// relation is how a place is meant when a word of position stands before it.
type relation struct {
	id     string
	radius float64 // km
}

// relations reads the relation entries of data/ar.
func relations(entries []lexicon.Entry) (map[string]relation, lexicon.Faults) {
	m := map[string]relation{}
	var faults lexicon.Faults
	for _, e := range entries {
		if e.Type != "relation" {
			continue
		}
		km, err := strconv.ParseFloat(e.Get("radius"), 64)
		if err != nil || km <= 0 {
			faults = append(faults, lexicon.Fault{File: e.File, Line: e.Line, Text: fmt.Sprintf("relation %s: radius %q is not a number of kilometres", e.ID, e.Get("radius"))})
		}
		for _, w := range e.All("words") {
			for _, key := range ar.Fold(w) {
				m[key] = relation{e.ID, km}
			}
		}
	}
	return m, faults
}

// relationOf returns the relation that token i states.
func (x *Extractor) relationOf(d *doc.Document, i int) (relation, bool) {
	if r, ok := x.relations[d.Tokens[i].Key]; ok {
		return r, true
	}
	for k := range d.Tokens[i].Readings {
		if r, ok := x.relations[d.Tokens[i].Readings[k].Stem]; ok {
			return r, true
		}
	}
	return relation{}, false
}
