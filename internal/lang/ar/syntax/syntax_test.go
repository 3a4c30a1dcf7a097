package syntax_test

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"isnad"
	"isnad/data"
	"isnad/extract"
	"isnad/internal/doc"
	"isnad/internal/golden"
)

var update = flag.Bool("update", false, "write the answers into the corpora")

// wednesday is the day of publication of every sentence.
var wednesday, _ = isnad.ParseDate("2020-03-04")

// TestReadings: what each word in square brackets is taken for.
//
//	verb passive noun adj name prep sub comp rel part time num | words
func TestReadings(t *testing.T) {
	x, _ := extract.New(data.FS)
	golden.CheckLines(t, "testdata/readings.txt", *update, func(words string) string {
		text, marks := unmark(words)
		d := x.Analyse(isnad.Report{Text: text, Published: wednesday})
		var value []string
		for i := range d.Tokens {
			if marks[d.Tokens[i].Span.Start] {
				value = append(value, taken(d, i))
			}
		}
		return fmt.Sprintf("%-16s | %s", strings.Join(value, " "), words)
	})
}

// TestUnits: the noun phrases of a sentence, each in square brackets, with the
// prepositions that govern them in the same order, - for none.
func TestUnits(t *testing.T) {
	x, _ := extract.New(data.FS)
	golden.CheckLines(t, "testdata/units.txt", *update, func(words string) string {
		text, _ := unmark(words)
		d := x.Analyse(isnad.Report{Text: text, Published: wednesday})
		var value []string
		var b strings.Builder
		at := 0
		for _, u := range d.Units {
			if u.Kind != doc.NounUnit {
				continue
			}
			s := d.Of(u.From, u.To)
			b.WriteString(text[at:s.Start] + "[" + s.Of(text) + "]")
			at = s.End
			if value = append(value, u.Prep); u.Prep == "" {
				value[len(value)-1] = "-"
			}
		}
		b.WriteString(text[at:])
		return fmt.Sprintf("%-24s | %s", strings.Join(value, " "), b.String())
	})
}

// TestClauses: the predicates of a sentence with their arguments.
func TestClauses(t *testing.T) {
	x, _ := extract.New(data.FS)
	golden.Check(t, "testdata/clauses.txt", *update, func(q golden.Question) string {
		d := x.Analyse(isnad.Report{Text: q.Text, Published: wednesday})
		var b strings.Builder
		for k := range d.Clauses {
			clause(&b, d, &d.Clauses[k])
		}
		return b.String()
	})
}

// unmark takes the brackets out; marks holds where they opened.
func unmark(words string) (string, map[int]bool) {
	marks := map[int]bool{}
	var b strings.Builder
	for _, r := range words {
		switch r {
		case '[':
			marks[b.Len()] = true
		case ']':
		default:
			b.WriteRune(r)
		}
	}
	return b.String(), marks
}

func taken(d *doc.Document, i int) string {
	u := -1
	if u = d.Tokens[i].Unit; u >= 0 && d.Units[u].Kind == doc.TimeExpr {
		return "time"
	}
	if r := d.Picked(i); r != nil {
		switch r.Pos() {
		case doc.Verb:
			if r.Form.Passive && !r.Form.Active {
				return "passive"
			}
			return "verb"
		case doc.Noun:
			return "noun"
		case doc.Adj:
			return "adj"
		case doc.Name:
			return "name"
		}
	}
	for k := range d.Units {
		if d.Units[k].PrepAt == i {
			return "prep"
		}
	}
	for _, m := range d.Mentions {
		if m.From <= i && i < m.To {
			return "name"
		}
	}
	for _, n := range d.Numbers {
		if n.From <= i && i < n.To {
			return "num"
		}
	}
	if u >= 0 {
		switch w := &d.Units[u]; w.Kind {
		case doc.SubUnit:
			if w.Comp {
				return "comp"
			}
			return "sub"
		case doc.RelUnit:
			return "rel"
		case doc.OtherUnit:
			return "part"
		}
	}
	return "unknown"
}

func clause(b *strings.Builder, d *doc.Document, c *doc.Clause) {
	what := "noun"
	switch {
	case c.Verbal && c.Passive:
		what = "passive"
	case c.Verbal:
		what = "verb"
	}
	line(b, what, d.Tokens[c.Pred].Span.Of(d.Text))
	if c.Negation >= 0 {
		line(b, "  not", d.Tokens[c.Negation].Span.Of(d.Text))
	}
	units(b, d, "  subj", c.Subject)
	units(b, d, "  obj", c.Object)
	for _, p := range c.Of {
		line(b, "  of", d.Of(p.From, p.To).Of(d.Text))
	}
	for _, u := range c.Preps {
		units(b, d, "  "+d.Units[u].Prep, []int{u})
	}
	for _, i := range c.Times {
		line(b, "  time", d.Of(d.Times[i].Start, d.Times[i].End).Of(d.Text))
	}
	if c.Antecedent >= 0 {
		units(b, d, "  rel", []int{c.Antecedent})
	}
}

func units(b *strings.Builder, d *doc.Document, key string, list []int) {
	for _, u := range list {
		line(b, key, d.Of(d.Units[u].From, d.Units[u].To).Of(d.Text))
	}
}

func line(b *strings.Builder, key, words string) { fmt.Fprintf(b, "%-8s %s\n", key, words) }
