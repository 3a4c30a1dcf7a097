package syntax

import (
	"strings"

	"isnad/internal/doc"
	"isnad/internal/lang/ar/orth"
)

// tagSentence decides for each token what it is to the sentence and which of
// its readings holds, from left to right.
func (p *parser) tagSentence(s int) {
	sen := p.d.Sentences[s]
	for i := sen.From; i < sen.To; i++ {
		t := &p.d.Tokens[i]
		t.Pick = -1
		t.Unit = -1
		if p.tags[i] != tagNone { // tail of a phrase of function words
			continue
		}
		switch {
		case p.time[i] >= 0:
			p.tags[i] = tagPart
		case p.inNumber(i):
			p.tags[i] = tagNumber
		case t.Kind == doc.Mark:
			p.tags[i] = tagMark
		case t.Key == orth.Waw:
			p.tags[i] = tagConj
		case t.Kind == doc.Digits:
			p.tags[i] = tagNumber
		case p.inLongMention(i):
			p.tags[i] = tagName
			p.pickNoun(i)
		case p.functionWord(i, sen.To):
		case t.Kind == doc.Latin:
			p.tags[i] = tagName
		default:
			p.choose(i, sen)
		}
	}
}

// inNumber: the words of a quantity are nothing else; the noun it counts is
// read as usual.
func (p *parser) inNumber(i int) bool {
	n := p.number[i]
	return n >= 0 && i != p.d.Numbers[n].Counted
}

// inLongMention: a name of two words or more is a name whatever its words
// could mean by themselves.
func (p *parser) inLongMention(i int) bool {
	m := p.mention[i]
	return m >= 0 && p.d.Mentions[m].To-p.d.Mentions[m].From > 1
}

// functionWord tags the longest closed-class phrase that begins at token i.
func (p *parser) functionWord(i, end int) bool {
	if p.matchFunction(i, end, p.d.Tokens[i].Key) {
		return true
	}
	if p.wholeVerb(i) {
		return false // "fatahat", not fa- and "tahta"
	}
	if rest := p.d.Tokens[i].Rest; rest != "" {
		return p.matchFunction(i, end, rest)
	}
	return false
}

// wholeVerb: the word is a finite verb as it stands, conjunction and all.
func (p *parser) wholeVerb(i int) bool {
	for k := range p.d.Tokens[i].Readings {
		if r := &p.d.Tokens[i].Readings[k]; r.Pos() == doc.Verb && r.Conj == 0 && !r.Form.Short {
			return true
		}
	}
	return false
}

func (p *parser) matchFunction(i, end int, first string) bool {
	node, ok := p.g.trie.Step(0, first)
	if !ok {
		return false
	}
	best, to := int32(-1), i
	for k := i; ; {
		if vs := p.g.trie.Values(node); len(vs) > 0 {
			best, to = vs[0], k+1
		}
		k++
		if k >= end || p.mention[k] >= 0 && p.inLongMention(k) || p.time[k] >= 0 && p.time[i] < 0 {
			break
		}
		if node, ok = p.g.trie.Step(node, p.d.Tokens[k].Key); !ok {
			break
		}
	}
	if best < 0 || p.overruled(i, best) {
		return false
	}
	for k := i; k < to; k++ {
		p.tags[k] = p.g.words[best].tag
		p.fn[k] = best
		p.d.Tokens[k].Pick, p.d.Tokens[k].Unit = -1, -1
	}
	return true
}

