package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"isnad"
	"isnad/data"
	"isnad/extract"
	"isnad/internal/eval"
)

// evalCmd scores the reader against reports whose claims a person wrote down.
type evalCmd struct {
	Verbose bool     `short:"v" help:"Begin with every claim and field that was missed or wrong."`
	Floor   string   `placeholder:"FILE" help:"Lines \"figure minimum\"; exit status 1 when a figure falls below."`
	Dirs    []string `arg:"" name:"dir" help:"Txtar reports with their claims, or folders of them."`
}

// Help is the second half of the command's help.
func (c *evalCmd) Help() string {
	return `A report is a txtar file with the parts report, text and claims; corpus/ holds examples.
Ratios (claim, agent, source ...) are printed as precision, recall and F1; rates (said-by,
stance, whole ...) as the part of right answers. A floor names a rate, a ratio (its F1), or a
ratio with .precision or .recall:

  claim             0.70
  claim.precision   0.75
  whole             0.40`
}

// Run reads and scores every report.
func (c *evalCmd) Run() error { return c.score(os.Stdout, os.Stderr) }

func (c *evalCmd) score(out, errs io.Writer) error {
	floors, err := readFloors(c.Floor)
	if err != nil {
		return err
	}
	reports, err := loadGold(c.Dirs)
	if err != nil {
		return err
	}
	x, faults := extract.New(data.FS)
	if len(faults) > 0 {
		return fmt.Errorf("load data: %w", faults)
	}
	s := eval.ScoreWith(reports, func(r isnad.Report) isnad.Reading { return x.Extract(r).Reading })
	for _, f := range s.Faults {
		fmt.Fprintln(errs, f)
	}
	if err := s.Print(out, c.Verbose); err != nil {
		return fmt.Errorf("print scores: %w", err)
	}
	if below := s.Below(floors); len(below) > 0 {
		return errors.New(strings.Join(below, "\n"))
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
