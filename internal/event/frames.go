// Package event matches the frames of data/ar over the clauses of a document
// and makes events with roles. It does not know who says so, which place a
// name means, or which day: those are the next stages.
package event

import (
	"fmt"
	"strconv"
	"strings"

	"isnad/internal/doc"
	"isnad/internal/lexicon"
)

// Frames is the frames of the lexicon. Immutable.
type Frames struct {
	byEntry  []*frame // by entry index, nil for entries without a frame
	contexts []context
	violence map[string]bool // words of fighting
	politics map[string]bool // words of what states and parties do
	// ambiguous are words of fighting in one of their meanings only.
	ambiguous map[string]bool
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
	fr := &Frames{byEntry: make([]*frame, len(entries)), violence: map[string]bool{}, politics: map[string]bool{},
		ambiguous: map[string]bool{}}
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
	words    map[string]bool
	harmless map[string]bool // words of fighting that are of the trade here: guard, defence, attack
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
		r.words("words", fr.violence)
		r.words("harmless", fr.ambiguous)
		return
	case "politics":
		r.words("words", fr.politics)
		return
	}
	c := context{id: e.ID, words: map[string]bool{}, harmless: map[string]bool{}, drops: map[string]bool{},
		spelt: e.All("spelt"), scope: e.Get("scope"), least: r.number("least", 4), share: r.number("share", 40)}
	r.words("words", c.words)
	r.words("harmless", c.harmless)
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

func (r *reader) words(field string, set map[string]bool) {
	for _, w := range r.e.All(field) {
		set[strings.Join(r.fold(w), " ")] = true
	}
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
