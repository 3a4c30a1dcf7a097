package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"regexp"

	"isnad"
	"isnad/extract"
	"isnad/internal/eval"
)

// sections are pages on which a claim is most likely a false alarm, by how
// publishers address them.
var sections = []struct {
	name string
	url  *regexp.Regexp
}{
	{"sport", regexp.MustCompile(`(?i)/sports?/|arreyadi|/sp\d+\.htm`)},
	{"economy", regexp.MustCompile(`(?i)/(economy|finance)/|/ec\d+\.htm`)},
	{"technology", regexp.MustCompile(`(?i)/technology/`)},
	{"culture", regexp.MustCompile(`(?i)/culture/`)},
}

// quiet counts claims on pages of one section.
type quiet struct{ pages, loud, claims int }

func (q *quiet) add(claims int) {
	q.pages++
	q.claims += claims
	if claims > 0 {
		q.loud++
	}
}

func (q quiet) row(name string) []string {
	return []string{name, fmt.Sprint(q.pages), fmt.Sprint(q.loud), fmt.Sprint(q.claims), fmt.Sprintf("%.2f", 10*float64(q.claims)/float64(max(1, q.pages)))}
}

// alarms writes how many claims are read on pages that have none.
func alarms(p *page, x *extract.Extractor, o options) error {
	p.heading("False alarms")
	rows, err := ownQuiet(x, o)
	if err != nil {
		return err
	}
	file, err := first(o.news, "*.jsonl.gz")
	if err != nil {
		return err
	}
	if file == "" {
		p.line("News in bulk was not at hand.\n")
	} else {
		p.line("Pages of sections that rarely tell of war, in news in bulk: some of their claims are true.\n")
		found, err := newsQuiet(x, file)
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		for i, s := range sections {
			rows = append(rows, found[i].row(s.name))
		}
	}
	p.table([]string{"pages", "number", "with claims", "claims", "claims in ten pages"}, rows)
	return nil
}

// ownQuiet counts on the project's own reports that hold no claim.
func ownQuiet(x *extract.Extractor, o options) ([][]string, error) {
	gold, err := eval.Load(os.DirFS(o.corpus))
	if err != nil {
		return nil, err
	}
	var q quiet
	for _, g := range gold {
		if len(g.Claims) == 0 {
			q.add(len(x.Extract(g.Report).Claims))
		}
	}
	return [][]string{q.row("own reports without a claim")}, nil
}

func newsQuiet(x *extract.Extractor, file string) ([]quiet, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<24)
	found := make([]quiet, len(sections))
	for lines.Scan() {
		if err := oneQuiet(x, lines.Bytes(), found); err != nil {
			return nil, err
		}
	}
	return found, lines.Err()
}

func oneQuiet(x *extract.Extractor, line []byte, found []quiet) error {
	var l struct{ ID, Outlet, URL, Published, Title, Text string }
	if err := json.Unmarshal(line, &l); err != nil {
		return err
	}
	for i, s := range sections {
		if !s.url.MatchString(l.URL) {
			continue
		}
		day, err := isnad.ParseDate(l.Published)
		if err != nil {
			return err
		}
		r := isnad.Report{ID: l.ID, Outlet: l.Outlet, URL: l.URL, Published: day, Language: "ar", Title: l.Title, Text: l.Title + "\n" + l.Text}
		found[i].add(len(x.Extract(r).Claims))
		return nil
	}
	return nil
}
