package extract

import (
	"isnad"
	"isnad/internal/doc"
	"isnad/internal/lang/ar"
	"isnad/internal/resolve"
	"isnad/internal/text"
)

// Word is a word of a report as it was understood.
type Word struct {
	isnad.Words
	Segments []string `json:"segments"` // clitics and stem, folded, in the order they are written
	Lemma    string   `json:"lemma,omitempty"`
	Pos      string   `json:"pos"`
}

// TimeMention is a time expression of a report, resolved to days.
type TimeMention struct {
	isnad.Words
	From      isnad.Date `json:"from"`
	To        isnad.Date `json:"to"`
	Precision string     `json:"precision"`
	Why       string     `json:"why"`
}

// NumberMention is a quantity of a report. Low and High are nil where open.
type NumberMention struct {
	isnad.Words
	Low   *int64 `json:"low"`
	High  *int64 `json:"high"`
	Bound string `json:"bound"`
	Unit  string `json:"unit"`
	Kind  string `json:"kind"` // quantity, ordinal, percent, year, clock, or what it measures
}

// PlaceMention is a place that a report names, whether or not a claim uses it.
type PlaceMention struct {
	isnad.Location
	Candidates []PlaceOption `json:"candidates"` // takes the place of the bare number in Location
}

// PlaceOption is a place that the name could mean.
type PlaceOption struct {
	ID      string  `json:"id"`
	Country string  `json:"country"`
	Lat     float64 `json:"lat"`
	Lon     float64 `json:"lon"`
	Why     string  `json:"why"`
}

// NameMention is a person, a body or a place named in a report.
type NameMention struct {
	isnad.Words
	Kind string      `json:"kind"` // PERS, ORG, LOC
	ID   string      `json:"id,omitempty"`
	Type string      `json:"type,omitempty"`
	Name *isnad.Name `json:"name,omitempty"`
}

// looker reads one report for the functions below.
func (x *Extractor) looker(r isnad.Report) *translator {
	t := &translator{x: x, d: x.Analyse(r), r: &r, runes: text.NewRunes(r.Text)}
	t.res = resolve.New(x.kb, t.d)
	return t
}

var posNames = [...]string{"unknown", "verb", "noun", "adj", "prep", "conj", "particle", "adverb", "pronoun", "name", "numeral", "punct", "relative", "demonstrative"}

// Words returns the words of a report with the reading that the grammar chose.
func (x *Extractor) Words(r isnad.Report) []Word {
	t := x.looker(r)
	out := []Word{}
	for i := range t.d.Tokens {
		tok := &t.d.Tokens[i]
		if tok.Kind != doc.Word {
			continue
		}
		w := Word{Words: t.span(tok.Span), Pos: posNames[doc.Unknown], Segments: []string{tok.Key}}
		p := t.d.Picked(i)
		if p == nil && len(tok.Readings) > 0 {
			p = &tok.Readings[0]
		}
		if p != nil {
			w.Lemma, w.Pos, w.Segments = p.Lex.Lemma, posNames[p.Pos()], ar.Segments(tok.Key, p)
		}
		out = append(out, w)
	}
	return out
}

// Times returns every time expression of a report.
func (x *Extractor) Times(r isnad.Report) []TimeMention {
	t := x.looker(r)
	out := []TimeMention{}
	for i := range t.d.Times {
		w := t.when(i, isnad.Stated)
		out = append(out, TimeMention{w.Words, w.From, w.To, w.Precision, t.d.Times[i].Rule})
	}
	return out
}

// Numbers returns every quantity of a report.
func (x *Extractor) Numbers(r isnad.Report) []NumberMention {
	t := x.looker(r)
	out := []NumberMention{}
	for n := range t.d.Numbers {
		m := &t.d.Numbers[n]
		v := NumberMention{Words: t.words(m.From, m.To), Bound: m.Bound, Unit: t.unit(m, ""), Kind: "quantity"}
		v.Low, v.High = limits(m)
		switch {
		case m.Ordinal:
			v.Kind = "ordinal"
		case m.Percent:
			v.Kind = "percent"
		case m.Year:
			v.Kind = "year"
		case m.Clock:
			v.Kind = "clock"
		case m.Measure != "":
			v.Kind = m.Measure
		}
		out = append(out, v)
	}
	return out
}

// Places returns every place that a report names, with the places that the
// name could mean.
func (x *Extractor) Places(r isnad.Report) []PlaceMention {
	t := x.looker(r)
	out := []PlaceMention{}
	for k := range t.d.Mentions {
		m := &t.d.Mentions[k]
		if m.Kind != doc.PlaceMention || t.insideActor(k) {
			continue
		}
		p := PlaceMention{Location: isnad.Location{Words: t.words(m.From, m.To), Precision: "unknown", Basis: isnad.Stated}}
		if len(m.Candidates) == 0 {
			p.Country = t.res.Main
			out = append(out, p)
			continue
		}
		t.fillPlace(&p.Location, k)
		t.relation(&p.Location, m.From, m.From)
		for _, v := range m.Candidates {
			c := &x.kb.Places[v]
			why := "also bears the name"
			if c.ID == p.ID {
				why = t.res.Place(k).Why
			}
			p.Candidates = append(p.Candidates, PlaceOption{c.ID, dash(c.Country), c.Lat, c.Lon, why})
		}
		out = append(out, p)
	}
	return out
}

// Names returns the persons, bodies and places that a report names.
func (x *Extractor) Names(r isnad.Report) []NameMention {
	t := x.looker(r)
	out := []NameMention{}
	last := -1
	for k := range t.d.Mentions {
		m := &t.d.Mentions[k]
		if m.From < last || len(m.Candidates) == 0 || t.longer(k) {
			continue
		}
		last = m.To
		out = append(out, t.nameMention(k))
	}
	return out
}

// longer: another mention covers this one and more.
func (t *translator) longer(k int) bool {
	m := &t.d.Mentions[k]
	for j := range t.d.Mentions {
		o := &t.d.Mentions[j]
		if j != k && o.From <= m.From && o.To >= m.To && o.To-o.From > m.To-m.From && len(o.Candidates) > 0 {
			return true
		}
	}
	return false
}

func (t *translator) nameMention(k int) NameMention {
	m := &t.d.Mentions[k]
	n := NameMention{Words: t.words(m.From, m.To)}
	switch m.Kind {
	case doc.PlaceMention:
		p := &t.x.kb.Places[t.res.Place(k).Index]
		n.Kind, n.ID, n.Type, n.Name = "LOC", p.ID, p.Kind, &isnad.Name{Ar: p.Name.Ar, En: p.Name.En}
	case doc.ActorMention:
		a := &t.x.kb.Actors[t.res.Actor(k).Index]
		n.Kind, n.ID, n.Type, n.Name = "ORG", a.ID, a.Type, &isnad.Name{Ar: a.Name.Ar, En: a.Name.En}
		if a.Type == "person" {
			n.Kind = "PERS"
		}
	default:
		s := &t.x.kb.Sources[m.Candidates[0]]
		n.Kind, n.ID, n.Type, n.Name = "ORG", s.ID, "media", &isnad.Name{Ar: s.Name.Ar, En: s.Name.En}
	}
	return n
}

// limits returns the bounds of a quantity, nil where it is open.
func limits(m *doc.Number) (low, high *int64) {
	if !m.NoLow {
		v := m.Low
		low = &v
	}
	if m.High >= 0 {
		v := m.High
		high = &v
	}
	return low, high
}
