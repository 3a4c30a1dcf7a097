package extract

import (
	"slices"

	"isnad"
	"isnad/internal/doc"
)

// location is where an event is said to happen: units of the text.
type location struct {
	units     []int
	inherited bool
	why       string
}

// place fills the places of a claim, the most specific first.
func (t *translator) place(c *isnad.Claim, k int) {
	l := t.stated(k)
	if len(l.units) == 0 {
		l = t.inherit(k)
	}
	t.loc[k] = l
	for _, u := range l.units {
		p := t.locate(u)
		if l.inherited {
			p.Basis = isnad.Inherited
		}
		if !holdsPlace(c.Place, p) {
			c.Place = append(c.Place, p)
		}
	}
	if len(l.units) == 0 {
		t.byCountry(c)
		return
	}
	if l.why != "" {
		c.Why = append(c.Why, "place: "+l.why)
	}
}

func holdsPlace(list []isnad.Location, p isnad.Location) bool {
	for _, q := range list {
		if q.Start == p.Start && q.End == p.End {
			return true
		}
	}
	return false
}

// stated collects the phrases that say where: those that the frame calls a
// place, prepositional phrases of the clause and of its light verb, and the
// target of a strike where it is a place.
func (t *translator) stated(k int) location {
	e := &t.events[k]
	c := &t.d.Clauses[e.Clause]
	l := location{}
	add := func(u int) {
		if u >= 0 && !slices.Contains(l.units, u) {
			l.units = append(l.units, u)
		}
	}
	for i := range e.Args {
		a := &e.Args[i]
		switch {
		case a.Role == doc.PlaceRole && a.Unit >= 0 && t.placeable(a.Unit):
			add(a.Unit)
		case a.Role == doc.PlaceRole && a.Unit < 0 && t.placeTokens(a.From, a.To):
			add(t.d.Tokens[a.From].Unit)
		}
	}
	for _, cl := range t.clausesOf(k) {
		for _, u := range cl.Preps {
			if t.x.lang.Where(t.d.Units[u].Prep) && t.placeable(u) && !t.between(c.Pred, u) {
				add(u)
			}
		}
	}
	if onPlace[e.Kind] {
		for i := range e.Args {
			a := &e.Args[i]
			if a.Role == doc.Target && t.placeTokens(a.From, a.To) {
				add(t.d.Tokens[a.From].Unit)
			}
		}
	}
	if len(l.units) == 0 && t.placeIn(c.Unit) >= 0 && !c.Verbal {
		add(c.Unit)
	}
	if len(l.units) > 0 {
		l.why = "phrase of its clause"
		t.follow(&l)
	}
	return l
}

// follow adds the places that go on from the last one: "in X in the
// countryside of Y", "in X and Y".
func (t *translator) follow(l *location) {
	last := l.units[len(l.units)-1]
	s := t.d.Units[last].Sentence
	for u := last + 1; u < len(t.d.Units) && t.d.Units[u].Sentence == s; u++ {
		w := &t.d.Units[u]
		if w.Kind != doc.NounUnit || !(t.x.lang.Where(w.Prep) || w.Prep == "" && w.Conj != 0 || w.Prep == "min") || !t.placeable(u) {
			return
		}
		if !slices.Contains(l.units, u) {
			l.units = append(l.units, u)
		}
	}
}

// onPlace kinds happen where their target is.
var onPlace = map[string]bool{"attack": true, "airstrike": true, "shelling": true, "bombing": true, "destroy": true,
	"besiege": true, "close": true, "seize-territory": true, "advance": true, "retreat": true, "meet": true}

// clausesOf returns the event's own clause, its light verb's, and the clause
// that has it as an argument.
func (t *translator) clausesOf(k int) []*doc.Clause {
	e := &t.events[k]
	c := &t.d.Clauses[e.Clause]
	out := []*doc.Clause{c}
	if e.Light >= 0 {
		out = append(out, &t.d.Clauses[e.Light])
	}
	if c.Parent >= 0 && c.Parent != e.Light {
		out = append(out, &t.d.Clauses[c.Parent])
	}
	return out
}

// between: another finite verb stands between the trigger and the phrase.
func (t *translator) between(pred, u int) bool {
	at := t.d.Units[u].From
	for r := t.d.Sentences[t.d.Units[u].Sentence].Clauses; r.From < r.To; r.From++ {
		if c := &t.d.Clauses[r.From]; c.Verbal && c.Pred > pred && c.Pred < at {
			return true
		}
	}
	return false
}

// placeIn returns the first mention of a place inside unit u, -1 if none.
func (t *translator) placeIn(u int) int {
	return t.placeMention(t.d.Units[u].From, t.d.Units[u].To)
}

func (t *translator) placeMention(from, to int) int {
	best := -1
	for in := t.d.MentionsIn(from, to); in.From < in.To; in.From++ {
		k := in.From
		m := &t.d.Mentions[k]
		if m.Kind == doc.PlaceMention && m.To <= to && !t.describes(m) && (best < 0 || len(t.d.Mentions[best].Candidates) == 0) {
			best = k
		}
	}
	return best
}

