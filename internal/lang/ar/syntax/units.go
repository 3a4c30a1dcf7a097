package syntax

import (
	"isnad/internal/doc"
	"isnad/internal/lang/ar/orth"
)

// cut makes the units of a sentence from its tagged tokens.
func (p *parser) cut(s int) {
	sen := p.d.Sentences[s]
	prep, prepAt, conj := "", -1, byte(0)
	for i := sen.From; i < sen.To; {
		u := doc.Unit{From: i, To: i + 1, Head: i, Sentence: s, PrepAt: -1, Number: -1}
		u.Conj = p.conjOf(i)
		if k := p.time[i]; k >= 0 && p.d.Times[k].Start == i {
			u.Kind, u.To, u.Prep, u.PrepAt = doc.TimeExpr, p.d.Times[k].End, prep, prepAt
			u.To = min(u.To, sen.To)
			p.add(u)
			i, prep, prepAt, conj = u.To, "", -1, 0
			continue
		}
		switch p.tags[i] {
		case tagConj:
			conj, i = 'w', i+1
			continue
		case tagPrep:
			prep, prepAt, i = p.preposition(i, sen.To)
			if u.Conj != 0 {
				conj = u.Conj
			}
			continue
		case tagVerb:
			u.Kind = doc.VerbUnit
		case tagSub:
			u.Kind, u.To = doc.SubUnit, p.phraseEnd(i, sen.To)
			if f := p.fn[i]; f >= 0 {
				u.Comp, u.Contrast = p.g.words[f].comp, p.g.words[f].contrast
			}
		case tagRel:
			u.Kind, u.To = doc.RelUnit, p.phraseEnd(i, sen.To)
		case tagMark:
			u.Kind = doc.MarkUnit
			if isQuote(p.d.Tokens[i].Key) { // a quotation mark separates nothing
				p.add(u)
				i++
				continue
			}
		case tagNeg, tagPart:
			u.Kind, u.To = doc.OtherUnit, p.phraseEnd(i, sen.To)
		default:
			u = p.nounPhrase(i, sen.To, u)
			if u.Prep == "" {
				u.Prep, u.PrepAt = prep, prepAt
			}
			if u.Prep == "" && u.Conj == 0 && i > sen.From && p.direction(u) {
				u.Prep, u.PrepAt = "fi", i // "north of the town": an adverbial accusative
			}
			if conj != 0 {
				u.Conj = conj
			}
		}
		p.add(u)
		i = u.To
		prep, prepAt, conj = "", -1, 0
	}
}

func (p *parser) add(u doc.Unit) {
	for k := u.From; k < u.To; k++ {
		p.d.Tokens[k].Unit = len(p.units)
	}
	p.units = append(p.units, u)
}

// direction: the phrase is a word of direction with a place in construct.
func (p *parser) direction(u doc.Unit) bool {
	r := p.d.Picked(u.From)
	if r == nil || r.Art || r.Pron != doc.NoPron || !r.Lex.Class.Has(doc.Direction) || u.To-u.From < 2 {
		return false
	}
	return p.tags[u.From-1] != tagSub && p.tags[u.From-1] != tagVerb
}

// preposition reads the preposition at i; two in a row make the second count.
func (p *parser) preposition(i, end int) (string, int, int) {
	if p.fn[i] >= 0 {
		return p.g.words[p.fn[i]].id, i, p.phraseEnd(i, end)
	}
	return "other", i, i + 1
}

// phraseEnd returns the end of the function phrase that begins at i.
func (p *parser) phraseEnd(i, end int) int {
	k := i + 1
	if p.fn[i] < 0 {
		return k
	}
	return min(i+p.g.words[p.fn[i]].wholePhrase, end)
}

// conjOf returns the conjunction written with token i.
func (p *parser) conjOf(i int) byte {
	if r := p.d.Picked(i); r != nil {
		return r.Conj
	}
	t := &p.d.Tokens[i]
	if t.Kind != doc.Word {
		return 0
	}
	if p.tags[i] == tagNumber {
		if n := p.number[i]; n >= 0 && p.d.Numbers[n].Conj {
			return 'w'
		}
		return 0
	}
	if f := p.fn[i]; f >= 0 {
		if t.Rest != "" && hasPrefixWord(p.g.words[f].folded, t.Rest) {
			return conjLetter(t.Key)
		}
		return 0
	}
	if m := p.mention[i]; m >= 0 && p.d.Mentions[m].From == i && p.d.Mentions[m].Conj {
		return conjLetter(t.Key)
	}
	return 0
}

func hasPrefixWord(phrase, word string) bool {
	return len(phrase) >= len(word) && phrase[:len(word)] == word && (len(phrase) == len(word) || phrase[len(word)] == ' ')
}

func conjLetter(key string) byte {
	if len(key) > 1 && key[:2] == orth.Feh {
		return 'f'
	}
	return 'w'
}

// prepOf returns the preposition written with token i.
func (p *parser) prepOf(i int) string {
	if p.tags[i] == tagNumber && len(p.d.Tokens[i].Key) > 6 && p.d.Tokens[i].Kind == doc.Word {
		for k := range p.d.Tokens[i].Readings {
			if c := p.d.Tokens[i].Readings[k].Prep; c != 0 {
				return clitic(c) // "with hundreds of"
			}
		}
		if n := p.number[i]; n >= 0 && p.d.Numbers[n].From == i {
			return clitic(p.d.Numbers[n].Prep)
		}
	}
	if r := p.d.Picked(i); r != nil {
		return clitic(r.Prep)
	}
	if m := p.mention[i]; m >= 0 && p.d.Mentions[m].From == i {
		return clitic(p.d.Mentions[m].Prep)
	}
	t := &p.d.Tokens[i]
	if p.tags[i] == tagUnknown && t.Kind == doc.Word && len(t.Key) > 8 {
		switch k := t.Key; {
		case k[:4] == orth.Lam+orth.Lam:
			return "li"
		case k[:6] == orth.Beh+orth.Alef+orth.Lam:
			return "bi"
		case k[:2] == orth.Beh && i > 0 && (p.tags[i-1] == tagNoun || p.tags[i-1] == tagAdj) && !p.nameAt(i-1):
			return "bi"
		}
	}
	return ""
}

// nameAt: token i is a name, an unknown word or a title: what follows may be a
// name too.
func (p *parser) nameAt(i int) bool {
	return p.tags[i] == tagName || p.tags[i] == tagUnknown || p.isTitle(i)
}

func clitic(b byte) string {
	switch b {
	case 'b':
		return "bi"
	case 'l':
		return "li"
	case 'k':
		return "ka"
	}
	return ""
}
