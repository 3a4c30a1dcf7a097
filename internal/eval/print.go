package eval

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
)

// Print writes the figures, then a table of kinds. With verbose it begins with
// every miss.
func (s Scores) Print(w io.Writer, verbose bool) error {
	var b bytes.Buffer
	if verbose {
		for _, m := range s.Misses {
			fmt.Fprintln(&b, m)
		}
	}
	s.figures(&b)
	fmt.Fprintln(&b)
	s.kinds(&b)
	_, err := w.Write(b.Bytes())
	return err
}

// figures writes the lines of the reference scorer.
func (s Scores) figures(b *bytes.Buffer) {
	fmt.Fprintf(b, "%d reports\n", s.Reports)
	for _, k := range ratioNames {
		r := s.ratio(k)
		fmt.Fprintf(b, "%-11s P %.3f  R %.3f  F1 %.3f\n", k, r.Precision(), r.Recall(), r.F1())
	}
	for _, k := range rateNames {
		r := s.rate(k)
		fmt.Fprintf(b, "%-11s %.3f of %d\n", k, r.Value(), r.Of)
	}
}

// kinds writes precision and recall of every kind, the most frequent first.
func (s Scores) kinds(b *bytes.Buffer) {
	names := slices.Collect(maps.Keys(s.Kinds))
	slices.SortFunc(names, func(x, y string) int {
		return cmp.Or(cmp.Compare(s.wanted(y), s.wanted(x)), cmp.Compare(x, y))
	})
	fmt.Fprintf(b, "%-21s %5s %5s %5s  %5s %5s %5s\n", "kind", "gold", "right", "wrong", "P", "R", "F1")
	for _, k := range names {
		r := s.Kinds[k]
		fmt.Fprintf(b, "%-21s %5d %5d %5d  %.3f %.3f %.3f\n", k, s.wanted(k), r.TP, r.FP, r.Precision(), r.Recall(), r.F1())
	}
}

func (s Scores) wanted(kind string) int { return s.Kinds[kind].TP + s.Kinds[kind].FN }
