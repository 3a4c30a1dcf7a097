package ar_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"isnad/internal/lang/ar"
	"isnad/internal/lexicon"
)

// news is the text of the corpus reports, some 100 kB of news.
func news(t testing.TB) string {
	t.Helper()
	files, err := filepath.Glob("../../../corpus/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no reports in corpus: ", err)
	}
	var b strings.Builder
	for _, f := range files {
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		_, text, _ := strings.Cut(string(src), "-- text --\n")
		text, _, _ = strings.Cut(text, "\n-- ")
		b.WriteString(text)
		b.WriteByte('\n')
	}
	return b.String()
}

func entries(t testing.TB) []lexicon.Entry {
	t.Helper()
	es, faults := lexicon.ReadDir(os.DirFS("../../../data"), "ar")
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	return es
}

func language(t testing.TB) *ar.Language {
	t.Helper()
	l, _ := ar.New(entries(t))
	return l
}

func BenchmarkTokens(b *testing.B) {
	t := news(b)
	b.SetBytes(int64(len(t)))
	b.ReportAllocs()
	for b.Loop() {
		ar.Tokens(t)
	}
}

// BenchmarkWords is tokens with their readings, and the sentences.
func BenchmarkWords(b *testing.B) {
	l, t := language(b), news(b)
	b.SetBytes(int64(len(t)))
	b.ReportAllocs()
	for b.Loop() {
		l.Words(t)
	}
}
