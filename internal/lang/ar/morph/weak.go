package morph

import "strings"

// conjugateHollow: the middle radical is a long vowel, short before consonants
// and in the jussive. A hamza at the end stands alone after the long vowel and
// is seated by the short one (ja'a, ji'tu).
func (r radicals) conjugateHollow(form, vowels string) Conjugation {
	a, z := r.first(), r.c
	za, zi := r.lastA(), r.lastI()
	var c Conjugation
	switch form {
	case "1":
		return r.hollowFirst(vowels)
	case "4":
		c.Past, c.Pres = contracted(alef+a+alef+z, alef+a+za), contracted(a+yeh+z, a+zi)
		c.PastPass, c.PresPass = contracted(alef+a+yeh+z, alef+a+zi), contracted(a+alef+z, a+za)
		c.Active, c.Passive = meem+a+yeh+z, meem+a+alef+z
		c.Masdars = []string{alef + a + alef + z + heh}
	case "7":
		c.Past, c.Pres = contracted(alef+noon+a+alef+z, alef+noon+a+za), contracted(noon+a+alef+z, noon+a+za)
		c.Active = meem + noon + a + alef + z
		c.Masdars = []string{alef + noon + a + yeh + alef + z}
	case "8":
		i, p := r.infix(), r.eighthPresent()
		c.Past, c.Pres = contracted(alef+i+alef+z, alef+i+za), contracted(p+alef+z, p+za)
		c.PastPass, c.PresPass = contracted(alef+i+yeh+z, alef+i+zi), contracted(p+alef+z, p+za)
		c.Active, c.Passive = meem+p+alef+z, meem+p+alef+z
		c.Masdars = []string{alef + i + yeh + alef + z}
	case "10":
		p := seen + teh + a
		c.Past, c.Pres = contracted(istPrefix+a+alef+z, istPrefix+a+za), contracted(p+yeh+z, p+zi)
		c.PastPass, c.PresPass = contracted(istPrefix+a+yeh+z, istPrefix+a+zi), contracted(p+alef+z, p+za)
		c.Active, c.Passive = meem+p+yeh+z, meem+p+alef+z
		c.Masdars = []string{istPrefix + a + alef + z + heh}
	default: // forms 2 3 5 6 9: the weak radical is a consonant
		return r.conjugateStrong(form, vowels)
	}
	return c
}

// hollowFirst: the vowel of the present is long u, i or a; the short past has
// u where the present has u, else i.
func (r radicals) hollowFirst(vowels string) Conjugation {
	a, z := r.first(), r.c
	long, v := r.b, byte('i')
	switch vowels {
	case "a/u":
		long, v = waw, 'u'
	case "a/i":
		long = yeh
	case "i/a":
		long = alef
	}
	present := map[string]byte{waw: 'u', yeh: 'i', alef: 'a'}[long]
	first := seat(r.a, present)
	c := Conjugation{
		Past:     contracted(longA(a)+z, a+seat(z, v)),
		Pres:     contracted(longVowel(first, long)+z, first+seat(z, present)),
		PastPass: contracted(seat(r.a, 'i')+yeh+z, a+r.lastI()),
		PresPass: contracted(r.firstU()+alef+z, r.firstU()+r.lastA()),
		Active:   longA(a) + hamzaYeh + z,
		Passive:  meem + seat(r.a, present) + r.b + z,
	}
	if z == hamza { // ja'in, al-ja'i
		c.Active, c.Defective = longA(a)+hamzaYeh+yeh, true
	}
	return c
}

func longVowel(first, long string) string {
	if long == alef {
		return longA(first)
	}
	return first + long
}

// conjugateDoubled: the equal radicals are one letter, and two before
// consonants.
func (r radicals) conjugateDoubled(form, vowels string) Conjugation {
	a, b := r.first(), r.b
	long := func(prefix string) stems { return contracted(prefix+b, prefix+b+b) }
	var c Conjugation
	set := func(past, pastPass, pres, presPass, masdar string) {
		c.Past, c.Pres, c.PastPass, c.PresPass = long(past), long(pres), long(pastPass), long(presPass)
		c.Active, c.Passive, c.Masdars = meem+pres+b, meem+presPass+b, []string{masdar}
	}
	switch form {
	case "1":
		v := byte('a')
		if vowels != "" {
			v = vowels[len(vowels)-1]
		}
		c.Past, c.Pres = long(a), long(seat(r.a, v))
		c.PastPass, c.PresPass = long(a), long(r.longU())
		c.Active, c.Passive = longA(a)+b, meem+a+b+waw+b
	case "3":
		p := r.firstU() + alef
		set(longA(a), a+waw, p, p, meem+p+b+heh)
	case "4":
		set(r.fourth(), r.fourthPassive(), r.longU(), r.longU(), alef+r.afterI()+b+alef+b)
	case "6":
		p := teh + longA(a)
		set(p, teh+r.firstU()+waw, p, p, p+b)
	case "7":
		p := noon + a
		set(alef+p, alef+p, p, p, alef+p+b+alef+b)
	case "8":
		set(alef+r.infix(), r.eighthPassive(), r.eighthPresent(), r.eighthPresent(), alef+r.infix()+b+alef+b)
	case "10":
		p := seen + teh + a
		set(alef+p, istPrefix+r.firstU(), p, p, istPrefix+r.tenthMasdar()+b+alef+b)
	default: // forms 2 5: the doubled radical is written twice
		return r.conjugateStrong(form, vowels)
	}
	return c
}

// The three ways in which the weak third radical ends a stem p: as a long a
// that is written yeh (alef after another yeh: ahya), as a long i, as a long u.

