package timex

import "time"

// role says what a word is for; a word may have several ("first" is an
// ordinal and a part of a month).
type role uint64

const (
	clitic role = 1 << iota
	numeral
	ordinal
	vagueWord
	boundBefore
	boundAfter
	measureWord
	heraldWord
	of
	ofThem
	between
	to
	or
	and
	other
	filler
	afterClock
	anchor // "in", "since": after it a doubtful word is a month
	percentSign
	moneySign
	function
	noDual
	weekday
	month
	unit
	season
	daypart
	decade
	era
	feast
	deictic
	relation
	this
	portion
	half
	opener
	skip
	paper
	few
	monthWord
	pairStop
	anaphor
)

// word is what the data files say about a word or phrase.
type word struct {
	roles   role
	spelled string // set where look-up must compare the printed ending

	class     string // numerals: unit ten hundred ...
	value     int64
	low, high int64 // plural scales and vague words
	ordinal   int64
	vague     string // bound of a vague quantity
	needsOf   bool
	alone     bool // carries its own pronoun ("some of them")
	onlyAfter bool // a vague word that only follows its noun
	eitherWay bool
	before    string // bound when it stands before a number
	after     string // bound when it stands after
	measure   string
	heralds   string // year id name clock age

	weekday  time.Weekday
	month    time.Month
	hijri    bool
	weak     bool
	unit     string
	number   byte // s d p
	from, to monthDay
	night    bool
	decade   int
	eraHijri bool
	feast    feastDay
	offset   int
	days     int
	now      bool
	relation string
	portion  string
	parts    int
	opener   string
	refers   string // anaphors: period or then
}

type monthDay struct {
	month time.Month
	day   int
}

type feastDay struct {
	month, day, days int
	hijri            bool
}
