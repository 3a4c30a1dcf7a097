package syntax

import (
	"isnad/internal/doc"
	"isnad/internal/lang/ar/orth"
)

// weigh says how well a reading fits where the word stands.
func (p *parser) weigh(i int, sen doc.Sentence, r *doc.Reading) int {
	w := 0
	finite := r.Pos() == doc.Verb
	before := p.before(i, sen)
	switch {
	case finite:
		w += p.weighVerb(i, sen, r, before)
	case r.Pos() == doc.Noun:
		if before == tagPrep || before == tagNumber {
			w += 4
		}
		if r.Form.Indef && (before == tagNoun || before == tagNumber || before == tagName) {
			w -= 2 // an accusative right after a noun is rarely a noun of its own
		}
		if r.Lex.Event && before != tagNumber && p.followedByActor(i, sen) {
			w++ // "the capture of two officers", not "families"
		}
		if r.Lex.Class.Has(doc.Person) && !r.Art && r.Form.Number == doc.Sing && (before == tagNoun || before == tagAdj) && p.adjectiveToo(i) {
			w -= 3 // "a press conference", not "a journalist's"
		}
		if r.Lex.Class.Has(doc.PlaceHead) && i+1 < sen.To && p.mention[i+1] >= 0 && p.d.Mentions[p.mention[i+1]].Kind == doc.PlaceMention {
			w += 3
		}
		if before == tagMark && !r.Art && r.Pron == doc.NoPron && r.Form.Number == doc.Sing && r.Lex.Class.Has(doc.Title) {
			w += 3 // ", governor of": an apposition, not the verb written alike
		}
		if r.Form.Tense == doc.NotFinite && r.Lex.Class&^doc.Saying != 0 {
			w++ // a noun of its own beats the verbal noun of another verb
			if r.Art && r.Lex.Class.Has(doc.Group|doc.OrgHead|doc.Armed) {
				w++ // "the resistance", "the opposition", "the alliance"
			}
		}
		if r.Form.Tense == doc.ActivePart || r.Form.Tense == doc.PassivePart {
			w--
			if r.Form.Gender == doc.Fem && before == tagNoun && r.Conj == 0 && r.Prep == 0 && r.Art == p.definite(i-1) {
				w += 3 // "the fighting factions"
			}
		}
		if before == tagNoun && !r.Art && r.Conj == 0 && !p.definite(i-1) && !p.indefinite(i-1) {
			w += 2
		}
		if (before == tagAdj || before == tagNoun && p.definite(i-1)) && r.Art && r.Conj == 0 && r.Prep == 0 {
			w-- // an adjective reading, if there is one, is better
		}
	case r.Pos() == doc.Name:
		w += p.weighName(i, sen, before)
	case r.Pos() == doc.Adj:
		if before == tagNoun || before == tagName || before == tagUnknown || before == tagAdj {
			if r.Conj == 0 && r.Prep == 0 && p.agrees(i, r) {
				w += 3
			}
		} else {
			w--
		}
	}
	if r.Pron != doc.NoPron {
		w--
	}
	if r.Prep != 0 {
		w-- // letters of the stem rather than a preposition, other things equal
		if before == tagPrep {
			w -= 4
		}
	}
	if r.Conj != 0 {
		w--
	}
	return w
}

// weighName: a given name stands after a title or another name, or before an
// unknown word or a further name.
func (p *parser) weighName(i int, sen doc.Sentence, before tag) int {
	w := 0
	switch {
	case before == tagName || before == tagUnknown:
		w += 4
	case i > sen.From && p.isTitle(i-1):
		w += 5
	case before == tagAdj || before == tagNoun:
		w++
	}
	if i+1 < sen.To && p.d.Tokens[i+1].Kind == doc.Word {
		if len(p.d.Tokens[i+1].Readings) == 0 {
			w += 3
		} else if hasNameReading(&p.d.Tokens[i+1]) {
			w += 3
		}
	}
	return w
}

func hasNameReading(t *doc.Token) bool {
	for k := range t.Readings {
		if t.Readings[k].Pos() == doc.Name {
			return true
		}
	}
	return false
}

func (p *parser) agrees(i int, r *doc.Reading) bool { return r.Art == p.definite(i-1) || r.Art }

