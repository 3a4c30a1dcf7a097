package event

import (
	"math/bits"
	"slices"
	"strings"

	"isnad/internal/doc"
)

// contexts drops events that the words around them turn into something else:
// a death in a road accident, a goal that "killed the match", the town that is
// called like a deed.
func (m *matcher) contexts() {
	if len(m.events) == 0 {
		return
	}
	g := m.fr.gist(m.d, m.w, 0, len(m.d.Tokens))
	pages := g.topics(1)
	for k := range m.events {
		if _, gone := m.dropped[k]; gone {
			continue
		}
		e := &m.events[k]
		if why := m.homograph(e); why != "" {
			m.dropped[k] = why
			continue
		}
		s := m.d.Clauses[e.Clause].Sentence
		said, idioms := g.said(m.d.Sentences[s]), g.idioms(m.d.Clauses[e.Clause].Pred)
		for _, i := range m.fr.dropping(e.Kind) {
			c, holds := &m.fr.contexts[i], false
			switch c.scope {
			case "trigger":
				holds = idioms.has(c.words) || m.spelt(c, e)
			case "page":
				holds = pages.has(c.words) && !g.violentBesides(s, e, c)
			default:
				holds = said.has(c.words) && !g.violentBesides(s, e, c)
			}
			if holds {
				m.dropped[k] = "context " + c.id
				break
			}
		}
	}
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

// spelt: the trigger is spelt in one of the context's ways.
func (m *matcher) spelt(c *context, e *doc.Event) bool {
	raw := m.d.Tokens[m.d.Clauses[e.Clause].Pred].Span.Of(m.d.Text)
	for _, w := range c.spelt {
		if strings.HasSuffix(raw, w) {
			return true
		}
	}
	return false
}

// violent: the sentence has a word of fighting: a weapon, an armed body, an
// attack.
func (m *matcher) violent(s int) bool {
	sen := m.d.Sentences[s]
	g := m.fr.gist(m.d, m.w, sen.From, sen.To)
	for i := sen.From; i < sen.To; i++ {
		if g.at(i).has(fighting) {
			return true
		}
	}
	return g.armedNames(sen, nil)
}

// aside is how loosely a page is judged when it is asked whether meetings and
// agreements are news of a conflict: business has governments and parliaments
// too, and the words of a conflict still count in full.
const aside = 3

// Topic reports whether a document is mostly about something else than conflict
// (a page context holds), and how many of its words and names are of fighting
// or politics.
func (fr *Frames) Topic(d *doc.Document, w World) (elsewhere bool, hits int) {
	g := fr.gist(d, w, 0, len(d.Tokens))
	for _, some := range g.topics(aside) {
		elsewhere = elsewhere || some != 0
	}
	for i := range d.Tokens {
		if g.at(i).has(fighting) || g.at(i).has(politics) {
			hits++
		}
	}
	for k := range d.Mentions {
		if mn := &d.Mentions[k]; g.armedName(mn, nil) && !g.at(mn.From).has(fighting) && !g.at(mn.From).has(ambiguous) {
			hits++
		}
	}
	return elsewhere, hits
}

// gist is what the words of a stretch of a document are about: in which sets
// each of them is.
type gist struct {
	fr    *Frames
	d     *doc.Document
	w     World
	from  int
	marks []uint64 // the rows of the tokens, one after the other
}

func (fr *Frames) gist(d *doc.Document, w World, from, to int) *gist {
	g := &gist{fr: fr, d: d, w: w, from: from, marks: make([]uint64, (to-from)*fr.sets.width)}
	for i := from; i < to; i++ {
		fr.sets.mark(g.at(i), &d.Tokens[i])
	}
	return g
}

// at returns the sets of the word at token i.
func (g *gist) at(i int) row {
	k := (i - g.from) * g.fr.sets.width
	return g.marks[k : k+g.fr.sets.width]
}

// phrase returns the sets of the two words at token i, as they are written.
func (g *gist) phrase(i int) row {
	if !g.at(i).has(opening) {
		return nil
	}
	return g.fr.sets.of(g.d.Tokens[i].Key + " " + g.d.Tokens[i+1].Key)
}

// said returns the sets of which a word or phrase stands in the sentence.
func (g *gist) said(sen doc.Sentence) row {
	all := make(row, g.fr.sets.width)
	for i := sen.From; i < sen.To; i++ {
		all.add(g.at(i))
		if i+1 < sen.To {
			all.add(g.phrase(i))
		}
	}
	return all
}

// idioms returns the sets that have a phrase of one to three words in which
// token i stands.
func (g *gist) idioms(i int) row {
	all := make(row, g.fr.sets.width)
	for from := max(0, i-2); from <= i; from++ {
		key := g.d.Tokens[from].Key
		if from == i {
			all.add(g.fr.sets.of(key))
			g.stemmed(all, i, "")
		}
		if !g.at(from).has(opening) {
			continue
		}
		rest := ""
		for to := from + 1; to < len(g.d.Tokens) && to < from+3; to++ {
			rest += " " + g.d.Tokens[to].Key
			if to >= i {
				all.add(g.fr.sets.of(key + rest))
			}
			if from == i {
				g.stemmed(all, i, rest)
			}
		}
	}
	return all
}

// stemmed adds the sets that have the word at token i without its clitics, and
// the rest after it.
func (g *gist) stemmed(all row, i int, rest string) {
	last := ""
	for k := range g.d.Tokens[i].Readings {
		if stem := g.d.Tokens[i].Readings[k].Stem; k == 0 || stem != last {
			all.add(g.fr.sets.of(stem + rest))
			last = stem
		}
	}
}

// topics returns the page contexts that hold for the document, each by the set
// of its words: enough of their words, in number and in share, and many more
// of them than of fighting and politics; one of fighting weighs four times. A
// report of sanctions speaks of oil too, one of a bombing of the market that
// was hit. With loose above 1 so many times fewer of the context's words are
// asked for, and so many words of politics weigh one.
func (g *gist) topics(loose int) row {
	pages := make(row, g.fr.sets.width)
	counts, political := g.count()
	for i := range g.fr.contexts {
		c := &g.fr.contexts[i]
		n := counts[c.words]
		if c.scope != "page" || n < c.least || n*c.share*loose < len(g.d.Tokens) {
			continue
		}
		if n > 4*g.fightingWords(c)+political/loose {
			pages.put(c.words)
		}
	}
	return pages
}

// count counts the words and the openings of phrases in each set, and the words
// of politics without its phrases.
func (g *gist) count() (counts []int, political int) {
	counts = make([]int, 64*g.fr.sets.width)
	both := make(row, g.fr.sets.width)
	for i := range g.d.Tokens {
		copy(both, g.at(i))
		if both.has(politics) {
			political++
		}
		if i+1 < len(g.d.Tokens) {
			both.add(g.phrase(i))
		}
		for k, rest := range both {
			for ; rest != 0; rest &= rest - 1 {
				counts[64*k+bits.TrailingZeros64(rest)]++
			}
		}
	}
	return counts, political
}

// fightingWords counts the words of fighting and the names of those who fight
// that do not belong to the context.
func (g *gist) fightingWords(c *context) int {
	n := 0
	for i := range g.d.Tokens {
		if g.at(i).has(fighting) && !g.ofTheTrade(i, c) {
			n++
		}
	}
	for k := range g.d.Mentions {
		if mn := &g.d.Mentions[k]; !g.at(mn.From).has(fighting) && g.armedName(mn, c) {
			n++
		}
	}
	return n
}

// ofTheTrade: the word belongs to the context, or is a word of fighting that
// is not meant in earnest there.
func (g *gist) ofTheTrade(i int, c *context) bool {
	return g.at(i).has(c.words) || g.at(i).has(c.harmless)
}

// violentBesides: the sentence has a word of fighting other than the event's own
// trigger and the words of the context itself: it is then believed to tell what
// it says, whereas an idiom is an idiom in any company. On a page that is about
// the context it takes two, the trigger counted: there is always a military
// aeroplane in the accounts of its maker.
func (g *gist) violentBesides(s int, e *doc.Event, c *context) bool {
	sen := g.d.Sentences[s]
	n := 0
	for i := sen.From; i < sen.To; i++ {
		if (i < e.From || i >= e.To) && g.at(i).has(fighting) && !g.ofTheTrade(i, c) {
			n++
		}
	}
	if n < 2 && g.armedNames(sen, c) {
		n++
	}
	if c.scope == "page" && !g.at(e.From).has(fighting) {
		return n > 1
	}
	return n > 0
}

// armedNames: the sentence names a body that bears arms.
func (g *gist) armedNames(sen doc.Sentence, c *context) bool {
	for in := g.d.MentionsIn(sen.From, sen.To); in.From < in.To; in.From++ {
		if mn := &g.d.Mentions[in.From]; mn.To <= sen.To && g.armedName(mn, c) {
			return true
		}
	}
	return false
}

// armedName: the mention names a body that bears arms. Clubs and players share
// names with some of them: in a context its own words and surnames do not count.
func (g *gist) armedName(mn *doc.Mention, c *context) bool {
	if mn.Kind != doc.ActorMention || !g.w.ArmedMention(mn) {
		return false
	}
	return c == nil || !g.ofTheTrade(mn.From, c) && !slices.Contains(g.w.MentionTypes(mn), "person")
}
