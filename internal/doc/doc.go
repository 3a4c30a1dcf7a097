// Package doc holds the layers of one report under analysis: words, sentences,
// numbers, times, mentions, clauses, events. Each stage reads the layers below
// its own and returns a new one; only the pipeline (package extract) writes
// them here. The package holds no logic beyond accessors.
package doc

import (
	"sort"
	"time"

	"isnad/internal/text"
)

// Document is one report as one run of the analysis sees it. Never stored.
type Document struct {
	Text      string
	Body      int       // byte offset at which the body starts (after the headline); 0 without headline
	Published time.Time // midnight UTC of the day of publication; zero when unknown

	Tokens    []Token
	Sentences []Sentence
	Numbers   []Number
	Times     []Time
	Mentions  []Mention
	Units     []Unit
	Clauses   []Clause
}

// Of returns the words of a token range [from, to).
func (d *Document) Of(from, to int) text.Span {
	return text.Span{Start: d.Tokens[from].Span.Start, End: d.Tokens[to-1].Span.End}
}

// Sentence is a run of tokens [From, To) that ends at a full stop, a question
// or exclamation mark, or the end of a line.
type Sentence struct {
	From, To int
	Span     text.Span
	Units    Range // of Document.Units
	Clauses  Range // of Document.Clauses
}

// Range is a run of indexes [From, To).
type Range struct{ From, To int }

// TokenKind says what a token is made of.
type TokenKind uint8

// The kinds of token.
const (
	Word   TokenKind = iota // letters of the Arabic script
	Digits                  // digits of any of the three sets, with separators: 1,500 ٣٫٥ 2019/4/10 is three tokens and two marks
	Latin                   // letters of other scripts
	Mark                    // one punctuation mark or symbol
)

// Token is one written word, number or mark, clitics and all.
type Token struct {
	Span text.Span
	Kind TokenKind
	// Key is the folded form for look-up (see orth.Key): marks and tatweel
	// removed, hamza carriers, alef maqsura and ta marbuta folded, digits ASCII.
	Key string
	// Rest is the key without a leading wa- or fa-, "" where the word begins
	// with neither.
	Rest     string
	Readings []Reading // possible readings; empty for a word that the lexicon does not know
	Pick     int       // the reading that the grammar chose, -1 if none
	Unit     int       // the unit it belongs to, -1 if none
}

// Reading is one way to take a word apart.
type Reading struct {
	Conj   byte   // 0, 'w' (wa-), 'f' (fa-)
	Prep   byte   // 0, 'b' (bi-), 'l' (li-), 'k' (ka-)
	Future bool   // sa-
	Art    bool   // al-
	Pron   Pron   // suffixed pronoun
	Stem   string // key of what is left
	Lex    *Lexeme
	Form   Form
}

// Pos is the part of speech of the reading: that of its lexeme, except that
// the verbal nouns and participles of a verb are nouns.
func (r *Reading) Pos() Pos {
	switch {
	case r.Lex == nil:
		return Unknown
	case r.Lex.Pos == Verb && r.Form.Tense >= Masdar:
		return Noun
	}
	return r.Lex.Pos
}

// Lexeme is a word of the lexicon with all its forms. Entries of the data
// files that share lemma, root and form (the same verb in several idioms)
// share one lexeme.
type Lexeme struct {
	ID      string // of its first entry
	Lemma   string // folded
	Pos     Pos
	Class   Class
	Unit    string  // what is counted when a number counts it: persons families vehicles ...
	Entries []int32 // the entries of data/ar it was made from
	Event   bool    // an entry of it tells an event
	Gloss   string  // in English, "" if no entry has one
}

// Class is a set of semantic classes.
type Class uint64

// Has reports whether c holds any class of o.
func (c Class) Has(o Class) bool { return c&o != 0 }

// ClassNames lists the classes by their names in the data files, in the order
// of their bits.
var ClassNames = [...]string{
	"person", "armed", "civil", "group", "official", "place-head", "direction", "site", "vehicle",
	"aircraft", "weapon", "explosive", "equipment", "money", "time", "unit", "body", "office",
	"title", "org-head", "building", "event", "abstract", "nationality", "animal", "quantifier",
	"subordinator", "relative", "demonstrative", "clause-break", "negation", "speaker", "saying",
	"victim", "family", "media", "medical", "inchoative", "judiciary",
}

