package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"isnad/data"
	"isnad/extract"
	"isnad/internal/article"
	"isnad/internal/eval"
)

type lintCmd struct {
	Data   string   `placeholder:"DIR" help:"Check the data files below DIR instead of those within the program."`
	Corpus []string `arg:"" optional:"" name:"CORPUS" help:"Reports or directories of reports that must be readable."`
}

func (lintCmd) Help() string {
	return `Checks all data files (kinds, actors, places, sources, ar) and the reports of a corpus, and prints every fault as FILE:LINE: REASON. In txtar reports it also checks the claims that a person wrote down.

Examples:

    isnad lint
    isnad lint --data data corpus

Exit status: 0 no fault, 1 faults, 2 wrong usage.`
}

func (c *lintCmd) Run(w world) error {
	fsys, err := c.dataFS()
	if err != nil {
		return usage{err}
	}
	faults := append(c.dataFaults(fsys), c.corpusFaults(w)...)
	for _, f := range faults {
		fmt.Fprintln(w.out, f)
	}
	if len(faults) > 0 {
		fmt.Fprintf(w.err, "isnad: %d faults\n", len(faults))
		return errSome
	}
	return nil
}

func (c *lintCmd) dataFaults(fsys fs.FS) []string {
	var found []string
	_, faults := extract.New(fsys)
	for _, f := range faults {
		f.File = filepath.Join(c.Data, f.File)
		found = append(found, f.String())
	}
	return found
}

// corpusFaults checks that reports can be read, and that the claims which a
// person wrote into them stand in the text.
func (c *lintCmd) corpusFaults(w world) []string {
	var found []string
	unread := map[string]bool{}
	for _, err := range article.Read(c.Corpus, article.Options{Stdin: w.in}) {
		if err == nil || errors.Is(err, article.ErrSkipped) {
			continue
		}
		found = append(found, err.Error())
		var e *article.Error
		if errors.As(err, &e) {
			unread[e.File] = true
		}
	}
	var gold []eval.Gold
	for _, p := range c.Corpus {
		reports, _ := loadPath(p) // article has said what cannot be read
		gold = append(gold, slices.DeleteFunc(reports, func(g eval.Gold) bool { return unread[g.File] || filepath.Ext(g.File) != ".txtar" })...)
	}
	for _, f := range eval.Check(gold) {
		found = append(found, f.String())
	}
	return found
}

func (c *lintCmd) dataFS() (fs.FS, error) {
	if c.Data == "" {
		return data.FS, nil
	}
	info, err := os.Stat(c.Data)
	if err != nil {
		return nil, fmt.Errorf("--data: %w", err)
	}
	if !info.IsDir() {
		return nil, fmt.Errorf("--data: %s is not a directory", c.Data)
	}
	return os.DirFS(c.Data), nil
}
