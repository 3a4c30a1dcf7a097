package event

import (
	"slices"
	"strings"
	"unicode/utf8"

	"isnad/internal/doc"
)

// contexts drops events that the words around them turn into something else:
// a death in a road accident, a goal that "killed the match", the town that is
// called like a deed.
func (m *matcher) contexts() {
	if len(m.events) == 0 {
		return
	}
	pages := m.topics()
	for k := range m.events {
		if _, gone := m.dropped[k]; gone {
			continue
		}
		e := &m.events[k]
		if why := m.homograph(e); why != "" {
			m.dropped[k] = why
			continue
		}
		for i := range m.fr.contexts {
			c := &m.fr.contexts[i]
			if (c.drops[e.Kind] || c.drops["all"]) && m.speaksOf(c, e, pages) {
				m.dropped[k] = "context " + c.id
				break
			}
		}
	}
}

// speaksOf: what the event's words tell is a matter of the context, not of a
// conflict. A sentence that has words of fighting besides is believed to tell
// what it says; an idiom is an idiom in any company.
func (m *matcher) speaksOf(c *context, e *doc.Event, pages map[string]bool) bool {
	s := m.d.Clauses[e.Clause].Sentence
	sen := m.d.Sentences[s]
	switch c.scope {
	case "trigger":
		return m.idiom(c, e)
	case "page":
		return pages[c.id] && !m.violentBesides(s, e, c)
	}
	return m.countWords(c, sen.From, sen.To) > 0 && !m.violentBesides(s, e, c)
}

// homograph: the trigger is part of the name of a place or of a number, where
// its other meaning is an accident of spelling ("in Baquba", "half").
func (m *matcher) homograph(e *doc.Event) string {
	c := &m.d.Clauses[e.Clause]
	i := c.Pred
	for k := range m.d.Numbers {
		if n := &m.d.Numbers[k]; n.From <= i && i < n.To && i != n.Counted && c.Verbal {
			return "the word is a number"
		}
	}
	if c.Verbal {
		return ""
	}
	for k := range m.d.Mentions {
		mn := &m.d.Mentions[k]
		if mn.From > i {
			break
		}
		if i >= mn.To || mn.Kind != doc.PlaceMention || len(mn.Candidates) == 0 {
			continue
		}
		if i > mn.From || mn.Prep == 0 && c.Reading.Prep != 0 {
			return "the word is the name of a place"
		}
	}
	return ""
}

// idiom: the trigger stands in one of the context's phrases of one to three
// words, or is spelt in one of its ways.
func (m *matcher) idiom(c *context, e *doc.Event) bool {
	i := m.d.Clauses[e.Clause].Pred
	for from := max(0, i-2); from <= i; from++ {
		key := ""
		for to := from; to < len(m.d.Tokens) && to < from+3; to++ {
			if to > from {
				key += " "
			}
			key += m.d.Tokens[to].Key
			if to >= i && (c.words[key] || from == i && m.stemmed(c, i, to)) {
				return true
			}
		}
	}
	raw := m.d.Tokens[i].Span.Of(m.d.Text)
	for _, w := range c.spelt {
		if strings.HasSuffix(raw, w) {
			return true
		}
	}
	return false
}

// stemmed: the words from i to to are a phrase of the context when the clitics
// of the first are left out.
func (m *matcher) stemmed(c *context, i, to int) bool {
	rest := ""
	for k := i + 1; k <= to; k++ {
		rest += " " + m.d.Tokens[k].Key
	}
	for k := range m.d.Tokens[i].Readings {
		if c.words[m.d.Tokens[i].Readings[k].Stem+rest] {
			return true
		}
	}
	return false
}

// topics returns the page contexts that hold for the document: enough of their
// words, in number and in share, and many more of them than of fighting and
// politics; one of fighting weighs four times. A report of sanctions speaks of oil too, one of a bombing of the
// market that was hit.
func (m *matcher) topics() map[string]bool {
	pages := map[string]bool{}
	politics := 0
	for i := range m.d.Tokens {
		if m.inSet(i, m.fr.politics) {
			politics++
		}
	}
	for i := range m.fr.contexts {
		c := &m.fr.contexts[i]
		if c.scope != "page" {
			continue
		}
		n := m.countWords(c, 0, len(m.d.Tokens))
		if n < c.least || n*c.share < len(m.d.Tokens) {
			continue
		}
		pages[c.id] = n > 4*m.fightingWords(c)+politics
	}
	return pages
}

// fightingWords counts the words of fighting and the names of those who fight
// that do not belong to the context.
func (m *matcher) fightingWords(c *context) int {
	n := 0
	for i := range m.d.Tokens {
		if m.fightingWord(i) && !m.ofTheTrade(i, c) {
			n++
		}
	}
	for k := range m.d.Mentions {
		if mn := &m.d.Mentions[k]; m.armedName(mn, c) && !m.fightingWord(mn.From) {
			n++
		}
	}
	return n
}

