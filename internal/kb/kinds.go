package kb

import (
	"strings"

	"isnad"
)

// Refine is a rule that changes a kind or its codes by the facts of a claim.
//
//	refine   airstrike-by-aircraft
//	from     attack shelling
//	when     agent aircraft
//	to       airstrike
//
// Every "when" line must hold: a role (agent target instrument modifier
// trigger place) and a class or actor type; "any" stands for agent or
// instrument or modifier. "not" lines must not hold. "word" lines are folded
// stems of which one must stand as a modifier or in the instrument.
type Refine struct {
	ID    string
	From  map[string]bool
	When  []Test
	Not   []Test
	Words []string // folded; one of them must stand beside the trigger or in an instrument
	To    string   // a kind, "" if only codes change
	Codes isnad.Codes
}

// Test is "ROLE CLASS": some filler of the role has the class.
type Test struct{ Role, Class string }

func (l *loader) kind() {
	e := l.e
	k := isnad.Kind{ID: e.ID, Family: e.Get("family"), Count: e.Get("count"), SayEn: e.Get("en"), SayAr: e.Get("ar"), Gloss: e.Get("gloss")}
	k.Codes = l.codes()
	for _, f := range e.Fields {
		switch f.Name {
		case "family", "count", "en", "ar", "gloss", "plover", "mode", "cameo", "acled":
		default:
			l.bad(f.Line, "unknown field %q", f.Name)
		}
	}
	if l.claim(l.b.kind, len(l.b.Kinds)) {
		l.b.Kinds = append(l.b.Kinds, k)
	}
}

func (l *loader) codes() isnad.Codes {
	e := l.e
	c := isnad.Codes{Plover: dash(e.Get("plover")), PloverMode: dash(e.Get("mode")), Cameo: dash(e.Get("cameo"))}
	for _, f := range e.Fields {
		if f.Name != "acled" || dash(f.Value) == "" {
			continue
		}
		// "Explosions/Remote violence" has a slash of its own: the sub-event type follows the colon
		event, sub, ok := strings.Cut(f.Value, ": ")
		if !ok {
			l.bad(f.Line, "acled is EVENT TYPE: SUB-EVENT TYPE, found %q", f.Value)
		}
		c.Acled = isnad.AcledCode{EventType: event, SubEventType: sub}
	}
	return c
}

func dash(s string) string {
	if s == "-" {
		return ""
	}
	return s
}

func (l *loader) refine() {
	e := l.e
	r := Refine{ID: e.ID, From: map[string]bool{}, To: e.Get("to"), Codes: l.codes()}
	for _, f := range e.Fields {
		switch f.Name {
		case "from":
			for _, k := range strings.Fields(f.Value) {
				r.From[k] = true
				l.refer("kind", k, f.Line)
			}
		case "to":
			l.refer("kind", f.Value, f.Line)
		case "when", "not":
			role, class, ok := strings.Cut(f.Value, " ")
			if !ok {
				l.bad(f.Line, "%s wants ROLE CLASS", f.Name)
			}
			t := Test{role, strings.TrimSpace(class)}
			if f.Name == "when" {
				r.When = append(r.When, t)
			} else {
				r.Not = append(r.Not, t)
			}
		case "word":
			r.Words = append(r.Words, strings.Join(l.fold(f.Value), " "))
		case "plover", "mode", "cameo", "acled", "gloss":
		default:
			l.bad(f.Line, "unknown field %q", f.Name)
		}
	}
	l.b.Rules = append(l.b.Rules, r)
}
