package event

import "isnad/internal/doc"

// roles fills the roles of an event from its clause.
func (m *matcher) roles(e *doc.Event, c *doc.Clause, f *frame) {
	if c.Verbal {
		m.verbRoles(e, c, f)
	} else {
		m.nounRoles(e, c, f)
	}
	m.prepRoles(e, c, f)
}

func (m *matcher) add(e *doc.Event, role doc.Role, a doc.Arg) {
	if role == doc.NoRole {
		return
	}
	if a.Pronoun == doc.NoPron && a.From <= e.From && e.From < a.To && a.Slot != "self" && a.Slot != "participle" {
		if e.From+1 >= a.To {
			return // the trigger itself fills no role
		}
		a.From, a.Head, a.Unit = e.From+1, e.From+1, -1
	}
	for _, b := range e.Args {
		if b.From < a.To && a.From < b.To && a.Pronoun == doc.NoPron && b.Pronoun == doc.NoPron {
			return
		}
	}
	a.Role = role
	e.Args = append(e.Args, a)
}

func (m *matcher) addUnits(e *doc.Event, role doc.Role, units []int, slot string) {
	for _, u := range units {
		unit := &m.d.Units[u]
		r := role
		if r == eitherRole {
			r = doc.Target
			if m.armedUnit(u) {
				r = doc.Agent
			}
		}
		if r == doc.Agent && m.eventUnit(u) {
			r = doc.CauseRole
		}
		m.add(e, r, doc.Arg{From: unit.From, To: unit.To, Head: unit.Head, Unit: u, Slot: slot})
	}
}

// eventUnit: the phrase is headed by a verbal noun that tells an event.
func (m *matcher) eventUnit(u int) bool {
	r := m.d.Picked(m.d.Units[u].Head)
	if r == nil || m.named(m.d.Units[u].Head) {
		return false
	}
	for _, e := range r.Lex.Entries {
		if f := m.fr.byEntry[e]; f != nil && !f.light && r.Pos() == doc.Noun && f.self == doc.NoRole && !r.Lex.Class.Has(doc.Person) {
			return r.Form.Tense == doc.NotFinite && f.noun || r.Form.Tense == doc.Masdar
		}
	}
	return false
}

// named: token i belongs to the name of a body ("the organisation of the
// state"), whatever its words could mean by themselves.
func (m *matcher) named(i int) bool {
	for r := m.d.MentionsIn(i-maxName, i+1); r.From < r.To; r.From++ {
		if mn := &m.d.Mentions[r.From]; i < mn.To && mn.Kind == doc.ActorMention {
			return true
		}
	}
	return false
}

// maxName is more than the words of the longest name.
const maxName = 16

func (m *matcher) verbRoles(e *doc.Event, c *doc.Clause, f *frame) {
	subj, _ := f.slot("subj")
	obj, _ := f.slot("obj")
	if _, has := f.slot("subj"); !has {
		subj = doc.Agent
	}
	subject, object := c.Subject, c.Object
	passive := m.isPassive(c, f)
	if s := m.goesOn(c, obj); len(s) > 0 {
		subject, object, passive = s, c.Subject, false
	}
	if len(subject) == 0 && !passive {
		subject = m.carried(c)
	}
	switch {
	case passive:
		if obj == doc.NoRole {
			obj = subj
		}
		if len(subject) == 0 {
			subject = m.carried(c)
		}
		m.addUnits(e, obj, subject, "obj")
		m.pronounSubject(e, c, obj, subject)
	default:
		m.addUnits(e, subj, subject, "subj")
		m.pronounSubject(e, c, subj, subject)
		m.addUnits(e, obj, object, "obj")
		if c.Reading.Pron != doc.NoPron && len(c.Object) == 0 {
			m.add(e, obj, doc.Arg{From: c.Pred, To: c.Pred + 1, Head: c.Pred, Unit: -1, Pronoun: c.Reading.Pron, Slot: "obj"})
		}
	}
	if of, ok := f.slot("with-of"); ok {
		m.withOf(e, c, f, of)
	}
}

// goesOn: a transitive verb joined to an earlier one, with one phrase after it
// that is no fighter: the earlier subject goes on and the phrase is the object
// ("it took the town and killed some foreigners").
func (m *matcher) goesOn(c *doc.Clause, obj doc.Role) []int {
	if obj == doc.NoRole || c.Passive || c.Reading.Conj == 0 || c.Reading.Pron != doc.NoPron || len(c.Subject) == 0 || len(c.Object) > 0 {
		return nil
	}
	for _, u := range c.Subject {
		if m.d.Units[u].From < c.Pred || m.armedUnit(u) {
			return nil
		}
	}
	s := m.carried(c)
	if len(s) == 0 || s[0] == c.Subject[0] || !m.armedUnit(s[0]) {
		return nil
	}
	return s
}

