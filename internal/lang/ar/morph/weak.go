package morph

import "strings"

// hollowStems: long stem before vowels, short before consonants.
func hollowStems(long, short string) stems {
	return stems{bare: long, fem: long, plur: long, cons: short, short: short}
}

func (r radicals) conjugateHollow(form, vowels string) Conjugation {
	a, z := r.first(), r.lastA()
	zi := r.lastI()
	if r.c == hamza { // jaa, yajii: hamza alone after a long vowel
		z, zi = hamza, hamza
	}
	var c Conjugation
	switch form {
	case "1":
		long := map[string]string{"a/u": waw, "a/i": yeh, "i/a": alef}[vowels]
		if long == "" {
			long = r.b
		}
		c.Past, c.Pres = hollowStems(a+alef+z, a+z), hollowStems(a+long+z, a+z)
		c.PastPass, c.PresPass = hollowStems(a+yeh+z, a+z), hollowStems(r.firstU()+alef+z, a+z)
		c.Active, c.Passive = a+alef+hamzaYeh+z, meem+a+r.b+z
	case "4":
		c.Past, c.Pres = hollowStems(alef+a+alef+z, alef+a+z), hollowStems(a+yeh+zi, a+z)
		c.PastPass, c.PresPass = hollowStems(alef+a+yeh+zi, alef+a+z), hollowStems(a+alef+z, a+z)
		c.Active, c.Passive = meem+a+yeh+zi, meem+a+alef+z
		c.Masdars = []string{alef + a + alef + z + heh}
	case "7":
		c.Past, c.Pres = hollowStems(alef+noon+a+alef+z, alef+noon+a+z), hollowStems(noon+a+alef+z, noon+a+z)
		c.Active = meem + noon + a + alef + z
		c.Masdars = []string{alef + noon + a + yeh + alef + z}
	case "8":
		i := r.infix()
		c.Past, c.Pres = hollowStems(alef+i+alef+z, alef+i+z), hollowStems(i+alef+z, i+z)
		c.PastPass, c.PresPass = hollowStems(alef+i+yeh+z, alef+i+z), hollowStems(i+alef+z, i+z)
		c.Active, c.Passive = meem+i+alef+z, meem+i+alef+z
		c.Masdars = []string{alef + i + yeh + alef + z}
	case "10":
		c.Past, c.Pres = hollowStems(istPrefix+a+alef+z, istPrefix+a+z), hollowStems(seen+teh+a+yeh+zi, seen+teh+a+z)
		c.PastPass, c.PresPass = hollowStems(istPrefix+a+yeh+zi, istPrefix+a+z), hollowStems(seen+teh+a+alef+z, seen+teh+a+z)
		c.Active, c.Passive = meem+seen+teh+a+yeh+zi, meem+seen+teh+a+alef+z
		c.Masdars = []string{istPrefix + a + alef + z + heh}
	default: // forms 2 3 5 6: the weak radical is a consonant
		return r.conjugateStrong(form, vowels)
	}
	return c
}

func (r radicals) conjugateDoubled(form, vowels string) Conjugation {
	a, b := r.first(), r.b
	long := func(prefix string) stems {
		return stems{bare: prefix + b, fem: prefix + b, plur: prefix + b, cons: prefix + b + b, short: prefix + b + b}
	}
	var c Conjugation
	switch form {
	case "1":
		c.Past, c.Pres = long(a), long(a)
		c.PastPass, c.PresPass = long(a), long(r.firstU())
		c.Active, c.Passive = a+alef+b, meem+a+b+waw+b
	case "3":
		c.Past, c.Pres = long(a+alef), long(a+alef)
		c.Active, c.Masdars = meem+a+alef+b, []string{meem + a + alef + b + heh}
	case "4":
		c.Past, c.Pres = long(alef+a), long(r.firstU())
		c.PastPass, c.PresPass = long(alef+a), long(r.firstU())
		c.Active, c.Passive = meem+r.firstU()+b, meem+r.firstU()+b
		c.Masdars = []string{alef + r.afterI() + b + alef + b}
	case "6":
		c.Past, c.Pres = long(teh+a+alef), long(teh+a+alef)
		c.Active, c.Masdars = meem+teh+a+alef+b, []string{teh + a + alef + b}
	case "7":
		c.Past, c.Pres = long(alef+noon+a), long(noon+a)
		c.Active, c.Masdars = meem+noon+a+b, []string{alef + noon + a + b + alef + b}
	case "8":
		i := r.infix()
		c.Past, c.Pres = long(alef+i), long(i)
		c.PastPass, c.PresPass = long(alef+i), long(i)
		c.Active, c.Passive = meem+i+b, meem+i+b
		c.Masdars = []string{alef + i + b + alef + b}
	case "10":
		c.Past, c.Pres = long(istPrefix+a), long(seen+teh+a)
		c.PastPass, c.PresPass = long(istPrefix+a), long(seen+teh+a)
		c.Active, c.Passive = meem+seen+teh+a+b, meem+seen+teh+a+b
		c.Masdars = []string{istPrefix + r.tenthMasdar() + b + alef + b}
	default: // forms 2 5: the doubled radical is written twice
		return r.conjugateStrong(form, vowels)
	}
	return c
}