func (p *parser) weighVerb(i int, sen doc.Sentence, r *doc.Reading, before tag) int {
	w := 0
	switch before {
	case tagMark, tagSub, tagRel, tagNeg, tagPart, tagNone:
		w += 3
	case tagVerb:
		switch {
		case i > 0 && p.auxiliaryOf(i-1, r.Form), r.Conj != 0:
			w += 3
		case hasNounReading(&p.d.Tokens[i]):
			w -= 4 // "made gains", "a witness said": two verbs side by side are rare
		}
	case tagPrep:
		w -= 6
	case tagNumber:
		switch {
		case r.Conj != 0:
			w += 2 // "thirty were killed and dozens wounded"
		case hasNounReading(&p.d.Tokens[i]) && r.Form.Number == doc.Sing:
			w -= 6
		}
	case tagNoun, tagAdj, tagName, tagUnknown:
		if r.Conj != 0 {
			w += 2
			if before == tagNoun && p.bareMasdar(i-1) && r.Form.Number == doc.Sing && r.Form.Tense == doc.Past && !p.followedByActor(i, sen) {
				w -= 3 // "kidnapping and killing": two verbal nouns
			}
		} else if r.Pron != doc.NoPron && !(p.definite(i-1) && r.Form.Tense == doc.Past && hasNounReading(&p.d.Tokens[i])) {
			w += 3 // "an attack that they launched"
		} else if before == tagNoun && !p.definite(i-1) && !p.indefinite(i-1) && r.Form.Tense == doc.Past && r.Form.Gender == doc.Masc && r.Form.Number == doc.Sing && hasNounReading(&p.d.Tokens[i]) {
			w -= 3 // a construct: "reports of a killing"
		} else {
			w += p.weighSubjectFirst(i, sen, r)
		}
	}
	if (before == tagNoun || before == tagAdj || before == tagName) && p.adjectiveToo(i) {
		w -= 4 // "a Yemeni source": the nationality, not the verb written alike
	}
	if r.Conj != 0 && p.plainNoun(i) {
		w -= 5 // "wazir", not wa- and the passive of "zara"
	}
	if p.mention[i] >= 0 {
		w -= 2
		if before == tagPrep || i > sen.From && p.isPlaceHead(i-1) {
			w -= 8
		}
	}
	if r.Form.Number == doc.Plur && r.Form.Gender == doc.Fem {
		w -= 3
	}
	if r.Form.Number == doc.Dual {
		w -= 4
		if i > sen.From && p.isDual(i-1) {
			w += 7
		}
	}
	if r.Form.Tense == doc.Present || r.Form.Gender == doc.Fem && r.Form.Tense == doc.Past || r.Form.Number == doc.Plur {
		w += 2 // its form is hardly ever a noun's
	}
	if r.Prep == 'l' {
		w++
	}
	if r.Form.Short && before != tagNeg && before != tagSub && r.Prep != 'l' {
		w -= 6 // jussive and subjunctive stand after a particle
	}
	if r.Form.Gender == doc.Fem && r.Form.Tense == doc.Present && r.Form.Number == doc.Sing && p.masculineNext(i, sen) {
		w -= 5 // "taqaddama", not "tuqaddimu"
	}
	if r.Pron == doc.P2 {
		w -= 3
	}
	switch {
	case r.Form.Person == 1 && r.Form.Number == doc.Sing:
		w -= 6 // news hardly ever says I
	case r.Form.Person == 1, r.Form.Person == 2:
		w -= 3
	}
	if p.followedByActor(i, sen) {
		w++
	} else if nextTag := p.peekMark(i, sen); nextTag && r.Form.Tense == doc.Past && before != tagSub && before != tagRel && r.Conj == 0 {
		w -= 2
	}
	return w
}

// masculineNext: the next word can only be masculine people or one masculine
// thing: a singular without ta marbuta, a sound masculine plural.
func (p *parser) masculineNext(i int, sen doc.Sentence) bool {
	if i+1 >= sen.To || p.mention[i+1] >= 0 || p.number[i+1] >= 0 || len(p.d.Tokens[i+1].Readings) == 0 {
		return false
	}
	noun := false
	for k := range p.d.Tokens[i+1].Readings {
		r := &p.d.Tokens[i+1].Readings[k]
		if r.Pos() != doc.Noun || r.Prep != 0 || r.Conj != 0 {
			continue
		}
		noun = true
		if r.Form.Gender == doc.Fem || r.Form.Number == doc.Plur && !closed(r) && !r.Lex.Class.Has(doc.Person) {
			return false
		}
	}
	return noun
}

// weighSubjectFirst: after a noun phrase a verb follows where the clause has
// none yet ("that the army shelled"); where it has one, a word that can be a
// verbal noun is its object ("condemned the army's shelling").
func (p *parser) weighSubjectFirst(i int, sen doc.Sentence, r *doc.Reading) int {
	for k := i - 1; k >= sen.From; k-- {
		switch p.tags[k] {
		case tagVerb:
			if p.auxiliary(k) {
				continue
			}
			if r.Form.Tense == doc.Past && r.Form.Number == doc.Sing && (r.Form.Gender == doc.Masc || r.Pron != doc.NoPron) && hasNounReading(&p.d.Tokens[i]) {
				return -4
			}
			return 1
		case tagSub:
			if p.fn[k] >= 0 && p.g.words[p.fn[k]].comp {
				return 3
			}
			return 1
		case tagRel, tagConj:
			return 1
		case tagMark:
			if !isQuote(p.d.Tokens[k].Key) {
				return 1
			}
		}
	}
	return 1
}

