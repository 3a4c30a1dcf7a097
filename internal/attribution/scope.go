package attribution

import (
	"sort"

	"isnad/internal/doc"
)

// nest orders the speeches of a sentence and cuts each where a coordinated
// one begins; a speech that begins inside the content of another is quoted in
// it.
func (f *finder) nest(first int, sen doc.Sentence) {
	f.dropDoubles(first)
	list := f.out[first:]
	sort.SliceStable(list, func(i, j int) bool { return list[i].Cue < list[j].Cue })
	for i := range list {
		for j := i + 1; j < len(list); j++ {
			a, b := &list[i], &list[j]
			if a.Whole || b.Whole || b.Cue < a.From || b.Cue >= a.To {
				continue
			}
			if b.ActKind != "" {
				b.Outer = first + i
				continue
			}
			if f.coordinated(a, b) {
				a.To = b.Cue
				break
			}
			b.Outer = first + i
		}
	}
}

// dropDoubles: of a verb and a noun of saying that share one content ("said in
// a statement that") the verb stays.
func (f *finder) dropDoubles(first int) {
	keep := f.out[:first]
	for i, a := range f.out[first:] {
		double := false
		for j, b := range f.out[first:] {
			ra, rb := f.d.Picked(a.Cue), f.d.Picked(b.Cue)
			if i != j && a.From == b.From && !a.Whole && !b.Whole && ra != nil && rb != nil && ra.Pos() == doc.Noun && rb.Pos() == doc.Verb {
				double = true
			}
		}
		if !double {
			keep = append(keep, a)
		}
	}
	f.out = keep
}

// coordinated: speech b is joined to speech a, not quoted by it: its verb has
// a conjunction or a word like "while" before it, or it carries on.
func (f *finder) coordinated(a, b *doc.Speech) bool {
	d := f.d
	r := d.Picked(b.Cue)
	if r == nil {
		return false
	}
	if r.Conj != 0 {
		return true
	}
	if r.Form.Tense == doc.ActivePart {
		b.Inferred = true
		return true // "adding that"
	}
	u := d.Tokens[b.Cue].Unit
	for k := u - 1; k >= 0 && k >= u-4 && d.Units[k].Sentence == d.Units[u].Sentence; k-- {
		switch d.Units[k].Kind {
		case doc.SubUnit:
			return !d.Units[k].Comp
		case doc.MarkUnit:
			return d.Units[k].From > a.From && k == u-1
		case doc.OtherUnit, doc.TimeExpr:
			continue
		}
		break
	}
	return false
}

// quotations: a speech whose quotation is not closed in its sentence goes on
// in the next one.
func (f *finder) quotations(first int, sen doc.Sentence) {
	if f.open >= 0 {
		return
	}
	depth := 0
	for i := sen.From; i < sen.To; i++ {
		if f.d.Tokens[i].Kind != doc.Mark {
			continue
		}
		switch k := f.d.Tokens[i].Key; {
		case k == "\"":
			depth = 1 - depth
		case isOpening(k):
			depth++
		case isClosing(k) && depth > 0:
			depth--
		}
	}
	if depth == 0 || !f.closesAfter(sen.To) {
		return
	}
	for k := len(f.out) - 1; k >= first; k-- {
		if len(f.out[k].Sources) > 0 && !f.out[k].Whole {
			f.open = k
			return
		}
	}
}

// longQuote is the number of tokens within which an open quotation must close
// to be believed: many are never closed.
const longQuote = 250

// closesAfter: a quotation that is open at token i closes.
func (f *finder) closesAfter(i int) bool {
	for k := i; k < len(f.d.Tokens) && k < i+longQuote; k++ {
		if f.d.Tokens[k].Kind != doc.Mark {
			continue
		}
		if key := f.d.Tokens[k].Key; key == "\"" || isClosing(key) {
			return true
		}
	}
	return false
}

func (f *finder) lastOf(first int) int {
	for k := len(f.out) - 1; k >= first; k-- {
		if len(f.out[k].Sources) > 0 && f.out[k].ActKind == "" {
			return k
		}
	}
	return -1
}

// Governing returns the innermost speech that governs token i, -1 if the
// report speaks itself. The cue and the speaker's own words are not governed.
func Governing(speeches []doc.Speech, i int) int {
	best := -1
	for k := range speeches {
		s := &speeches[k]
		if i < s.From || i >= s.To || i >= s.Cue && i < s.CueTo || inSources(s, i) {
			continue
		}
		if best < 0 || narrower(s, &speeches[best]) {
			best = k
		}
	}
	return best
}

func inSources(s *doc.Speech, i int) bool {
	for _, a := range s.Sources {
		if !s.Inferred && i >= a.From && i < a.To {
			return true
		}
	}
	return false
}

// narrower: a content clause is narrower than a whole sentence; of two
// content clauses the later one.
func narrower(a, b *doc.Speech) bool {
	if a.Whole != b.Whole {
		return !a.Whole
	}
	return a.To-a.From <= b.To-b.From
}
