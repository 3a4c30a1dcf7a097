package morph

import (
	"strings"

	"isnad/internal/lang/ar/orth"
)

// Root is the radicals of a verb, folded, hamza as the bare letter.
type Root []string

// Conjugation is the stems of one verb without vowel signs: what stands
// before the endings. Sources: Wright, A Grammar of the Arabic Language, 3rd
// ed., vol. I (sound verb §§ 82-105, doubled § 120, hamzated §§ 130-140,
// assimilated §§ 142-147, hollow §§ 149-163, defective §§ 164-174).
type Conjugation struct {
	Past      stems // active
	PastPass  stems
	Pres      stems
	PresPass  stems
	Active    string   // active participle
	Passive   string   // passive participle, "" if there is none
	Masdars   []string // regular verbal nouns of the derived forms
	Defective bool     // third radical weak: participles in -in, -an
}

// stems of one tense.
type stems struct {
	bare  string // no ending: 3ms past, singular present
	fem   string // before -t of 3fs past
	dual  string // before -a and -an
	plur  string // before -wa and -wn
	cons  string // before endings that begin with a consonant
	short string // jussive, "" if like bare
	longA bool   // bare ends in a long a that is written as yeh
}

func all(s string) stems { return stems{bare: s, fem: s, dual: s, plur: s, cons: s} }

// contracted: the long stem before vowels, the short one before consonants and
// in the jussive: hollow and doubled verbs.
func contracted(long, short string) stems {
	return stems{bare: long, fem: long, dual: long, plur: long, cons: short, short: short}
}

// Conjugate returns the stems for a root in a form ("1".."10", "q1" "q2"
// "q4"; "10s" where a weak middle radical is kept); vowels is "past/present"
// of form 1, for instance "a/u".
func Conjugate(root Root, form, vowels string) Conjugation {
	if strings.HasPrefix(form, "q") {
		return quadriliteral(root, form)
	}
	r := newRadicals(root)
	switch {
	case strings.HasSuffix(form, "s"): // the weak middle radical stays: istahwadha
		return r.conjugateStrong(strings.TrimSuffix(form, "s"), vowels)
	case r.seeing():
		return r.conjugateSeeing(form, vowels)
	case r.defective():
		return r.conjugateDefective(form, vowels)
	case r.hollow():
		return r.conjugateHollow(form, vowels)
	case r.doubled():
		return r.conjugateDoubled(form, vowels)
	}
	return r.conjugateStrong(form, vowels)
}

// radicals is a root with its letters as they are written in each position.
type radicals struct{ a, b, c string }

func newRadicals(root Root) radicals {
	var r [3]string
	copy(r[:], root)
	return radicals{r[0], r[1], r[2]}
}

// The letters as orth names them.
const (
	hamza     = orth.Hamza
	hamzaWaw  = orth.HamzaWaw
	hamzaYeh  = orth.HamzaYeh
	alef      = orth.Alef
	beh       = orth.Beh
	teh       = orth.Teh
	theh      = orth.Theh
	dal       = orth.Dal
	thal      = orth.Thal
	reh       = orth.Reh
	zain      = orth.Zain
	seen      = orth.Seen
	sad       = orth.Sad
	dad       = orth.Dad
	tah       = orth.Tah
	zah       = orth.Zah
	feh       = orth.Feh
	kaf       = orth.Kaf
	lam       = orth.Lam
	meem      = orth.Meem
	noon      = orth.Noon
	heh       = orth.Heh
	waw       = orth.Waw
	yeh       = orth.Yeh
	istPrefix = alef + seen + teh
)

func weak(s string) bool { return s == waw || s == yeh }

func (r radicals) defective() bool { return weak(r.c) }
func (r radicals) hollow() bool    { return weak(r.b) && !weak(r.c) }
func (r radicals) doubled() bool   { return r.b == r.c && r.b != "" }

// seat writes a radical beside a vowel: a hamza sits on alef with a, on yeh
// with i, on waw with u. The strongest vowel on either side counts: i, u, a.
func seat(radical string, vowel byte) string {
	switch {
	case radical != hamza:
		return radical
	case vowel == 'i':
		return hamzaYeh
	case vowel == 'u':
		return hamzaWaw
	}
	return alef
}

// first is the first radical at the word's start or beside a.
func (r radicals) first() string { return seat(r.a, 'a') }

// firstU is the first radical after a prefix with u.
func (r radicals) firstU() string { return seat(r.a, 'u') }

// longU is the first radical after a prefix with u and before a consonant:
// u and yeh make a long u (yuqin).
func (r radicals) longU() string {
	if r.a == yeh {
		return waw
	}
	return r.firstU()
}

func (r radicals) middle() string  { return seat(r.b, 'a') }
func (r radicals) middleI() string { return seat(r.b, 'i') }
func (r radicals) middleU() string { return seat(r.b, 'u') }

// lastA, lastI, lastU: the third radical after a, i, u.
func (r radicals) lastA() string { return seat(r.c, 'a') }
func (r radicals) lastI() string { return seat(r.c, 'i') }
func (r radicals) lastU() string { return seat(r.c, 'u') }

// afterAlef joins the long a of a verbal noun to what follows.
func afterAlef(before, last string) string { return longA(before) + last }

// infix returns the first radical with the t of form 8, assimilated.
func (r radicals) infix() string {
	switch r.a {
	case waw, yeh, teh:
		return teh
	case hamza:
		return hamzaYeh + teh
	case tah, zah:
		return r.a
	case sad, dad:
		return r.a + tah
	case dal, thal:
		return dal
	case zain:
		return zain + dal
	case theh:
		return theh
	}
	return r.a + teh
}

