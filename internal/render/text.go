package render

import (
	"fmt"
	"strconv"
	"strings"

	"isnad"
)

// textRenderer writes one block a claim, for people. Every label is English,
// all Arabic is isolated and stands as late in its line as it can.
type textRenderer struct{ o Options }

func (textRenderer) Head() []byte { return nil }

func (t textRenderer) Reading(r isnad.Report, reading isnad.Reading) ([]byte, error) {
	w := textWriter{ink: ink{t.o.Colour}, runes: []rune(r.Text)}
	w.report(reading)
	for i := range reading.Claims {
		w.claim(i+1, &reading.Claims[i], reading.Report)
		if t.o.Why {
			w.why(reading.Claims[i].Why)
		}
	}
	for _, n := range reading.Notes {
		w.note(n)
	}
	w.b.WriteByte('\n')
	return []byte(w.b.String()), nil
}

// Silence is a sentence that gave no claim: code points [Start, End) of the
// report's text.
type Silence struct {
	Start, End int
	Why        string
}

// Silences writes why sentences of r gave nothing.
func Silences(r isnad.Report, silent []Silence, o Options) []byte {
	w := textWriter{ink: ink{o.Colour}, runes: []rune(r.Text)}
	if len(silent) > 0 {
		w.line("%s", w.ink.bold("Sentences that gave nothing"))
	}
	for _, s := range silent {
		w.line("  %d-%d  %s", s.Start, s.End, Isolate(s.Why))
		w.line("       %s", w.ink.dim(Isolate(w.of(s.Start, s.End))))
	}
	if len(silent) > 0 {
		w.b.WriteByte('\n')
	}
	return []byte(w.b.String())
}

type textWriter struct {
	ink   ink
	runes []rune
	b     strings.Builder
}

func (w *textWriter) line(format string, args ...any) {
	fmt.Fprintf(&w.b, format+"\n", args...)
}

// of is the text of code points [start, end), as much of it as there is.
func (w *textWriter) of(start, end int) string {
	start = min(max(start, 0), len(w.runes))
	end = min(max(end, start), len(w.runes))
	return string(w.runes[start:end])
}

func (w *textWriter) report(reading isnad.Reading) {
	ref := reading.Report
	about := []string{}
	if o := outlet(ref); o != "" {
		about = append(about, o)
	}
	if !ref.Published.IsZero() {
		about = append(about, ref.Published.String())
	}
	about = append(about, counted(len(reading.Claims), "claim", "claims"))
	w.line("%s  %s", w.ink.bold("== "+Isolate(ref.ID)), strings.Join(about, ", "))
	if ref.Title != "" {
		w.line("   %s", Isolate(ref.Title))
	}
	if c := ref.CopiedFrom; c != nil {
		w.line("   %s %s  %s", w.ink.amber("credited to"), named(c.Name, c.ID, ""), Isolate(c.Text))
	}
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

func outlet(ref isnad.ReportRef) string {
	if ref.Outlet == nil {
		return ""
	}
	return party(*ref.Outlet)
}

func (w *textWriter) claim(n int, c *isnad.Claim, ref isnad.ReportRef) {
	w.line("")
	w.line("%3d %s  %s", n, w.stance(c), w.ink.dim(Isolate(c.ID)))
	w.field("who", who(c))
	w.field("with", parties(c.Instrument))
	w.field("to", parties(c.Recipient))
	for _, l := range c.Place {
		w.field("where", where(l))
	}
	w.field("when", when(c.Time))
	for _, q := range c.Count {
		w.field("count", quantity(q))
	}
	w.field("chain", chain(c, ref))
	if len(c.Denies) > 0 {
		w.field("denies", Isolate(strings.Join(c.Denies, ", ")))
	}
	if c.Hedge != nil {
		w.field("hedge", Isolate(c.Hedge.Text))
	}
	w.field("says", Isolate(c.Summary.En))
	w.field("words", w.sentence(c))
}

func (w *textWriter) field(label, value string) {
	if value != "" {
		w.line("    %s %s", w.ink.blue(fmt.Sprintf("%-6s", label)), value)
	}
}

// stance is "asserted kill", or "asserted NOT kill" for a claim that
// something did not happen.
func (w *textWriter) stance(c *isnad.Claim) string {
	s := Plain(string(c.Stance))
	switch c.Stance {
	case isnad.Asserted:
		s = w.ink.green(s)
	case isnad.Denied:
		s = w.ink.red(s)
	default:
		s = w.ink.amber(s)
	}
	if c.Polarity == "negative" {
		s += w.ink.red(" NOT")
	}
	return s + " " + w.ink.bold(Plain(c.Kind))
}

// sentence is the claim's sentence; on a terminal its trigger is marked, else
// the trigger stands before it.
func (w *textWriter) sentence(c *isnad.Claim) string {
	in := c.Trigger.Start >= c.Sentence.Start && c.Trigger.End <= c.Sentence.End
	if !in || !w.ink.on {
		s := Isolate(w.of(c.Sentence.Start, c.Sentence.End))
		if c.Trigger.Text == "" {
			return s
		}
		return Isolate(c.Trigger.Text) + " in: " + s
	}
	before, after := Plain(w.of(c.Sentence.Start, c.Trigger.Start)), Plain(w.of(c.Trigger.End, c.Sentence.End))
	return string(firstStrong) + before + w.ink.bold(Plain(c.Trigger.Text)) + after + string(popDirection)
}

func (w *textWriter) why(reasons []string) {
	for _, r := range reasons {
		w.field("why", Isolate(r))
	}
}

func (w *textWriter) note(n isnad.Note) {
	w.line("")
	w.line("  %s %s %s", w.ink.amber("note"), Plain(n.ID), w.ink.dim(fmt.Sprintf("%d-%d", n.Start, n.End)))
	w.field("", Isolate(n.Text))
	w.field("", w.ink.dim(Isolate(w.of(n.Start, n.End))))
}
