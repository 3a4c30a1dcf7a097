package attribution

import (
	"slices"

	"isnad/internal/doc"
)

// Speeches finds the acts of saying in the document with what they govern, in
// the order of their cues. Some events are such acts themselves: an accusation
// says what its agent accuses somebody of.
func (c *Cues) Speeches(d *doc.Document, events []doc.Event) []doc.Speech {
	f := finder{c: c, d: d, last: -1, open: -1, act: map[int]*doc.Event{}}
	for k := range events {
		f.act[events[k].Clause] = &events[k]
	}
	clause := 0
	for s := range d.Sentences {
		from := clause
		for clause < len(d.Clauses) && d.Clauses[clause].Sentence == s {
			clause++
		}
		f.sentence(s, from, clause)
	}
	return f.out
}

type finder struct {
	c    *Cues
	d    *doc.Document
	out  []doc.Speech
	last int                // the last speech with a speaker, -1
	open int                // the speech whose quotation is still open, -1
	act  map[int]*doc.Event // the event of each clause
}

// sentence finds the speeches of one sentence, then cuts their scopes.
func (f *finder) sentence(s, from, to int) {
	first := len(f.out)
	sen := f.d.Sentences[s]
	if f.open >= 0 {
		f.goOnQuotation(sen)
	}
	for k := from; k < to; k++ {
		f.clause(k)
	}
	f.prepositional(sen)
	f.nest(first, sen)
	f.quotations(first, sen)
	if n := f.lastOf(first); n >= 0 {
		f.last = n
	}
}

// goOnQuotation: a quotation that the sentence before left open governs this
// one up to its closing mark.
func (f *finder) goOnQuotation(sen doc.Sentence) {
	o := f.out[f.open]
	end, closed := sen.To, false
	if n := f.straightQuotes(sen); n > 0 && n%2 == 0 {
		f.open = -1 // a pair of its own: the quotation did not go on
		return
	}
	for i := sen.From; i < sen.To; i++ {
		if f.d.Tokens[i].Kind == doc.Mark && isClosing(f.d.Tokens[i].Key) {
			end, closed = i, true
			break
		}
		if f.d.Tokens[i].Kind == doc.Mark && isOpening(f.d.Tokens[i].Key) && f.d.Tokens[i].Key != "\"" {
			break
		}
	}
	n := o
	n.From, n.To, n.Inferred = sen.From, end, true
	f.out = append(f.out, n)
	if closed {
		f.open = -1
	}
}

// straightQuotes counts the quotation marks that do not tell opening from closing.
func (f *finder) straightQuotes(sen doc.Sentence) int {
	n := 0
	for i := sen.From; i < sen.To; i++ {
		if f.d.Tokens[i].Key == "\"" {
			n++
		}
	}
	return n
}

func isOpening(k string) bool { return k == "\u00ab" || k == "\u201c" || k == "\"" }

func isClosing(k string) bool { return k == "\u00bb" || k == "\u201d" || k == "\"" }

// clause makes a speech of a clause whose predicate is a verb or noun of saying.
func (f *finder) clause(k int) {
	c := &f.d.Clauses[k]
	s := f.frame(c)
	e := f.act[k]
	if e != nil {
		if a := actFrame(e); a != nil {
			s = a
		}
	}
	if s == nil || c.Negation >= 0 || f.ofAntecedent(c) {
		return
	}
	sp := doc.Speech{Cue: c.Pred, CueTo: c.Pred + 1, Rule: s.id, Outer: -1, Stance: s.stance, ActKind: s.actKind}
	from, ok := f.content(c, s)
	switch {
	case ok:
		sp.From, sp.To = from, f.d.Sentences[c.Sentence].To
		if c.Antecedent >= 0 {
			sp.To = f.relativeEnd(from, sp.To)
		} else {
			sp.To = f.ownVoice(from, sp.To)
		}
	case s.actKind != "" || !f.postposed(c):
		return
	default:
		sp.From, sp.To, sp.Whole = f.d.Sentences[c.Sentence].From, c.Pred, true
	}
	if s.actKind != "" {
		sp.Sources = agents(e)
		sp.To = f.ownVoiceAfter(sp.From, sp.To)
		if len(sp.Sources) == 0 && !c.Verbal {
			return
		}
	} else {
		f.speakers(&sp, c, s)
	}
	f.out = append(f.out, sp)
}

func agents(e *doc.Event) []doc.Arg {
	var out []doc.Arg
	for _, a := range e.Args {
		if a.Role == doc.Agent {
			out = append(out, a)
		}
	}
	return out
}

// ofAntecedent: "the statement that the television broadcast": what is said is
// the antecedent, not what follows.
func (f *finder) ofAntecedent(c *doc.Clause) bool {
	return c.Verbal && c.Antecedent >= 0 && c.Reading.Pron != doc.NoPron
}