// overruled: a word that is a preposition by its letters is a name after a
// title or a name when the report writes the two differently, and a quantity
// word when a number covers it.
func (p *parser) overruled(i int, f int32) bool {
	w := &p.g.words[f]
	if p.number[i] >= 0 && w.tag == tagPrep && w.wholePhrase == 1 && p.d.Numbers[p.number[i]].From == i {
		return true // "nahw thalathin": about thirty
	}
	surface := p.d.Tokens[i].Span.Of(p.d.Text)
	if w.tag == tagPrep && w.wholePhrase == 1 && (p.explains(i, w) || strings.HasPrefix(surface, orth.HamzaIn) && strings.HasPrefix(w.written, orth.HamzaOn)) {
		return true // "bayyana", not "bayna"; "imam", not "amama"
	}
	if w.id == "ala" && len(surface) > 0 && surface[len(surface)-2:] == orth.Yeh {
		return i > 0 && (p.tags[i-1] == tagName || p.tags[i-1] == tagUnknown || p.isTitle(i-1)) ||
			p.nextIsName(i) || i+1 < len(p.d.Tokens) && hasNameReading(&p.d.Tokens[i+1])
	}
	return false
}

// explains: a word with a verb's reading, right before somebody who speaks and
// "that": the verb ("the source made clear that"), not the preposition.
func (p *parser) explains(i int, w *function) bool {
	if i+2 >= len(p.d.Tokens) || w.id != "bayn" || !speaks(&p.d.Tokens[i+1]) {
		return false
	}
	for k := i + 2; k < len(p.d.Tokens) && k < i+6; k++ {
		if node, ok := p.g.trie.Step(0, p.d.Tokens[k].Key); ok {
			if vs := p.g.trie.Values(node); len(vs) > 0 && p.g.words[vs[0]].comp {
				return true
			}
		}
	}
	return false
}

// speaks: the word can name a source, an official, a body, with the article.
func speaks(t *doc.Token) bool {
	for k := range t.Readings {
		if r := &t.Readings[k]; r.Art && r.Form.Number == doc.Sing && r.Lex.Class.Has(doc.Speaker|doc.Official|doc.Title|doc.Saying|doc.OrgHead) {
			return true
		}
	}
	return false
}

func (p *parser) isTitle(i int) bool {
	r := p.d.Picked(i)
	return r != nil && r.Lex.Class.Has(doc.Title|doc.Official|doc.Speaker)
}

func (p *parser) nextIsName(i int) bool {
	return i+1 < len(p.d.Tokens) && p.d.Tokens[i+1].Kind == doc.Word && len(p.d.Tokens[i+1].Readings) == 0 &&
		p.mention[i+1] < 0 && len(p.d.Tokens[i+1].Key) > 4
}

// pickNoun picks the first nominal reading, for the class of the word.
func (p *parser) pickNoun(i int) {
	t := &p.d.Tokens[i]
	for k := range t.Readings {
		if t.Readings[k].Pos() == doc.Noun {
			t.Pick = k
			return
		}
	}
}

// choose weighs the readings of an open-class word.
func (p *parser) choose(i int, sen doc.Sentence) {
	t := &p.d.Tokens[i]
	if len(t.Readings) == 0 {
		p.tags[i] = tagUnknown
		if p.mention[i] >= 0 {
			p.tags[i] = tagName
		}
		return
	}
	best, score := -1, -1<<30
	for k := range t.Readings {
		if w := p.weigh(i, sen, &t.Readings[k]); w > score {
			best, score = k, w
		}
	}
	if score < -1 && t.Readings[best].Pos() == doc.Verb {
		p.tags[i] = tagUnknown // a verb where none can stand: a name written alike
		if p.mention[i] >= 0 {
			p.tags[i] = tagName
		}
		return
	}
	t.Pick = best
	switch r := &t.Readings[best]; r.Pos() {
	case doc.Verb:
		p.tags[i] = tagVerb
	case doc.Adj:
		p.tags[i] = tagAdj
	case doc.Noun, doc.Pronoun:
		p.tags[i] = tagNoun
		if p.mention[i] >= 0 { // a name keeps its class as a noun, but is a name to the sentence
			p.tags[i] = tagName
		}
	case doc.Prep:
		p.tags[i] = tagPrep
	case doc.Conj:
		p.tags[i] = tagSub
	case doc.Name:
		p.tags[i] = tagName
	default:
		p.tags[i] = tagPart
	}
}
