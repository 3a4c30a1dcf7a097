package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"isnad"
	"isnad/data"
	"isnad/extract"
	"isnad/internal/golden"
)

// TestClaims: what short reports become in the record. For each claim its kind,
// stance and trigger, then what was filled and on what basis.
func TestClaims(t *testing.T) {
	x, _ := extract.New(data.FS)
	golden.Check(t, "testdata/claims.txt", *update, func(q golden.Question) string {
		var b strings.Builder
		r := short(q)
		res := x.Extract(r)
		if c := res.Report.CopiedFrom; c != nil {
			fmt.Fprintf(&b, "copied %s %s %s\n", c.ID, c.Reason, c.Text)
		}
		names := map[string]string{}
		for i := range res.Claims {
			names[res.Claims[i].ID] = fmt.Sprint(i + 1)
		}
		for i := range res.Claims {
			tellClaim(&b, &res.Claims[i], names)
		}
		for _, n := range res.Notes {
			b.WriteString(strings.TrimRight("note "+n.ID+" "+string([]rune(r.Text)[n.Start:n.End]), " ") + "\n")
		}
		if b.Len() == 0 {
			return "nothing\n"
		}
		return b.String()
	})
}

// short makes a report of a question; the day of publication "none" is none.
func short(q golden.Question) isnad.Report {
	r := isnad.Report{ID: "case", Outlet: q.Outlet, Title: q.Title, Text: q.Text}
	if q.Title != "" {
		r.Text = q.Title + "\n" + q.Text
	}
	switch q.Published {
	case "":
		q.Published = "2020-03-04"
	case "none":
		q.Published = ""
	}
	r.Published, _ = isnad.ParseDate(q.Published)
	return r
}

func tellClaim(b *strings.Builder, c *isnad.Claim, names map[string]string) {
	fmt.Fprintf(b, "%s %s %s\n", c.Kind, c.Stance, c.Trigger.Text)
	for _, l := range []struct {
		role string
		list []isnad.Party
	}{{"agent", c.Agent}, {"target", c.Target}, {"instrument", c.Instrument}, {"recipient", c.Recipient}, {"source", c.Source}, {"via", c.Via}} {
		for _, p := range l.list {
			tellParty(b, l.role, p)
		}
	}
	for _, p := range c.Place {
		fmt.Fprintf(b, "  place %s %s %s\n", dash(p.ID), p.Basis, p.Text)
	}
	if w := c.Time; w != nil {
		b.WriteString(strings.TrimRight(fmt.Sprintf("  time %s..%s %s %s", w.From, w.To, w.Basis, w.Text), " ") + "\n")
	}
	for _, q := range c.Count {
		fmt.Fprintf(b, "  count %s %s..%s %s %s", q.Of, bound(q.Low), bound(q.High), q.Bound, q.Basis)
		if !q.Since.IsZero() {
			fmt.Fprintf(b, " since %s", q.Since)
		}
		fmt.Fprintf(b, " %s\n", q.Text)
	}
	if c.Hedge != nil {
		fmt.Fprintf(b, "  hedge %s\n", c.Hedge.Text)
	}
	for _, id := range c.Denies {
		fmt.Fprintf(b, "  denies claim %s\n", names[id])
	}
	for _, w := range c.Why {
		if strings.HasPrefix(w, "place: ") {
			fmt.Fprintf(b, "  %s\n", w)
		}
	}
}

func tellParty(b *strings.Builder, role string, p isnad.Party) {
	fmt.Fprintf(b, "  %s %s %s %s\n", role, dash(p.ID), p.Basis, p.Text)
}

func dash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func bound(n *int64) string {
	if n == nil {
		return ""
	}
	return fmt.Sprint(*n)
}

// TestSummaries: the line that tells a claim, English then Arabic.
func TestSummaries(t *testing.T) {
	x, _ := extract.New(data.FS)
	golden.Check(t, "testdata/summaries.txt", *update, func(q golden.Question) string {
		var b strings.Builder
		for _, c := range x.Extract(short(q)).Claims {
			fmt.Fprintf(&b, "%s\n%s\n", c.Summary.En, c.Summary.Ar)
		}
		return b.String()
	})
}