// defectiveStems: p is what stands before the weak third radical.
func defectiveStems(p, last string) stems {
	return stems{bare: p + last, fem: p, plur: p, cons: p + yeh, short: p}
}

func (r radicals) conjugateDefective(form, vowels string) Conjugation {
	a, b := r.first(), r.middle()
	past := func(p string) stems { return defectiveStems(p, yeh) }
	pass := func(p string) stems { return stems{bare: p + yeh, fem: p + yeh, plur: p, cons: p + yeh, short: p} }
	c := Conjugation{Defective: true}
	set := func(pastStem, presStem, part string, masdars ...string) {
		c.Past, c.Pres = past(pastStem), past(presStem)
		c.PastPass, c.PresPass = pass(pastStem), past(presStem)
		c.Active, c.Passive = meem+part+yeh, meem+part+yeh
		c.Masdars = masdars
	}
	switch form {
	case "1":
		r.defectiveFirst(&c, vowels)
	case "2":
		set(a+b, r.firstU()+b, r.firstU()+b, teh+a+b+yeh+heh)
	case "3":
		set(longA(a)+b, r.firstU()+alef+b, r.firstU()+alef+b, meem+r.firstU()+alef+b+alef+heh)
	case "4":
		set(r.fourth()+b, r.firstU()+b, r.firstU()+b, alef+r.afterI()+b+alef+hamza)
	case "5":
		set(teh+a+b, teh+a+b, teh+a+b, teh+a+b+yeh, teh+a+b)
	case "6":
		set(teh+longA(a)+b, teh+longA(a)+b, teh+longA(a)+b, teh+longA(a)+b+yeh, teh+longA(a)+b)
	case "7":
		set(alef+noon+a+b, noon+a+b, noon+a+b, alef+noon+a+b+alef+hamza)
	case "8":
		i := r.infix()
		set(alef+i+b, eighthPresent(i)+b, eighthPresent(i)+b, alef+i+b+alef+hamza)
	case "10":
		set(istPrefix+a+b, seen+teh+a+b, seen+teh+a+b, istPrefix+r.tenthMasdar()+b+alef+hamza)
	}
	return c
}

func (r radicals) defectiveFirst(c *Conjugation, vowels string) {
	a, b := r.first(), r.middle()
	p := a + b
	q := p
	if r.a == waw && !strings.HasPrefix(vowels, "i/a") {
		q = b
	}
	switch {
	case vowels == "a/u": // daaa, yaduu
		c.Past = stems{bare: p + alef, fem: p, plur: p, cons: p + waw, short: p}
		c.Pres = stems{bare: p + waw, fem: p, plur: p, cons: p + waw, short: p}
		c.Defective = false
	case strings.HasPrefix(vowels, "i"): // laqiya, yalqaa
		c.Past = stems{bare: p + yeh, fem: p + yeh, plur: p, cons: p + yeh, short: p}
		c.Pres = stems{bare: q + yeh, fem: q, plur: q, cons: q + yeh, short: q}
	default: // ramaa, yarmii; saaa, yasaa
		c.Past = defectiveStems(p, yeh)
		c.Pres = stems{bare: q + yeh, fem: q, plur: q, cons: q + yeh, short: q}
	}
	c.PastPass = stems{bare: p + yeh, fem: p + yeh, plur: p, cons: p + yeh, short: p}
	c.PresPass = stems{bare: r.firstU() + b + yeh, fem: p, plur: p, cons: p + yeh, short: p}
	c.Active, c.Passive = a+alef+b+yeh, meem+a+b+r.c
}

// quadriliteral verbs: zalzala, tazalzala, itmaanna.
func quadriliteral(root Root, form string) Conjugation {
	fold := make([]string, len(root))
	for i, s := range root {
		fold[i] = s
		if s == hamza {
			fold[i] = alef
		}
	}
	q := strings.Join(fold, "")
	var c Conjugation
	switch form {
	case "q1":
		c.Past, c.Pres = all(q), all(q)
		c.PastPass, c.PresPass = all(q), all(q)
		c.Active, c.Passive, c.Masdars = meem+q, meem+q, []string{q + heh}
	case "q2":
		c.Past, c.Pres = all(teh+q), all(teh+q)
		c.Active, c.Masdars = meem+teh+q, []string{teh + q}
	case "q4":
		c.Past, c.Pres = all(alef+q), all(q)
		c.Active = meem + q
		c.Masdars = []string{alef + q + alef + fold[len(fold)-1]}
	}
	return c
}
