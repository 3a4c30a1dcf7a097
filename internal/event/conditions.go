package event

import (
	"strings"

	"isnad/internal/doc"
)

// entered: after "has come to" a present tense is a change.
func (m *matcher) entered(c *doc.Clause) bool {
	u := c.Unit - 1
	if u < 0 || m.d.Units[u].Kind != doc.VerbUnit || m.d.Units[u].Sentence != c.Sentence {
		return false
	}
	r := m.d.Picked(m.d.Units[u].From)
	return r != nil && r.Form.Tense == doc.Past && r.Lex.Class.Has(doc.Inchoative)
}

// carriesEvent: a verbal noun of an event stands in the slot of a light verb.
func (m *matcher) carriesEvent(c *doc.Clause, f *frame) bool {
	for _, u := range m.carriedUnits(c, f) {
		for i := m.d.Units[u].From; i < m.d.Units[u].To; i++ {
			if r := m.d.Picked(i); r != nil && i != c.Pred && r.Pos() == doc.Noun && r.Lex.Event {
				return true
			}
		}
	}
	return false
}

// institution: a verbal noun in construct under a site, a body or an office names
// that body, not an event ("the detention centre", "the minister of defence").
func (m *matcher) institution(c *doc.Clause) bool {
	u := &m.d.Units[c.Unit]
	if c.Pred <= u.From || c.Reading.Pron != doc.NoPron {
		return false
	}
	b := m.d.Picked(c.Pred - 1)
	return b != nil && b.Pos() == doc.Noun && !b.Art && !b.Lex.Event && c.Reading.Form.Number != doc.Dual &&
		b.Lex.Class.Has(doc.Site|doc.Building|doc.OrgHead|doc.Office|doc.Official|doc.Title)
}

// titleOf: "the martyr X", "the so-called X": a definite singular before a name
// is a title.
func (m *matcher) titleOf(c *doc.Clause) bool {
	r := c.Reading
	if !r.Art || r.Form.Number != doc.Sing || !r.Lex.Class.Has(doc.Person) && r.Form.Tense != doc.PassivePart {
		return false
	}
	i := c.Pred + 1
	if i >= len(m.d.Tokens) || m.d.Tokens[i].Kind != doc.Word {
		return false
	}
	if len(m.d.Tokens[i].Readings) == 0 {
		return true
	}
	p := m.d.Picked(i)
	return p != nil && p.Pos() == doc.Name
}

// adjectival: a noun of a person right after an indefinite noun of an event is
// an adjective to it ("lightning attacks").
func (m *matcher) adjectival(c *doc.Clause) bool {
	u := &m.d.Units[c.Unit]
	if c.Pred <= u.From || c.Reading.Art {
		return false
	}
	b := m.d.Picked(c.Pred - 1)
	return b != nil && b.Lex.Event && !b.Lex.Class.Has(doc.Person) && !b.Art && c.Reading.Form.Gender == doc.Fem
}

// withAt returns the token of the idiom's second word: it must follow the
// verb within six words. -1 if it does not.
func (m *matcher) withAt(c *doc.Clause, f *frame) int {
	if len(f.with) == 0 {
		return -1
	}
	for _, u := range c.Subject { // "that a shell fell": the word may be the subject before the verb
		if h := m.d.Units[u].Head; h < c.Pred {
			for _, w := range f.with {
				if len(w) == 1 && m.stemIs(h, w[0]) {
					return h
				}
			}
		}
	}
	end := m.d.Sentences[c.Sentence].To
	for i := c.Pred + 1; i < end && i <= c.Pred+14; i++ {
		if u := m.d.Tokens[i].Unit; i > c.Pred+7 && u >= 0 && (m.d.Units[u].Kind == doc.VerbUnit || m.d.Units[u].Kind == doc.SubUnit) {
			return -1
		}
		for _, w := range f.with {
			if m.stemIs(i, w[0]) && (len(w) == 1 || i+1 < end && m.stemIs(i+1, w[1])) {
				return i + len(w) - 1
			}
		}
	}
	return -1
}

// stemIs reports whether the word at token i is w, clitics and endings aside.
func (m *matcher) stemIs(i int, w string) bool {
	t := &m.d.Tokens[i]
	if t.Key == w {
		return true
	}
	for k := range t.Readings {
		r := &t.Readings[k]
		if r.Stem == w || r.Form.Indef && strings.HasPrefix(r.Stem, w) && len(r.Stem) == len(w)+2 || r.Lex.Lemma == w && r.Pos() != doc.Verb {
			return true
		}
	}
	if !strings.Contains(t.Key, w) || len(t.Readings) > 0 {
		return false
	}
	return len(t.Key)-len(w) <= 8
}

// anyOf: some token of the list has one of the classes or actor types.
func (m *matcher) anyOf(tokens []int, names []string) bool {
	for _, i := range tokens {
		for _, n := range names {
			if m.is(i, n) {
				return true
			}
		}
	}
	return false
}

// is reports whether token i has a class, or belongs to a name of an actor
// type. A bare quantity ("ten were wounded") counts people.
func (m *matcher) is(i int, name string) bool {
	if name == "person" && m.bareQuantity(i) {
		return true
	}
	for k := range m.d.Tokens[i].Readings {
		r := &m.d.Tokens[i].Readings[k]
		if name == "event" && r.Lex.Event && r.Pos() == doc.Noun {
			return true
		}
		for b, n := range doc.ClassNames {
			if n == name && r.Lex.Class.Has(1<<b) && r.Pos() != doc.Verb {
				return true
			}
		}
	}
	for r := m.d.MentionsIn(i-maxName, i+1); r.From < r.To; r.From++ {
		mn := &m.d.Mentions[r.From]
		if i >= mn.To {
			continue
		}
		for _, t := range m.w.MentionTypes(mn) {
			if t == name {
				return true
			}
		}
	}
	return false
}

