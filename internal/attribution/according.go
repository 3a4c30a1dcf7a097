package attribution

import (
	"isnad/internal/doc"
	"isnad/internal/lexicon"
)

// prepositional finds "according to X" and its kin.
func (f *finder) prepositional(sen doc.Sentence) {
	for i := sen.From; i < sen.To; {
		a, to := f.matchAccording(i, sen.To)
		if a == nil {
			i++
			continue
		}
		f.accordingTo(a, i, to, sen)
		i = to
	}
}

func (f *finder) matchAccording(i, end int) (*according, int) {
	for _, key := range keysOf(&f.d.Tokens[i]) {
		if best, to := longest(f.c.acc, f.d, key, i, end); best >= 0 {
			return &f.c.accs[best], to
		}
	}
	return nil, i
}

// longest finds the longest phrase of the trie that begins at token i, read as
// key, and ends before token end: its value, -1 if there is none, and the token
// after it.
func longest(t *lexicon.Trie, d *doc.Document, key string, i, end int) (int32, int) {
	best, to := int32(-1), i
	node, ok := t.Step(0, key)
	for k := i; ok; {
		if vs := t.Values(node); len(vs) > 0 {
			best, to = vs[0], k+1
		}
		if k++; k >= end {
			break
		}
		node, ok = t.Step(node, d.Tokens[k].Key)
	}
	return best, to
}

// keysOf lists a word's key with and without a leading conjunction.
func keysOf(t *doc.Token) []string {
	if t.Rest == "" {
		return []string{t.Key}
	}
	return []string{t.Key, t.Rest}
}

// accordingTo makes a speech of a prepositional cue. With a verb after it the
// verb's own speech is made to govern the sentence.
func (f *finder) accordingTo(a *according, i, to int, sen doc.Sentence) {
	if a.then == "verb" {
		for k := range f.out {
			o := &f.out[k]
			if o.Cue >= to && o.Cue < to+3 {
				o.From, o.To, o.Whole = sen.From, sen.To, true
			}
		}
		for k := range f.d.Clauses {
			c := &f.d.Clauses[k]
			if c.Pred >= to && c.Pred < to+3 && c.Verbal && !f.known(c.Pred) {
				if s := f.frame(c); s != nil {
					sp := doc.Speech{Cue: c.Pred, CueTo: c.Pred + 1, Rule: a.id, From: sen.From, To: sen.To, Outer: -1, Whole: true, Stance: a.stance}
					f.speakers(&sp, c, s)
					f.out = append(f.out, sp)
				}
			}
		}
		return
	}
	u := f.complementUnit(to, sen)
	if u < 0 {
		return
	}
	sp := doc.Speech{Cue: i, CueTo: to, Rule: a.id, From: sen.From, To: sen.To, Outer: -1, Whole: true, Stance: a.stance}
	args := f.withCoordinates(u)
	if a.role == "via" || a.role == "channel" || a.role == "via-after" {
		f.attachVia(i, args, sen)
		return
	}
	if a.role == "speaker" {
		return
	}
	sp.Sources = args
	f.out = append(f.out, sp)
}

func (f *finder) known(cue int) bool {
	for k := range f.out {
		if f.out[k].Cue == cue {
			return true
		}
	}
	return false
}

func (f *finder) complementUnit(to int, sen doc.Sentence) int {
	for i := to; i < sen.To && i < to+3; i++ {
		if u := f.d.Tokens[i].Unit; u >= 0 && f.d.Units[u].Kind == doc.NounUnit {
			return u
		}
	}
	return -1
}

func (f *finder) withCoordinates(u int) []doc.Arg {
	var out []doc.Arg
	s := f.d.Units[u].Sentence
	for k := u; k < len(f.d.Units) && f.d.Units[k].Sentence == s; k++ {
		w := &f.d.Units[k]
		if w.Kind != doc.NounUnit || k > u && w.Conj == 0 {
			break
		}
		out = append(out, doc.Arg{Role: doc.SourceRole, From: w.From, To: w.To, Head: w.Head, Unit: k, Slot: "according"})
	}
	return out
}

// attachVia gives the outlet told to the nearest speech of the sentence.
func (f *finder) attachVia(at int, args []doc.Arg, sen doc.Sentence) {
	best := -1
	for k := range f.out {
		o := &f.out[k]
		if o.Cue >= sen.From && o.Cue < sen.To && (best < 0 || abs(o.Cue-at) < abs(f.out[best].Cue-at)) {
			best = k
		}
	}
	if best >= 0 && len(f.out[best].Via) == 0 {
		f.out[best].Via = args
	}
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
