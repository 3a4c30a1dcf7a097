package morph

import (
	"os"
	"slices"
	"testing"

	"isnad/internal/doc"
	"isnad/internal/lang/ar/orth"
	"isnad/internal/lexicon"
)

// TestForms holds the table of the real lexicon against a plain map: every
// form is found, with all its entries in the order in which they were put in.
func TestForms(t *testing.T) {
	es, _ := lexicon.ReadDir(os.DirFS("../../../../data"), "ar")
	lx, _ := New(es)
	f := lx.forms
	want := map[string][]int32{}
	for i := int32(1); i < int32(len(f.entries)); i++ {
		k := levelled(f.stem(&f.entries[i]))
		want[k] = append(want[k], i)
	}
	for k, entries := range want {
		var got []int32
		for i := f.find(k[:len(k)/2], k[len(k)/2:]); i != 0; i = f.entries[i].next {
			got = append(got, i)
		}
		if !slices.Equal(got, entries) {
			t.Fatalf("%s: %v, want %v", k, got, entries)
		}
	}
	for _, k := range []string{"", "x", "قتلقتل", orth.Alef} {
		if _, ok := want[k]; !ok && f.find(k, "") != 0 {
			t.Errorf("%q is found", k)
		}
	}
	t.Logf("%d lexemes, %d entries, %d forms, %d slots", len(lx.lexemes), len(f.entries), len(want), len(f.slots))
}

// TestLong: a word longer than any is neither kept nor looked for.
func TestLong(t *testing.T) {
	f := newForms()
	long := make([]byte, maxForm+2)
	for i := range long {
		long[i] = 'x'
	}
	f.put(0, string(long), "", "", doc.Form{}, free)
	f.put(0, "", "", "", doc.Form{}, free)
	f.done()
	if len(f.entries) != 1 || f.find(string(long), "") != 0 {
		t.Error("kept")
	}
}
