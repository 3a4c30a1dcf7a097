package eval

import (
	"cmp"
	"fmt"
	"slices"
)

// Check returns every fault of gold reports: those of each one, and those that
// only all together show. The order is that of files and lines.
func Check(reports []Gold) []Fault {
	var faults []Fault
	first := map[string]string{}
	for i := range reports {
		g := &reports[i]
		faults = append(faults, g.Faults...)
		faults = append(faults, g.twice()...)
		if g.Report.Published.IsZero() && g.dated() {
			faults = append(faults, Fault{g.File, 1, "a claim has a time, and the report has no published date"})
		}
		if other, ok := first[g.Report.ID]; ok && g.Report.ID != "" {
			faults = append(faults, Fault{g.File, 1, fmt.Sprintf("the id %s is that of %s", g.Report.ID, other)})
			continue
		}
		first[g.Report.ID] = g.File
	}
	slices.SortStableFunc(faults, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return faults
}

// twice finds claims of one kind on the same words.
func (g *Gold) twice() []Fault {
	type place struct {
		kind  string
		start int
	}
	var faults []Fault
	seen := map[place]int{}
	for i := range g.Claims {
		c := &g.Claims[i]
		if !c.trigger().Found {
			continue
		}
		at := place{c.Kind, c.trigger().Start}
		if line, ok := seen[at]; ok {
			faults = append(faults, Fault{g.File, c.Line, fmt.Sprintf("%s: the claim of line %d has the same kind and trigger", c.Kind, line)})
			continue
		}
		seen[at] = c.Line
	}
	return faults
}

func (g *Gold) dated() bool {
	return slices.ContainsFunc(g.Claims, func(c Claim) bool { return c.Time != nil })
}
