package attribution_test

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"isnad"
	"isnad/data"
	"isnad/extract"
	"isnad/internal/attribution"
	"isnad/internal/doc"
	"isnad/internal/event"
	"isnad/internal/golden"
	"isnad/internal/kb"
	"isnad/internal/lang/ar"
	"isnad/internal/lexicon"
	"isnad/internal/mention"
)

var update = flag.Bool("update", false, "write the answers into the corpora")

// TestSpeech: for each event of a text, who says so, in whose quotation, what the
// speech makes of it, and the word of doubt that reaches it.
func TestSpeech(t *testing.T) {
	x, _ := extract.New(data.FS)
	base, _ := kb.Load(data.FS, ar.Fold)
	entries, _ := lexicon.ReadDir(data.FS, "ar")
	frames, _ := event.New(entries, func(id string) bool { return base.Kind(id) != nil }, ar.Fold)
	cues, _ := attribution.New(entries, ar.Fold)
	golden.Check(t, "testdata/speech.txt", *update, func(q golden.Question) string {
		day, _ := isnad.ParseDate("2020-03-04")
		d := x.Analyse(isnad.Report{Text: q.Text, Published: day})
		es := frames.Find(d, mention.Known{KB: base})
		speeches, hedges := cues.Speeches(d, es), cues.Hedges(d, es)
		var b strings.Builder
		for k := range es {
			e := &es[k]
			fmt.Fprintf(&b, "%s %s\n", e.Kind, d.Of(e.From, e.To).Of(d.Text))
			said(&b, d, speeches, e.From)
			if h := &hedges[k]; h.At >= 0 {
				fmt.Fprintf(&b, "  %s by %s\n", h.Stance, d.Of(h.At, h.To).Of(d.Text))
			} else if e.Negated >= 0 {
				fmt.Fprintf(&b, "  negated by %s\n", d.Of(e.Negated, e.Negated+1).Of(d.Text))
			}
		}
		if len(es) == 0 {
			return "nothing\n"
		}
		return b.String()
	})
}

// said writes the speeches that govern the event, the innermost first.
func said(b *strings.Builder, d *doc.Document, speeches []doc.Speech, at int) {
	s := attribution.Governing(speeches, at)
	if s >= 0 && speeches[s].Cue == at {
		s = speeches[s].Outer
	}
	for ; s >= 0; s = speeches[s].Outer {
		sp := &speeches[s]
		key := "  said"
		if sp.Stance != "" {
			key += " " + sp.Stance
		}
		fmt.Fprintf(b, "%s %s\n", key, d.Of(sp.Cue, sp.CueTo).Of(d.Text))
		by := "    by"
		if sp.Inferred {
			by = "    still by"
		}
		for _, a := range sp.Sources {
			fmt.Fprintf(b, "%s %s\n", by, d.Of(a.From, a.To).Of(d.Text))
		}
		for _, a := range sp.Via {
			fmt.Fprintf(b, "    via %s\n", d.Of(a.From, a.To).Of(d.Text))
		}
	}
}