// ownVoiceAfter: what an accusation or a denial says ends where a comma and a
// word like "which" lead on.
func (f *finder) ownVoiceAfter(from, to int) int {
	for i := from + 1; i < to; i++ {
		u := f.d.Tokens[i].Unit
		if u < 1 || f.d.Units[u].From != i {
			continue
		}
		if w, prev := &f.d.Units[u], &f.d.Units[u-1]; w.Kind == doc.SubUnit && !w.Comp && prev.Kind == doc.MarkUnit {
			return prev.From
		}
	}
	return to
}

// ownVoice: after a comma, "amid X" is told by the report itself.
func (f *finder) ownVoice(from, to int) int {
	for i := from + 1; i < to; i++ {
		u := f.d.Tokens[i].Unit
		if u < 1 || f.d.Units[u].From != i && f.d.Units[u].PrepAt != i || f.d.Units[u].Prep != "wasat" {
			continue
		}
		if prev := &f.d.Units[u-1]; prev.Kind == doc.MarkUnit && f.d.Units[u].Kind == doc.NounUnit && f.predicate(&f.d.Units[u]) {
			return prev.From
		}
	}
	return to
}

// relativeEnd: what is said inside a relative clause ends at the next comma.
func (f *finder) relativeEnd(from, to int) int {
	for i := from; i < to; i++ {
		if k := f.d.Tokens[i].Key; k == "\u060c" || k == "," || k == ")" || k == "-" {
			return i
		}
		if r := f.d.Picked(i); i > from+2 && r != nil && r.Pos() == doc.Verb && r.Conj == 0 && r.Form.Number == doc.Plur && r.Form.Tense == doc.Past {
			return i // the main verb: "gunmen suspected of belonging to X killed"
		}
	}
	return to
}

// frame returns the frame of saying of the clause's predicate, nil if it has
// none or a form that does not say.
func (f *finder) frame(c *doc.Clause) *sayFrame {
	var best *sayFrame
	for _, e := range c.Reading.Lex.Entries {
		if s := f.c.say[e]; s != nil && best == nil {
			best = s
		}
	}
	if best == nil {
		return nil
	}
	r := c.Reading
	switch r.Form.Tense {
	case doc.PassivePart:
		return nil
	case doc.ActivePart:
		if r.Art || best.noun {
			return nil
		}
	}
	return best
}

// content returns the token at which what is said begins.
func (f *finder) content(c *doc.Clause, s *sayFrame) (int, bool) {
	d := f.d
	depth := 0
	for u := c.Unit + 1; u < len(d.Units) && d.Units[u].Sentence == c.Sentence; u++ {
		w := &d.Units[u]
		switch w.Kind {
		case doc.SubUnit:
			if w.Comp {
				return w.To, true
			}
			if depth == 0 {
				return 0, false
			}
		case doc.MarkUnit:
			k := d.Tokens[w.From].Key
			if k == ":" || isOpening(k) && (s.comp["quote"] || s.comp["inna"]) && s.actKind == "" && f.quoteSpeaks(u) {
				return w.To, true
			}
			if k == ":" {
				return w.To, true
			}
		case doc.RelUnit:
			depth++ // a relative clause on the speaker
		case doc.VerbUnit:
			if depth == 0 && !f.bareRelative(u) {
				return 0, false
			}
			depth = max(depth-1, 0)
		case doc.NounUnit:
			if s.comp["noun"] && w.Prep == "" && f.predicate(w) && !slices.Contains(c.Subject, u) {
				return w.From, true
			}
			if w.Prep != "" && s.comp[w.Prep] && (f.predicate(w) || (w.Prep == "an" || w.Prep == "ila") && s.actKind == "") {
				return w.From, true
			}
		}
	}
	// the rest of its own phrase: "the announcement of the killing of"
	if unit := &d.Units[c.Unit]; !c.Verbal {
		for i := c.Pred + 1; i < unit.To; i++ {
			if r := d.Picked(i); r != nil && r.Form.Tense == doc.Masdar {
				return i, true
			}
		}
	}
	return 0, false
}

// bareRelative: a verb right after an indefinite phrase, or between commas
// after one, describes it ("a source, who asked not to be named, that ...").
func (f *finder) bareRelative(u int) bool {
	w := f.d.Units
	if r := f.d.Picked(w[u].From); r == nil || r.Conj != 0 {
		return false
	}
	k := u - 1
	if w[k].Kind == doc.MarkUnit && k > 0 {
		k--
	}
	return w[k].Kind == doc.NounUnit && !w[k].Definite
}

// quoteSpeaks: a quotation that is a statement, not a quoted word: it holds
// at least four words, two after a comma, or stays open.
func (f *finder) quoteSpeaks(u int) bool {
	d := f.d
	n, least := 0, 4
	if d.Units[u-1].Kind == doc.MarkUnit {
		least = 2
	}
	for i := d.Units[u].To; i < d.Sentences[d.Units[u].Sentence].To; i++ {
		if d.Tokens[i].Kind == doc.Mark && isClosing(d.Tokens[i].Key) {
			return n >= least
		}
		n++
	}
	return true
}