// describes: a name of one word that is an adjective to the definite noun before
// it ("the northern quarters", not the state of that name).
func (t *translator) describes(m *doc.Mention) bool {
	if m.To-m.From > 1 || m.From == 0 {
		return false
	}
	r := t.d.Picked(m.From - 1)
	if r == nil || r.Pos() != doc.Noun || !r.Art {
		return false
	}
	for k := range t.d.Tokens[m.From].Readings {
		if a := &t.d.Tokens[m.From].Readings[k]; a.Pos() == doc.Adj && a.Art {
			return true
		}
	}
	return false
}

// placeable: the phrase names or describes a place: a name, or a head noun of
// a place or a building. A body named after a place is none.
func (t *translator) placeable(u int) bool {
	w := &t.d.Units[u]
	return w.Kind == doc.NounUnit && t.placeTokens(w.From, w.To)
}

func (t *translator) placeTokens(from, to int) bool {
	r := t.d.Picked(from)
	if r != nil && from < to {
		switch {
		case r.Lex.Class.Has(doc.Direction) && !r.Lex.Class.Has(doc.PlaceHead):
			return t.placeMention(from, to) >= 0 || t.headIn(from+1, to)
		case r.Lex.Class.Has(doc.PlaceHead | doc.Site | doc.Building):
			return !r.Lex.Class.Has(doc.Armed) || t.placeMention(from, to) >= 0
		case r.Lex.Class.Has(doc.Armed | doc.Person | doc.OrgHead | doc.Group | doc.TimeUnit | doc.Weapon | doc.Vehicle):
			return false
		case r.Pos() == doc.Noun && r.Form.Tense == doc.Masdar:
			return false
		}
	}
	k := t.placeMention(from, to)
	return k >= 0 && !t.insideActor(k)
}

// headIn: a common noun of a place stands in the phrase ("east of the airport").
func (t *translator) headIn(from, to int) bool {
	for i := from; i < to; i++ {
		if r := t.d.Picked(i); r != nil && r.Lex.Class.Has(doc.PlaceHead|doc.Site|doc.Building) {
			return true
		}
	}
	return false
}

// insideActor: the place is a part of the name of a body.
func (t *translator) insideActor(k int) bool {
	m := &t.d.Mentions[k]
	for j := range t.d.Mentions {
		a := &t.d.Mentions[j]
		if a.Kind == doc.ActorMention && a.From <= m.From && a.To >= m.To && a.To-a.From > m.To-m.From {
			return true
		}
	}
	return false
}

// inherit takes the place of a neighbour: the event that led to this one or
// came of it, an event told close by in the same sentence.
func (t *translator) inherit(k int) location {
	e := &t.events[k]
	if l, ok := t.lent(k, e.Cause); ok {
		l.why = "of the event that led to it"
		return l
	}
	if civilActs[e.Kind] || politicalActs[e.Kind] {
		return location{} // where a statement is made is not where the others happened
	}
	s := t.d.Clauses[e.Clause].Sentence
	for _, o := range t.neighbours(k, s) {
		if l, ok := t.lent(k, o); ok && t.close(e, l) {
			l.why = "of an event of the same sentence"
			return l
		}
	}
	if l := t.anyOf(s); len(l.units) > 0 && t.close(e, l) {
		return l
	}
	return location{}
}

// lent returns the places of event o for event k to inherit.
func (t *translator) lent(k, o int) (location, bool) {
	if o < 0 || o == k {
		return location{}, false
	}
	l := t.loc[o]
	if len(l.units) == 0 && o > k {
		l = t.stated(o)
	}
	return location{units: l.units, inherited: true}, len(l.units) > 0
}

// reach is how many words off a place may stand that an event takes over; a
// death or damage takes one over from farther on.
const reach = 10

// close: the first place phrase stands near the trigger, or after a death.
func (t *translator) close(e *doc.Event, l location) bool {
	w := &t.d.Units[l.units[0]]
	if w.From > e.From {
		return w.From-e.To <= reach || harmed[e.Kind]
	}
	return e.From-w.To <= reach
}

// politicalActs happen where they are said to, not where the fighting they
// speak of does.
var politicalActs = map[string]bool{"meet": true, "support": true, "appeal": true, "order": true, "reject": true, "condemn": true,
	"deny": true, "threaten": true, "accuse": true, "pressure": true}

// anyOf returns a place phrase of the sentence that no event has claimed.
func (t *translator) anyOf(s int) location {
	for u := range t.d.Units {
		w := &t.d.Units[u]
		if w.Sentence == s && w.Kind == doc.NounUnit && t.x.lang.Where(w.Prep) && w.Prep != "" && t.placeIn(u) >= 0 && t.placeable(u) {
			return location{units: []int{u}, inherited: true, why: "named in the same sentence"}
		}
	}
	return location{}
}

