package eval

import (
	"fmt"
	"strconv"
	"strings"

	"isnad"
)

// The sorts of misses of whole claims; a miss inside a claim has the name of
// its figure.
const (
	Missed    = "missed" // not read
	Extra     = "extra"  // read, and not in the gold report
	WrongKind = "kind"   // read as a sister kind
	Unread    = "unread" // a report without a reading
)

// Miss is one thing that was read wrongly or not at all.
type Miss struct {
	Sort   string
	File   string
	Line   int
	Report string
	Kind   string
	Words  string // the trigger
	Want   string // of a field: what the gold report says,
	Have   string // and what was read
}

// String is one line with the Arabic last, or three when a field is wrong.
func (m Miss) String() string {
	at := fmt.Sprintf("%-10s %s:%d", m.Sort, m.File, m.Line)
	switch m.Sort {
	case Unread:
		return at
	case Missed, Extra:
		return fmt.Sprintf("%s  %s: %s", at, m.Kind, m.Words)
	case WrongKind:
		return fmt.Sprintf("%s  %s read as %s: %s", at, m.Kind, m.Have, m.Words)
	}
	return fmt.Sprintf("%s  %s: %s\n    want  %s\n    have  %s", at, m.Kind, m.Words, orNone(m.Want), orNone(m.Have))
}

func orNone(s string) string {
	if s == "" {
		return "nothing"
	}
	return s
}

func (g *Gold) miss(sort string, c *Claim) Miss {
	return Miss{Sort: sort, File: g.File, Line: c.Line, Report: g.Report.ID, Kind: c.Kind, Words: c.trigger().Text}
}

// words returns the code points [start, end) of the text.
func (g *Gold) words(start, end int) string {
	rs := []rune(g.Report.Text)
	start = min(max(start, 0), len(rs))
	return string(rs[start:min(max(end, start), len(rs))])
}

// lineOf returns the file line on which a code point of the text stands.
func (g *Gold) lineOf(at int) int { return g.textLine + strings.Count(g.words(0, at), "\n") }

func join(ws []Words) string {
	ts := make([]string, len(ws))
	for i, w := range ws {
		ts[i] = w.Text
	}
	return strings.Join(ts, " / ")
}

// read shows entities by their words, and by their name where it differs.
func read(g *Gold, have []entity) string {
	ts := make([]string, len(have))
	for i, e := range have {
		if ts[i] = g.words(e.start, e.end); e.name != "" && e.name != ts[i] {
			ts[i] += " (" + e.name + ")"
		}
	}
	return strings.Join(ts, " / ")
}

func sourceWords(c *Claim) string { return join(c.Fields["source"]) }

func partyWords(ps []isnad.Party) string {
	ts := make([]string, len(ps))
	for i, p := range ps {
		ts[i] = p.Text
	}
	return strings.Join(ts, " / ")
}

func (n Count) String() string { return counted(n.Of, n.Low, n.High, n.Bound, n.Unit) }

func countWords(cs []isnad.Count) string {
	ts := make([]string, len(cs))
	for i, c := range cs {
		ts[i] = counted(c.Of, c.Low, c.High, c.Bound, c.Unit)
	}
	return strings.Join(ts, " / ")
}

func counted(of string, low, high *int64, bound, unit string) string {
	return strings.Join([]string{of, number(low) + ".." + number(high), bound, unit}, " ")
}

func number(n *int64) string {
	if n == nil {
		return ""
	}
	return strconv.FormatInt(*n, 10)
}