// pronounSubject: a verb with no subject of its own has one in its ending.
func (m *matcher) pronounSubject(e *doc.Event, c *doc.Clause, role doc.Role, subject []int) {
	if len(subject) > 0 || role == doc.NoRole {
		return
	}
	m.add(e, role, doc.Arg{From: c.Pred, To: c.Pred + 1, Head: c.Pred, Unit: -1, Pronoun: c.Reading.Form.Pron(), Slot: "subj"})
}

// carried: a verb joined by wa-, or by "while", to an earlier verb of the
// sentence keeps that verb's subject, if number and gender allow.
func (m *matcher) carried(c *doc.Clause) []int {
	if c.Reading.Conj == 0 && (c.Unit == 0 || m.d.Units[c.Unit-1].Kind != doc.SubUnit || m.d.Units[c.Unit-1].Comp) {
		return nil
	}
	for r := m.d.Sentences[c.Sentence].Clauses; r.To > r.From; r.To-- {
		p := &m.d.Clauses[r.To-1]
		if !p.Verbal || p.Pred >= c.Pred || len(p.Subject) == 0 {
			continue
		}
		if agrees(m.d, p.Subject, c.Reading.Form) {
			return p.Subject
		}
		return nil
	}
	return nil
}

// agrees: a verb in the feminine singular may go with any non-human plural, a
// masculine plural with people.
func agrees(d *doc.Document, subject []int, f doc.Form) bool {
	r := d.Picked(d.Units[subject[0]].Head)
	if r == nil {
		return true
	}
	if f.Number == doc.Plur && f.Gender == doc.Masc {
		return len(subject) > 1 || r.Form.Number == doc.Plur || d.Units[subject[0]].Number >= 0 || r.Lex.Class.Has(doc.Group)
	}
	if f.Number == doc.Sing && f.Gender == doc.Masc {
		return r.Form.Number == doc.Sing && r.Form.Gender == doc.Masc || len(r.Lex.Lemma) == 0
	}
	return true
}

// withOf: the construct complement or pronoun of an idiom's second word.
func (m *matcher) withOf(e *doc.Event, c *doc.Clause, f *frame, role doc.Role) {
	w := m.withAt(c, f)
	if w < 0 {
		return
	}
	u := m.d.Tokens[w].Unit
	if u < 0 {
		return
	}
	unit := &m.d.Units[u]
	if w+1 < unit.To {
		m.add(e, role, doc.Arg{From: w + 1, To: unit.To, Head: w + 1, Unit: -1, Slot: "with-of"})
		for k := u + 1; k < len(m.d.Units) && m.d.Units[k].Kind == doc.NounUnit && m.d.Units[k].Conj != 0 && m.d.Units[k].Sentence == c.Sentence; k++ {
			m.addUnits(e, role, []int{k}, "with-of")
		}
		return
	}
	// "its victims were twenty people": a bare phrase or a number follows
	if k := u + 1; k < len(m.d.Units) && m.d.Units[k].Sentence == c.Sentence && m.d.Units[k].Kind == doc.NounUnit && m.d.Units[k].Prep == "" {
		m.addUnits(e, role, []int{k}, "with-of")
	}
}

func (m *matcher) nounRoles(e *doc.Event, c *doc.Clause, f *frame) {
	role := m.constructRole(c, f)
	if f.self != doc.NoRole {
		u := &m.d.Units[c.Unit]
		m.add(e, f.self, doc.Arg{From: u.From, To: u.To, Head: c.Pred, Unit: c.Unit, Slot: "self"})
	}
	part := c.Reading.Form.Tense
	if !f.noun && (part == doc.PassivePart || part == doc.ActivePart) {
		m.participleRoles(e, c, f, part)
		return
	}
	first := doc.NoRole
	of := c.Of
	if len(of) == 0 && c.Reading.Pron == doc.NoPron && !c.Reading.Art {
		of = m.sharedOf(c)
	}
	for _, p := range of {
		r := role
		if r == eitherRole {
			r = doc.Target
			if !personal[f.kind] && m.armedTokens(p.From, p.To) {
				r = doc.Agent
			}
		}
		if r == doc.Agent && m.placeOnly(p.From, p.To) {
			r = doc.PlaceRole // "the Azaz meeting"
		}
		if first == doc.NoRole {
			first = r
		} else {
			r = first
		}
		m.add(e, r, doc.Arg{From: p.From, To: p.To, Head: p.From, Unit: -1, Slot: "of"})
	}
	if c.Reading.Pron != doc.NoPron && len(c.Of) == 0 {
		r := role
		if r == eitherRole {
			r = doc.Agent
			if personal[f.kind] {
				r = doc.Target
			}
		}
		first = r
		m.add(e, r, doc.Arg{From: c.Pred, To: c.Pred + 1, Head: c.Pred, Unit: -1, Pronoun: c.Reading.Pron, Slot: "of"})
	}
	if !m.has(e, doc.Agent) && !personal[f.kind] && (role == doc.Agent || role == eitherRole) {
		m.nationality(e, c)
	}
	if first == doc.Agent && len(c.Object) > 0 {
		if obj, ok := f.slot("obj"); ok {
			m.addUnits(e, obj, c.Object[:1], "obj")
		}
	}
}

