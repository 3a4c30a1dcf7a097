// Package event matches the frames of data/ar over the clauses of a document
// and makes events with roles. It does not know who says so, which place a
// name means, or which day: those are the next stages.
package event

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"isnad/internal/doc"
	"isnad/internal/lexicon"
)

// Frames is the frames of the lexicon. Immutable.
type Frames struct {
	byEntry  []*frame // by entry index, nil for entries without a frame
	contexts []context
	sets     wordSets
	droppers map[string][]int // by kind: the contexts that drop it; "all" for kinds that none names
}

// frame is how one reading of a verb or noun takes its arguments.
type frame struct {
	id       string // "verb qasafa"
	kind     string
	light    bool
	noun     bool
	slots    []slot
	with     [][]string // folded words one of which must follow
	nounOf   string     // agent target either none
	stance   string
	objClass []string
	subClass []string
	needCue  bool
	passive  string // "no", "only", ""
	self     doc.Role
	carried  bool // tells an event only when a light verb carries it ("launched a campaign")
	past     bool // the present tense says a state, not an event ("controls the town")
	unit     string
}

type slot struct {
	name string
	role doc.Role
	must bool
}

// New reads the frames from the entries of data/ar. kinds says which kinds of
// event exist.
func New(entries []lexicon.Entry, kinds func(string) bool, fold func(string) []string) (*Frames, lexicon.Faults) {
	fr := &Frames{byEntry: make([]*frame, len(entries)), sets: newWordSets(entries), droppers: map[string][]int{}}
	r := reader{fold: fold, kinds: kinds}
	for i := range entries {
		e := &entries[i]
		r.e = e
		switch e.Type {
		case "verb", "noun":
			fr.byEntry[i] = r.frame()
		case "context":
			r.context(fr)
		}
	}
	fr.indexDrops()
	return fr, r.faults
}

type reader struct {
	e      *lexicon.Entry
	fold   func(string) []string
	kinds  func(string) bool
	faults lexicon.Faults
}

func (r *reader) bad(line int, format string, args ...any) {
	r.faults = append(r.faults, lexicon.Fault{File: r.e.File, Line: line, Text: r.e.Type + " " + r.e.ID + ": " + fmt.Sprintf(format, args...)})
}

// Known fields of verbs and nouns, besides those that morph reads.
var fields = " lemma root form vowels masdar plural fem sound class unit kind frame light noun-of with gloss eg no passive stance obj-class subj-class cue self pos tense carried "

func (r *reader) frame() *frame {
	e := r.e
	f := &frame{id: e.Type + " " + e.ID, kind: e.Get("kind"), noun: e.Type == "noun", nounOf: e.Get("noun-of"),
		stance: e.Get("stance"), needCue: e.Get("cue") == "yes", past: e.Get("tense") == "past", carried: e.Get("carried") == "yes", passive: e.Get("passive"), unit: e.Get("unit")}
	for _, fd := range e.Fields {
		switch fd.Name {
		case "kind":
			if !r.kinds(fd.Value) {
				r.bad(fd.Line, "unknown kind %q", fd.Value)
			}
		case "frame":
			r.slots(f, fd)
		case "light":
			f.light = true
			r.slots(f, fd)
		case "with":
			f.with = append(f.with, r.fold(fd.Value))
		case "obj-class":
			f.objClass = append(f.objClass, strings.Fields(fd.Value)...)
		case "subj-class":
			f.subClass = append(f.subClass, strings.Fields(fd.Value)...)
		case "self":
			f.self = roles[fd.Value]
		default:
			if !strings.Contains(fields, " "+fd.Name+" ") {
				r.bad(fd.Line, "unknown field %q", fd.Name)
			}
		}
	}
	if f.kind == "" && !f.light {
		r.bad(e.Line, "neither kind nor light")
		return nil
	}
	if len(e.All("eg")) == 0 {
		r.bad(e.Line, "no example (field eg)")
	}
	return f
}

var roles = map[string]doc.Role{
	"agent": doc.Agent, "target": doc.Target, "instrument": doc.Instrument, "recipient": doc.Recipient,
	"place": doc.PlaceRole, "event": doc.EventRole, "event-alleged": doc.AllegedRole, "event-denied": doc.DeniedRole,
	"cause": doc.CauseRole, "none": doc.NoRole, "source": doc.SourceRole, "either": eitherRole,
}

// eitherRole is decided by who stands there: an armed body is the agent,
// anything else the target.
const eitherRole doc.Role = 100

func (r *reader) slots(f *frame, fd lexicon.Field) {
	for _, part := range strings.Fields(fd.Value) {
		name, value, ok := strings.Cut(part, "=")
		role, known := roles[value]
		if !ok || !known {
			r.bad(fd.Line, "slot %q is not NAME=ROLE", part)
			continue
		}
		s := slot{name: strings.TrimSuffix(name, "!"), role: role, must: strings.HasSuffix(name, "!")}
		f.slots = append(f.slots, s)
	}
}

func (f *frame) slot(name string) (doc.Role, bool) {
	for _, s := range f.slots {
		if s.name == name {
			return s.role, true
		}
	}
	return doc.NoRole, false
}

// Predicate reports whether nouns of the lexeme can tell an event.
func (fr *Frames) Predicate(lx *doc.Lexeme) bool {
	for _, e := range lx.Entries {
		if int(e) < len(fr.byEntry) && fr.byEntry[e] != nil {
			return true
		}
	}
	return false
}

