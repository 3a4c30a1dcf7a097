package morph

import (
	"strings"

	"isnad/internal/doc"
)

// emitFunc receives one written form of a word in three pieces, with its
// inflection.
type emitFunc func(pre, stem, end string, f doc.Form, st state)

// inflectVerb emits every form of the verb that news uses, written without
// vowel signs and without clitics: third and first person, second person
// plural; the imperfect in all its moods. The forms that a passive can have
// are emitted when passive is true.
func inflectVerb(c Conjugation, passive bool, emit emitFunc) {
	past(c.Past, doc.Form{Tense: doc.Past, Active: true}, emit)
	present(c.Pres, doc.Form{Tense: doc.Present, Active: true}, emit)
	if passive {
		past(c.PastPass, doc.Form{Tense: doc.Past, Passive: true}, emit)
		present(c.PresPass, doc.Form{Tense: doc.Present, Passive: true}, emit)
	}
}

func past(s stems, f doc.Form, emit emitFunc) {
	if s.bare == "" {
		return
	}
	put := func(stem, end string, person uint8, gender, number byte) {
		f.Person, f.Gender, f.Number = person, gender, number
		join("", stem, end, f, emit)
	}
	f.Person, f.Gender, f.Number = 3, doc.Masc, doc.Sing
	emit("", s.bare, "", f, s.state())
	put(s.fem, teh, 3, doc.Fem, doc.Sing)
	put(s.dual, alef, 3, doc.Masc, doc.Dual)
	put(s.fem, teh+alef, 3, doc.Fem, doc.Dual)
	put(s.plur, waw+alef, 3, doc.Masc, doc.Plur)
	put(s.cons, touching(s.cons, noon), 3, doc.Fem, doc.Plur)
	put(s.cons, touching(s.cons, teh), 1, doc.Masc, doc.Sing)
	put(s.cons, touching(s.cons, noon+alef), 1, doc.Masc, doc.Plur)
}

// touching returns an ending as it is written behind a stem without a vowel
// between: two equal letters are written once (aalanna, "we announced").
func touching(stem, end string) string {
	if strings.HasSuffix(stem, end[:letter]) {
		return end[letter:]
	}
	return end
}

func present(s stems, f doc.Form, emit emitFunc) {
	if s.bare == "" {
		return
	}
	put := func(pre, stem, end string, person uint8, gender, number byte) {
		f.Person, f.Gender, f.Number = person, gender, number
		join(pre, stem, end, f, emit)
	}
	singular := func(pre string, person uint8, gender, number byte) {
		f.Person, f.Gender, f.Number = person, gender, number
		emit(collapsed(pre, s.bare), s.bare, "", f, s.state())
		if s.short != "" && s.short != s.bare {
			f.Short = true
			put(pre, s.short, "", person, gender, number)
			f.Short = false
		}
	}
	singular(yeh, 3, doc.Masc, doc.Sing)
	singular(teh, 3, doc.Fem, doc.Sing)
	singular(alef, 1, doc.Masc, doc.Sing)
	singular(noon, 1, doc.Masc, doc.Plur)
	for _, end := range [...]string{waw + noon, waw + alef} {
		f.Short = end == waw+alef
		put(yeh, s.plur, end, 3, doc.Masc, doc.Plur)
		put(teh, s.plur, end, 2, doc.Masc, doc.Plur)
	}
	for _, end := range [...]string{alef + noon, alef} {
		f.Short = end == alef
		put(yeh, s.dual, end, 3, doc.Masc, doc.Dual)
		put(teh, s.dual, end, 3, doc.Fem, doc.Dual)
	}
	f.Short = false
	put(yeh, s.cons, touching(s.cons, noon), 3, doc.Fem, doc.Plur)
}

func (s stems) state() state { return stateOf(s.longA) }

func stateOf(longA bool) state {
	if longA {
		return maqsura
	}
	return free
}

// collapsed drops a prefix alef before a stem that begins with one.
func collapsed(pre, stem string) string {
	if pre == alef && strings.HasPrefix(stem, alef) {
		return ""
	}
	return pre
}

// join writes a stem with its prefix and ending, and seats its hamza. The
// hamza on alef at the end of a stem stays before waw or moves (bada'u is
// written in three ways, two of which Unseat levels); with an alef it makes
// madda, which is folded to alef, or keeps its own.
func join(pre, stem, end string, f doc.Form, emit emitFunc) {
	pre = collapsed(pre, stem)
	switch {
	case end == "":
	case strings.HasSuffix(stem, hamza):
		stem = seated(stem)
	case strings.HasSuffix(stem, alef) && strings.HasPrefix(end, waw):
		emit(pre, stem[:len(stem)-len(alef)]+hamzaYeh, end, f, free)
	case strings.HasSuffix(stem, alef) && strings.HasPrefix(end, alef):
		emit(pre, stem, end[len(alef):], f, free)
	}
	emit(pre, stem, end, f, free)
}