// ofTheTrade: the word belongs to the context, or is a word of fighting that
// is not meant in earnest there.
func (m *matcher) ofTheTrade(i int, c *context) bool {
	return m.inSet(i, c.words) || m.inSet(i, c.harmless)
}

// Topic reports whether a document is mostly about something else than conflict
// (a page context holds), and how many of its words and names are of fighting
// or politics.
func (fr *Frames) Topic(d *doc.Document, w World) (elsewhere bool, hits int) {
	m := &matcher{fr: fr, d: d, w: w}
	for _, holds := range m.topics() {
		elsewhere = elsewhere || holds
	}
	for i := range d.Tokens {
		if m.fightingWord(i) || m.inSet(i, fr.politics) {
			hits++
		}
	}
	for k := range d.Mentions {
		if mn := &d.Mentions[k]; m.armedName(mn, nil) && !m.fightingWord(mn.From) && !m.inSet(mn.From, fr.ambiguous) {
			hits++
		}
	}
	return elsewhere, hits
}

func (m *matcher) countWords(c *context, from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if m.inSet(i, c.words) || i+1 < to && c.words[m.d.Tokens[i].Key+" "+m.d.Tokens[i+1].Key] {
			n++
		}
	}
	return n
}

// violentBesides: the sentence has a word of fighting other than the event's own
// trigger and the words of the context itself. On a page that is about the
// context it takes two, the trigger counted: there is always a military
// aeroplane in the accounts of its maker.
func (m *matcher) violentBesides(s int, e *doc.Event, c *context) bool {
	sen := m.d.Sentences[s]
	n := 0
	for i := sen.From; i < sen.To; i++ {
		if (i < e.From || i >= e.To) && m.fightingWord(i) && !m.ofTheTrade(i, c) {
			n++
		}
	}
	if n < 2 && m.armedNames(sen, c) {
		n++
	}
	if c.scope == "page" && !m.fightingWord(e.From) {
		return n > 1
	}
	return n > 0
}

// inSet: the word or one of its stems is in the set. A word that the lexicon
// does not know may have up to four letters written before it.
func (m *matcher) inSet(i int, set map[string]bool) bool {
	t := &m.d.Tokens[i]
	if set[t.Key] {
		return true
	}
	if len(t.Readings) == 0 {
		rest := t.Key
		for k := 0; k < 4 && utf8.RuneCountInString(rest) > 4; k++ {
			_, size := utf8.DecodeRuneInString(rest)
			if rest = rest[size:]; set[rest] {
				return true
			}
		}
	}
	for k := range t.Readings {
		if set[t.Readings[k].Stem] || set[t.Readings[k].Lex.Lemma] && t.Readings[k].Pos() != doc.Verb {
			return true
		}
	}
	return false
}

// violent: the sentence has a word of fighting: a weapon, an armed body, an
// attack.
func (m *matcher) violent(s int) bool {
	sen := m.d.Sentences[s]
	for i := sen.From; i < sen.To; i++ {
		if m.fightingWord(i) {
			return true
		}
	}
	return m.armedNames(sen, nil)
}

// fightingWord: a weapon, somebody who bears one, or a word of violence. Words
// that name such things in one of their meanings only ("group", "element",
// "unit") say nothing alone.
func (m *matcher) fightingWord(i int) bool {
	if m.inSet(i, m.fr.ambiguous) {
		return false
	}
	for k := range m.d.Tokens[i].Readings {
		r := &m.d.Tokens[i].Readings[k]
		if r.Pos() != doc.Verb && r.Lex.Class.Has(doc.Armed|doc.Weapon|doc.Explosive) {
			return true
		}
	}
	return m.inSet(i, m.fr.violence)
}

// armedNames: the sentence names a body that bears arms.
func (m *matcher) armedNames(sen doc.Sentence, c *context) bool {
	for k := range m.d.Mentions {
		if mn := &m.d.Mentions[k]; mn.From >= sen.From && mn.To <= sen.To && m.armedName(mn, c) {
			return true
		}
	}
	return false
}

// armedName: the mention names a body that bears arms. Clubs and players share
// names with some of them: in a context its own words and surnames do not count.
func (m *matcher) armedName(mn *doc.Mention, c *context) bool {
	if mn.Kind != doc.ActorMention || !m.w.ArmedMention(m.d, mn) {
		return false
	}
	return c == nil || !m.ofTheTrade(mn.From, c) && !slices.Contains(m.w.MentionTypes(m.d, mn), "person")
}
