package extract

import (
	"slices"

	"isnad"
	"isnad/internal/doc"
)

// counts fills the quantities of a claim: those of its target, of its trigger
// and of its agent.
func (t *translator) counts(c *isnad.Claim, k int) {
	e := &t.events[k]
	kind := t.x.kb.Kind(e.Kind)
	of := "other"
	if kind != nil && kind.Count != "" {
		of = kind.Count
	}
	seen := map[int]bool{}
	put := func(n int, what string) {
		if n < 0 || seen[n] {
			return
		}
		seen[n] = true
		switch {
		case strikeKinds[e.Kind] && t.countsA(n, doc.Weapon|doc.Explosive):
			what = "strikes" // "fired nineteen rockets"
		case thingKinds[e.Kind] && t.countsA(n, doc.Aircraft|doc.Vehicle|doc.Equipment|doc.Weapon):
			what = of
		}
		t.count(c, n, what, e)
	}
	victims := peopleKinds[e.Kind]
	for i := range e.Args {
		a := &e.Args[i]
		n := t.numberIn(a.From, a.To)
		switch a.Role {
		case doc.Target:
			what := of
			if !victims && !thingKinds[e.Kind] {
				what = "other"
			}
			put(n, what)
		case doc.Agent:
			put(n, "participants")
		case doc.Instrument, doc.Recipient:
			put(n, "other")
		case doc.PlaceRole:
			if e.Kind == "seize-territory" {
				put(n, "seized")
			}
		}
	}
	cl := &t.d.Clauses[e.Clause]
	if !cl.Verbal {
		n := t.numberOf(cl)
		if n >= 0 && strikeKinds[e.Kind] {
			put(n, "strikes")
		} else {
			put(n, of)
		}
		if n < 0 && victims {
			put(t.risenTo(e, cl), of)
		}
	}
	if strikeKinds[e.Kind] {
		put(t.strikesIn(cl), "strikes")
	}
	if e.Negated >= 0 && victims && len(c.Count) == 0 {
		t.zero(c, e, of)
	}
	if victims {
		t.subsets(c, e, of, seen)
	}
}

var strikeKinds = map[string]bool{"airstrike": true, "shelling": true, "attack": true, "bombing": true}

// strikesIn: "bombed ... in 23 raids".
func (t *translator) strikesIn(c *doc.Clause) int {
	if !c.Verbal {
		return -1
	}
	for u := c.Unit + 1; u < len(t.d.Units) && u <= c.Unit+4 && t.d.Units[u].Sentence == c.Sentence; u++ {
		if w := &t.d.Units[u]; w.Kind == doc.OtherUnit && w.Number >= 0 && t.d.Numbers[w.Number].Measure == "" {
			return w.Number // "three times"
		}
	}
	for _, u := range c.Preps {
		w := &t.d.Units[u]
		r := t.d.Picked(w.Head)
		if w.Number >= 0 && (w.Prep == "fi" || w.Prep == "bi") && r != nil && r.Lex.Event && r.Pos() == doc.Noun && quantity(&t.d.Numbers[w.Number]) {
			return w.Number
		}
	}
	return -1
}

// countsA: the counted noun of the quantity has one of the classes.
func (t *translator) countsA(n int, c doc.Class) bool {
	x := &t.d.Numbers[n]
	if x.Counted < 0 {
		return false
	}
	r := t.d.Picked(x.Counted)
	return r != nil && r.Lex.Class.Has(c)
}

// risenTo: "the number of the dead rose to 764": the quantity stands after the
// verb of the phrase.
func (t *translator) risenTo(e *doc.Event, c *doc.Clause) int {
	h := t.d.Picked(t.d.Units[c.Unit].Head)
	if h == nil || !h.Lex.Class.Has(doc.Quantifier) {
		return -1
	}
	for _, cl := range t.d.Clauses {
		if cl.Sentence != c.Sentence || !cl.Verbal || !slices.Contains(cl.Subject, c.Unit) {
			continue
		}
		for _, u := range append(append([]int{}, cl.Preps...), cl.Object...) {
			if w := &t.d.Units[u]; w.Number >= 0 && (w.Prep == "ila" || w.Prep == "") && quantity(&t.d.Numbers[w.Number]) {
				return w.Number
			}
		}
	}
	return -1
}

var peopleKinds = map[string]bool{"kill": true, "injure": true, "detain": true, "abduct": true, "release": true, "displace": true,
	"evacuate": true, "missing": true, "return": true}

