package eval

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Floor is the least that a figure may be.
type Floor struct {
	Figure  string
	Minimum float64
}

// ParseFloors reads lines "figure minimum"; "#" begins a comment.
func ParseFloors(file, text string) ([]Floor, []Fault) {
	var floors []Floor
	var faults []Fault
	n := 0
	for line := range strings.Lines(text) {
		n++
		line, _, _ = strings.Cut(line, "#")
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		floor, why := parseFloor(f)
		if why != "" {
			faults = append(faults, Fault{file, n, why})
			continue
		}
		floors = append(floors, floor)
	}
	return floors, faults
}

func parseFloor(f []string) (Floor, string) {
	if len(f) != 2 {
		return Floor{}, fmt.Sprintf("a floor is %q, not %q", "figure minimum", strings.Join(f, " "))
	}
	if _, ok := newScores().Figure(f[0]); !ok {
		return Floor{}, fmt.Sprintf("unknown figure %s", f[0])
	}
	v, err := strconv.ParseFloat(f[1], 64)
	if err != nil || !(v >= 0 && v <= 1) {
		return Floor{}, fmt.Sprintf("the minimum of %s is a number from 0 to 1, not %q", f[0], f[1])
	}
	return Floor{f[0], v}, ""
}

// Below lists the figures that fell below their floor, each with both numbers.
// Figures are compared as they are printed, to three decimals.
func (s Scores) Below(floors []Floor) []string {
	var below []string
	for _, f := range floors {
		v, _ := s.Figure(f.Figure)
		if math.Round(v*1000) < math.Round(f.Minimum*1000) {
			below = append(below, fmt.Sprintf("%s is %.3f, below its floor of %.3f", f.Figure, v, f.Minimum))
		}
	}
	return below
}
