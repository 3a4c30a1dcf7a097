package render

import (
	"fmt"
	"strconv"
	"strings"

	"isnad"
)

// who is "agent -> target"; "?" stands for the one that was not said.
func who(c *isnad.Claim) string {
	if len(c.Agent) == 0 && len(c.Target) == 0 {
		return ""
	}
	return orUnknown(parties(c.Agent)) + " -> " + orUnknown(parties(c.Target))
}

func orUnknown(s string) string {
	if s == "" {
		return "?"
	}
	return s
}

func parties(ps []isnad.Party) string {
	var names []string
	for _, p := range ps {
		names = append(names, party(p))
	}
	return strings.Join(names, ", ")
}

// party is the English name followed by the words that stand in the text.
func party(p isnad.Party) string {
	var n isnad.Name
	if p.Name != nil {
		n = *p.Name
	}
	s := named(n, p.ID, p.Text)
	if p.Basis != "" && p.Basis != isnad.Stated {
		s += " (" + Plain(string(p.Basis)) + ")"
	}
	return s
}

// named is the English name, else the id, before the words themselves.
func named(n isnad.Name, id, words string) string {
	known := n.En
	switch {
	case id == words && known != "":
		words = "" // the words are the id itself
	case known == "" && id != words:
		known = id
	}
	return spaced(Plain(known), Isolate(words))
}

func spaced(parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, " ")
}

// chain is "outlet <- whom the speaker told <- speaker <- origin". A claim
// without speaker is the outlet's own voice.
func chain(c *isnad.Claim, ref isnad.ReportRef) string {
	links := []string{}
	if o := outlet(ref); o != "" {
		links = append(links, o)
	} else {
		links = append(links, "the report")
	}
	for _, p := range append(append([]isnad.Party{}, c.Via...), c.Source...) {
		links = append(links, party(p))
	}
	s := strings.Join(links, " <- ")
	if len(c.Source) == 0 {
		s += " (its own voice)"
	}
	return s
}

// where is "Tripoli, LY  (near, south-of, within 20 km, inherited) words".
func where(l isnad.Location) string {
	name := l.ID
	if l.Name != nil && l.Name.En != "" {
		name = l.Name.En
	}
	name = Plain(name)
	if l.Country != "" && l.Country != "-" {
		name = strings.TrimPrefix(name+", "+Plain(l.Country), ", ")
	}
	how := []string{}
	for _, s := range []string{l.Precision, l.Relation} {
		if s != "" {
			how = append(how, Plain(s))
		}
	}
	if l.RadiusKM > 0 {
		how = append(how, "within "+number(l.RadiusKM)+" km")
	}
	if l.Basis != "" && l.Basis != isnad.Stated {
		how = append(how, Plain(string(l.Basis)))
	}
	if l.Candidates > 1 {
		how = append(how, fmt.Sprintf("one of %d of that name", l.Candidates))
	}
	return spaced(name, bracketed(how), Isolate(l.Text))
}

func bracketed(parts []string) string {
	if len(parts) == 0 {
		return ""
	}
	return "(" + strings.Join(parts, ", ") + ")"
}

func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// when is "2019-04-09 to 2019-04-10 (range, stated) words".
func when(t *isnad.When) string {
	if t == nil {
		return ""
	}
	days := t.From.String()
	if t.To != t.From && !t.To.IsZero() {
		days = strings.TrimPrefix(days+" to "+t.To.String(), " ")
	}
	how := []string{}
	for _, s := range []string{t.Precision, string(t.Basis)} {
		if s != "" {
			how = append(how, Plain(s))
		}
	}
	return spaced(orUnknown(days), bracketed(how), Isolate(t.Text))
}

// quantity is "killed: about 30 persons (incident) words".
func quantity(q isnad.Count) string {
	how := []string{}
	if q.Basis != "" {
		how = append(how, Plain(q.Basis))
	}
	if !q.Since.IsZero() {
		how = append(how, "since "+q.Since.String())
	}
	amount := spaced(Plain(q.Of)+":", bounds(q), Plain(q.Unit))
	return spaced(amount, bracketed(how), Isolate(q.Text))
}

func bounds(q isnad.Count) string {
	bound := Plain(q.Bound)
	switch {
	case q.Low != nil && q.High != nil && *q.Low == *q.High:
		if bound == "exact" {
			bound = ""
		}
		return spaced(bound, strconv.FormatInt(*q.Low, 10))
	case q.Low != nil && q.High != nil:
		return spaced(bound, fmt.Sprintf("%d-%d", *q.Low, *q.High))
	case q.Low != nil:
		return spaced(bound, fmt.Sprintf("(%d or more)", *q.Low))
	case q.High != nil:
		return spaced(bound, fmt.Sprintf("(%d or fewer)", *q.High))
	}
	return bound
}
