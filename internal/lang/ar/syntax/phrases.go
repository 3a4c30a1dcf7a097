package syntax

import (
	"isnad/internal/doc"
	"isnad/internal/lang/ar/orth"
)

// nounPhrase reads a noun phrase that begins at token i: quantity, head noun,
// construct chain, adjectives, names. Relative clauses and prepositional
// phrases stay outside, except the partitive "min" after a quantity.
func (p *parser) nounPhrase(i, end int, u doc.Unit) doc.Unit {
	if pr := p.prepOf(i); pr != "" {
		u.Prep, u.PrepAt = pr, i
	}
	at := i
	if n := p.number[i]; n >= 0 && p.d.Numbers[n].From == i {
		num := &p.d.Numbers[n]
		if (adverbial[num.Measure] || p.countsTimes(num)) && u.Prep == "" { // "for three hours", "three times"
			u.Kind, u.To = doc.OtherUnit, min(max(num.To, i+1), end)
			return u
		}
		u.Number = int(n)
		u.Head = i
		at = min(max(num.To, i+1), end) - 1
		if num.Counted >= i && num.Counted < end {
			u.Head = num.Counted
			at = max(at, num.Counted)
		}
		u.To = at + 1
		if p.partitive(at+1, end) && !p.whence(at+2, num.Counted >= 0) {
			u.Head, at = at+2, at+2
			u.To = at + 1
		}
	} else if m := p.mention[i]; m >= 0 && p.d.Mentions[m].From == i && p.inLongMention(i) {
		at = min(p.d.Mentions[m].To, end) - 1
		u.To = at + 1
	}
	for u.To < end {
		next := p.skipQuotes(u.To, end)
		if next >= end || !p.goesOn(u, next) {
			break
		}
		u.To = next + 1
		if m := p.mention[next]; m >= 0 && p.d.Mentions[m].From == next {
			u.To = min(p.d.Mentions[m].To, end)
		}
	}
	if u.Number < 0 && p.partitive(u.To, end) && p.quantifies(u.Head) && (p.isQuantifier(u.Head) || !p.whence(u.To+1, false)) {
		part := p.nounPhrase(u.To+1, end, doc.Unit{From: u.To + 1, To: u.To + 2, Head: u.To + 1, Number: -1, PrepAt: -1})
		if p.isQuantifier(u.Head) {
			u.Head, u.Number = part.Head, part.Number
		}
		u.To = part.To
	}
	u.To = p.closeQuote(u, end)
	if u.Number >= 0 && u.Prep == "" && u.Conj == 0 && p.heldByConstruct(i) {
		u.Attached = true
	}
	u.Definite = p.definite(u.Head) || p.definite(u.To-1)
	return u
}

// adverbial are the measures that say how long, how often, how old, how far;
// a quantity of them is no argument.
var adverbial = map[string]bool{"time": true, "age": true, "length": true}

// countsTimes: the counted noun is a unit of time or "time, turn".
func (p *parser) countsTimes(n *doc.Number) bool {
	if n.Counted < 0 {
		return false
	}
	for k := range p.d.Tokens[n.Counted].Readings {
		if p.d.Tokens[n.Counted].Readings[k].Lex.Class.Has(doc.TimeUnit) {
			return true
		}
	}
	return false
}

// quantifies: a noun that measures what follows "min": "a number of", "more
// of", "members of".
func (p *parser) quantifies(i int) bool {
	r := p.d.Picked(i)
	return r != nil && !r.Art && (r.Lex.Class.Has(doc.Quantifier|doc.Group|doc.UnitWord) || r.Lex.Class.Has(doc.Armed) && r.Pron == doc.NoPron)
}

func (p *parser) isQuantifier(i int) bool {
	r := p.d.Picked(i)
	return r != nil && r.Lex.Class.Has(doc.Quantifier)
}

// whence: the phrase at i is a place: "min" before it says from where. Several
// places may also be what is counted ("five of the villages"), unless something
// else is.
func (p *parser) whence(i int, counted bool) bool {
	if m := p.mention[i]; m >= 0 && p.d.Mentions[m].From == i && p.d.Mentions[m].Kind == doc.PlaceMention && p.tags[i] == tagName {
		return true
	}
	r := p.d.Picked(i)
	return r != nil && (counted || r.Form.Number == doc.Sing) && r.Lex.Class.Has(doc.Site|doc.PlaceHead|doc.Building) && !r.Lex.Class.Has(doc.Person|doc.Group|doc.Armed|doc.OrgHead)
}