// things are what a quantity of is not people.
const things = doc.Vehicle | doc.Aircraft | doc.Weapon | doc.Explosive | doc.Equipment | doc.Money | doc.Site | doc.Building | doc.PlaceHead | doc.TimeUnit | doc.Animal | doc.Abstract

func (m *matcher) bareQuantity(i int) bool {
	u := m.d.Tokens[i].Unit
	if u < 0 || m.d.Units[u].Number < 0 {
		return false
	}
	n := &m.d.Numbers[m.d.Units[u].Number]
	if n.Measure != "" || i < n.From || i >= n.To {
		return false
	}
	if n.Counted < 0 || n.Counted == n.From {
		return true
	}
	for k := range m.d.Tokens[n.Counted].Readings {
		if m.d.Tokens[n.Counted].Readings[k].Lex.Class.Has(things) {
			return false
		}
	}
	return true
}

func (m *matcher) unitTokens(units []int) []int {
	var out []int
	for _, u := range units {
		for i := m.d.Units[u].From; i < m.d.Units[u].To; i++ {
			out = append(out, i)
		}
	}
	return out
}

// subjectTokens: the subject of a verb, or of the verb it is joined to; who
// stands in construct after a verbal noun.
func (m *matcher) subjectTokens(c *doc.Clause) []int {
	subject := c.Subject
	if c.Verbal && len(subject) == 0 {
		subject = m.carried(c)
	}
	out := m.unitTokens(subject)
	if !c.Verbal {
		for _, p := range c.Of {
			for i := p.From; i < p.To; i++ {
				out = append(out, i)
			}
		}
	}
	return out
}

// objectTokens: the object, the construct complement of a noun, the phrase
// under an obligatory preposition, the subject of a passive.
func (m *matcher) objectTokens(c *doc.Clause, f *frame) []int {
	out := m.unitTokens(c.Object)
	for _, p := range c.Of {
		for i := p.From; i < p.To; i++ {
			out = append(out, i)
			if r := m.d.Picked(i); r != nil && r.Lex.Event && r.Pos() == doc.Noun {
				break // "to stop the flow of fighters" stops no fighters
			}
		}
	}
	if u := m.prep(c, "min"); u >= 0 { // "quantities of arms"
		out = append(out, m.unitTokens([]int{u})...)
	}
	for _, s := range f.slots {
		if s.role == doc.Target && s.name != "obj" && s.name != "subj" {
			if u := m.prep(c, s.name); u >= 0 {
				out = append(out, m.unitTokens([]int{u})...)
			}
		}
	}
	if c.MayPass && len(c.Object) == 0 {
		out = append(out, m.unitTokens(c.Subject)...)
	}
	return out
}

// isPassive: the form can only be passive, or it may be and the arguments say so.
func (m *matcher) isPassive(c *doc.Clause, f *frame) bool {
	if !c.Verbal || !c.MayPass || f.passive == "no" {
		return false
	}
	obj, transitive := f.slot("obj")
	if !transitive {
		if _, ok := f.slot("subj"); ok && c.Passive {
			return true
		}
		return false
	}
	switch {
	case c.Passive, f.passive == "only":
		return true
	case (f.kind == "accuse" || f.kind == "deny" || f.kind == "threaten") && m.complement(c) >= 0:
		return false
	case len(c.Object) > 0 || c.Reading.Pron != doc.NoPron || obj == doc.NoRole:
		return false
	case m.prep(c, "ala-yad") >= 0 || m.prep(c, "min-qibal") >= 0:
		return true
	case len(c.Subject) == 0:
		return false
	}
	if personal[f.kind] {
		return true
	}
	return !m.armedUnit(c.Subject[0])
}

// personal kinds have people as their objects: a subject without an object is
// then what it happened to.
var personal = map[string]bool{"kill": true, "injure": true, "detain": true, "abduct": true, "release": true,
	"missing": true, "abuse": true, "evacuate": true, "displace": true, "prosecute": true}

// armedUnit: the phrase is of somebody or something that fights: armed people,
// aircraft, weapons, states.
func (m *matcher) armedUnit(u int) bool {
	return m.armedTokens(m.d.Units[u].From, m.d.Units[u].To)
}

func (m *matcher) armedTokens(from, to int) bool {
	for i := from; i < to; i++ {
		for k := range m.d.Tokens[i].Readings {
			r := &m.d.Tokens[i].Readings[k]
			if r.Pos() != doc.Verb && r.Lex.Class.Has(doc.Armed|doc.Aircraft) {
				return true
			}
			if i == from && r.Pos() == doc.Noun && r.Lex.Class.Has(doc.Site|doc.PlaceHead|doc.Building|doc.Civil) {
				return false
			}
		}
	}
	for r := m.d.MentionsIn(from, to); r.From < r.To; r.From++ {
		mn := &m.d.Mentions[r.From]
		if mn.To <= to && mn.Kind == doc.ActorMention && m.w.ArmedMention(mn) {
			return true
		}
	}
	return false
}
