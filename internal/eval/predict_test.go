package eval

import (
	"math/rand/v2"
	"strings"
	"time"

	"isnad"
)

// prediction makes readings out of gold reports: what a reader could print.
type prediction struct {
	name string
	of   func([]Gold) []isnad.Reading
}

func predictions() []prediction {
	ps := []prediction{
		{"perfect", func(gs []Gold) []isnad.Reading { return each(gs, perfect) }},
		{"silent", func(gs []Gold) []isnad.Reading { return each(gs, func(*Gold) []isnad.Claim { return nil }) }},
		{"unread", func([]Gold) []isnad.Reading { return nil }},
	}
	for seed := range uint64(5) {
		ps = append(ps, damaged(seed))
	}
	return ps
}

func each(gs []Gold, read func(*Gold) []isnad.Claim) []isnad.Reading {
	var rs []isnad.Reading
	for i := range gs {
		claims := append([]isnad.Claim{}, read(&gs[i])...) // never null
		rs = append(rs, isnad.Reading{Report: isnad.ReportRef{ID: gs[i].Report.ID}, Claims: claims})
	}
	return rs
}

// perfect is what a faultless reader prints.
func perfect(g *Gold) []isnad.Claim {
	var cs []isnad.Claim
	for i := range g.Claims {
		c := &g.Claims[i]
		o := isnad.Claim{Kind: c.Kind, Trigger: wordsOf(c.trigger()), Stance: isnad.Stance(c.Stance),
			Agent: partiesOf(c, "agent"), Target: partiesOf(c, "target"), Instrument: partiesOf(c, "instrument"),
			Source: partiesOf(c, "source"), Via: partiesOf(c, "via"), Place: placesOf(c), Count: countsOf(c)}
		if c.Time != nil {
			o.Time = &isnad.When{From: c.Time.From, To: c.Time.To}
		}
		cs = append(cs, o)
	}
	return cs
}

func wordsOf(w Words) isnad.Words { return isnad.Words{Text: w.Text, Start: w.Start, End: w.End} }

func partiesOf(c *Claim, field string) []isnad.Party {
	var ps []isnad.Party
	for _, w := range c.Fields[field] {
		p := isnad.Party{Words: wordsOf(w)}
		if full := c.Fields[field+"-is"]; len(full) > 0 {
			p.Name = &isnad.Name{Ar: full[0].Text}
		}
		ps = append(ps, p)
	}
	return ps
}

func placesOf(c *Claim) []isnad.Location {
	var ls []isnad.Location
	for _, w := range c.Fields["place"] {
		ls = append(ls, isnad.Location{Words: wordsOf(w), Country: strings.Trim(w.Country, "-")})
	}
	return ls
}

func countsOf(c *Claim) []isnad.Count {
	var ns []isnad.Count
	for _, n := range c.Counts {
		ns = append(ns, isnad.Count{Of: n.Of, Low: n.Low, High: n.High, Bound: n.Bound, Unit: n.Unit})
	}
	return ns
}

// damaged spoils a perfect reading in every way a reader could.
func damaged(seed uint64) prediction {
	d := damage{rand.New(rand.NewPCG(seed, 1))}
	return prediction{"damaged-" + string(rune('0'+seed)), func(gs []Gold) []isnad.Reading {
		rs := each(gs, d.read)
		d.Shuffle(len(rs), func(i, j int) { rs[i], rs[j] = rs[j], rs[i] })
		rs = append(rs, isnad.Reading{Report: rs[0].Report, Claims: rs[1].Claims}) // a second reading of one report
		return rs[2:]
	}}
}

type damage struct{ *rand.Rand }

func (d damage) often(n int) bool { return d.IntN(n) == 0 }

func (d damage) read(g *Gold) []isnad.Claim {
	var cs []isnad.Claim
	for _, c := range perfect(g) {
		for range 1 + d.IntN(8)/7 { // now and then twice
			if !d.often(8) {
				cs = append(cs, d.claim(g, c))
			}
		}
	}
	cs = append(cs, d.invented(g)...)
	d.Shuffle(len(cs), func(i, j int) { cs[i], cs[j] = cs[j], cs[i] })
	return cs
}

// invented are claims on any words, some in the headline.
func (d damage) invented(g *Gold) []isnad.Claim {
	n := len([]rune(g.Report.Text))
	var cs []isnad.Claim
	for range d.IntN(6) {
		at := d.IntN(n)
		c := isnad.Claim{Kind: d.kind(), Trigger: isnad.Words{Start: at, End: min(n, at+d.IntN(12))}}
		if d.often(2) {
			c.Agent = []isnad.Party{{Words: isnad.Words{Start: at, End: min(n, at+20)}}}
		}
		cs = append(cs, c)
	}
	return cs
}

func (d damage) kind() string {
	if d.often(20) {
		return "no-such-kind"
	}
	return Kinds()[d.IntN(len(Kinds()))]
}