// partitive: "five of the forces", "a number of houses".
func (p *parser) partitive(i, end int) bool {
	return i+1 < end && p.tags[i] == tagPrep && p.fn[i] >= 0 && p.g.words[p.fn[i]].id == "min" && p.nominal(i+1) && p.time[i+1] < 0
}

// skipQuotes steps over an opening quotation mark that stands before a word of
// the same phrase.
func (p *parser) skipQuotes(i, end int) int {
	if i+1 < end && p.tags[i] == tagMark && isOpening(p.d.Tokens[i].Key) && p.nominal(i+1) {
		for k := i + 1; k < end && k < i+6; k++ {
			if p.tags[k] == tagMark {
				if isQuote(p.d.Tokens[k].Key) {
					return i + 1
				}
				break
			}
		}
	}
	if i < end && p.tags[i] == tagMark && isQuote(p.d.Tokens[i].Key) && i+1 < end && (p.tags[i+1] == tagAdj || p.tags[i+1] == tagNoun && p.d.Picked(i+1).Art) && p.tags[i-1] != tagMark {
		return i + 1
	}
	return i
}

func isOpening(k string) bool { return k == "\u00ab" || k == "\u201c" || k == "\"" || k == "(" }

// closeQuote takes the closing mark of a quotation opened inside the phrase.
func (p *parser) closeQuote(u doc.Unit, end int) int {
	open := 0
	for k := u.From; k < u.To; k++ {
		if p.tags[k] == tagMark && isQuote(p.d.Tokens[k].Key) {
			open++
		}
	}
	if open%2 == 1 && u.To < end && p.tags[u.To] == tagMark && isQuote(p.d.Tokens[u.To].Key) {
		return u.To + 1
	}
	return u.To
}

func (p *parser) nominal(i int) bool {
	switch p.tags[i] {
	case tagNoun, tagAdj, tagName, tagUnknown, tagNumber:
		return true
	}
	return false
}

// goesOn says whether the word at next still belongs to the phrase u.
func (p *parser) goesOn(u doc.Unit, next int) bool {
	if !p.nominal(next) || p.conjOf(next) != 0 || p.prepOf(next) != "" && p.d.Picked(next) != nil || p.prepOf(next) != "" && (p.tags[next] == tagUnknown || p.tags[next] == tagName) {
		return false
	}
	if k := p.time[next]; k >= 0 && p.d.Times[k].Start == next {
		return false
	}
	if n := p.number[next]; n >= 0 && p.d.Numbers[n].From == next {
		num := &p.d.Numbers[n] // "division 30"
		return p.d.Tokens[next].Kind == doc.Digits && num.Counted < 0 && (p.tags[next-1] == tagName || p.tags[next-1] == tagNoun && p.isBody(next-1))
	}
	last := u.To - 1
	for last > u.From && p.tags[last] == tagMark {
		last--
	}
	r, l := p.d.Picked(next), p.d.Picked(last)
	if p.inNameOf(last) {
		return true
	}
	switch p.tags[next] {
	case tagAdj:
		return p.adjectiveFits(u.From, last, r)
	case tagName:
		return p.nameFits(last, next)
	case tagUnknown:
		return p.unknownFits(last, next)
	case tagNumber:
		return p.tags[last] == tagName || p.tags[last] == tagUnknown || l != nil && l.Lex.Class.Has(doc.OrgHead)
	}
	// a noun: the next member of a construct chain
	if l != nil && !r.Art && closed(l) && r.Form.Number == l.Form.Number && r.Lex.Class == 0 {
		return true // "two others"
	}
	if r.Form.Indef || p.objectAfter(u, l, r) {
		return false
	}
	if r.Form.Tense == doc.ActivePart || r.Form.Tense == doc.PassivePart {
		if r.Art && p.definite(last) {
			return p.participleAgrees(u.From, last, r) && !p.initiative(u, next) // a participle as adjective
		}
		if !r.Art && l != nil && !p.definite(last) && l.Pos() == doc.Adj && r.Form.Gender == l.Form.Gender {
			return true // "Libyan parties supporting ..."
		}
	}
	if p.definite(last) {
		return p.titleBefore(last, u.From) && !r.Art && r.Lex.Class.Has(doc.Title)
	}
	return !p.indefinite(last) && (l == nil || !endsChain(l) || p.tags[last] == tagUnknown)
}