// nationality: "an American raid": the adjective names the doer.
func (m *matcher) nationality(e *doc.Event, c *doc.Clause) {
	u := &m.d.Units[c.Unit]
	for i := c.Pred + 1; i < u.To; i++ {
		if r := m.d.Picked(i); r != nil && r.Pos() == doc.Adj && r.Lex.Class.Has(doc.Nationality) {
			m.add(e, doc.Agent, doc.Arg{From: i, To: i + 1, Head: i, Unit: -1, Slot: "nationality"})
			return
		}
	}
}

// sharedOf: "the killing and wounding of six": the complement stands after the
// second noun.
func (m *matcher) sharedOf(c *doc.Clause) []doc.Piece {
	u := c.Unit + 1
	if u >= len(m.d.Units) || m.d.Units[u].Sentence != c.Sentence || m.d.Units[u].Kind != doc.NounUnit || m.d.Units[u].Conj == 0 || !m.eventUnit(u) {
		return nil
	}
	for r := m.d.Sentences[c.Sentence].Clauses; r.From < r.To; r.From++ {
		if o := &m.d.Clauses[r.From]; o.Unit == u && o.Pred == m.d.Units[u].Head {
			return o.Of
		}
	}
	return nil
}

// placeOnly: the words are the name of a town or a region, which does not act.
func (m *matcher) placeOnly(from, to int) bool {
	place := false
	for r := m.d.MentionsIn(from, to); r.From < r.To; r.From++ {
		mn := &m.d.Mentions[r.From]
		if mn.To > to {
			continue
		}
		if mn.Kind == doc.ActorMention {
			return false
		}
		if mn.Kind == doc.PlaceMention && mn.From == from {
			types := m.w.MentionTypes(mn)
			place = len(types) > 0 && types[0] == "place"
		}
	}
	return place
}

// placeUnit: the phrase is a place: a name of one, or a head noun.
func (m *matcher) placeUnit(u int) bool {
	w := &m.d.Units[u]
	if r := m.d.Picked(w.From); r != nil && r.Lex.Class.Has(doc.PlaceHead|doc.Site|doc.Building) && !r.Lex.Class.Has(doc.Person|doc.Group|doc.Armed|doc.OrgHead) {
		return true
	}
	return m.placeOnly(w.From, w.To)
}

// participleRoles: "the kidnapped men", "the soldiers wounded in the raid":
// the phrase that holds the participle is what it happened to.
func (m *matcher) participleRoles(e *doc.Event, c *doc.Clause, f *frame, t doc.Tense) {
	role, _ := f.slot("obj")
	if t == doc.ActivePart {
		role, _ = f.slot("subj")
	}
	u := &m.d.Units[c.Unit]
	m.add(e, role, doc.Arg{From: u.From, To: u.To, Head: u.Head, Unit: c.Unit, Slot: "participle"})
}

// constructRole: who stands after a verbal noun in construct.
func (m *matcher) constructRole(c *doc.Clause, f *frame) doc.Role {
	if f.noun {
		r, _ := f.slot("of")
		return r
	}
	switch f.nounOf {
	case "agent":
		return doc.Agent
	case "target":
		if r, ok := f.slot("obj"); ok && r != doc.NoRole {
			return r
		}
		if r, ok := f.slot("subj"); ok {
			return r
		}
		return doc.Target
	case "none":
		return doc.NoRole
	case "either":
		return eitherRole
	}
	if r, ok := f.slot("obj"); !ok || r == doc.NoRole {
		r, _ := f.slot("subj")
		return r
	}
	return eitherRole
}