// The classes.
const (
	Person Class = 1 << iota
	Armed
	Civil
	Group
	Official
	PlaceHead
	Direction
	Site
	Vehicle
	Aircraft
	Weapon
	Explosive
	Equipment
	Money
	TimeUnit
	UnitWord
	BodyPart
	Office
	Title
	OrgHead
	Building
	EventClass
	Abstract
	Nationality
	Animal
	Quantifier
	Subordinator
	RelativeClass
	DemonstrativeClass
	ClauseBreak
	Negation
	Speaker
	Saying
	Victim
	Family
	Media
	Medical
	Inchoative // verbs of becoming: a present tense after them is a change
	Judiciary
)

// Pos is a part of speech.
type Pos uint8

// Parts of speech.
const (
	Unknown Pos = iota
	Verb
	Noun
	Adj
	Prep
	Conj
	Particle
	Adverb
	Pronoun
	Name
	Numeral
	Punct
	Relative
	Demonstrative
)

// Pron is a suffixed pronoun.
type Pron uint8

// The suffixed pronouns.
const (
	NoPron Pron = iota
	P1S
	P1P
	P2
	P3MS
	P3FS
	P3D
	P3MP
	P3FP
)

// Tense of a verb form; NotFinite for nouns.
type Tense uint8

// The tenses.
const (
	NotFinite Tense = iota
	Past
	Present // the imperfect, in all moods
	Imperative
	Masdar      // verbal noun
	ActivePart  // active participle
	PassivePart // passive participle
)

// Gender and Number of a form.
const (
	Masc = 'm'
	Fem  = 'f'

	Sing = 's'
	Dual = 'd'
	Plur = 'p'
)

// Form is the inflection of a word.
type Form struct {
	Tense   Tense
	Passive bool // a form that can only be passive (yuqtalu is written like yaqtulu: see Active)
	Active  bool // a form that can be active
	Person  uint8
	Gender  byte
	Number  byte
	Indef   bool // written with tanwin alef
	Short   bool // only jussive or subjunctive: stands after lam, lan, an, li
}

// Pron returns the pronoun that a finite verb has in its ending.
func (f Form) Pron() Pron {
	switch {
	case f.Person == 1 && f.Number == Sing:
		return P1S
	case f.Person == 1:
		return P1P
	case f.Number == Plur && f.Gender == Fem:
		return P3FP
	case f.Number == Plur:
		return P3MP
	case f.Number == Dual:
		return P3D
	case f.Gender == Fem:
		return P3FS
	}
	return P3MS
}

// Number is a quantity with the noun it counts.
type Number struct {
	From, To int // tokens of the whole expression, bounds and counted noun included: "nahw thalathin jundiyyan"
	Low      int64
	High     int64 // -1: open
	NoLow    bool
	Bound    string // exact about at-least more-than at-most less-than range tens hundreds thousands several plural zero
	Counted  int    // token of the counted noun, -1 if none
	Ordinal  bool
	Percent  bool
	Decimal  bool // has a fraction (Low, High hold the whole part)
	Year     bool // a bare four-digit number after "sana"/"am" or in a date: not a quantity
	Clock    bool
	Conj     bool // its first word carries wa- or fa-
	Prep     byte // preposition written with its first word: 0 b l k
	// Measure says what a number measures when it counts neither people nor
	// things: time age date money length area weight volume power angle
	// percent rank score phone id. Empty for everything that can be a toll.
	Measure string
	Rule    string
}

// Time is a stretch of days named by words of the text.
type Time struct {
	Start, End int // tokens [Start, End)
	From, To   time.Time
	// Precision: day, part-of-day, about-day (a Muslim date, or one day off), week,
	// month, season, year, decade, century, range, unknown
	Precision string
	Since     bool // mundhu: runs from From to the day of publication
	Rule      string
}

// Mention is a name found in the text, with all that it could mean.
type Mention struct {
	From, To   int // tokens [From, To)
	Kind       MentionKind
	Candidates []int32 // indexes in the knowledge base, by Kind; empty for a name known only by its structure
	Head       string  // the word class that announced it (place-head, org-head, title), if any
	Hostile    bool    // a name that only opponents use
	Conj       bool    // its first word carries wa- or fa-
	Prep       byte    // preposition written with its first word: 0 b l k
}

// MentionKind says what kind of thing a mention names.
type MentionKind uint8

// The kinds of mention.
const (
	PlaceMention MentionKind = iota
	ActorMention
	SourceMention
)

// UnitKind says what a unit is.
type UnitKind uint8

// The kinds of unit.
const (
	NounUnit  UnitKind = iota // a noun phrase without its relative clauses
	VerbUnit                  // one finite verb
	SubUnit                   // a word that opens a subordinate clause: an, inna, indama, haythu
	RelUnit                   // a relative pronoun
	MarkUnit                  // a punctuation mark
	TimeExpr                  // a time expression
	OtherUnit                 // particles, adverbs
)