var thingKinds = map[string]bool{"seize-equipment": true, "destroy": true, "shoot-down": true, "seize-territory": true, "deploy": true}

// numberIn returns the first quantity that lies in [from, to), -1 if none.
func (t *translator) numberIn(from, to int) int {
	for n := range t.d.Numbers {
		x := &t.d.Numbers[n]
		if x.From >= to {
			break
		}
		if x.From >= from && quantity(x) {
			return n
		}
	}
	return -1
}

func quantity(x *doc.Number) bool {
	return !x.Ordinal && !x.Year && !x.Clock && !x.Percent && x.Measure == ""
}

// numberOf: the quantity that counts the trigger itself ("nine raids", "20
// dead") or stands at the head of its phrase.
func (t *translator) numberOf(c *doc.Clause) int {
	for n := range t.d.Numbers {
		x := &t.d.Numbers[n]
		if !quantity(x) {
			continue
		}
		if x.Counted == c.Pred || x.From <= c.Pred && c.Pred < x.To {
			return n
		}
	}
	if n := t.d.Units[c.Unit].Number; n >= 0 && quantity(&t.d.Numbers[n]) && t.d.Units[c.Unit].Head == c.Pred {
		return n
	}
	return -1
}

// count writes one quantity.
func (t *translator) count(c *isnad.Claim, n int, of string, e *doc.Event) {
	x := &t.d.Numbers[n]
	q := isnad.Count{Of: of, Words: t.words(x.From, x.To), Bound: x.Bound, Basis: "incident", Unit: t.unit(x, of)}
	q.Low, q.High = limits(x)
	if c.Time != nil && e.Kind != "clash" && t.cumulative(e) {
		q.Basis = "cumulative"
		q.Since = c.Time.From
	}
	c.Count = append(c.Count, q)
}

// cumulative: the time of the claim is "since".
func (t *translator) cumulative(e *doc.Event) bool {
	for _, c := range t.d.Clauses[e.Clause : e.Clause+1] {
		for _, i := range c.Times {
			if t.d.Times[i].Since {
				return true
			}
		}
	}
	return false
}

// unit: the counted noun decides.
func (t *translator) unit(x *doc.Number, of string) string {
	if x.Counted >= 0 && of != "strikes" {
		for k := range t.d.Tokens[x.Counted].Readings {
			r := &t.d.Tokens[x.Counted].Readings[k]
			if r.Lex.Unit != "" {
				return r.Lex.Unit
			}
			switch cl := r.Lex.Class; {
			case cl.Has(doc.Family):
				return "families"
			case cl.Has(doc.Aircraft):
				return "aircraft"
			case cl.Has(doc.Vehicle):
				return "vehicles"
			case cl.Has(doc.Person):
				return "persons"
			case cl.Has(doc.Site | doc.Building | doc.PlaceHead):
				return "sites"
			case cl.Has(doc.Weapon | doc.Explosive | doc.Equipment | doc.Money):
				return "other"
			}
		}
	}
	switch of {
	case "killed", "injured", "detained", "abducted", "released", "displaced", "evacuated", "missing", "participants":
		return "persons"
	case "strikes":
		return "strikes"
	}
	return "other"
}

// zero: "without injuries" counts nobody.
func (t *translator) zero(c *isnad.Claim, e *doc.Event, of string) {
	none := int64(0)
	from := min(e.Negated, e.From)
	c.Count = append(c.Count, isnad.Count{Of: of, Words: t.words(from, max(e.To, from+1)), Low: &none, High: &none, Bound: "zero", Unit: "persons", Basis: "incident"})
}

// subsets: quantities after "among them" are parts of the total.
func (t *translator) subsets(c *isnad.Claim, e *doc.Event, of string, seen map[int]bool) {
	cl := &t.d.Clauses[e.Clause]
	for u := cl.Unit + 1; u < len(t.d.Units) && t.d.Units[u].Sentence == cl.Sentence; u++ {
		w := &t.d.Units[u]
		if w.Kind == doc.VerbUnit {
			return
		}
		if w.Prep != "baynahum" || w.Number < 0 || seen[w.Number] || !quantity(&t.d.Numbers[w.Number]) {
			continue
		}
		seen[w.Number] = true
		t.count(c, w.Number, of, e)
		c.Count[len(c.Count)-1].Basis = "subset"
	}
}
