package event

import "isnad/internal/doc"

// contexts drops events that the words around them turn into something else:
// a death in a road accident, a goal that "killed the match".
func (m *matcher) contexts() {
	if len(m.events) == 0 {
		return
	}
	pages := map[string]bool{}
	for i := range m.fr.contexts {
		c := &m.fr.contexts[i]
		if c.page {
			n := m.countWords(c, 0, len(m.d.Tokens))
			pages[c.id] = n >= 4 && n*40 >= len(m.d.Tokens)
		}
	}
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
			if c.page && pages[c.id] && !m.violent(s) || !c.page && m.countWords(c, sen.From, sen.To) > 0 && !m.violent(s) {
				m.dropped[k] = "context " + c.id
			}
		}
	}
}

func (m *matcher) countWords(c *context, from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if m.inSet(i, c.words) {
			n++
		}
	}
	return n
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
		for k := range m.d.Tokens[i].Readings {
			r := &m.d.Tokens[i].Readings[k]
			if r.Pos() != doc.Verb && r.Lex.Class.Has(doc.Armed|doc.Weapon|doc.Explosive) {
				return true
			}
		}
		if m.inSet(i, m.fr.violence) {
			return true
		}
	}
	for k := range m.d.Mentions {
		mn := &m.d.Mentions[k]
		if mn.From >= sen.From && mn.To <= sen.To && mn.Kind == doc.ActorMention && m.w.ArmedMention(m.d, mn) {
			return true
		}
	}
	return false
}