// inNameOf: "speaker bi-ismi ...": what follows is in construct to the word.
func (p *parser) inNameOf(last int) bool {
	return p.d.Tokens[last].Key == orth.Beh+orth.Alef+orth.Seen+orth.Meem && last > 0 && p.isTitle(last-1)
}

// objectAfter: right after a verb, an indefinite body of fighters and a bare noun
// of an event are subject and object ("a battalion fought battles"), and so are
// a weapon or a blow and a bare noun of a place ("a raid hit a house").
func (p *parser) objectAfter(u doc.Unit, l, r *doc.Reading) bool {
	if u.From == 0 || p.tags[u.From-1] != tagVerb || l == nil || r.Art || p.definite(u.To-1) {
		return false
	}
	if r.Lex.Class.Has(doc.Site | doc.Building | doc.PlaceHead | doc.Vehicle) {
		return l.Form.Tense == doc.NotFinite && (l.Lex.Event || l.Lex.Class.Has(doc.Weapon|doc.Explosive)) && !l.Lex.Class.Has(doc.Person|doc.Group|doc.Site|doc.Quantifier)
	}
	return r.Lex.Event && !l.Lex.Event && l.Lex.Class.Has(doc.Person|doc.Group|doc.Armed)
}

// participleAgrees: a plural of people after a phrase without one, or a body of
// people, is the next phrase ("the police ... those involved").
func (p *parser) participleAgrees(from, last int, r *doc.Reading) bool {
	if r.Form.Number != doc.Plur || r.Form.Gender != doc.Masc || r.Lex.Class.Has(doc.Group) {
		return true
	}
	for k := last; k >= from; k-- {
		l := p.d.Picked(k)
		if l == nil || l.Form.Number != doc.Sing || l.Lex.Class.Has(doc.Group) && l.Form.Gender == doc.Masc {
			return true
		}
	}
	return false
}

// initiative: right after a verb and its subject, a word with the article that
// is a noun of its own beside its participle is the object ("the opposition
// rejected the initiative").
func (p *parser) initiative(u doc.Unit, next int) bool {
	if u.From == 0 || p.tags[u.From-1] != tagVerb || u.To-u.From > 1 {
		return false
	}
	for k := range p.d.Tokens[next].Readings {
		if r := &p.d.Tokens[next].Readings[k]; r.Pos() == doc.Noun && r.Art && r.Form.Tense == doc.NotFinite && r.Lex.Class.Has(doc.Abstract|doc.PlaceHead|doc.Site|doc.Building) {
			return true
		}
	}
	return false
}

// isBody: a head of names of bodies ("division").
func (p *parser) isBody(i int) bool {
	r := p.d.Picked(i)
	return r != nil && r.Lex.Class.Has(doc.OrgHead)
}

// endsChain: an adjective ends the construct chain unless it is a number noun.
func endsChain(l *doc.Reading) bool { return l.Pos() == doc.Adj }

func (p *parser) adjectiveFits(from, last int, r *doc.Reading) bool {
	l := p.d.Picked(last)
	switch {
	case p.tags[last] == tagName || p.tags[last] == tagUnknown:
		return !r.Form.Indef || from == 0 || p.tags[from-1] != tagVerb // "the army's bullets (killed) a Palestinian"
	case l == nil:
		return true
	case r.Art:
		return p.participleAgrees(from, last, r)
	case p.definite(last):
		return false
	case l.Form.Number == doc.Sing && l.Form.Gender == doc.Masc && r.Form.Gender == doc.Fem && r.Form.Number == doc.Sing && l.Lex.Class.Has(doc.Person):
		return false
	}
	return true
}

