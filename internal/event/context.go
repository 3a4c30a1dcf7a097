package event

import "isnad/internal/doc"

// contexts drops events that the words around them turn into something else:
// a death in a road accident, a goal that "killed the match".
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
		for i := range m.fr.contexts {
			c := &m.fr.contexts[i]
			if !c.drops[e.Kind] && !c.drops["all"] {
				continue
			}
			s := m.d.Clauses[e.Clause].Sentence
			sen := m.d.Sentences[s]
			if c.page && !pages[c.id] || !c.page && m.countWords(c, sen.From, sen.To) == 0 {
				continue
			}
			if !m.violentBesides(s, e, c) {
				m.dropped[k] = "context " + c.id
			}
		}
	}
}

// topics returns the page contexts that hold for the document: at least four
// of their words, one in forty.
func (m *matcher) topics() map[string]bool {
	pages := map[string]bool{}
	for i := range m.fr.contexts {
		if c := &m.fr.contexts[i]; c.page {
			n := m.countWords(c, 0, len(m.d.Tokens))
			pages[c.id] = n >= 4 && n*40 >= len(m.d.Tokens)
		}
	}
	return pages
}

// Topic reports whether a document is mostly about something else than conflict
// (a page context holds), and how many of its words are words of fighting.
func (fr *Frames) Topic(d *doc.Document, w World) (elsewhere bool, fighting int) {
	m := &matcher{fr: fr, d: d, w: w}
	for _, holds := range m.topics() {
		elsewhere = elsewhere || holds
	}
	for i := range d.Tokens {
		if m.fightingWord(i) {
			fighting++
		}
	}
	return elsewhere, fighting
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
// trigger and the words of the context itself.
func (m *matcher) violentBesides(s int, e *doc.Event, c *context) bool {
	sen := m.d.Sentences[s]
	for i := sen.From; i < sen.To; i++ {
		if i >= e.From && i < e.To || m.inSet(i, c.words) {
			continue
		}
		if m.fightingWord(i) {
			return true
		}
	}
	return m.armedNames(sen)
}

// inSet: the word or one of its stems is in the set.
func (m *matcher) inSet(i int, set map[string]bool) bool {
	t := &m.d.Tokens[i]
	if set[t.Key] {
		return true
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
	return m.armedNames(sen)
}

// fightingWord: a weapon, somebody who bears one, or a word of violence.
func (m *matcher) fightingWord(i int) bool {
	for k := range m.d.Tokens[i].Readings {
		r := &m.d.Tokens[i].Readings[k]
		if r.Pos() != doc.Verb && r.Lex.Class.Has(doc.Armed|doc.Weapon|doc.Explosive) {
			return true
		}
	}
	return m.inSet(i, m.fr.violence)
}

// armedNames: the sentence names a body that bears arms.
func (m *matcher) armedNames(sen doc.Sentence) bool {
	for k := range m.d.Mentions {
		mn := &m.d.Mentions[k]
		if mn.From >= sen.From && mn.To <= sen.To && mn.Kind == doc.ActorMention && m.w.ArmedMention(m.d, mn) {
			return true
		}
	}
	return false
}