// plainNoun: the word is a noun as it stands, without any clitic.
func (p *parser) plainNoun(i int) bool {
	for k := range p.d.Tokens[i].Readings {
		r := &p.d.Tokens[i].Readings[k]
		if r.Pos() == doc.Noun && r.Conj == 0 && r.Prep == 0 && !r.Art && r.Pron == doc.NoPron && r.Lex.Class.Has(doc.Person|doc.Official|doc.Title|doc.Site|doc.PlaceHead) {
			return true
		}
	}
	return false
}

// adjectiveToo: the word can be an adjective that agrees with the one before.
func (p *parser) adjectiveToo(i int) bool {
	for k := range p.d.Tokens[i].Readings {
		r := &p.d.Tokens[i].Readings[k]
		if r.Pos() == doc.Adj && r.Conj == 0 && r.Prep == 0 && r.Art == p.definite(i-1) {
			return true
		}
	}
	return false
}

func hasNounReading(t *doc.Token) bool {
	for k := range t.Readings {
		if t.Readings[k].Pos() == doc.Noun {
			return true
		}
	}
	return false
}

func (p *parser) isPlaceHead(i int) bool {
	for k := range p.d.Tokens[i].Readings {
		if r := &p.d.Tokens[i].Readings[k]; r.Pos() == doc.Noun && r.Lex.Class.Has(doc.PlaceHead) {
			return true
		}
	}
	return false
}

// isDual: the word before can be a dual, or a quantity of two.
func (p *parser) isDual(i int) bool {
	if n := p.number[i]; n >= 0 && p.d.Numbers[n].Low == 2 && p.d.Numbers[n].High == 2 {
		return true
	}
	r := p.d.Picked(i)
	return r != nil && r.Form.Number == doc.Dual
}

// before returns the tag of the word before token i, marks included.
func (p *parser) before(i int, sen doc.Sentence) tag {
	for k := i - 1; k >= sen.From; k-- {
		if p.tags[k] == tagMark && isQuote(p.d.Tokens[k].Key) || p.time[k] >= 0 {
			continue
		}
		return p.tags[k]
	}
	return tagNone
}

func isQuote(k string) bool {
	switch k {
	case "\"", "\u00ab", "\u00bb", "\u201c", "\u201d", "'", "\u2018", "\u2019", "\u201e":
		return true
	}
	return false
}

func (p *parser) definite(i int) bool {
	if i < 0 {
		return false
	}
	if p.tags[i] == tagName {
		return true
	}
	r := p.d.Picked(i)
	return r != nil && (r.Art || r.Pron != doc.NoPron)
}

// indefinite: the word shows by its ending that it takes no construct
// complement: tanwin alef, sound plural with its noon.
func (p *parser) indefinite(i int) bool {
	r := p.d.Picked(i)
	if r == nil || r.Art || r.Pron != doc.NoPron {
		return false
	}
	return r.Form.Indef || closed(r)
}

// closed: a dual or sound masculine plural that keeps its noon stands in no construct.
func closed(r *doc.Reading) bool {
	return (r.Form.Number == doc.Dual || r.Form.Number == doc.Plur && r.Form.Gender == doc.Masc) &&
		len(r.Stem) > 6 && r.Stem[len(r.Stem)-2:] == orth.Noon && r.Stem != r.Lex.Lemma
}

func (p *parser) bareMasdar(i int) bool {
	r := p.d.Picked(i)
	return r != nil && r.Form.Tense == doc.Masdar && !r.Art && r.Pron == doc.NoPron
}

// followedByActor: the next word can be a subject: a noun with the article, a
// number, a name, an indefinite noun.
func (p *parser) followedByActor(i int, sen doc.Sentence) bool {
	k := i + 1
	for k < sen.To && p.d.Tokens[k].Kind == doc.Mark && isQuote(p.d.Tokens[k].Key) {
		k++
	}
	if k >= sen.To {
		return false
	}
	if p.mention[k] >= 0 || p.number[k] >= 0 {
		return true
	}
	for _, r := range p.d.Tokens[k].Readings {
		if r.Pos() == doc.Noun && r.Prep == 0 && r.Conj == 0 {
			return true
		}
	}
	return false
}

func (p *parser) peekMark(i int, sen doc.Sentence) bool {
	return i+1 >= sen.To || p.d.Tokens[i+1].Kind == doc.Mark && !isQuote(p.d.Tokens[i+1].Key)
}
