package morph

import (
	"isnad/internal/doc"
	"isnad/internal/lang/ar/orth"
)

// forms is the table of all written forms: open addressing over one run of
// letters. A quarter of a million forms as a Go map of slices took three times
// the memory and most of the program's start.
//
// Keys are compared with the seat of a hamza before waw left open: print has
// two or three ways to write the same word there (see orth.Unseat).
type forms struct {
	letters []byte  // all forms, end to end; moved to text when built
	text    string  // letters, once built
	entries []entry // entries[0] is empty: 0 ends a chain
	slots   []int32 // by hash: the first entry of a form
	taken   int     // slots in use
}

// entry is one way to take a written form.
type entry struct {
	at    uint32 // of its spelling in letters
	n     uint8
	state state
	form  doc.Form
	lex   int32
	next  int32 // the next entry of the same spelling
	hash  uint32
}

// state is what a form may stand with: a set, because one spelling may serve
// two forms (yajri, yujra).
type state uint8

const (
	takesArt  state = 1 << iota
	takesPron       // a pronoun is written behind it
	takesAlef       // its final yeh is alef maqsura, and alef before a pronoun
	wantsPron       // stands only before a pronoun

	free      = takesArt | takesPron
	absolute  = takesArt  // ends in the noon of dual or plural
	construct = takesPron // has dropped it
	maqsura   = takesArt | takesAlef
	bound     = takesPron | wantsPron // the construct dual of a masculine (walidahu)
	bare      = state(0)              // has dropped its yeh (qadin)
)

const (
	firstSlots = 1 << 16
	maxForm    = 64 // bytes; no word of the language is longer
)

func newForms() *forms {
	return &forms{entries: make([]entry, 1, 1<<17), letters: make([]byte, 0, 1<<21), slots: make([]int32, firstSlots)}
}

// hash is FNV-1a, its high bits folded into the low ones, which choose the slot.
func hash(key []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range key {
		h = (h ^ uint32(c)) * 16777619
	}
	return h ^ h>>15
}

// put adds a form of a word, spelled pre+stem+end. A form that the word has
// already in the same inflection is not added again: it may now be passive too.
func (t *forms) put(lex int32, pre, stem, end string, f doc.Form, st state) {
	at := len(t.letters)
	t.letters = append(append(append(t.letters, pre...), stem...), end...)
	var buf [maxForm]byte
	key := append(buf[:0], t.letters[at:]...)
	if len(key) == 0 || len(key) > maxForm {
		t.letters = t.letters[:at]
		return
	}
	orth.Unseat(key)
	h := hash(key)
	e := entry{at: uint32(at), n: uint8(len(key)), state: st, form: f, lex: lex, hash: h}
	slot := t.slot(h, key)
	last := int32(0)
	for i := t.slots[slot]; i != 0; i = t.entries[i].next {
		o := &t.entries[i]
		if o.lex == lex && sameInflection(o.form, f) {
			o.state |= st
			o.form.Active = o.form.Active || f.Active
			o.form.Passive = o.form.Passive || f.Passive
			o.form.Short = o.form.Short && f.Short
			t.letters = t.letters[:at]
			return
		}
		if string(t.spelling(o)) == string(t.letters[at:]) {
			e.at = o.at
		}
		last = i
	}
	if int(e.at) != at {
		t.letters = t.letters[:at]
	}
	t.entries = append(t.entries, e)
	n := int32(len(t.entries) - 1)
	if last != 0 {
		t.entries[last].next = n
		return
	}
	t.slots[slot] = n
	if t.taken++; t.taken > len(t.slots)/2 {
		t.grow()
	}
}

func sameInflection(a, b doc.Form) bool {
	return a.Tense == b.Tense && a.Person == b.Person && a.Gender == b.Gender && a.Number == b.Number
}

func (t *forms) spelling(e *entry) []byte { return t.letters[e.at : e.at+uint32(e.n)] }

// slot finds the slot of a key, or the empty one where it belongs.
func (t *forms) slot(h uint32, key []byte) int {
	mask := len(t.slots) - 1
	for i := int(h) & mask; ; i = (i + 1) & mask {
		k := t.slots[i]
		if k == 0 || t.entries[k].hash == h && same(string(t.spelling(&t.entries[k])), key) {
			return i
		}
	}
}

func (t *forms) grow() {
	old := t.slots
	t.slots = make([]int32, 2*len(old))
	mask := len(t.slots) - 1
	for _, k := range old {
		if k == 0 {
			continue
		}
		i := int(t.entries[k].hash) & mask
		for t.slots[i] != 0 {
			i = (i + 1) & mask
		}
		t.slots[i] = k
	}
}

// done ends the building.
func (t *forms) done() { t.text, t.letters = string(t.letters), nil }

// stem returns the spelling of an entry, that of the lexicon.
func (t *forms) stem(e *entry) string { return t.text[e.at : e.at+uint32(e.n)] }

// same compares a spelling with an unseated key.
func same(spelling string, key []byte) bool {
	if len(spelling) != len(key) {
		return false
	}
	if spelling == string(key) {
		return true
	}
	var buf [maxForm]byte
	unseated := append(buf[:0], spelling...)
	orth.Unseat(unseated)
	return string(unseated) == string(key)
}

// find returns the first entry of the form base+end, 0 if there is none.
func (t *forms) find(base, end string) int32 {
	if len(base)+len(end) > maxForm {
		return 0
	}
	var buf [maxForm]byte
	key := append(append(buf[:0], base...), end...)
	orth.Unseat(key)
	h := hash(key)
	mask := len(t.slots) - 1
	for i := int(h) & mask; t.slots[i] != 0; i = (i + 1) & mask {
		k := t.slots[i]
		if e := &t.entries[k]; e.hash == h && same(t.stem(e), key) {
			return k
		}
	}
	return 0
}
