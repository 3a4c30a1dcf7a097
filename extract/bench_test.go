package extract_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"isnad"
	"isnad/data"
	"isnad/extract"
	"isnad/internal/eval"
	"isnad/internal/kb"
	"isnad/internal/lang/ar"
	"isnad/internal/lang/ar/orth"
	"isnad/internal/lexicon"
)

// sharedNews is news in bulk, where a workplace has it beside this repository.
// It is read as far as benchBytes.
const (
	sharedNews = "../../shared/corpora/*.jsonl.gz"
	benchBytes = 2 << 20
)

// BenchmarkExtract reads whole reports: MB/s of text, reports/s, claims, and
// allocations of one pass over all reports.
func BenchmarkExtract(b *testing.B) {
	x, _ := extract.New(data.FS)
	overReports(b, func(b *testing.B, reports []isnad.Report) {
		claims := 0
		for b.Loop() {
			claims = 0
			for _, r := range reports {
				claims += len(x.Extract(r).Claims)
			}
		}
		b.ReportMetric(float64(claims), "claims")
	})
}

// BenchmarkScan only looks the words of the same text up in a trie of the names
// of the knowledge base: what a bare dictionary coder could do at best. The
// reader's price is stated as a ratio to it.
func BenchmarkScan(b *testing.B) {
	names := allNames()
	overReports(b, func(b *testing.B, reports []isnad.Report) {
		s, hits := scanner{names: names}, 0
		for b.Loop() {
			hits = 0
			for _, r := range reports {
				hits += s.scan(r.Text)
			}
		}
		b.ReportMetric(float64(hits), "hits")
	})
}

// BenchmarkNew builds an extractor from the embedded data: the start-up.
func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		extract.New(data.FS)
	}
}

// overReports runs a benchmark over the project's own reports and over news in
// bulk, and states sizes and rates for both.
func overReports(b *testing.B, run func(*testing.B, []isnad.Report)) {
	for _, set := range []struct {
		name string
		load func(testing.TB) []isnad.Report
	}{{"corpus", ownReports}, {"news", newsReports}} {
		b.Run(set.name, func(b *testing.B) {
			reports := set.load(b)
			size := 0
			for _, r := range reports {
				size += len(r.Text)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			run(b, reports)
			b.ReportMetric(float64(len(reports)), "reports")
			b.ReportMetric(float64(len(reports)*b.N)/b.Elapsed().Seconds(), "reports/s")
		})
	}
}

func ownReports(tb testing.TB) []isnad.Report {
	gold, err := eval.Load(os.DirFS("../corpus"))
	if err != nil {
		tb.Fatal(err)
	}
	reports := make([]isnad.Report, len(gold))
	for i, g := range gold {
		reports[i] = g.Report
	}
	return reports
}

func newsReports(tb testing.TB) []isnad.Report {
	files, err := filepath.Glob(sharedNews)
	if err != nil || len(files) == 0 {
		tb.Skip("no news in bulk beside this repository")
	}
	f, err := os.Open(files[0])
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		tb.Fatal(err)
	}
	return firstNews(tb, bufio.NewScanner(z))
}

func firstNews(tb testing.TB, lines *bufio.Scanner) []isnad.Report {
	lines.Buffer(nil, 1<<24)
	var reports []isnad.Report
	for size := 0; size < benchBytes && lines.Scan(); {
		var l struct{ ID, Outlet, Published, Title, Text string }
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			tb.Fatal(err)
		}
		day, err := isnad.ParseDate(l.Published)
		if err != nil {
			tb.Fatal(err)
		}
		reports = append(reports, isnad.Report{ID: l.ID, Outlet: l.Outlet, Published: day, Language: "ar", Title: l.Title, Text: l.Title + "\n" + l.Text})
		size += len(l.Title) + 1 + len(l.Text)
	}
	return reports
}

// allNames is one trie of every actor, place and outlet.
func allNames() *lexicon.Trie {
	base, _ := kb.Load(data.FS, ar.Fold)
	names := lexicon.NewTrie()
	add := func(all []string) {
		for _, n := range all {
			names.Add(ar.Fold(n), 0)
		}
	}
	for _, a := range base.Actors {
		add(a.Names)
	}
	for _, p := range base.Places {
		add(p.Names)
	}
	for _, s := range base.Sources {
		add(s.Names)
	}
	return names
}

// scanner looks up runs of letters and keeps its buffers from text to text.
type scanner struct {
	names *lexicon.Trie
	keys  []byte
	ends  []int
}

// scan counts the longest names that begin at each word.
func (s *scanner) scan(text string) int {
	s.words(text)
	all := string(s.keys)
	hits := 0
	for i := range s.ends {
		if s.longest(all, i) {
			hits++
		}
	}
	return hits
}

// words cuts text into the lookup keys of its words.
func (s *scanner) words(text string) {
	s.keys, s.ends = s.keys[:0], s.ends[:0]
	start := -1
	for i, r := range text {
		switch letter := orth.IsLetter(r) || orth.IsMark(r); {
		case letter && start < 0:
			start = i
		case !letter && start >= 0:
			s.word(text[start:i])
			start = -1
		}
	}
	if start >= 0 {
		s.word(text[start:])
	}
}

func (s *scanner) word(w string) {
	s.keys = orth.AppendKey(s.keys, w)
	s.ends = append(s.ends, len(s.keys))
}

func (s *scanner) longest(all string, i int) bool {
	node, ok, hit := int32(0), false, false
	at := 0
	if i > 0 {
		at = s.ends[i-1]
	}
	for ; i < len(s.ends); i++ {
		if node, ok = s.names.Step(node, all[at:s.ends[i]]); !ok {
			return hit
		}
		hit = hit || len(s.names.Values(node)) > 0
		at = s.ends[i]
	}
	return hit
}
