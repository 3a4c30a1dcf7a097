// Command scores measures the reader as it stands and writes docs/scores.md:
// figures over gold reports and over the project's own, false alarms, speed and
// memory. What is measured with stands beside the repository; where it is
// absent the table says so.
//
//	go run ./internal/eval/scores
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"isnad/data"
	"isnad/extract"
)

// options are the places of what is measured with.
type options struct {
	gold, held, corpus, news, out string
}

func main() {
	var o options
	flag.StringVar(&o.gold, "gold", "../shared/gold", "folder with gold reports in dev/ and the reference scorer")
	flag.StringVar(&o.held, "held", "docs/held-apart.txt", "ids of the gold reports that were held apart")
	flag.StringVar(&o.corpus, "corpus", "corpus", "the project's own reports")
	flag.StringVar(&o.news, "news", "../shared/corpora", "folder with news in bulk (*.jsonl.gz)")
	flag.StringVar(&o.out, "out", "docs/scores.md", "file to write")
	flag.Parse()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "scores:", err)
		os.Exit(1)
	}
}

func run(o options) error {
	x, faults := extract.New(data.FS)
	if len(faults) > 0 {
		return fmt.Errorf("load data: %w", faults)
	}
	p := &page{}
	p.line("# Scores")
	p.line("")
	p.line("Made by `go run ./internal/eval/scores`. What a figure means is said in CONTRIBUTING.md and by `isnad eval --help`.")
	for _, part := range []struct {
		name  string
		write func(*page, *extract.Extractor, options) error
	}{{"figures", figures}, {"alarms", alarms}, {"speed", speed}} {
		fmt.Fprintln(os.Stderr, "scores: measuring", part.name)
		if err := part.write(p, x, o); err != nil {
			return fmt.Errorf("%s: %w", part.name, err)
		}
	}
	return os.WriteFile(o.out, []byte(p.String()), 0o644)
}

// page is Markdown under way.
type page struct{ strings.Builder }

func (p *page) line(s string) { p.WriteString(s + "\n") }

func (p *page) heading(s string) { p.line("\n## " + s + "\n") }

// table writes rows under a head; the first column is text, the others are
// numbers.
func (p *page) table(head []string, rows [][]string) {
	p.line("| " + strings.Join(head, " | ") + " |")
	p.line("|---" + strings.Repeat("|--:", len(head)-1) + "|")
	for _, r := range rows {
		p.line("| " + strings.Join(r, " | ") + " |")
	}
}

// first returns the first file of a pattern, "" if there is none.
func first(dir, pattern string) (string, error) {
	files, err := filepath.Glob(filepath.Join(dir, pattern))
	if err != nil || len(files) == 0 {
		return "", err
	}
	return files[0], nil
}

func exists(file string) bool {
	_, err := os.Stat(file)
	return !errors.Is(err, os.ErrNotExist)
}