// derived is the stems of a strong derived form.
type derived struct {
	past, pres, pastPass, presPass string
	masdar                         string
}

// conjugateStrong: every radical is a consonant; hamzas are seated. Each form
// is written as its radicals stand between the vowels of its pattern.
func (r radicals) conjugateStrong(form, vowels string) Conjugation {
	if form == "1" {
		return r.conjugateFirst(vowels)
	}
	a, u := r.first(), r.firstU()
	ba, bi, bu := r.middle(), r.middleI(), r.middleU()
	ca, ci, cu := r.lastA(), r.lastI(), r.lastU()
	var d derived
	switch form {
	case "2":
		d = derived{a + ba + ca, u + bi + ci, a + bi + ci, u + ba + ca, teh + a + bi + yeh + r.c}
		if r.c == hamza {
			d.masdar = teh + a + bi + hamzaYeh + heh
		}
	case "3":
		d = derived{longA(a) + r.b + ca, u + alef + bi + ci, a + waw + bi + ci, u + alef + r.b + ca, meem + u + alef + r.b + ca + heh}
	case "4":
		d = derived{r.fourth() + ba + ca, r.longU() + bi + ci, r.fourthPassive() + bi + ci, r.longU() + ba + ca, alef + r.afterI() + afterAlef(ba, r.c)}
	case "5":
		p := teh + a
		d = derived{p + ba + ca, p + ba + ca, teh + u + bi + ci, p + ba + ca, p + bu + cu}
	case "6":
		p := teh + longA(a)
		d = derived{p + r.b + ca, p + r.b + ca, teh + u + waw + bi + ci, p + r.b + ca, p + bu + cu}
	case "7":
		p := noon + a
		d = derived{alef + p + ba + ca, p + bi + ci, alef + p + bi + ci, p + ba + ca, alef + p + bi + alef + r.c}
	case "8":
		i, p := r.infix(), r.eighthPresent()
		d = derived{alef + i + ba + ca, p + bi + ci, r.eighthPassive() + bi + ci, p + ba + ca, alef + i + bi + alef + r.c}
	case "9":
		return r.conjugateNinth()
	case "10":
		p := seen + teh + a
		d = derived{alef + p + ba + ca, p + bi + ci, istPrefix + u + bi + ci, p + ba + ca, istPrefix + r.tenthMasdar() + afterAlef(ba, r.c)}
	default:
		return Conjugation{}
	}
	return d.conjugation()
}

// conjugation adds what is the same in all derived forms: the participles are
// the present stems after mu-.
func (d derived) conjugation() Conjugation {
	return Conjugation{
		Past: all(d.past), Pres: all(d.pres), PastPass: all(d.pastPass), PresPass: all(d.presPass),
		Active: meem + d.pres, Passive: meem + d.presPass, Masdars: []string{d.masdar},
	}
}

// conjugateFirst is form 1. The vowel of the middle radical comes from the
// lexicon.
func (r radicals) conjugateFirst(vowels string) Conjugation {
	v := byte('a')
	if vowels != "" {
		v = vowels[0]
	}
	return Conjugation{
		Past:     all(r.first() + seat(r.b, v) + seat(r.c, v)),
		Pres:     all(r.presentOfFirst(vowels)),
		PastPass: all(r.first() + r.middleI() + r.lastI()),
		PresPass: all(r.longU() + r.middle() + r.lastA()),
		Active:   longA(r.first()) + r.middleI() + r.lastI(),
		Passive:  meem + r.first() + r.middleU() + waw + r.c,
	}
}

// presentOfFirst is the present stem of form 1: a first radical waw falls
// away except in the u and i/a classes.
func (r radicals) presentOfFirst(vowels string) string {
	v := byte('a')
	if vowels != "" {
		v = vowels[len(vowels)-1]
	}
	last := seat(r.b, v) + seat(r.c, v)
	if r.a == waw && (vowels == "a/i" || vowels == "a/a" || vowels == "i/i") {
		return last
	}
	return r.first() + last
}

// conjugateNinth: the doubled last radical opens before consonants.
func (r radicals) conjugateNinth() Conjugation {
	p := r.first() + r.b + r.c
	return Conjugation{
		Past: contracted(alef+p, alef+p+r.c), Pres: contracted(p, p+r.c),
		Active: meem + p, Masdars: []string{alef + p + alef + r.c},
	}
}

// longA joins a leading alef with a long a: one alef in folded spelling.
func longA(a string) string {
	if strings.HasSuffix(a, alef) {
		return a
	}
	return a + alef
}

// fourth is the beginning of form 4: alef and the first radical; two hamzas
// make one long alef.
func (r radicals) fourth() string {
	if r.a == hamza {
		return alef
	}
	return alef + r.a
}

// fourthPassive: u and hamza, waw or yeh make a long u.
func (r radicals) fourthPassive() string {
	if r.a == hamza || r.a == yeh {
		return alef + waw
	}
	return alef + r.a
}

// afterI is the first radical after the i of a form 4 verbal noun.
func (r radicals) afterI() string {
	if r.a == hamza || r.a == waw {
		return yeh
	}
	return r.a
}

func (r radicals) tenthMasdar() string {
	switch r.a {
	case hamza:
		return hamzaYeh
	case waw:
		return yeh
	}
	return r.a
}

// eighthPresent is the infix after a prefix with a, which seats a hamza on alef.
func (r radicals) eighthPresent() string {
	if r.a == hamza {
		return alef + teh
	}
	return r.infix()
}

// eighthPassive is the beginning of the passive past: u seats a hamza on waw.
func (r radicals) eighthPassive() string {
	if r.a == hamza {
		return alef + hamzaWaw + teh
	}
	return alef + r.infix()
}
