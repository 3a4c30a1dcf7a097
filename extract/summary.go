package extract

import (
	"fmt"
	"strings"

	"isnad"
)

// summary writes the claim in one line, English and Arabic. The verb follows
// the stance and is never stronger than the words.
func (t *translator) summary(c *isnad.Claim) {
	kind := t.x.kb.Kind(c.Kind)
	if kind == nil {
		return
	}
	c.Summary.En = t.sentence(c, kind.SayEn, english)
	c.Summary.Ar = t.sentence(c, kind.SayAr, arabic)
}

// style is the words of one language for summaries. The Arabic ones are data.
type style struct {
	lang  string
	name  func(p *isnad.Party) string
	place func(l *isnad.Location) string
}

var english = style{"en", func(p *isnad.Party) string { return partyName(p, false) }, func(l *isnad.Location) string { return placeName(l, false) }}

var arabic = style{"ar", func(p *isnad.Party) string { return partyName(p, true) }, func(l *isnad.Location) string { return placeName(l, true) }}

func partyName(p *isnad.Party, ar bool) string {
	switch {
	case p.Name == nil:
		return p.Text
	case ar && p.Name.Ar != "":
		return p.Name.Ar
	case !ar && p.Name.En != "":
		return p.Name.En
	}
	return "“" + p.Text + "”"
}

func placeName(l *isnad.Location, ar bool) string {
	if l.Name == nil || ar {
		return l.Text
	}
	if l.Relation != "" && !strings.HasPrefix(l.Relation, "part-") {
		return strings.ReplaceAll(l.Relation, "-", " ") + " " + l.Name.En
	}
	return l.Name.En
}

func (t *translator) sentence(c *isnad.Claim, verb string, s style) string {
	var parts []string
	if len(c.Agent) > 0 {
		parts = append(parts, names(c.Agent, s))
	} else if s.lang == "en" {
		parts = append(parts, "unknown")
	}
	parts = append(parts, verb)
	if len(c.Target) > 0 {
		parts = append(parts, names(c.Target, s))
	}
	text := strings.Join(parts, " ")
	var tail []string
	for _, q := range c.Count {
		tail = append(tail, q.Of+" "+figure(q))
	}
	if s.lang == "en" {
		if len(c.Place) > 0 {
			text += ", " + s.place(&c.Place[0])
		}
		if c.Time != nil && c.Time.Basis != isnad.Inherited {
			text += ", " + c.Time.From.String()
			if c.Time.To != c.Time.From {
				text += " to " + c.Time.To.String()
			}
		}
		if len(tail) > 0 {
			text += " (" + strings.Join(tail, ", ") + ")"
		}
		return fmt.Sprintf("%s: %s", c.Stance, text)
	}
	if len(c.Place) > 0 {
		text += " - " + s.place(&c.Place[0])
	}
	return text
}

func names(ps []isnad.Party, s style) string {
	var out []string
	for i := range ps {
		out = append(out, s.name(&ps[i]))
	}
	return strings.Join(out, " + ")
}

func figure(q isnad.Count) string {
	switch {
	case q.Low != nil && q.High != nil && *q.Low == *q.High:
		return fmt.Sprintf("%s%d", map[bool]string{true: "about ", false: ""}[q.Bound == "about"], *q.Low)
	case q.Low != nil && q.High != nil:
		return fmt.Sprintf("%d to %d", *q.Low, *q.High)
	case q.Low != nil:
		return fmt.Sprintf("%s %d", strings.ReplaceAll(q.Bound, "-", " "), *q.Low)
	case q.High != nil:
		return fmt.Sprintf("up to %d", *q.High)
	}
	return "unknown"
}
