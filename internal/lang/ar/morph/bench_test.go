package morph_test

import (
	"os"
	"path/filepath"
	"testing"

	"isnad/internal/doc"
	"isnad/internal/lang/ar"
	"isnad/internal/lang/ar/morph"
	"isnad/internal/lexicon"
)

// entries are those of the program's own lexicon.
func entries(t testing.TB) []lexicon.Entry {
	t.Helper()
	es, faults := lexicon.ReadDir(os.DirFS("../../../../data"), "ar")
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	return es
}

func real(t testing.TB) *morph.Lexicon {
	t.Helper()
	lx, _ := morph.New(entries(t))
	return lx
}

// BenchmarkRead reads every word of the corpus reports, repeated words too.
func BenchmarkRead(b *testing.B) {
	lx := real(b)
	var keys []string
	size := 0
	files, err := filepath.Glob("../../../../corpus/*.txtar")
	if err != nil || len(files) == 0 {
		b.Fatal("no reports in corpus: ", err)
	}
	for _, f := range files {
		src, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		for _, t := range ar.Tokens(string(src)) {
			if t.Kind == doc.Word {
				keys = append(keys, t.Key)
				size += len(t.Key) + 1
			}
		}
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, k := range keys {
			lx.Read(k)
		}
	}
}

// BenchmarkNew builds the whole lexicon: a part of the program's start.
func BenchmarkNew(b *testing.B) {
	es := entries(b)
	b.ReportAllocs()
	for b.Loop() {
		morph.New(es)
	}
}
