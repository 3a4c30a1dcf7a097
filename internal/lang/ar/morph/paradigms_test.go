package morph

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"isnad/internal/doc"
	"isnad/internal/lang/ar/orth"
	"isnad/internal/lexicon"
)

// table is one verb of testdata/paradigms.txt.
type table struct {
	line         int
	form, vowels string
	root         string
	rows         []row
}

// row is one line of a table: the forms of a tense and voice, by person, each
// in one or more spellings.
type row struct {
	line    int
	what    string // past, pass-jussive, active, masdar ...
	persons []string
	whole   bool // names no persons: it has them all
	forms   [][]string
}

var persons = strings.Fields("3ms 3fs 3md 3fd 3mp 3fp 1s 1p 2mp")

func tables(t *testing.T) []table {
	t.Helper()
	b, err := os.ReadFile("testdata/paradigms.txt")
	if err != nil {
		t.Fatal(err)
	}
	var ts []table
	for i, line := range strings.Split(string(b), "\n") {
		value, words, ok := strings.Cut(line, "|")
		if strings.HasPrefix(line, "#") || !ok {
			continue
		}
		f := strings.Fields(value)
		if f[0] == "verb" {
			ts = append(ts, table{line: i + 1, form: f[1], vowels: strings.Join(f[2:], ""), root: strings.TrimSpace(words)})
			continue
		}
		r := row{line: i + 1, what: f[0], persons: f[1:], whole: len(f) == 1}
		for _, w := range strings.Fields(words) {
			r.forms = append(r.forms, strings.Split(w, "/"))
		}
		if r.whole {
			r.persons = persons[:min(len(r.forms), len(persons))]
		}
		last := &ts[len(ts)-1]
		last.rows = append(last.rows, r)
	}
	return ts
}

// lexicon holds one verb.
func (v table) lexicon(t *testing.T) *Lexicon {
	t.Helper()
	root := Root(orth.Keys(v.root))
	c := Conjugate(root, v.form, v.vowels)
	fields := []lexicon.Field{{Name: "lemma", Value: c.Past.bare}, {Name: "root", Value: v.root}, {Name: "form", Value: v.form}, {Name: "vowels", Value: v.vowels}}
	lx, faults := New([]lexicon.Entry{{Type: "verb", ID: "x", Fields: fields, File: "paradigms.txt", Line: v.line}})
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	return lx
}

// TestParadigms: every form of the tables is read with its inflection.
func TestParadigms(t *testing.T) {
	ts := tables(t)
	n := 0
	for _, v := range ts {
		lx := v.lexicon(t)
		for _, r := range v.rows {
			for i, spellings := range r.forms {
				for _, s := range spellings {
					n++
					if want := r.feature(i); !reads(lx, orth.Key(s), want) {
						t.Errorf("line %d: %s is not read as %s; readings %s", r.line, s, want, readings(lx, orth.Key(s)))
					}
				}
			}
		}
	}
	t.Logf("%d verbs, %d forms", len(ts), n)
}

// feature names the inflection of form i of a row as inflection does.
func (r row) feature(i int) string {
	switch r.what {
	case "active", "passive", "masdar":
		if i == 1 {
			return r.what + " f"
		}
		return r.what
	}
	voice := "active"
	what, passive := strings.CutPrefix(r.what, "pass-")
	if passive {
		voice = "passive"
	}
	if what == "jussive" {
		what = "present"
	}
	p := "?"
	if i < len(r.persons) {
		p = r.persons[i]
	}
	return voice + " " + what + " " + p
}

// inflection names what a form is: one word for each voice it can have.
func inflection(f doc.Form) []string {
	var tense string
	switch f.Tense {
	case doc.Past:
		tense = "past"
	case doc.Present:
		tense = "present"
	case doc.ActivePart:
		return nominal("active", f)
	case doc.PassivePart:
		return nominal("passive", f)
	default:
		return nominal("masdar", f)
	}
	person := fmt.Sprintf("%d%c%c", f.Person, f.Gender, f.Number)
	if f.Person == 1 {
		person = fmt.Sprintf("1%c", f.Number)
	}
	var all []string
	if f.Active {
		all = append(all, "active "+tense+" "+person)
	}
	if f.Passive {
		all = append(all, "passive "+tense+" "+person)
	}
	return all
}

func nominal(what string, f doc.Form) []string {
	switch {
	case f.Number != doc.Sing:
		return nil
	case f.Gender == doc.Fem && what != "masdar":
		return []string{what + " f"}
	}
	return []string{what}
}

func reads(lx *Lexicon, key, want string) bool {
	for _, r := range lx.Read(key) {
		if r.Conj == 0 && r.Prep == 0 && !r.Future && !r.Art && r.Pron == doc.NoPron && slices.Contains(inflection(r.Form), want) {
			return true
		}
	}
	return false
}

func readings(lx *Lexicon, key string) string {
	var all []string
	for _, r := range lx.Read(key) {
		all = append(all, strings.Join(inflection(r.Form), ", "))
	}
	return strings.Join(all, "; ")
}

// TestNothingElse: of a verb whose table is whole in a voice, no other finite
// form is generated.
func TestNothingElse(t *testing.T) {
	whole := 0
	for _, v := range tables(t) {
		listed := map[string]map[string]bool{"active": {}, "passive": {}}
		lines := map[string]int{}
		for _, r := range v.rows {
			for i, spellings := range r.forms {
				for _, s := range spellings {
					f := r.feature(i)
					voice, _, _ := strings.Cut(f, " ")
					if listed[voice] != nil {
						listed[voice][f+" "+levelled(s)] = true
					}
				}
			}
			if what, passive := strings.CutPrefix(r.what, "pass-"); r.whole && (what == "past" || what == "present" || what == "jussive") {
				lines[map[bool]string{false: "active", true: "passive"}[passive]]++
			}
		}
		for voice, n := range lines {
			if n < 3 {
				continue
			}
			whole++
			for _, f := range slices.Sorted(maps.Keys(v.generated(voice))) {
				if !listed[voice][f] {
					t.Errorf("line %d: %s is generated and not in the table", v.line, f)
				}
			}
		}
	}
	t.Logf("%d whole voices", whole)
}

func (v table) generated(voice string) map[string]bool {
	all := map[string]bool{}
	inflectVerb(Conjugate(orth.Keys(v.root), v.form, v.vowels), true, func(pre, stem, end string, f doc.Form, _ state) {
		for _, name := range inflection(f) {
			if strings.HasPrefix(name, voice) {
				all[name+" "+levelled(pre+stem+end)] = true
			}
		}
	})
	return all
}

// levelled folds a word and levels the seat of its hamza.
func levelled(word string) string {
	b := []byte(orth.Key(word))
	orth.Unseat(b)
	return string(b)
}