// nameFits: a name goes on a name, a title, a construct.
func (p *parser) nameFits(last, next int) bool {
	if p.tags[last] == tagName || p.tags[last] == tagUnknown {
		// two places side by side are two phrases
		a, b := p.mention[last], p.mention[next]
		return a < 0 || b < 0 || a == b || p.d.Mentions[a].Kind != p.d.Mentions[b].Kind && !p.hasArticle(next) && !p.isSite(next)
	}
	l := p.d.Picked(last)
	if l == nil {
		return true
	}
	if p.definite(last) {
		if m := p.mention[next]; m >= 0 && p.d.Mentions[m].Kind != doc.ActorMention && l.Form.Number == doc.Plur {
			return false // "the authorities (blocked) sites": many bear no name
		}
		return p.personBefore(last, last-3) || l.Pos() == doc.Adj && p.personBefore(last-1, last-4)
	}
	return !p.indefinite(last)
}

// isSite: the word can be a common noun of a place ("airport", "camp").
func (p *parser) isSite(i int) bool {
	for k := range p.d.Tokens[i].Readings {
		if r := &p.d.Tokens[i].Readings[k]; r.Pos() == doc.Noun && r.Lex.Class.Has(doc.Site|doc.PlaceHead|doc.Building) {
			return true
		}
	}
	return false
}

func (p *parser) hasArticle(i int) bool {
	k := p.d.Tokens[i].Key
	return len(k) > 6 && k[:4] == orth.Alef+orth.Lam
}

// titleBefore: within the phrase, up to token i, stands a title or an office.
func (p *parser) titleBefore(i, from int) bool {
	for k := i; k >= 0 && k >= from; k-- {
		if r := p.d.Picked(k); r != nil && r.Lex.Class.Has(doc.Title|doc.Official|doc.Office|doc.Speaker) {
			return true
		}
		if p.tags[k] == tagVerb || p.tags[k] == tagPrep || p.tags[k] == tagMark && !isQuote(p.d.Tokens[k].Key) {
			return false
		}
	}
	return false
}

// personBefore: like titleBefore, but the word is no body of people: an army
// bears no name of its own after it.
func (p *parser) personBefore(i, from int) bool {
	for k := i; k >= max(from, 0); k-- {
		r := p.d.Picked(k)
		if r != nil && r.Lex.Class.Has(doc.Title|doc.Official|doc.Office|doc.Speaker) {
			return r.Lex.Class.Has(doc.Title|doc.Person) || !r.Lex.Class.Has(doc.Group|doc.OrgHead|doc.Armed)
		}
		if p.tags[k] == tagVerb || p.tags[k] == tagPrep || p.tags[k] == tagMark && !isQuote(p.d.Tokens[k].Key) {
			return false
		}
	}
	return false
}

// unknownFits: a word that the lexicon does not know is taken for a name or an
// adjective: it goes on names, titles and constructs; after a definite noun
// only with the article.
func (p *parser) unknownFits(last, next int) bool {
	switch {
	case p.tags[last] == tagName || p.tags[last] == tagUnknown:
		return true
	case p.indefinite(last):
		return p.looksAdjective(next)
	case p.definite(last):
		return p.hasArticle(next) || p.titleBefore(last, last-5) && !p.accusative(next)
	}
	return true
}

// accusative: an unknown word that ends in the alef of the indefinite
// accusative is an adverb or the object.
func (p *parser) accusative(i int) bool {
	k := p.d.Tokens[i].Key
	return len(k) > 6 && k[len(k)-2:] == orth.Alef
}

// looksAdjective: ends like a nisba or has the accusative ending.
func (p *parser) looksAdjective(i int) bool {
	k := p.d.Tokens[i].Key
	n := len(k)
	return n > 8 && (k[n-4:] == orth.Yeh+orth.Heh || k[n-4:] == orth.Yeh+orth.Alef || k[n-2:] == orth.Yeh)
}

// heldByConstruct: the noun right before token i takes it as its complement:
// "the killing of five soldiers".
func (p *parser) heldByConstruct(i int) bool {
	if i == 0 || p.tags[i-1] != tagNoun || p.d.Tokens[i-1].Unit < 0 {
		return false
	}
	l := p.d.Picked(i - 1)
	return l != nil && l.Pos() == doc.Noun && !p.definite(i-1) && !p.indefinite(i-1)
}
