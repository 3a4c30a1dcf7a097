package resolve_test

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
	"isnad/internal/kb"
	"isnad/internal/lang/ar"
	"isnad/internal/resolve"
)

var update = flag.Bool("update", false, "write the answers into the corpora")

func report(q golden.Question) isnad.Report {
	r := isnad.Report{Text: q.Text, Title: q.Title}
	if q.Title != "" {
		r.Text = q.Title + "\n" + q.Text
	}
	if q.Published == "" {
		q.Published = "2020-03-04"
	}
	r.Published, _ = isnad.ParseDate(q.Published)
	return r
}

// TestEntities: whom the marked words mean. [phrase] is resolved as a phrase,
// <word> by the pronoun at its end or the one in the ending of a verb.
func TestEntities(t *testing.T) {
	x, _ := extract.New(data.FS)
	base, _ := kb.Load(data.FS, ar.Fold)
	golden.Check(t, "testdata/entities.txt", *update, func(q golden.Question) string {
		marks := unmark(&q)
		d := x.Analyse(report(q))
		res := resolve.New(base, d)
		var b strings.Builder
		for _, m := range marks {
			from, to := tokens(d, m)
			e := resolve.Entity{}
			if m.pronoun {
				e = res.Pronoun(from, pronoun(d.Picked(from)))
			} else {
				e = res.Phrase(from, to)
			}
			if e.To <= e.From {
				b.WriteString("unknown\n")
				continue
			}
			fmt.Fprintf(&b, "%s %s %s\n", id(base, &e), e.Basis, d.Of(e.From, e.To).Of(d.Text))
		}
		return b.String()
	})
}

// TestPlaces: the places of a text, which one is meant and why, with the
// relation that a word of position makes.
func TestPlaces(t *testing.T) {
	x, _ := extract.New(data.FS)
	golden.Check(t, "testdata/places.txt", *update, func(q golden.Question) string {
		var b strings.Builder
		for _, p := range x.Places(report(q)) {
			if p.ID == "" {
				p.ID = "unlisted"
			}
			fmt.Fprintf(&b, "%s %s", p.ID, p.Precision)
			if p.Relation != "" {
				fmt.Fprintf(&b, " %s %gkm", p.Relation, p.RadiusKM)
			}
			fmt.Fprintf(&b, " %s\n", p.Text)
			for _, c := range p.Candidates {
				if len(p.Candidates) > 1 && c.ID == p.ID {
					fmt.Fprintf(&b, "  of %d because %s\n", len(p.Candidates), c.Why)
				}
			}
		}
		return b.String()
	})
}

// TestRelations: the places of claims, where a word of position makes the name an
// anchor with a relation and a radius.
func TestRelations(t *testing.T) {
	x, _ := extract.New(data.FS)
	golden.Check(t, "testdata/relations.txt", *update, func(q golden.Question) string {
		var b strings.Builder
		for _, c := range x.Extract(report(q)).Claims {
			fmt.Fprintf(&b, "%s\n", c.Kind)
			for _, p := range c.Place {
				if p.ID == "" {
					p.ID = "unlisted"
				}
				fmt.Fprintf(&b, "  %s %s", p.ID, p.Precision)
				if p.Relation != "" {
					fmt.Fprintf(&b, " %s %gkm", p.Relation, p.RadiusKM)
				}
				fmt.Fprintf(&b, " %s %s\n", p.Basis, p.Text)
			}
		}
		return b.String()
	})
}

func id(base *kb.Base, e *resolve.Entity) string {
	switch {
	case e.Actor >= 0:
		return base.Actors[e.Actor].ID
	case e.Source >= 0:
		return base.Sources[e.Source].ID
	case e.Place >= 0:
		return base.Places[e.Place].ID
	}
	return "-"
}

type mark struct {
	start, end int // in the text as it is read
	pronoun    bool
}

// unmark takes the marks out of the text.
func unmark(q *golden.Question) []mark {
	var marks []mark
	var b strings.Builder
	head := 0
	if q.Title != "" {
		head = len(q.Title) + 1
	}
	for _, r := range q.Text {
		switch r {
		case '[', '<':
			marks = append(marks, mark{start: head + b.Len(), pronoun: r == '<'})
		case ']', '>':
			marks[len(marks)-1].end = head + b.Len()
		default:
			b.WriteRune(r)
		}
	}
	q.Text = b.String()
	return marks
}

func tokens(d *doc.Document, m mark) (from, to int) {
	from = -1
	for i, t := range d.Tokens {
		if t.Span.End > m.start && t.Span.Start < m.end {
			if from < 0 {
				from = i
			}
			to = i + 1
		}
	}
	return from, to
}

// pronoun is the one at the end of the word, else the one in a verb's ending.
func pronoun(r *doc.Reading) doc.Pron {
	if r == nil {
		return doc.NoPron
	}
	if r.Pron != doc.NoPron || r.Pos() != doc.Verb {
		return r.Pron
	}
	return r.Form.Pron()
}