func (d damage) claim(g *Gold, c isnad.Claim) isnad.Claim {
	if d.often(4) {
		c.Kind = d.sister(c.Kind)
	}
	if d.often(20) {
		c.Kind = d.kind()
	}
	if d.often(3) {
		c.Trigger = d.move(c.Trigger, 10)
	}
	c.Agent, c.Target = d.parties(g, c.Agent), d.parties(g, c.Target)
	c.Instrument, c.Source, c.Via = d.parties(g, c.Instrument), d.parties(g, c.Source), d.parties(g, c.Via)
	c.Place = d.places(g, c.Place)
	c.Time, c.Count = d.time(c.Time), d.counts(c.Count)
	if d.often(4) {
		c.Stance = []isnad.Stance{"", isnad.Asserted, isnad.Denied, isnad.Planned}[d.IntN(4)]
	}
	return c
}

func (d damage) sister(kind string) string {
	for line := range strings.Lines(familyWords) {
		if f := strings.Fields(line)[1:]; strings.Contains(" "+strings.Join(f, " ")+" ", " "+kind+" ") {
			return f[d.IntN(len(f))]
		}
	}
	return d.kind()
}

// move shifts and stretches words by up to n code points.
func (d damage) move(w isnad.Words, n int) isnad.Words {
	w.Start = max(0, w.Start+d.IntN(2*n)-n)
	w.End = max(w.Start, w.End+d.IntN(2*n)-n)
	return w
}

func (d damage) parties(g *Gold, ps []isnad.Party) []isnad.Party {
	var out []isnad.Party
	for _, p := range ps {
		switch d.IntN(8) {
		case 0:
			continue
		case 1:
			p.Words = d.move(p.Words, 15)
		case 2:
			p.Words, p.Name = isnad.Words{}, &isnad.Name{Ar: d.respell(p.Text)}
		case 3:
			p.Name = &isnad.Name{Ar: d.respell(p.Text)}
		case 4:
			p.Name = nil
		}
		out = append(out, p)
	}
	if d.often(8) {
		out = append(out, isnad.Party{Words: d.somewhere(g)})
	}
	d.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

func (d damage) somewhere(g *Gold) isnad.Words {
	at := d.IntN(len([]rune(g.Report.Text)))
	return isnad.Words{Start: at, End: at + d.IntN(20)}
}

// respell writes a name as another reader would: marks, hamza, an article more
// or less, a word more or less.
func (d damage) respell(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		words[i] = []string{w, "ال" + w, "و" + w, "وال" + w, "لل" + w, strings.ReplaceAll(w, "ا", "أ"),
			strings.ReplaceAll(w, "ة", "ه"), strings.ReplaceAll(w, "ي", "ى"), w + "ً", w + "ـ", w + "ٓ"}[d.IntN(11)]
	}
	if len(words) > 1 && d.often(2) {
		words = words[d.IntN(len(words)):]
	}
	if d.often(4) {
		words = append(words, "١٢", "x_1", "(غير)", "معروف")
	}
	return strings.Join(words, " ")
}

func (d damage) places(g *Gold, ls []isnad.Location) []isnad.Location {
	var out []isnad.Location
	for _, l := range ls {
		switch d.IntN(7) {
		case 0:
			continue
		case 1:
			l.Words = d.move(l.Words, 15)
		case 2:
			l.Country = []string{"", "SY", "LY"}[d.IntN(3)]
		case 3:
			l.Name = &isnad.Name{Ar: d.respell(l.Text)}
			l.Words = d.somewhere(g)
		}
		out = append(out, l)
	}
	if d.often(8) {
		out = append(out, isnad.Location{Words: d.somewhere(g), Country: "IQ"})
	}
	return out
}

func (d damage) time(w *isnad.When) *isnad.When {
	if w == nil {
		if d.often(6) {
			return &isnad.When{}
		}
		return nil
	}
	t := *w
	switch d.IntN(6) {
	case 0:
		return nil
	case 1:
		t.From = shift(t.From, d.IntN(5)-2)
	case 2:
		t.To = shift(t.To, d.IntN(30))
	case 3:
		t.To = isnad.Date{}
	case 4:
		t.From, t.To = shift(t.From, -1), shift(t.To, 1)
	}
	return &t
}

func shift(d isnad.Date, days int) isnad.Date {
	return isnad.DateOf(d.Time().Add(time.Duration(days) * 24 * time.Hour))
}

func (d damage) counts(ns []isnad.Count) []isnad.Count {
	var out []isnad.Count
	for _, n := range ns {
		switch d.IntN(6) {
		case 0:
			continue
		case 1:
			n.Of = "other"
		case 2:
			n.High = nil
		case 3:
			v := int64(d.IntN(10))
			n.Low = &v
		}
		out = append(out, n)
	}
	return out
}
