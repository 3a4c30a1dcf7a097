package event_test

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"isnad"
	"isnad/data"
	"isnad/extract"
	"isnad/internal/doc"
	"isnad/internal/event"
	"isnad/internal/golden"
	"isnad/internal/kb"
	"isnad/internal/lang/ar"
	"isnad/internal/lexicon"
	"isnad/internal/mention"
)

var update = flag.Bool("update", false, "write the answers into the corpora")

// TestEvents: the events of short texts with their roles, before anybody asks
// who says so. A pronoun is written by its form, before the word that bears it.
func TestEvents(t *testing.T) {
	x, _ := extract.New(data.FS)
	base, _ := kb.Load(data.FS, ar.Fold)
	entries, _ := lexicon.ReadDir(data.FS, "ar")
	frames, _ := event.New(entries, func(id string) bool { return base.Kind(id) != nil }, ar.Fold)
	golden.Check(t, "testdata/events.txt", *update, func(q golden.Question) string {
		day, _ := isnad.ParseDate("2020-03-04")
		d := x.Analyse(isnad.Report{Text: q.Text, Published: day})
		es := frames.Find(d, mention.Known{KB: base})
		var b strings.Builder
		for k := range es {
			tell(&b, d, es, &es[k])
		}
		if len(es) == 0 {
			return "nothing\n"
		}
		return b.String()
	})
}

var (
	roles    = [...]string{"none", "agent", "target", "instrument", "recipient", "place", "event", "alleged", "denied", "cause", "source"}
	pronouns = map[doc.Pron]string{doc.P1S: "1s", doc.P1P: "1p", doc.P2: "2", doc.P3MS: "3ms", doc.P3FS: "3fs", doc.P3MP: "3mp", doc.P3FP: "3fp", doc.P3D: "3d"}
)

func tell(b *strings.Builder, d *doc.Document, es []doc.Event, e *doc.Event) {
	word := func(i int) string { return d.Tokens[i].Span.Of(d.Text) }
	fmt.Fprintf(b, "%s %s\n", e.Kind, d.Of(e.From, e.To).Of(d.Text))
	for _, a := range e.Args {
		key := "  " + roles[a.Role]
		if a.Pronoun != doc.NoPron {
			key += " " + pronouns[a.Pronoun]
		}
		fmt.Fprintf(b, "%s %s\n", key, d.Of(a.From, a.To).Of(d.Text))
	}
	if e.Negated >= 0 {
		fmt.Fprintf(b, "  not %s\n", word(e.Negated))
	}
	if e.Stance != "" {
		fmt.Fprintf(b, "  stance %s\n", e.Stance)
	}
	if e.Light >= 0 {
		fmt.Fprintf(b, "  carried by %s\n", word(d.Clauses[e.Light].Pred))
	}
	if e.With >= 0 {
		fmt.Fprintf(b, "  with %s\n", word(e.With))
	}
	if e.Cause >= 0 {
		fmt.Fprintf(b, "  led to by %s\n", word(es[e.Cause].From))
	}
}