// Unit is one piece of a sentence between word and clause.
type Unit struct {
	Kind     UnitKind
	From, To int    // tokens [From, To); a preposition that is a word of its own is not included
	Head     int    // head token of a noun phrase
	Prep     string // governing preposition: "" bi li ka ala min ila fi an maa bayn ...
	PrepAt   int    // its token (the head's own token for a clitic), -1 if none
	Conj     byte   // conjunction written with its first word: 0 w f
	Sentence int
	Number   int // index in Numbers of the quantity that it opens with, -1 if none
	Definite bool
	Attached bool // a quantity that is the construct complement of the noun before it
	Comp     bool // a word that opens a complement clause (what was said)
	Contrast bool // a word like "while": what follows is told beside what stands before
}

// Clause is a predicate, a finite verb or an event noun, with its arguments.
type Clause struct {
	Pred       int // token
	Reading    *Reading
	Unit       int
	Sentence   int
	Verbal     bool
	Passive    bool  // certainly passive
	MayPass    bool  // may be passive by its form
	Subject    []int // units
	Object     []int
	Of         []Piece // construct complement of an event noun
	Preps      []int   // prepositional phrases of this predicate, nearest first
	Times      []int   // indexes in Document.Times
	Negation   int     // token of the negation, -1
	Antecedent int     // unit that its relative clause belongs to, -1
	Parent     int     // clause that it stands in (complement or light verb), -1
}

// Piece is a part of a unit: tokens [From, To).
type Piece struct{ From, To int }

// Picked returns the chosen reading of token i, nil if none.
func (d *Document) Picked(i int) *Reading {
	t := &d.Tokens[i]
	if t.Pick < 0 || t.Pick >= len(t.Readings) {
		return nil
	}
	return &t.Readings[t.Pick]
}

// MentionsIn returns the indexes of the mentions whose first token lies in
// [from, to). Mentions are in the order of their first tokens.
func (d *Document) MentionsIn(from, to int) Range {
	at := func(i int) int {
		return sort.Search(len(d.Mentions), func(k int) bool { return d.Mentions[k].From >= i })
	}
	return Range{at(from), at(to)}
}

// Key returns the folded form of token i, "" outside the text.
func (d *Document) Key(i int) string {
	if i < 0 || i >= len(d.Tokens) {
		return ""
	}
	return d.Tokens[i].Key
}

// Role is a part that somebody or something plays in an event.
type Role uint8

// The roles.
const (
	NoRole Role = iota
	Agent
	Target
	Instrument
	Recipient
	PlaceRole
	EventRole   // what fills it is told as an event of its own
	AllegedRole // the same, as an allegation
	DeniedRole  // the same, as denied
	CauseRole   // an event that led to this one
	SourceRole
)

// Arg is a filler of a role: tokens [From, To).
type Arg struct {
	Role     Role
	From, To int
	Head     int
	Unit     int  // -1 when the filler is a part of a unit or a pronoun
	Pronoun  Pron // not NoPron: the filler is the suffix of token From
	Slot     string
}

// Event is what one trigger tells.
type Event struct {
	Kind     string
	Entry    int32 // entry of data/ar that made it
	Rule     string
	From, To int // trigger tokens
	Clause   int
	Args     []Arg
	Count    int    // index in Numbers of a number that belongs to the trigger itself, -1
	Negated  int    // token of a negation, -1
	Stance   string // of the verb itself or its governing verb, "" asserted
	Hedge    int    // token of the hedge, -1
	Light    int    // clause of the light verb, -1
	With     int    // token of the idiom's second word, -1
	Cause    int    // event that led to this one, -1
	Why      []string
}

// Speech is one act of saying and what it governs.
type Speech struct {
	Cue      int    // token of the verb, noun or preposition of saying
	CueTo    int    // end of the cue
	Rule     string // "say qala"
	Sources  []Arg  // speakers; empty: carried on from Last, or anonymous
	Via      []Arg  // outlet or agency told
	From, To int    // tokens governed [From, To)
	Stance   string // "alleged" for verbs of claiming, "denied" inside a denial
	Outer    int    // the speech in which this one is quoted, -1
	Inferred bool   // the speakers were carried on from an earlier speech
	Whole    bool   // governs its sentence from outside (according to)
	ActKind  string // accuse, deny, threaten, appeal, order: the act is an event itself
}

// Hedge is a word that makes an event other than asserted.
type Hedge struct {
	At, To int // tokens of the cue
	Stance string
	Rule   string
}
