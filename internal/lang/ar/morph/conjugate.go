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
	Passive   string   // passive participle
	Masdars   []string // regular verbal nouns of the derived forms
	Defective bool     // third radical weak: final yeh becomes alef before a suffix
}

// stems of one tense.
type stems struct {
	bare  string // no ending: 3ms past, singular present
	fem   string // before -t of 3fs past
	plur  string // before -wa / -wn
	cons  string // before endings that begin with a consonant, and the jussive of hollow verbs
	short string // jussive of defective verbs, "" if like bare
}

func all(s string) stems { return stems{bare: s, fem: s, plur: s, cons: s} }

// Conjugate returns the stems for a root in a form ("1".."10", "q1" "q2"
// "q4"; "10s" where a weak middle radical is kept); vowels is "past/present"
// of form 1, for instance "a/u".
func Conjugate(root Root, form, vowels string) Conjugation {
	r := newRadicals(root)
	if strings.HasPrefix(form, "q") {
		return quadriliteral(root, form)
	}
	var c Conjugation
	switch {
	case strings.HasSuffix(form, "s"): // the weak middle radical stays: istahwadha
		c = r.conjugateStrong(strings.TrimSuffix(form, "s"), vowels)
	case r.defective():
		c = r.conjugateDefective(form, vowels)
	case r.hollow():
		c = r.conjugateHollow(form, vowels)
	case r.doubled():
		c = r.conjugateDoubled(form, vowels)
	default:
		c = r.conjugateStrong(form, vowels)
	}
	return c
}

// radicals is a root with its letters as they are written in each position.
type radicals struct{ a, b, c string }

