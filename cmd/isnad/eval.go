package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"isnad"
	"isnad/internal/eval"
)

// evalCmd scores the reader against reports whose claims a person wrote down.
type evalCmd struct {
	Verbose bool     `short:"v" help:"Begin with every claim and field that was missed or wrong."`
	Floor   string   `placeholder:"FILE" help:"Lines \"figure minimum\": exit status 1 when a figure falls below."`
	Files   []string `arg:"" name:"DIR" help:"Txtar reports with their claims, or directories of them."`
}

func (evalCmd) Help() string {
	return `Reads reports whose claims a person wrote down, and prints how well the reader does: ratios (claim, agent, source ...) as precision, recall and F1, rates (said-by, stance, whole ...) as the part of right answers, then a table of kinds. A report is a txtar file with the parts report, text and claims.

Examples:

    isnad eval corpus
    isnad eval --verbose corpus | less
    isnad eval --floor floor.txt corpus

A floor names a rate, a ratio (its F1), or a ratio with .precision or .recall:

    claim             0.70
    claim.precision   0.75
    whole             0.40

Exit status: 0 scored, 1 a figure fell below its floor or a report could not be read, 2 wrong usage.`
}

// Run scores the reports.
func (c *evalCmd) Run(w world) error {
	floors, err := readFloors(c.Floor)
	if err != nil {
		return usage{err}
	}
	reports, err := loadGold(c.Files)
	if err != nil {
		return err
	}
	x := newExtractor()
	s := eval.ScoreWith(reports, func(r isnad.Report) isnad.Reading { return x.Extract(r).Reading })
	if err := s.Print(w.out, c.Verbose); err != nil {
		return fmt.Errorf("print scores: %w", err)
	}
	return complain(w, s, floors)
}

// complain names on standard error what is wrong with the reports themselves,
// and the figures that fell below their floor.
func complain(w world, s eval.Scores, floors []eval.Floor) error {
	below := s.Below(floors)
	for _, f := range s.Faults {
		fmt.Fprintf(w.err, "isnad: %s\n", f)
	}
	for _, b := range below {
		fmt.Fprintf(w.err, "isnad: %s\n", b)
	}
	if len(below)+len(s.Faults) > 0 {
		return errSome
	}
	return nil
}

func readFloors(file string) ([]eval.Floor, error) {
	if file == "" {
		return nil, nil
	}
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("read floor: %w", err)
	}
	floors, faults := eval.ParseFloors(file, string(b))
	var errs []error
	for _, f := range faults {
		errs = append(errs, errors.New(f.String()))
	}
	return floors, errors.Join(errs...)
}

// loadGold parses the gold reports of files and folders. File names are kept
// as they were given, so that misses can be opened.
func loadGold(paths []string) ([]eval.Gold, error) {
	var all []eval.Gold
	for _, p := range paths {
		reports, err := loadPath(p)
		if err != nil {
			return nil, err
		}
		all = append(all, reports...)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("no txtar reports in %s", strings.Join(paths, ", "))
	}
	return all, nil
}

func loadPath(p string) ([]eval.Gold, error) {
	info, err := os.Stat(p)
	if err != nil {
		return nil, fmt.Errorf("load gold: %w", err)
	}
	if !info.IsDir() {
		b, err := os.ReadFile(p)
		if err != nil {
			return nil, fmt.Errorf("load gold: %w", err)
		}
		return []eval.Gold{eval.Parse(p, b)}, nil
	}
	reports, err := eval.Load(os.DirFS(p))
	for i := range reports {
		g := &reports[i]
		g.SetFile(filepath.Join(p, filepath.FromSlash(g.File)))
	}
	return reports, err
}
