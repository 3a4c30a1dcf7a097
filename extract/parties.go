package extract

import (
	"strings"

	"isnad"
	"isnad/internal/attribution"
	"isnad/internal/doc"
	"isnad/internal/lang/ar"
	"isnad/internal/resolve"
)

// parties fills agent, target, instrument and recipient.
func (t *translator) parties(c *isnad.Claim, k int) {
	for i := range t.events[k].Args {
		a := t.filler(k, i)
		var list *[]isnad.Party
		switch a.Role {
		case doc.Agent:
			list = &c.Agent
		case doc.Target:
			list = &c.Target
		case doc.Instrument:
			list = &c.Instrument
		case doc.Recipient:
			list = &c.Recipient
		default:
			continue
		}
		if e := &t.events[k]; e.With >= 0 && a.Head == e.With && (a.Role == doc.Target && isHarm(e.Kind) || a.Role == doc.Agent && a.Slot == "of") {
			continue // "twenty dead fell", "exchange of fire": no party of its own
		}
		if p, ok := t.party(&a); ok {
			*list = append(*list, p)
		}
	}
	t.accused(c, k)
}

// filler returns the i-th filler of event k without the second word of the
// event's idiom: "a bomber (blew) himself (up)".
func (t *translator) filler(k, i int) doc.Arg {
	e := &t.events[k]
	a := e.Args[i]
	if a.Role == doc.Agent && e.With > a.From && e.With == a.To-1 {
		a.To = e.With
	}
	return a
}

func isHarm(kind string) bool { return kind == "kill" || kind == "injure" }

// accused: what somebody is accused of is done by the accused, unless the words
// name somebody else.
func (t *translator) accused(c *isnad.Claim, k int) {
	s := attribution.Governing(t.speeches, t.events[k].From)
	if s < 0 || t.speeches[s].ActKind != "accuse" || t.speeches[s].Cue == t.events[k].From {
		return
	}
	for i := range c.Agent {
		if c.Agent[i].Basis == isnad.Stated {
			return
		}
	}
	for o := range t.events {
		x := &t.events[o]
		if x.From != t.speeches[s].Cue {
			continue
		}
		var out []isnad.Party
		for i := range x.Args {
			if x.Args[i].Role == doc.Target {
				if p, ok := t.party(&x.Args[i]); ok {
					p.Basis = isnad.Inferred
					out = append(out, p)
				}
			}
		}
		if len(out) > 0 {
			c.Agent = out
			c.Why = append(c.Why, "agent: the accused")
		}
	}
}

// party translates one filler. ok is false for a pronoun whose meaning is not
// known: unknown stays unknown.
func (t *translator) party(a *doc.Arg) (isnad.Party, bool) {
	if a.Pronoun != doc.NoPron {
		return t.pronoun(a)
	}
	from, to := t.trim(a.From, a.To)
	e := t.res.Phrase(from, to)
	p := isnad.Party{Words: t.words(from, to), Basis: isnad.Basis(e.Basis), Named: e.Named}
	t.name(&p, &e, from, to)
	return p, true
}

// trim takes quotation marks and leading prepositions off a filler.
func (t *translator) trim(from, to int) (int, int) {
	for from < to-1 && t.d.Tokens[from].Kind == doc.Mark {
		from++
	}
	for to > from+1 && t.d.Tokens[to-1].Kind == doc.Mark && t.d.Tokens[to-1].Key != "\u00bb" && t.d.Tokens[to-1].Key != "\"" && t.d.Tokens[to-1].Key != "\u201d" {
		to--
	}
	return from, to
}

func (t *translator) pronoun(a *doc.Arg) (isnad.Party, bool) {
	if a.Pronoun == doc.P1P || a.Pronoun == doc.P1S {
		return t.firstPerson(a)
	}
	e := t.res.Pronoun(a.From, a.Pronoun)
	if e.To <= e.From {
		return isnad.Party{}, false
	}
	p := isnad.Party{Words: t.words(e.From, e.To), Basis: isnad.Inferred, Named: e.Named}
	t.name(&p, &e, e.From, e.To)
	return p, true
}

