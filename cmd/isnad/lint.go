package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"isnad/data"
	"isnad/extract"
	"isnad/internal/article"
)

type lintCmd struct {
	Data   string   `placeholder:"DIR" help:"Check the data files below DIR instead of those within the program."`
	Corpus []string `arg:"" optional:"" name:"CORPUS" help:"Reports or directories of reports that must be readable."`
}

func (lintCmd) Help() string {
	return `Checks all data files (kinds, actors, places, sources, ar) and the reports of a corpus, and prints every fault as FILE:LINE: REASON.

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
	found := 0
	say := func(s string) { found++; fmt.Fprintln(w.out, s) }
	_, faults := extract.New(fsys)
	for _, f := range faults {
		f.File = filepath.Join(c.Data, f.File)
		say(f.String())
	}
	for _, err := range article.Read(c.Corpus, article.Options{Stdin: w.in}) {
		if err != nil && !errors.Is(err, article.ErrSkipped) {
			say(err.Error())
		}
	}
	if found > 0 {
		fmt.Fprintf(w.err, "isnad: %d faults\n", found)
		return errSome
	}
	return nil
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