// predicate: the phrase holds a verbal noun.
func (f *finder) predicate(w *doc.Unit) bool {
	for i := w.From; i < w.To; i++ {
		r := f.d.Picked(i)
		if r == nil {
			continue
		}
		if r.Form.Tense == doc.Masdar {
			return true
		}
		if r.Form.Tense == doc.NotFinite && r.Lex.Event {
			return true
		}
	}
	return false
}

// postposed: the verb of saying ends its sentence, after a comma, a quotation
// or a word like "as": what it governs stands before it.
func (f *finder) postposed(c *doc.Clause) bool {
	d := f.d
	if !c.Verbal || c.Reading.Form.Tense == doc.Present && c.Reading.Conj != 0 {
		return false
	}
	u := c.Unit - 1
	sen := d.Sentences[c.Sentence]
	if u < 0 || d.Units[u].Sentence != c.Sentence || c.Pred-sen.From < 4 {
		return false
	}
	switch d.Units[u].Kind {
	case doc.SubUnit:
		return !d.Units[u].Comp
	case doc.MarkUnit:
		return c.Reading.Conj == 0
	case doc.OtherUnit:
		return true
	}
	return false
}

// speakers finds who speaks and who was told.
func (f *finder) speakers(sp *doc.Speech, c *doc.Clause, s *sayFrame) {
	passive := c.Verbal && (c.Passive || f.impersonal(c, s))
	for _, slot := range s.source {
		if passive && slot == "subj" {
			continue
		}
		sp.Sources = append(sp.Sources, f.fillers(c, slot)...)
	}
	for _, slot := range s.via {
		sp.Via = append(sp.Via, f.fillers(c, slot)...)
	}
	if !c.Verbal && len(sp.Sources) == 0 {
		sp.Sources = append(sp.Sources, f.fillers(c, "of")...)
	}
	if c.Antecedent >= 0 {
		sp.Sources = f.speaking(sp.Sources)
	}
	if !sp.Whole && sp.From > sp.Cue { // nobody speaks from inside his own quotation
		sp.Sources = slices.DeleteFunc(sp.Sources, func(a doc.Arg) bool { return a.Pronoun == doc.NoPron && a.From >= sp.From })
	}
	if len(sp.Sources) > 0 {
		return
	}
	if passive && s.passive != "" {
		if s.passive != "anon" {
			sp.Sources = f.fillers(c, s.passive)
		}
		if sp.Stance == "" && s.passive == "anon" {
			sp.Stance = ""
		}
		return
	}
	if o := f.carriedOn(sp); o >= 0 {
		sp.Sources, sp.Inferred = f.out[o].Sources, true
		if len(sp.Via) == 0 {
			sp.Via = f.out[o].Via
		}
	}
}

// impersonal: a verb of saying in the third person singular without a subject,
// or after a subject in the plural, is passive: "it is reported that",
// "gunmen believed to be".
func (f *finder) impersonal(c *doc.Clause, s *sayFrame) bool {
	form := c.Reading.Form
	if !c.MayPass || s.passive == "" || form.Number != doc.Sing || form.Gender != doc.Masc || c.Reading.Pron != doc.NoPron {
		return false
	}
	if len(c.Subject) == 0 {
		return form.Tense == doc.Present && c.Reading.Conj == 0
	}
	if f.d.Units[c.Subject[0]].From > c.Pred {
		return false
	}
	h := f.d.Picked(f.d.Units[c.Subject[0]].Head)
	return h != nil && h.Form.Number == doc.Plur
}

// speaking keeps the phrases that can speak: an event or a place does not.
func (f *finder) speaking(args []doc.Arg) []doc.Arg {
	var out []doc.Arg
	for _, a := range args {
		if h := f.d.Picked(a.Head); h != nil && h.Pos() == doc.Noun && h.Lex.Event && !h.Lex.Class.Has(doc.Person|doc.Speaker|doc.Saying) {
			continue
		}
		out = append(out, a)
	}
	return out
}

// carriedOn returns the speech whose speaker goes on: the last one of this
// sentence, else the last before.
func (f *finder) carriedOn(sp *doc.Speech) int {
	for k := len(f.out) - 1; k >= 0; k-- {
		if len(f.out[k].Sources) > 0 && f.out[k].Cue < sp.Cue {
			return k
		}
	}
	return -1
}

// fillers returns the fillers of a slot of the clause.
func (f *finder) fillers(c *doc.Clause, slot string) []doc.Arg {
	var out []doc.Arg
	add := func(units []int) {
		for _, u := range units {
			w := &f.d.Units[u]
			out = append(out, doc.Arg{Role: doc.SourceRole, From: w.From, To: w.To, Head: w.Head, Unit: u, Slot: slot})
		}
	}
	switch slot {
	case "subj":
		add(c.Subject)
	case "obj":
		add(c.Object)
	case "of":
		for _, p := range c.Of {
			out = append(out, doc.Arg{Role: doc.SourceRole, From: p.From, To: p.To, Head: p.From, Unit: -1, Slot: slot})
		}
	default:
		for _, u := range c.Preps {
			if f.d.Units[u].Prep == slot {
				add([]int{u})
			}
		}
	}
	return out
}