// firstPerson: "we advanced", said by a speaker, is the speaker's side.
func (t *translator) firstPerson(a *doc.Arg) (isnad.Party, bool) {
	for s := attribution.Governing(t.speeches, a.From); s >= 0; s = t.speeches[s].Outer {
		for i := range t.speeches[s].Sources {
			src := &t.speeches[s].Sources[i]
			if src.Pronoun == doc.P1P || src.Pronoun == doc.P1S {
				continue
			}
			p, ok := t.party(src)
			p.Basis = isnad.Inferred
			return p, ok
		}
	}
	return isnad.Party{}, false
}

// name sets id, name and type from the knowledge base or from the words.
func (t *translator) name(p *isnad.Party, e *resolve.Entity, from, to int) {
	words := t.d.Of(e.From, e.To).Of(t.d.Text)
	switch {
	case e.Actor >= 0:
		a := &t.x.kb.Actors[e.Actor]
		p.ID, p.Type = a.ID, a.Type
		p.Name = &isnad.Name{Ar: a.Name.Ar, En: a.Name.En}
	case e.Source >= 0:
		s := &t.x.kb.Sources[e.Source]
		p.ID, p.Type = s.ID, "media"
		p.Name = &isnad.Name{Ar: s.Name.Ar, En: s.Name.En}
	case e.Place >= 0 && from == e.From && t.wholePlace(e, from, to):
		pl := &t.x.kb.Places[e.Place]
		p.ID, p.Type = pl.ID, "place"
		if pl.Kind == "country" {
			p.Type = "state"
		}
		p.Name = &isnad.Name{Ar: pl.Name.Ar, En: pl.Name.En}
	default:
		p.Name = &isnad.Name{Ar: words, En: t.english(e.From, e.To)}
	}
	if e.Basis == "inferred" {
		p.Name.Ar = words
	}
	if p.Type == "" {
		p.Type = t.typeOf(from, to)
	}
}

// english describes a phrase that no list knows: a name is transliterated, a
// common noun is glossed with its number, anything else has no English.
func (t *translator) english(from, to int) string {
	if n := t.numberIn(from, to); n >= 0 {
		x := &t.d.Numbers[n]
		if x.Counted >= 0 {
			if g := t.gloss(x.Counted); g != "" {
				return quantityOf(x) + " " + plural(g)
			}
		}
		return ""
	}
	g := t.gloss(from)
	if g == "" {
		if t.d.Picked(from) == nil || t.d.Picked(from).Pos() == doc.Name {
			return ar.Transliterate(t.d.Of(from, to).Of(t.d.Text))
		}
		return ""
	}
	if f := t.d.Picked(from).Form; f.Number == doc.Plur || f.Number == doc.Dual {
		return plural(g)
	}
	return g
}

// gloss returns the English of the noun at token i, "" if none is known.
func (t *translator) gloss(i int) string {
	r := t.d.Picked(i)
	if r == nil || r.Pos() == doc.Name || r.Form.Tense != doc.NotFinite {
		return ""
	}
	return r.Lex.Gloss
}

func quantityOf(x *doc.Number) string {
	low, high := limits(x)
	return figure(isnad.Count{Low: low, High: high, Bound: x.Bound})
}

// plural is the English plural of a gloss.
func plural(g string) string {
	for _, p := range [...][2]string{{"man", "men"}, {"person", "persons"}, {"child", "children"}, {"people", "people"}, {"forces", "forces"}, {"aircraft", "aircraft"}} {
		if s, ok := strings.CutSuffix(g, p[0]); ok {
			return s + p[1]
		}
	}
	switch {
	case strings.HasSuffix(g, "s"), g == "":
		return g
	case strings.HasSuffix(g, "y") && len(g) > 1 && !strings.ContainsRune("aeiou", rune(g[len(g)-2])):
		return g[:len(g)-1] + "ies"
	}
	return g + "s"
}

// wholePlace: the phrase is the place itself, perhaps with a head word.
func (t *translator) wholePlace(e *resolve.Entity, from, to int) bool {
	return to-from <= 3 && t.placeHeadOrName(from)
}