// seated puts the hamza at the end of a stem on yeh where an ending joins the
// letter before it: shay', shay'an; but juz', juz'an and bina', bina'an.
func seated(stem string) string {
	body := strings.TrimSuffix(stem, hamza)
	if body == stem {
		return stem
	}
	for _, l := range [...]string{alef, waw, dal, thal, reh, zain} {
		if strings.HasSuffix(body, l) {
			return stem
		}
	}
	return body + hamzaYeh
}

// inflectParticiples emits the participles of a verb. Derived defective verbs
// write the active and the passive one alike, except in the feminine.
func inflectParticiples(c Conjugation, form string, emit emitFunc) {
	weak := func(stem string) bool { return c.Defective && strings.HasSuffix(stem, yeh) }
	derived := form != "1"
	if c.Active != "" {
		sh := nounShape{adjective: true, weak: weak(c.Active), orMaqsura: derived && c.Passive == c.Active && weak(c.Active)}
		inflectNoun(c.Active, sh, doc.Form{Tense: doc.ActivePart}, emit)
	}
	if c.Passive != "" && c.Passive != c.Active {
		w := derived && weak(c.Passive)
		inflectNoun(c.Passive, nounShape{adjective: true, weak: w, orMaqsura: w}, doc.Form{Tense: doc.PassivePart}, emit)
	}
}

// nounShape says which endings a noun takes.
type nounShape struct {
	adjective bool // takes the feminine and all sound plurals
	feminine  bool // takes the feminine and its plural
	soundM    bool
	soundF    bool
	weak      bool // a defective participle or verbal noun: its final yeh falls away
	pair      bool // persons, parts of the body: of which there may be two
	orMaqsura bool // the yeh may be alef maqsura: the feminine in -at is written with alef
	maqsura   bool // the yeh is alef maqsura
}

// inflectNoun emits the forms of a noun: singular, dual, accusative tanwin,
// construct dual, and whichever plurals apply.
func inflectNoun(stem string, sh nounShape, f doc.Form, emit emitFunc) {
	f.Number, f.Gender = doc.Sing, doc.Masc
	if strings.HasSuffix(stem, heh) {
		f.Gender = doc.Fem
	}
	emit("", stem, "", f, stateOf(sh.maqsura))
	base := seated(stem)
	if f.Gender == doc.Fem {
		base = strings.TrimSuffix(stem, heh)
	} else {
		tanwin(stem, sh, f, emit)
	}
	duals(base, f, emit)
	if sh.pair && f.Gender == doc.Masc {
		g := f
		g.Number = doc.Dual
		emit("", base, alef, g, bound)
		emit("", base, yeh, g, bound)
	}
	if (sh.adjective || sh.feminine) && f.Gender == doc.Masc {
		feminine(base, sh, f, emit)
	}
	if sh.adjective || sh.soundM {
		soundMasculine(base, sh, f, emit)
	}
	if sh.adjective || sh.soundF || sh.feminine {
		f.Number, f.Gender = doc.Plur, doc.Fem
		if strings.HasSuffix(base, alef) { // mubarah, mubarayat
			base = strings.TrimSuffix(base, alef) + yeh
		}
		emit("", base, alef+teh, f, free)
	}
}

// tanwin emits the indefinite forms that are written otherwise than the stem:
// the accusative with alef, and a defective noun without its yeh.
func tanwin(stem string, sh nounShape, f doc.Form, emit emitFunc) {
	f.Indef = true
	if sh.weak {
		emit("", strings.TrimSuffix(stem, yeh), "", f, bare)
	}
	if strings.HasSuffix(stem, alef) || strings.HasSuffix(stem, alef+hamza) {
		return
	}
	emit("", seated(stem), alef, f, free)
}

// duals emits the dual of a noun; a feminine comes without its final heh.
func duals(base string, f doc.Form, emit emitFunc) {
	f.Number = doc.Dual
	feminine := f.Gender == doc.Fem
	if feminine && !strings.HasSuffix(base, teh) {
		base += teh
	}
	madda := base
	if strings.HasSuffix(base, alef) { // mabda', mabda'an: two alefs are one
		madda = strings.TrimSuffix(base, alef)
	}
	emit("", madda, alef+noon, f, absolute)
	emit("", base, yeh+noon, f, absolute)
	if strings.HasSuffix(base, teh) { // the construct dual of masculines is written like the accusative and the nisba
		emit("", base, yeh, f, construct)
	}
	if feminine {
		emit("", base, alef, f, construct)
	}
}

// feminine emits the feminine singular and dual of an adjective or participle.
func feminine(base string, sh nounShape, f doc.Form, emit emitFunc) {
	f.Gender = doc.Fem
	emit("", base, heh, f, free)
	duals(base+teh, f, emit)
	if sh.orMaqsura {
		long := strings.TrimSuffix(base, yeh) + alef
		emit("", long, heh, f, free)
		duals(long+teh, f, emit)
	}
}

func soundMasculine(base string, sh nounShape, f doc.Form, emit emitFunc) {
	f.Number, f.Gender = doc.Plur, doc.Masc
	if sh.weak {
		base = strings.TrimSuffix(base, yeh)
	}
	emit("", base, waw+noon, f, absolute)
	emit("", base, yeh+noon, f, absolute)
	if !sh.weak {
		emit("", base, waw, f, construct)
	}
	emit("", base, yeh, f, construct)
}
