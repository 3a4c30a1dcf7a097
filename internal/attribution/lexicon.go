// Package attribution decides who says so, and how surely: verbs and nouns of
// saying and the stretch of text that each governs, prepositional cues,
// quotation marks, hedges, negations and denials. It does not know who the
// speakers are; that is for package resolve.
package attribution

import (
	"fmt"
	"strings"

	"isnad/internal/doc"
	"isnad/internal/lexicon"
)

// Cues is the words of saying and of doubt. Immutable.
type Cues struct {
	say    []*sayFrame // by entry index
	acc    *lexicon.Trie
	accs   []according
	doubt  *lexicon.Trie
	doubts []doubt
}

// sayFrame is one verb or noun of saying.
type sayFrame struct {
	id      string
	source  []string // slots that hold the speaker: subj obj an of ...
	via     []string
	comp    map[string]bool
	goesOn  bool
	stance  string
	passive string // "anon": the passive names nobody; a slot: where the source stands
	noun    bool
	actKind string // for event verbs that govern what is said (accuse, deny ...)
}

// according is a cue like "according to".
type according struct {
	id     string
	then   string // "verb": a verb of saying follows; "li" "maa" "ila": the complement stands under it
	role   string // "" source, via, channel, speaker
	stance string
	words  int
}

type doubt struct {
	id      string
	stance  string
	scope   string // next word clause sentence
	unless  map[string]bool
	present bool // counts only before a verb in the imperfect
	words   int
}

// acts maps the kinds of event whose verbs govern a content to the stance of
// that content: what is only demanded, ordered or threatened is no claim.
var acts = map[string]string{"accuse": "alleged", "deny": "denied", "appeal": "demanded", "order": "demanded",
	"threaten": "threatened", "claim-responsibility": ""}

// New reads the cues from the entries of data/ar.
func New(entries []lexicon.Entry, fold func(string) []string) (*Cues, lexicon.Faults) {
	c := &Cues{say: make([]*sayFrame, len(entries)), acc: lexicon.NewTrie(), doubt: lexicon.NewTrie()}
	var faults lexicon.Faults
	bad := func(e *lexicon.Entry, format string, args ...any) {
		faults = append(faults, lexicon.Fault{File: e.File, Line: e.Line, Text: e.Type + " " + e.ID + ": " + fmt.Sprintf(format, args...)})
	}
	for i := range entries {
		e := &entries[i]
		switch e.Type {
		case "say", "saynoun":
			c.say[i] = newSay(e)
			if s := c.say[i].stance; s != "" && !stances[s] {
				bad(e, "unknown stance %q", s)
			}
		case "according":
			a := according{id: "according " + e.ID, then: e.Get("then"), role: e.Get("role"), stance: e.Get("stance")}
			for _, w := range e.All("words") {
				ks := fold(w)
				a.words = len(ks)
				c.acc.Add(ks, int32(len(c.accs)))
				c.accs = append(c.accs, a)
			}
		case "cue":
			d := doubt{id: "cue " + e.ID, stance: e.Get("stance"), scope: e.Get("scope"), unless: map[string]bool{}, present: e.Get("tense") == "present"}
			if !stances[d.stance] {
				bad(e, "unknown stance %q", d.stance)
			}
			if !scopes[d.scope] {
				bad(e, "unknown scope %q", d.scope)
			}
			for _, w := range e.All("unless") {
				d.unless[strings.Join(fold(w), " ")] = true
			}
			for _, w := range e.All("words") {
				ks := fold(w)
				d.words = len(ks)
				c.doubt.Add(ks, int32(len(c.doubts)))
				c.doubts = append(c.doubts, d)
			}
		}
	}
	return c, faults
}

var scopes = map[string]bool{"next": true, "word": true, "clause": true, "sentence": true}

var stances = map[string]bool{"": true, "asserted": true, "planned": true, "alleged": true, "denied": true,
	"demanded": true, "threatened": true, "conditional": true, "none": true}

func newSay(e *lexicon.Entry) *sayFrame {
	s := &sayFrame{id: e.Type + " " + e.ID, comp: map[string]bool{}, goesOn: e.Get("continue") == "yes", passive: e.Get("passive-frame"), noun: e.Type == "saynoun"}
	if st := e.Get("stance"); st != "asserted" {
		s.stance = st
	}
	for _, v := range e.All("comp") {
		for _, w := range strings.Fields(v) {
			s.comp[w] = true
		}
	}
	for _, fr := range e.All("frame") {
		for _, part := range strings.Fields(fr) {
			name, value, _ := strings.Cut(part, "=")
			name = strings.TrimSuffix(name, "!")
			switch value {
			case "source":
				s.source = append(s.source, name)
			case "via":
				s.via = append(s.via, name)
			}
		}
	}
	if len(s.source) == 0 {
		s.source = []string{"subj"}
		if s.noun {
			s.source = []string{"of"}
		}
	}
	return s
}

// actFrame: an event whose content is said by its agent.
func actFrame(e *doc.Event) *sayFrame {
	stance, ok := acts[e.Kind]
	if !ok {
		return nil
	}
	return &sayFrame{id: e.Rule, comp: map[string]bool{"inna": true, "bi": true, "noun": true, "min": true, "an": true, "ila": true, "li": true},
		stance: stance, actKind: e.Kind}
}

// Predicate reports whether nouns of the lexeme can be acts of saying.
func (c *Cues) Predicate(lx *doc.Lexeme) bool {
	for _, e := range lx.Entries {
		if int(e) < len(c.say) && c.say[e] != nil {
			return true
		}
	}
	return false
}