func (t *translator) placeHeadOrName(i int) bool {
	for k := range t.d.Mentions {
		if m := &t.d.Mentions[k]; m.Kind == doc.PlaceMention && m.From <= i && i < m.To {
			return true
		}
	}
	r := t.d.Picked(i)
	return r != nil && r.Lex.Class.Has(doc.PlaceHead)
}

// typeOf types a phrase by the classes of its first telling word.
func (t *translator) typeOf(from, to int) string {
	for i := from; i < to; i++ {
		r := t.d.Picked(i)
		if r == nil {
			continue
		}
		switch c := r.Lex.Class; {
		case c.Has(doc.Media):
			return "media"
		case c.Has(doc.Medical):
			return "health"
		case c.Has(doc.Aircraft | doc.Weapon | doc.Explosive | doc.Vehicle | doc.Equipment):
			return "thing"
		case c.Has(doc.Armed):
			return "armed"
		case c.Has(doc.Official | doc.Office):
			return "official"
		case c.Has(doc.Civil):
			return "civilians"
		case c.Has(doc.Site | doc.Building | doc.PlaceHead):
			return "site"
		case c.Has(doc.OrgHead | doc.Group):
			return "group"
		case c.Has(doc.Person):
			return "person"
		}
	}
	return ""
}

// attribution fills source, via and cue: the speech that governs the trigger,
// then the speeches in which it is quoted.
func (t *translator) attribution(c *isnad.Claim, k int) {
	e := &t.events[k]
	at := e.From
	s := attribution.Governing(t.speeches, at)
	if s >= 0 && t.speeches[s].Cue == at {
		s = t.speeches[s].Outer
	}
	if s < 0 {
		return
	}
	sp := &t.speeches[s]
	cue := t.words(sp.Cue, sp.CueTo)
	c.Cue = &cue
	c.Why = append(c.Why, "source: "+sp.Rule)
	for ; s >= 0; s = t.speeches[s].Outer {
		t.speaker(c, &t.speeches[s])
	}
}

func (t *translator) speaker(c *isnad.Claim, sp *doc.Speech) {
	for i := range sp.Sources {
		p, ok := t.party(&sp.Sources[i])
		if !ok || holdsParty(c.Source, p) {
			continue
		}
		if sp.Inferred {
			p.Basis = isnad.Inferred
		}
		t.issuer(&p, &sp.Sources[i], sp)
		c.Source = append(c.Source, p)
	}
	for i := range sp.Via {
		p, ok := t.party(&sp.Via[i])
		switch {
		case !ok:
		case !t.isMedia(&p):
			if sp.Via[i].Slot == "subj" && !holdsParty(c.Source, p) { // "X, quoting Y": X is the nearer speaker
				c.Source = append([]isnad.Party{p}, c.Source...)
			}
		case !holdsParty(c.Via, p):
			c.Via = append(c.Via, t.outletOf(p))
		}
	}
}

// issuer: "the statement", "the report" alone is known by the body that spoke
// last before it.
func (t *translator) issuer(p *isnad.Party, a *doc.Arg, sp *doc.Speech) {
	h := t.d.Picked(a.Head)
	if p.ID != "" || h == nil || !h.Art || !h.Lex.Class.Has(doc.Saying) || a.To-a.From > 2 {
		return
	}
	for k := len(t.speeches) - 1; k >= 0; k-- {
		o := &t.speeches[k]
		if o.Cue >= sp.Cue {
			continue
		}
		for i := range o.Sources {
			if g := t.d.Picked(o.Sources[i].Head); g != nil && g.Lex.Class.Has(doc.Saying) {
				continue
			}
			if q, ok := t.party(&o.Sources[i]); ok && q.Name != nil {
				p.ID, p.Name, p.Type, p.Basis = q.ID, q.Name, q.Type, isnad.Inferred
				return
			}
		}
	}
}

func holdsParty(list []isnad.Party, p isnad.Party) bool {
	for _, q := range list {
		if q.Start == p.Start && q.End == p.End {
			return true
		}
	}
	return false
}

// isMedia: only an outlet or an agency is a via; "he told the crowd" is not.
func (t *translator) isMedia(p *isnad.Party) bool { return p.Type == "media" }

func (t *translator) outletOf(p isnad.Party) isnad.Party {
	p.Text = strings.TrimSpace(p.Text)
	return p
}