// byCountry gives a claim without any place the country that the report is
// mostly about, without words.
func (t *translator) byCountry(c *isnad.Claim) {
	if t.res.Main == "" {
		return
	}
	l := isnad.Location{Country: t.res.Main, Precision: "country", Basis: isnad.Inherited}
	if ctry := t.x.kb.Place(lower(t.res.Main)); ctry != nil {
		l.ID = ctry.ID
		l.Name = &isnad.Name{Ar: ctry.Name.Ar, En: ctry.Name.En}
	}
	c.Place = append(c.Place, l)
	c.Why = append(c.Why, "place: no words for it; the country that the report is mostly about")
}

func lower(s string) string {
	b := []byte(s)
	for i := range b {
		if 'A' <= b[i] && b[i] <= 'Z' {
			b[i] += 32
		}
	}
	return string(b)
}

// locate translates a place phrase.
func (t *translator) locate(u int) isnad.Location {
	w := &t.d.Units[u]
	from, to := t.trim(t.afterTriggers(w), w.To)
	l := isnad.Location{Words: t.words(from, to), Precision: "unknown", Basis: isnad.Stated}
	k := t.placeMention(from, to)
	if k < 0 || len(t.d.Mentions[k].Candidates) == 0 {
		t.unlisted(&l, u)
		return l
	}
	t.fillPlace(&l, k)
	t.relation(&l, from, t.d.Mentions[k].From)
	return l
}

// afterTriggers returns where a phrase begins once the verbal nouns that head it
// are left out: of "the bombing of the depot" the depot is the place.
func (t *translator) afterTriggers(w *doc.Unit) int {
	from := w.From
	for k := range t.events {
		if e := &t.events[k]; e.From >= w.From && e.To < w.To && !t.d.Clauses[e.Clause].Verbal {
			from = max(from, e.To)
		}
	}
	return from
}

// fillPlace takes id, name, coordinates and precision from the gazetteer.
func (t *translator) fillPlace(l *isnad.Location, k int) {
	ch := t.res.Place(k)
	p := &t.x.kb.Places[ch.Index]
	l.ID, l.Country, l.Candidates = p.ID, dash(p.Country), ch.Others+1
	l.Name = &isnad.Name{Ar: p.Name.Ar, En: p.Name.En}
	if p.Located {
		lat, lon := p.Lat, p.Lon
		l.Lat, l.Lon = &lat, &lon
	}
	l.Precision = precision(p.Kind)
	if ch.Others > 0 {
		t.note("ambiguous-place", "several places bear this name; taken: "+p.ID+", because "+ch.Why, l.Words)
	}
}

func dash(s string) string {
	if s == "-" {
		return ""
	}
	return s
}

func precision(kind string) string {
	switch kind {
	case "continent", "region", "governorate", "sea", "mountain", "river", "road":
		return "region"
	case "country":
		return "country"
	case "city", "capital", "town", "village", "district":
		return "town"
	case "quarter", "front", "camp":
		return "area"
	}
	return "point"
}

// relation: a word of position before the name makes it an anchor.
func (t *translator) relation(l *isnad.Location, from, name int) {
	for i := from - 1; i < name; i++ {
		if i < 0 {
			continue
		}
		rel, ok := t.x.relationOf(t.d, i)
		if !ok || i == from-1 && t.d.Tokens[i].Unit == t.d.Tokens[from].Unit {
			continue
		}
		if l.Precision == "country" || l.Precision == "region" {
			l.Relation, l.Precision = "part-"+rel.id, "region"
			return
		}
		l.Relation, l.RadiusKM, l.Precision = rel.id, rel.radius, "near"
		return
	}
}

// unlisted: a place that no list knows takes its country from the places
// around it: the last resolved one before it, else the report's.
func (t *translator) unlisted(l *isnad.Location, u int) {
	for v := u - 1; v >= 0 && v > u-12; v-- {
		if t.d.Units[v].Kind != doc.NounUnit {
			continue
		}
		if k := t.placeIn(v); k >= 0 && len(t.d.Mentions[k].Candidates) > 0 {
			l.Country = dash(t.x.kb.Places[t.res.Place(k).Index].Country)
			return
		}
	}
	for v := u + 1; v < len(t.d.Units) && v < u+8; v++ {
		if t.d.Units[v].Kind != doc.NounUnit {
			continue
		}
		if k := t.placeIn(v); k >= 0 && len(t.d.Mentions[k].Candidates) > 0 {
			l.Country = dash(t.x.kb.Places[t.res.Place(k).Index].Country)
			return
		}
	}
	l.Country = t.res.Main
}

func (t *translator) note(id, why string, w isnad.Words) {
	n := isnad.Note{ID: id, Text: why, Start: w.Start, End: w.End}
	for i := range t.notes {
		if t.notes[i] == n {
			return
		}
	}
	t.notes = append(t.notes, n)
}
