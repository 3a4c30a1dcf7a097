// Package resolve chooses among candidates: which place a name means, which
// actor, whom a pronoun or a bare noun stands for. It keeps the reasons. It
// does not find anything new in the text.
package resolve

import (
	"fmt"
	"math"

	"isnad/internal/doc"
	"isnad/internal/kb"
)

// Resolver chooses for one document.
type Resolver struct {
	kb      *kb.Base
	d       *doc.Document
	country map[string]int // how often each country is named, directly or by an unambiguous place
	chosen  map[int]Choice // by mention
	Main    string         // the country that the report is mostly about, "" if none
}

// Choice is the candidate taken for a mention, with the reason.
type Choice struct {
	Index  int32 // in the list of its kind, -1 for a name that no list knows
	Why    string
	Others int // how many other candidates there were
}

// New weighs the countries of the document.
func New(b *kb.Base, d *doc.Document) *Resolver {
	r := &Resolver{kb: b, d: d, country: map[string]int{}, chosen: map[int]Choice{}}
	for k := range d.Mentions {
		r.vote(&d.Mentions[k])
	}
	best := 0
	for _, p := range b.Places { // in the order of the gazetteer: deterministic
		if n := r.country[p.Country]; p.Kind == "country" && n > best {
			best, r.Main = n, p.Country
		}
	}
	return r
}

// vote counts the country of a mention whose candidates agree on it.
func (r *Resolver) vote(m *doc.Mention) {
	if len(m.Candidates) == 0 {
		return
	}
	weight := 2
	if m.To <= r.bodyToken() {
		weight = 3 // the headline
	}
	c := ""
	for _, v := range m.Candidates {
		var own string
		switch m.Kind {
		case doc.PlaceMention:
			own = r.kb.Places[v].Country
		case doc.ActorMention:
			own = r.kb.Actors[v].Country
			weight = 1
		default:
			return
		}
		if c != "" && own != c {
			return
		}
		c = own
	}
	if c != "-" {
		r.country[c] += weight
	}
}

func (r *Resolver) bodyToken() int {
	for i := range r.d.Tokens {
		if r.d.Tokens[i].Span.Start >= r.d.Body {
			return i
		}
	}
	return 0
}

// Place chooses the place that mention k means.
func (r *Resolver) Place(k int) Choice {
	if c, ok := r.chosen[k]; ok {
		return c
	}
	m := &r.d.Mentions[k]
	best, score, why := int32(-1), math.Inf(-1), ""
	for _, v := range m.Candidates {
		if s, w := r.weighPlace(m, v); s > score {
			best, score, why = v, s, w
		}
	}
	c := Choice{Index: best, Why: why, Others: max(0, len(m.Candidates)-1)}
	r.chosen[k] = c
	return c
}

// weighPlace: countries named in the report count most, then the head word
// before the name, then how well known the place is.
func (r *Resolver) weighPlace(m *doc.Mention, v int32) (float64, string) {
	p := &r.kb.Places[v]
	s, why := 0.0, "the only place of that name"
	if len(m.Candidates) > 1 {
		why = "the best known place of that name"
	}
	if n := r.country[p.Country]; n > 0 {
		s += 3 + 4*float64(min(n, 12))/12
		if len(m.Candidates) > 1 {
			why = fmt.Sprintf("%s is named %d times in the report", p.Country, n)
		}
	}
	if p.Population > 0 {
		s += math.Log10(float64(p.Population)) / 3
	}
	head := r.headBefore(m)
	switch p.Kind {
	case "country", "capital":
		s += 2
	case "city":
		s += 1.2
	case "town":
		s += 1
	case "governorate":
		s += 0.7
		if head != nil && isGovernorateHead(head, p.Kind) {
			s += 4
			why = "the head word before it"
		}
	case "quarter", "village":
		s += 0.3
	}
	return s, why
}

func (r *Resolver) headBefore(m *doc.Mention) *doc.Lexeme {
	if m.From == 0 {
		return nil
	}
	for k := range r.d.Tokens[m.From-1].Readings {
		if lx := r.d.Tokens[m.From-1].Readings[k].Lex; lx.Class.Has(doc.PlaceHead) {
			return lx
		}
	}
	return nil
}

// isGovernorateHead: lexemes of the words for a province.
func isGovernorateHead(lx *doc.Lexeme, kind string) bool {
	switch lx.ID {
	case "word/muhafaza", "word/wilaya", "word/iqlim", "word/muqataa", "word/shabiya":
		return kind == "governorate"
	}
	return false
}

// Actor chooses the actor that mention k means.
func (r *Resolver) Actor(k int) Choice {
	if c, ok := r.chosen[k]; ok {
		return c
	}
	m := &r.d.Mentions[k]
	best, score := int32(-1), -1
	for _, v := range m.Candidates {
		a := &r.kb.Actors[v]
		s := 1 + 2*min(r.country[a.Country], 10)
		if a.Country == r.Main && r.Main != "" {
			s += 5
		}
		if !r.valid(a.Since, a.Until) {
			s -= 8
		}
		if s > score || best < 0 {
			best, score = v, s
		}
	}
	c := Choice{Index: best, Others: max(0, len(m.Candidates)-1), Why: "name of the actor"}
	r.chosen[k] = c
	return c
}

// valid: the day of publication lies within since and until.
func (r *Resolver) valid(since, until string) bool {
	if r.d.Published.IsZero() {
		return true
	}
	day := r.d.Published.Format("2006-01-02")
	return (since == "" || since <= day) && (until == "" || day[:min(len(day), len(until))] <= until)
}