// context is a list of words that say what a sentence or a page is about, or
// idioms in which a word of events tells none.
//
//	context  accident
//	words    ...
//	harmless ...
//	drops    kill injure
//	scope    page
//	least    4
//	share    40
type context struct {
	id       string
	words    int             // the set of its words
	harmless int             // the set of words of fighting that are of the trade here: guard, defence, attack
	spelt    []string        // spellings, hamza and all, for words that folding makes alike
	drops    map[string]bool // kinds that tell nothing in this context
	scope    string          // "page", "trigger", or "" for the sentence
	least    int             // page: at least so many of its words
	share    int             // page: at least one word in so many
}

func (r *reader) context(fr *Frames) {
	e := r.e
	switch e.ID {
	case "violence":
		r.words("words", &fr.sets, violence)
		r.words("harmless", &fr.sets, ambiguous)
		return
	case "politics":
		r.words("words", &fr.sets, politics)
		return
	}
	first := ownSets + 2*len(fr.contexts)
	c := context{id: e.ID, words: first, harmless: first + 1, drops: map[string]bool{},
		spelt: e.All("spelt"), scope: e.Get("scope"), least: r.number("least", 4), share: r.number("share", 40)}
	r.words("words", &fr.sets, c.words)
	r.words("harmless", &fr.sets, c.harmless)
	for _, v := range e.All("drops") {
		for _, k := range strings.Fields(v) {
			if !r.kinds(k) && k != "all" {
				r.bad(e.Line, "unknown kind %q", k)
			}
			c.drops[k] = true
		}
	}
	fr.contexts = append(fr.contexts, c)
}

func (r *reader) words(field string, sets *wordSets, set int) {
	for _, w := range r.e.All(field) {
		words := r.fold(w)
		sets.put(strings.Join(words, " "), set)
		if len(words) > 1 {
			sets.put(words[0], opening)
		}
	}
}

// indexDrops lists for every kind that a context names the contexts that drop
// it, in the order of the data: the first that holds is the reason told.
func (fr *Frames) indexDrops() {
	fr.droppers["all"] = nil
	for i := range fr.contexts {
		for kind := range fr.contexts[i].drops {
			fr.droppers[kind] = nil
		}
	}
	for kind := range fr.droppers {
		for i := range fr.contexts {
			if drops := fr.contexts[i].drops; drops[kind] || drops["all"] {
				fr.droppers[kind] = append(fr.droppers[kind], i)
			}
		}
	}
}

// dropping returns the contexts that drop events of the kind.
func (fr *Frames) dropping(kind string) []int {
	if list, named := fr.droppers[kind]; named {
		return list
	}
	return fr.droppers["all"]
}

func (r *reader) number(field string, otherwise int) int {
	v := r.e.Get(field)
	if v == "" {
		return otherwise
	}
	n, err := strconv.Atoi(v)
	if err != nil || n < 1 {
		r.bad(r.e.Line, "%s %q is not a number above zero", field, v)
		return otherwise
	}
	return n
}

// wordSets is the sets of words of all contexts as one table: a word is looked
// up once, and whether it is in a set is then a bit of its row.
type wordSets struct {
	rows  map[string]int // where the row of a word or phrase begins in bits
	bits  []uint64
	width int // length of a row
}

// The sets that belong to no context. Each context has two more, its words and
// its harmless words.
const (
	violence  = iota // words of fighting
	ambiguous        // words of fighting in one of their meanings only
	politics         // words of what states and parties do
	opening          // first words of phrases: only from one on a phrase is looked up
	fighting         // not read from data, see wordSets.mark
	ownSets
)

func newWordSets(entries []lexicon.Entry) wordSets {
	n := ownSets
	for i := range entries {
		if entries[i].Type == "context" {
			n += 2
		}
	}
	return wordSets{rows: map[string]int{}, width: (n + 63) / 64}
}

// row is a set of sets. A nil row is empty.
type row []uint64

func (r row) has(set int) bool { return set>>6 < len(r) && r[set>>6]>>(set&63)&1 != 0 }

func (r row) put(set int) { r[set>>6] |= 1 << (set & 63) }

func (r row) add(other row) {
	for k := range other {
		r[k] |= other[k]
	}
}

func (ws *wordSets) put(word string, set int) {
	at, ok := ws.rows[word]
	if !ok {
		at = len(ws.bits)
		ws.rows[word] = at
		ws.bits = append(ws.bits, make([]uint64, ws.width)...)
	}
	row(ws.bits[at:]).put(set)
}

// of returns the sets that have the word or phrase as it is written.
func (ws *wordSets) of(word string) row {
	at, ok := ws.rows[word]
	if !ok {
		return nil
	}
	return ws.bits[at : at+ws.width]
}

// mark puts into r the sets that have the word or one of its stems. A word that
// the lexicon does not know may have up to four letters written before it.
//
// The mark of fighting: a weapon, somebody who bears one, or a word of
// violence. Words that name such things in one of their meanings only ("group",
// "element", "unit") say nothing alone.
func (ws *wordSets) mark(r row, t *doc.Token) {
	r.add(ws.of(t.Key))
	if len(t.Readings) == 0 {
		rest := t.Key
		for k := 0; k < 4 && utf8.RuneCountInString(rest) > 4; k++ {
			_, size := utf8.DecodeRuneInString(rest)
			rest = rest[size:]
			r.add(ws.of(rest))
		}
	}
	armed, last := false, t.Key
	for k := range t.Readings {
		rd := &t.Readings[k]
		if rd.Stem != last { // many readings differ in the form alone
			r.add(ws.of(rd.Stem))
			last = rd.Stem
		}
		if rd.Pos() == doc.Verb {
			continue
		}
		if rd.Lex.Lemma != last {
			r.add(ws.of(rd.Lex.Lemma))
		}
		armed = armed || rd.Lex.Class.Has(doc.Armed|doc.Weapon|doc.Explosive)
	}
	if !r.has(ambiguous) && (armed || r.has(violence)) {
		r.put(fighting)
	}
}