// prepRoles fills roles from the prepositional phrases of a clause.
func (m *matcher) prepRoles(e *doc.Event, c *doc.Clause, f *frame) {
	for _, u := range c.Preps {
		name := m.d.Units[u].Prep
		role, ok := f.slot(name)
		if (!c.Verbal || e.With >= 0) && personal[f.kind] && (name == "fi-sufuf" || name == "min" && role != doc.Agent && !m.eventUnit(u) && !m.placeUnit(u)) {
			role, ok = doc.Target, true // "dead among the civilians"
		}
		if !ok {
			switch {
			case name == "fi-sufuf":
				role, ok = doc.Target, true
			case name == "ala-yad" || name == "min-qibal":
				role, ok = doc.Agent, true
			case (name == "bi" || name == "bi-wasita") && m.means(u):
				role, ok = doc.Instrument, true
			}
		}
		if name == "li" && !c.Verbal && role != doc.EventRole {
			if r, yes := m.belongs(e, c, f, u); yes {
				role, ok = r, true
			}
		}
		if role == doc.Instrument && name == "bi" && !m.means(u) && (m.eventUnit(u) || m.bodyUnit(u)) {
			continue
		}
		if !ok || m.nearer(e, c, u, name) {
			continue
		}
		if role == doc.Agent && name == "maa" && m.has(e, doc.Agent) && (f.kind == "clash" || f.kind == "meet" || f.kind == "agree") {
			role = doc.Target
		}
		if name == "bayn" {
			m.between(e, u, role)
			continue
		}
		if role == doc.PlaceRole && m.eventUnit(u) {
			continue
		}
		m.addUnits(e, role, []int{u}, name)
	}
}

// belongs: li- after a verbal noun marks its doer ("raids of the air force")
// unless the doer stands in construct already, or a place or a victim follows:
// then it marks what it is done to.
func (m *matcher) belongs(e *doc.Event, c *doc.Clause, f *frame, u int) (doc.Role, bool) {
	r := m.constructRole(c, f)
	if r != doc.Agent && r != eitherRole {
		return doc.NoRole, false
	}
	if !m.has(e, doc.Agent) && m.armedUnit(u) && !personal[f.kind] && !m.ownedByOther(c, u) {
		return doc.Agent, true
	}
	if obj, ok := f.slot("obj"); ok && obj == doc.Target {
		return obj, true
	}
	return doc.NoRole, false
}

// ownedByOther: right before the phrase stands one under another preposition
// that is no place and can have an owner ("raids on targets of the group").
func (m *matcher) ownedByOther(c *doc.Clause, u int) bool {
	if u-1 <= c.Unit || m.d.Units[u-1].Kind != doc.NounUnit || m.d.Units[u-1].Prep == "" {
		return false
	}
	w := &m.d.Units[u-1]
	return !w.Definite && !m.placeOnly(w.From, w.To)
}

// between: "between X and Y": both are parties.
func (m *matcher) between(e *doc.Event, u int, role doc.Role) {
	m.addUnits(e, role, []int{u}, "bayn")
	s := m.d.Units[u].Sentence
	for k := u + 1; k < len(m.d.Units) && m.d.Units[k].Sentence == s && k < u+8; k++ {
		w := &m.d.Units[k]
		if w.Kind == doc.VerbUnit || w.Kind == doc.SubUnit {
			return
		}
		if w.Kind == doc.NounUnit && w.Conj != 0 && (w.Prep == "" || w.Prep == "bayn" || w.Prep == "min" && m.armedUnit(k)) {
			m.addUnits(e, role, []int{k}, "bayn")
		}
	}
}

// bodyUnit: a wound or a part of the body is no means.
func (m *matcher) bodyUnit(u int) bool {
	r := m.d.Picked(m.d.Units[u].Head)
	return r != nil && (r.Lex.Event || r.Lex.Class.Has(doc.BodyPart))
}

func (m *matcher) has(e *doc.Event, r doc.Role) bool {
	for _, a := range e.Args {
		if a.Role == r {
			return true
		}
	}
	return false
}

// means: the phrase names a weapon, a vehicle, an aircraft.
func (m *matcher) means(u int) bool {
	for i := m.d.Units[u].From; i < m.d.Units[u].To; i++ {
		for k := range m.d.Tokens[i].Readings {
			if m.d.Tokens[i].Readings[k].Lex.Class.Has(doc.Weapon | doc.Explosive | doc.Aircraft | doc.Equipment) {
				return true
			}
		}
	}
	return false
}

// nearer: another predicate stands between the clause's own and the phrase,
// and takes this preposition itself.
func (m *matcher) nearer(e *doc.Event, c *doc.Clause, u int, name string) bool {
	at := m.d.Units[u].From
	for r := m.d.Sentences[c.Sentence].Clauses; r.From < r.To; r.From++ {
		o := &m.d.Clauses[r.From]
		if o.Pred <= c.Pred || o.Pred >= at || o.Unit == u || o.Pred == e.With {
			continue
		}
		if t := o.Reading.Form.Tense; t == doc.ActivePart || t == doc.PassivePart {
			continue
		}
		for _, en := range o.Reading.Lex.Entries {
			if f := m.fr.byEntry[en]; f != nil {
				if _, ok := f.slot(name); ok {
					return true
				}
			}
		}
	}
	return false
}
