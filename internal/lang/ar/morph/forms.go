package morph

import (
	"isnad/internal/doc"
)

// forms is the table of all written forms: open addressing over one run of
// letters. A quarter of a million forms as a Go map of slices took three times
// the memory and most of the program's start.
//
// Keys are compared with the seat of a hamza before waw left open: print has
// two or three ways to write the same word there (see unseat).
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

// state says what a noun form can stand with.
type state uint8

const (
	free      state = iota
	absolute        // ends in the noon of dual or plural: no pronoun
	construct       // has dropped it: no article
	bare            // has dropped its yeh (qadin): neither
)

const firstSlots = 1 << 16

func newForms() *forms {
	return &forms{entries: make([]entry, 1, 1<<17), letters: make([]byte, 0, 1<<21), slots: make([]int32, firstSlots)}
}

// hash goes on from h (see seed) with the bytes of s: FNV-1a.
func hash[T string | []byte](h uint32, s T) uint32 {
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

const seed uint32 = 2166136261

// spread makes the low bits, which choose the slot, depend on all others.
func spread(h uint32) uint32 { return h ^ h>>15 }

// put adds a form of a word, spelled pre+stem+end. A form that the word has
// already in the same inflection is not added again: it may now be passive too.
func (t *forms) put(lex int32, pre, stem, end string, f doc.Form, st state) {
	at := len(t.letters)
	t.letters = append(append(append(t.letters, pre...), stem...), end...)
	key := t.letters[at:]
	if len(key) == 0 || len(key) > 255 {
		t.letters = t.letters[:at]
		return
	}
	h := hash(seed, unseat(key))
	e := entry{at: uint32(at), n: uint8(len(key)), state: st, form: f, lex: lex, hash: h}
	slot := t.slot(h, key)
	last := int32(0)
	for i := t.slots[slot]; i != 0; i = t.entries[i].next {
		o := &t.entries[i]
		if o.lex == lex && o.state == st && sameInflection(o.form, f) {
			o.form.Active = o.form.Active || f.Active
			o.form.Passive = o.form.Passive || f.Passive
			t.letters = t.letters[:at]
			return
		}
		if string(t.spelling(o)) == string(key) {
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
	for i := int(spread(h)) & mask; ; i = (i + 1) & mask {
		k := t.slots[i]
		if k == 0 || t.entries[k].hash == h && sameForm(t.spelling(&t.entries[k]), key) {
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
		i := int(spread(t.entries[k].hash)) & mask
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

// find returns the first entry of the form base+end, 0 if there is none.
func (t *forms) find(base, end string) int32 {
	var buf [64]byte
	key := append(append(buf[:0], base...), end...)
	h := hash(seed, unseat(key))
	mask := len(t.slots) - 1
	for i := int(spread(h)) & mask; t.slots[i] != 0; i = (i + 1) & mask {
		k := t.slots[i]
		if e := &t.entries[k]; e.hash == h && int(e.n) == len(key) && sameForm(t.stem(e), key) {
			return k
		}
	}
	return 0
}
