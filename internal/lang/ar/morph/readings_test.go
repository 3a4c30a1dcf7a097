package morph_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"isnad/internal/doc"
	"isnad/internal/golden"
	"isnad/internal/lang/ar/morph"
	"isnad/internal/lang/ar/orth"
	"isnad/internal/lexicon"
)

var update = flag.Bool("update", false, "write what the code says into the corpora")

func small(t testing.TB) *morph.Lexicon {
	t.Helper()
	es, faults := lexicon.ReadFile(os.DirFS("testdata"), "lexicon.txt")
	lx, f := morph.New(es)
	if faults = append(faults, f...); len(faults) > 0 {
		t.Fatal(faults)
	}
	return lx
}

// TestReadings: each line gives all readings of its word.
func TestReadings(t *testing.T) {
	lx := small(t)
	golden.CheckValues(t, "testdata/readings.txt", *update, func(word string) string {
		var all []string
		for _, r := range lx.Read(orth.Key(word)) {
			all = append(all, reading(&r))
		}
		if len(all) == 0 {
			return "none"
		}
		return strings.Join(all, "; ")
	})
}

// reading writes a reading as the corpus does.
func reading(r *doc.Reading) string {
	var b strings.Builder
	if r.Conj != 0 {
		fmt.Fprintf(&b, "%ca+", r.Conj)
	}
	if r.Future {
		b.WriteString("sa+")
	}
	if r.Prep != 0 {
		fmt.Fprintf(&b, "%c+", r.Prep)
	}
	if r.Art {
		b.WriteString("al+")
	}
	_, id, _ := strings.Cut(r.Lex.ID, "/")
	b.WriteString(id)
	f := r.Form
	b.WriteString([...]string{"", " past", " present", " imperative", " masdar", " active", " passive"}[f.Tense])
	if f.Active {
		b.WriteString(" a")
	}
	if f.Passive {
		b.WriteString(" p")
	}
	b.WriteByte(' ')
	if f.Person != 0 {
		fmt.Fprint(&b, f.Person)
	}
	fmt.Fprintf(&b, "%c%c", f.Gender, f.Number)
	if f.Indef {
		b.WriteString(" i")
	}
	if r.Pron != doc.NoPron {
		b.WriteString(" +" + [...]string{"", "1s", "1p", "2", "3ms", "3fs", "3d", "3mp", "3fp"}[r.Pron])
	}
	return b.String()
}
