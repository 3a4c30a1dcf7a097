package mention_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"isnad/internal/doc"
	"isnad/internal/golden"
	"isnad/internal/kb"
	"isnad/internal/lang/ar"
	"isnad/internal/lang/ar/morph"
	"isnad/internal/lexicon"
	"isnad/internal/mention"
)

var update = flag.Bool("update", false, "write what the code says into the corpus")

type world struct {
	kb    *kb.Base
	lx    *morph.Lexicon
	names *mention.Finder
}

func load(t *testing.T) world {
	t.Helper()
	fsys := os.DirFS("testdata")
	base, faults := kb.Load(fsys, ar.Fold)
	es, f := lexicon.ReadDir(fsys, "ar")
	faults = append(faults, f...)
	lx, f := morph.New(es)
	if faults = append(faults, f...); len(faults) > 0 {
		t.Fatal(faults)
	}
	return world{base, lx, mention.New(base, mention.Clitics{Conj: ar.Conjunctions, Prep: ar.Prepositions, Art: ar.Article, Lil: ar.Lil})}
}

// TestNames: each line of testdata/names.txt gives the names in its words.
func TestNames(t *testing.T) {
	w := load(t)
	golden.CheckValues(t, "testdata/names.txt", *update, func(words string) string {
		return w.find(t, strings.ReplaceAll(words, `\n`, "\n"))
	})
}

func (w world) find(t *testing.T, text string) string {
	t.Helper()
	d := &doc.Document{Text: text, Tokens: ar.Tokens(text)}
	d.Sentences = ar.Sentences(text, d.Tokens)
	for i := range d.Tokens {
		d.Tokens[i].Readings = w.lx.Read(d.Tokens[i].Key)
	}
	var all []string
	last := 0
	for _, m := range w.names.Find(d) {
		if m.From < last || m.To <= m.From || m.To > len(d.Tokens) {
			t.Errorf("%q: mention [%d, %d) after %d", text, m.From, m.To, last)
		}
		last = m.From
		all = append(all, w.show(d, m))
	}
	if len(all) == 0 {
		return "none"
	}
	return strings.Join(all, "; ")
}

func (w world) show(d *doc.Document, m doc.Mention) string {
	var ids []string
	for _, c := range m.Candidates {
		ids = append(ids, [...]func(int32) string{
			func(c int32) string { return w.kb.Places[c].ID },
			func(c int32) string { return w.kb.Actors[c].ID },
			func(c int32) string { return w.kb.Sources[c].ID },
		}[m.Kind](c))
	}
	if len(ids) == 0 {
		ids = []string{"?"}
	}
	s := "pas"[m.Kind:m.Kind+1] + " " + strings.Join(ids, ",")
	if m.Conj {
		s += " w"
	}
	if m.Prep != 0 {
		s += " " + string(rune(m.Prep))
	}
	if m.To-m.From > 1 {
		s += " " + string(rune('0'+m.To-m.From)) + " tokens"
	}
	return s
}