func endsA(p string) stems {
	last := yeh
	if strings.HasSuffix(p, yeh) {
		last = alef
	}
	return stems{bare: p + last, fem: p, dual: p + yeh, plur: p, cons: p + yeh, short: p, longA: last == yeh}
}

func endsI(p string) stems {
	return stems{bare: p + yeh, fem: p + yeh, dual: p + yeh, plur: p, cons: p + yeh, short: p}
}

func endsU(p string) stems {
	return stems{bare: p + waw, fem: p + waw, dual: p + waw, plur: p, cons: p + waw, short: p}
}

func (r radicals) conjugateDefective(form, vowels string) Conjugation {
	if form == "1" {
		return r.defectiveFirst(vowels)
	}
	a, u := r.first(), r.firstU()
	ba, bi := r.middle(), r.middleI()
	var d derived // without the third radical
	switch form {
	case "2":
		d = derived{a + ba, u + bi, a + bi, u + ba, teh + a + bi + yeh + heh}
	case "3":
		d = derived{longA(a) + r.b, u + alef + bi, a + waw + bi, u + alef + r.b, meem + u + afterAlef(alef+r.b, heh)}
	case "4":
		d = derived{r.fourth() + ba, r.longU() + bi, r.fourthPassive() + bi, r.longU() + ba, alef + r.afterI() + afterAlef(ba, hamza)}
	case "5":
		p := teh + a
		d = derived{p + ba, p + ba, teh + u + bi, p + ba, p + bi + yeh}
	case "6":
		p := teh + longA(a)
		d = derived{p + r.b, p + r.b, teh + u + waw + bi, p + r.b, p + bi + yeh}
	case "7":
		p := noon + a
		d = derived{alef + p + ba, p + bi, alef + p + bi, p + ba, alef + p + bi + alef + hamza}
	case "8":
		i, p := r.infix(), r.eighthPresent()
		d = derived{alef + i + ba, p + bi, r.eighthPassive() + bi, p + ba, alef + i + bi + alef + hamza}
	case "10":
		p := seen + teh + a
		d = derived{alef + p + ba, p + bi, istPrefix + u + bi, p + ba, istPrefix + r.tenthMasdar() + afterAlef(ba, hamza)}
	default:
		return Conjugation{}
	}
	c := Conjugation{
		Past: endsA(d.past), PastPass: endsI(d.pastPass), Pres: endsI(d.pres), PresPass: endsA(d.presPass),
		Active: meem + d.pres + yeh, Passive: meem + d.presPass + yeh, Masdars: []string{d.masdar}, Defective: true,
	}
	if form == "5" || form == "6" {
		c.Pres = endsA(d.pres)
	}
	return c
}

func (r radicals) defectiveFirst(vowels string) Conjugation {
	a, b := r.first(), r.middle()
	p, q := a+b, a+b
	if r.a == waw && vowels != "i/a" {
		q = b // waqa, yaqi
	}
	c := Conjugation{Defective: true}
	switch {
	case vowels == "a/u": // daaa, yaduu
		c.Past = stems{bare: p + alef, fem: p, dual: p + waw, plur: p, cons: p + waw, short: p}
		c.Pres = endsU(q)
	case strings.HasPrefix(vowels, "i"): // laqiya, yalqaa; waliya, yali
		c.Past = endsI(a + r.middleI())
	default: // ramaa, yarmii; saaa, yasaa
		c.Past = endsA(p)
	}
	switch {
	case strings.HasSuffix(vowels, "/i"):
		c.Pres = endsI(q)
	case strings.HasSuffix(vowels, "/a"):
		c.Pres = endsA(q)
	}
	c.PastPass, c.PresPass = endsI(a+r.middleI()), endsA(r.longU()+b)
	c.Active, c.Passive = longA(a)+r.middleI()+yeh, meem+a+b+r.c
	return c
}

// seeing: the verb ra'a, "to see", loses its hamza in the present and in all
// of form 4 (Wright § 176).
func (r radicals) seeing() bool { return r.a == reh && r.b == hamza && r.c == yeh }

func (r radicals) conjugateSeeing(form, vowels string) Conjugation {
	c := r.conjugateDefective(form, vowels)
	switch form {
	case "1":
		c.Pres, c.PresPass = endsA(reh), endsA(reh)
		c.Passive = meem + reh + hamzaYeh + yeh
	case "4":
		c.Past, c.PastPass, c.Pres, c.PresPass = endsA(alef+reh), endsI(alef+reh), endsI(reh), endsA(reh)
		c.Active, c.Passive, c.Masdars = meem+reh+yeh, meem+reh+yeh, []string{alef + reh + alef + hamza + heh}
	}
	return c
}

// quadriliteral verbs: zalzala, tazalzala, itmaanna.
func quadriliteral(root Root, form string) Conjugation {
	if len(root) != 4 {
		return Conjugation{}
	}
	// spell writes the radicals, a hamza in the third place beside v
	spell := func(v byte) string {
		return seat(root[0], 'a') + seat(root[1], 'a') + seat(root[2], v) + seat(root[3], v)
	}
	qa, qi := spell('a'), spell('i')
	var c Conjugation
	switch form {
	case "q1":
		c.Past, c.Pres, c.PastPass, c.PresPass = all(qa), all(qi), all(qi), all(qa)
		c.Active, c.Passive, c.Masdars = meem+qi, meem+qa, []string{qa + heh}
	case "q2":
		c.Past, c.Pres = all(teh+qa), all(teh+qa)
		c.Active, c.Masdars = meem+teh+qi, []string{teh + spell('u')}
	case "q4":
		c.Past, c.Pres = contracted(alef+qa, alef+qa+root[3]), contracted(qi, qi+root[3])
		c.Active, c.Masdars = meem+qi, []string{alef + qi + alef + root[3]}
	}
	return c
}