func newRadicals(root Root) radicals {
	for len(root) < 3 {
		root = append(root, "")
	}
	return radicals{root[0], root[1], root[2]}
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

// first is the first radical after a vowelled prefix or at the word's start.
func (r radicals) first() string {
	if r.a == hamza {
		return alef
	}
	return r.a
}

// firstU is the first radical after a prefix with u: hamza sits on waw.
func (r radicals) firstU() string {
	if r.a == hamza {
		return hamzaWaw
	}
	return r.a
}

// middle is the second radical between vowels a: hamza sits on alef.
func (r radicals) middle() string {
	if r.b == hamza {
		return alef
	}
	return r.b
}

// lastA, lastI, lastU: the third radical after a, i, u.
func (r radicals) lastA() string {
	if r.c == hamza {
		return alef
	}
	return r.c
}

func (r radicals) lastI() string {
	if r.c == hamza {
		return hamzaYeh
	}
	return r.c
}

func (r radicals) lastU() string {
	if r.c == hamza {
		return hamzaWaw
	}
	return r.c
}

// infix returns the first radical with the t of form 8, assimilated.
func (r radicals) infix() string {
	switch r.a {
	case waw, teh:
		return teh
	case hamza:
		return hamzaYeh + teh
	case tah, zah:
		return tah
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

func (r radicals) conjugateStrong(form, vowels string) Conjugation {
	a, b := r.first(), r.middle()
	la, li := r.lastA(), r.lastI()
	pass := func(past, pres string) (stems, stems) { return all(past), all(pres) }
	var c Conjugation
	switch form {
	case "1":
		c.Past, c.Pres = all(a+b+la), all(r.presentOfFirst(vowels))
		if strings.HasPrefix(vowels, "i") {
			c.Past = all(a + b + li)
		}
		c.PastPass, c.PresPass = pass(a+r.middleI()+li, r.firstU()+b+la)
		c.Active, c.Passive = a+alef+r.middleI()+li, meem+a+b+waw+r.c
	case "2":
		c.Past, c.Pres = all(a+b+la), all(r.firstU()+b+li)
		c.PastPass, c.PresPass = pass(a+b+li, r.firstU()+b+la)
		c.Active, c.Passive = meem+r.firstU()+b+li, meem+r.firstU()+b+la
		c.Masdars = []string{teh + a + b + yeh + r.c}
		if r.c == hamza {
			c.Masdars = []string{teh + a + b + hamzaYeh + heh}
		}
	case "3":
		m := r.b
		c.Past, c.Pres = all(longA(a)+m+la), all(r.firstU()+alef+m+li)
		c.PastPass, c.PresPass = pass(a+waw+m+li, r.firstU()+alef+m+la)
		c.Active, c.Passive = meem+r.firstU()+alef+m+li, meem+r.firstU()+alef+m+la
		c.Masdars = []string{meem + r.firstU() + alef + m + la + heh}
	case "4":
		c.Past, c.Pres = all(r.fourth()+b+la), all(r.firstU()+b+li)
		c.PastPass, c.PresPass = pass(alef+r.firstU()+b+li, r.firstU()+b+la)
		c.Active, c.Passive = meem+r.firstU()+b+li, meem+r.firstU()+b+la
		c.Masdars = []string{alef + r.afterI() + b + alef + r.c}
	case "5":
		c.Past, c.Pres = all(teh+a+b+la), all(teh+a+b+la)
		c.PastPass, c.PresPass = pass(teh+a+b+li, teh+a+b+la)
		c.Active, c.Passive = meem+teh+a+b+li, meem+teh+a+b+la
		c.Masdars = []string{teh + a + b + r.lastU()}
	case "6":
		m := r.b
		c.Past, c.Pres = all(teh+longA(a)+m+la), all(teh+longA(a)+m+la)
		c.PastPass, c.PresPass = pass(teh+waw+m+li, teh+longA(a)+m+la)
		c.Active, c.Passive = meem+teh+longA(a)+m+li, meem+teh+longA(a)+m+la
		c.Masdars = []string{teh + longA(a) + m + r.lastU()}
	case "7":
		c.Past, c.Pres = all(alef+noon+a+b+la), all(noon+a+b+li)
		c.PastPass, c.PresPass = pass(alef+noon+a+b+li, noon+a+b+la)
		c.Active, c.Passive = meem+noon+a+b+li, meem+noon+a+b+la
		c.Masdars = []string{alef + noon + a + b + alef + r.c}
	case "8":
		i := r.infix()
		c.Past, c.Pres = all(alef+i+b+la), all(eighthPresent(i)+b+li)
		c.PastPass, c.PresPass = pass(alef+i+b+li, eighthPresent(i)+b+la)
		c.Active, c.Passive = meem+eighthPresent(i)+b+li, meem+eighthPresent(i)+b+la
		c.Masdars = []string{alef + i + b + alef + r.c}
	case "9":
		c.Past, c.Pres = all(alef+a+b+la), all(a+b+la)
		c.Active = meem + a + b + la
		c.Masdars = []string{alef + a + b + r.c + alef + r.c}
	case "10":
		c.Past, c.Pres = all(istPrefix+a+b+la), all(seen+teh+a+b+li)
		c.PastPass, c.PresPass = pass(istPrefix+a+b+li, seen+teh+a+b+la)
		c.Active, c.Passive = meem+seen+teh+a+b+li, meem+seen+teh+a+b+la
		c.Masdars = []string{istPrefix + r.tenthMasdar() + b + alef + r.c}
	}
	return c
}

// middleI is the second radical after or before i.
func (r radicals) middleI() string {
	if r.b == hamza {
		return hamzaYeh
	}
	return r.b
}

// longA joins a leading alef with a long a: one alef in folded spelling.
func longA(a string) string {
	if a == alef || strings.HasSuffix(a, alef) {
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

// eighthPresent drops what only the past needs: hamza on yeh becomes alef.
func eighthPresent(i string) string {
	if strings.HasPrefix(i, hamzaYeh) {
		return alef + strings.TrimPrefix(i, hamzaYeh)
	}
	return i
}

// presentOfFirst is the present stem of form 1: a first radical waw falls
// away except in the u and i/a classes.
func (r radicals) presentOfFirst(vowels string) string {
	if r.a == waw && (vowels == "a/i" || vowels == "a/a" || vowels == "i/i") {
		return r.middle() + r.lastOfPresent(vowels)
	}
	return r.first() + r.middle() + r.lastOfPresent(vowels)
}

func (r radicals) lastOfPresent(vowels string) string {
	switch {
	case strings.HasSuffix(vowels, "/i"):
		return r.lastI()
	case strings.HasSuffix(vowels, "/u"):
		return r.lastU()
	}
	return r.lastA()
}
