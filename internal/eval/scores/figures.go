package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"isnad"
	"isnad/extract"
	"isnad/internal/eval"
)

// names are the figures of the table: rates, and the F1 of ratios.
var names = []string{"claim", "claim.precision", "claim.recall", "family", "agent", "target", "instrument", "place", "source", "via",
	"said-by", "stance", "time", "count", "country", "agent-is", "target-is", "source-is", "whole"}

// column is one set of reports and its scores.
type column struct {
	name   string
	scores eval.Scores
}

// figures writes the scores of the gold reports, whole and in parts, and of the
// project's own reports.
func figures(p *page, x *extract.Extractor, o options) error {
	columns, err := goldColumns(x, o)
	if err != nil {
		return err
	}
	own, err := eval.Load(os.DirFS(o.corpus))
	if err != nil {
		return err
	}
	columns = append(columns, column{"own corpus", eval.ScoreWith(own, reader(x))})
	p.heading("Figures")
	if len(columns) == 1 {
		p.line("The gold reports were not at hand.\n")
	} else {
		p.line("The gold reports were written down by careful readers. The part \"held apart\" (docs/held-apart.txt) was not looked at while")
		p.line("the reader was built; the part \"worked on\" was. The own corpus was written with the reader: a guard, not a measure.\n")
	}
	p.table(figureRows(columns))
	return nil
}

func figureRows(columns []column) (head []string, rows [][]string) {
	head = []string{"figure"}
	reports, claims := []string{"reports"}, []string{"claims"}
	for _, c := range columns {
		head = append(head, c.name)
		reports = append(reports, fmt.Sprint(c.scores.Reports))
		r := c.scores.Ratios["claim"]
		claims = append(claims, fmt.Sprint(r.TP+r.FN))
	}
	rows = [][]string{reports, claims}
	for _, n := range names {
		row := []string{n}
		for _, c := range columns {
			v, _ := c.scores.Figure(n)
			row = append(row, fmt.Sprintf("%.3f", v))
		}
		rows = append(rows, row)
	}
	return head, rows
}

func reader(x *extract.Extractor) func(isnad.Report) isnad.Reading {
	return func(r isnad.Report) isnad.Reading { return x.Extract(r).Reading }
}

// goldColumns scores the gold reports; none where there are none.
func goldColumns(x *extract.Extractor, o options) ([]column, error) {
	dir := filepath.Join(o.gold, "dev")
	if !exists(dir) {
		return nil, nil
	}
	all, err := eval.Load(os.DirFS(dir))
	if err != nil {
		return nil, err
	}
	held, err := heldApart(o.held)
	if err != nil {
		return nil, err
	}
	scores := eval.ScoreWith(all, reader(x))
	if err := agrees(all, x, o, scores); err != nil {
		return nil, err
	}
	var apart, worked []eval.Gold
	for _, g := range all {
		if held[g.Report.ID] {
			apart = append(apart, g)
		} else {
			worked = append(worked, g)
		}
	}
	return []column{{"gold", scores}, {"held apart", eval.ScoreWith(apart, reader(x))}, {"worked on", eval.ScoreWith(worked, reader(x))}}, nil
}

func heldApart(file string) (map[string]bool, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	held := map[string]bool{}
	for line := range strings.Lines(string(b)) {
		if id := strings.TrimSpace(line); id != "" && id[0] != '#' {
			held[id] = true
		}
	}
	return held, nil
}

// agrees has the reference scorer score the same readings, where it can run:
// a page with figures that it does not give is not written.
func agrees(gold []eval.Gold, x *extract.Extractor, o options, own eval.Scores) error {
	python, err := exec.LookPath("python3")
	scorer := filepath.Join(o.gold, "score.py")
	if err != nil || !exists(scorer) {
		fmt.Fprintln(os.Stderr, "scores: the reference scorer could not run")
		return nil
	}
	tmp, err := os.MkdirTemp("", "scores")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	file := filepath.Join(tmp, "readings.jsonl")
	if err := writeReadings(file, gold, x); err != nil {
		return err
	}
	want, err := exec.Command(python, scorer, "score", filepath.Join(o.gold, "dev"), file).Output()
	if err != nil {
		return fmt.Errorf("reference scorer: %w", err)
	}
	var have bytes.Buffer
	if err := own.Print(&have, false); err != nil {
		return err
	}
	if !bytes.HasPrefix(have.Bytes(), want) {
		return fmt.Errorf("the reference scorer gives other figures:\n%s", want)
	}
	return nil
}

func writeReadings(file string, gold []eval.Gold, x *extract.Extractor) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	for _, g := range gold {
		if err := enc.Encode(x.Extract(g.Report).Reading); err != nil {
			return err
		}
	}
	return os.WriteFile(file, b.Bytes(), 0o600)
}
