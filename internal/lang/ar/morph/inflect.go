package morph

import (
	"strings"

	"isnad/internal/doc"
)

// emitFunc receives one written form of a word with its inflection.
type emitFunc func(form string, f doc.Form)

// inflectVerb emits every form of the verb that news uses, written without
// vowel signs and without clitics.
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
	put := func(form string, person uint8, gender, number byte) {
		f.Person, f.Gender, f.Number = person, gender, number
		emit(form, f)
	}
	put(s.bare, 3, doc.Masc, doc.Sing)
	put(s.fem+teh, 3, doc.Fem, doc.Sing)
	put(dualStem(s)+alef, 3, doc.Masc, doc.Dual)
	put(s.fem+teh+alef, 3, doc.Fem, doc.Dual)
	put(s.plur+waw+alef, 3, doc.Masc, doc.Plur)
	put(s.cons+noon, 3, doc.Fem, doc.Plur)
	put(s.cons+teh, 1, doc.Masc, doc.Sing)
	put(s.cons+noon+alef, 1, doc.Masc, doc.Plur)
}

func present(s stems, f doc.Form, emit emitFunc) {
	if s.bare == "" {
		return
	}
	put := func(form string, person uint8, gender, number byte) {
		f.Person, f.Gender, f.Number = person, gender, number
		emit(form, f)
	}
	singular := func(prefix string, person uint8, gender, number byte) {
		put(prefix+s.bare, person, gender, number)
		if s.short != "" && s.short != s.bare {
			put(prefix+s.short, person, gender, number)
		}
	}
	singular(yeh, 3, doc.Masc, doc.Sing)
	singular(teh, 3, doc.Fem, doc.Sing)
	singular(alef, 1, doc.Masc, doc.Sing)
	singular(noon, 1, doc.Masc, doc.Plur)
	for _, end := range []string{waw + noon, waw + alef} {
		put(yeh+s.plur+end, 3, doc.Masc, doc.Plur)
		put(teh+s.plur+end, 2, doc.Masc, doc.Plur)
	}
	for _, end := range []string{alef + noon, alef} {
		put(yeh+dualStem(s)+end, 3, doc.Masc, doc.Dual)
		put(teh+dualStem(s)+end, 3, doc.Fem, doc.Dual)
	}
	put(yeh+s.cons+noon, 3, doc.Fem, doc.Plur)
}

// dualStem: hollow and doubled verbs keep the long stem before -a and -an
// (qala, shanna), defective ones their third radical (ramaya).
func dualStem(s stems) string {
	if s.short != "" && s.short != s.cons {
		return s.cons
	}
	return s.bare
}

// nounShape says which endings a noun takes.
type nounShape struct {
	adjective bool // takes the feminine and all sound plurals
	soundM    bool
	soundF    bool
	invar     bool
}

// inflectNoun emits the forms of a noun: singular, dual, accusative tanwin,
// construct dual, and whichever plurals apply.
func inflectNoun(stem string, sh nounShape, f doc.Form, emit emitFunc) {
	f.Number = doc.Sing
	f.Gender = doc.Masc
	if strings.HasSuffix(stem, heh) {
		f.Gender = doc.Fem
	}
	emit(stem, f)
	if sh.invar {
		return
	}
	base := stem
	if f.Gender == doc.Fem {
		base = strings.TrimSuffix(stem, heh)
	} else {
		tanwin(stem, f, emit)
	}
	duals(base, f, emit)
	if sh.adjective && f.Gender == doc.Masc {
		g := f
		g.Gender = doc.Fem
		emit(stem+heh, g)
		duals(stem+teh, g, emit)
	}
	if sh.adjective || sh.soundM {
		soundMasculine(base, f, emit)
	}
	if sh.adjective || sh.soundF {
		g := f
		g.Number, g.Gender = doc.Plur, doc.Fem
		emit(base+alef+teh, g)
	}
}

func tanwin(stem string, f doc.Form, emit emitFunc) {
	if strings.HasSuffix(stem, alef) || strings.HasSuffix(stem, hamza) {
		return
	}
	f.Indef = true
	emit(stem+alef, f)
}

// duals emits the dual of a noun; a feminine comes without its final heh.
func duals(base string, f doc.Form, emit emitFunc) {
	if f.Gender == doc.Fem && !strings.HasSuffix(base, teh) {
		base += teh
	}
	f.Number = doc.Dual
	for _, end := range []string{alef + noon, yeh + noon, yeh} {
		if end == yeh && !strings.HasSuffix(base, teh) {
			continue // the construct dual of masculines is written like the nisba
		}
		emit(base+end, f)
	}
}

func soundMasculine(base string, f doc.Form, emit emitFunc) {
	f.Number, f.Gender = doc.Plur, doc.Masc
	for _, end := range []string{waw + noon, yeh + noon, waw, yeh} {
		emit(base+end, f)
	}
}
