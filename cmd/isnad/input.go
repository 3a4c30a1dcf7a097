package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync/atomic"

	"isnad"
	"isnad/data"
	"isnad/extract"
	"isnad/internal/article"
	"isnad/internal/inorder"
)

// input is what every command that reads reports takes.
type input struct {
	Published string   `placeholder:"DATE" help:"The day, YYYY-MM-DD, of reports that do not say theirs. Without it \"yesterday\" stays unresolved."`
	Outlet    string   `placeholder:"NAME" help:"The outlet of reports that do not say theirs."`
	Workers   int      `placeholder:"N" help:"How many reports are read at a time. The output is the same with any number. Default: as many as there are processors."`
	Files     []string `arg:"" name:"FILE" help:"Text, HTML, txtar, JSON or JSON lines, any of them gzipped; a directory; or - for standard input."`
}

// inputHelp tells the forms of input once for all commands.
const inputHelp = `

Input: plain text (.txt, the first line is the headline), web pages (.html .htm), txtar reports (.txtar), JSON lines (.jsonl .ndjson) or JSON (.json) with the fields id outlet url published title text. Any of them gzipped. A directory is read with all that is below it. Other names are judged by what the file holds. UTF-8, UTF-16, Windows-1256 and ISO-8859-6 are recognised.

Exit status: 0 all was read, 1 some reports could not be read (each is named on standard error, the rest is printed), 2 wrong usage.`

// outcome is what a worker makes of one unit of input.
type outcome struct {
	out []byte
	err error
}

// each reads all reports, has write turn each into bytes, and prints those in
// the order of the input, whatever the number of workers.
func (in *input) each(w world, head []byte, write func(isnad.Report) ([]byte, error)) error {
	day, err := isnad.ParseDate(in.Published)
	if err != nil {
		return usage{fmt.Errorf("--published: %w", err)}
	}
	workers := in.Workers
	if workers < 0 {
		return usage{fmt.Errorf("--workers: %d is not a number of workers", workers)}
	}
	if workers == 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	var consumed atomic.Int64
	units := article.Units(in.Files, article.Options{Published: day, Outlet: in.Outlet, Stdin: w.in, Consumed: &consumed})
	bar := newProgress(w, &consumed, in.Files)
	defer bar.clear()

	out, atOnce := bufio.NewWriterSize(w.out, 64<<10), isTerminal(w.out)
	failed := false
	if _, err := out.Write(head); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	for o := range inorder.Map(units, workers, func(u article.Unit) outcome { return readUnit(u, write) }) {
		if o.err != nil {
			bar.clear()
			fmt.Fprintf(w.err, "isnad: %v\n", o.err)
			failed = failed || !errors.Is(o.err, article.ErrSkipped)
		}
		if _, err := out.Write(o.out); err != nil {
			return fmt.Errorf("write: %w", err)
		}
		if atOnce {
			bar.clear()
			_ = out.Flush() // an error stays and comes back with the next write
		}
		bar.step()
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	if failed {
		return errSome
	}
	return nil
}

// readUnit reads one report. Should a report bring down the reader, that is
// said and the others are read all the same.
func readUnit(u article.Unit, write func(isnad.Report) ([]byte, error)) (o outcome) {
	r, err := u.Report()
	if err != nil {
		return outcome{err: err}
	}
	defer func() {
		if p := recover(); p != nil {
			o = outcome{err: fmt.Errorf("report %s: the reader failed, please report this: %v at %s", r.ID, p, panicked())}
		}
	}()
	b, err := write(r)
	if err != nil {
		return outcome{err: fmt.Errorf("report %s: %w", r.ID, err)}
	}
	return outcome{out: b}
}

// panicked is the line of this module that brought the reader down. It must be
// called by the deferred function that recovers.
func panicked() string {
	pc := make([]uintptr, 32)
	frames := runtime.CallersFrames(pc[:runtime.Callers(3, pc)])
	for {
		f, more := frames.Next()
		if strings.HasPrefix(f.Function, "isnad/") {
			return fmt.Sprintf("%s:%d", f.Function, f.Line)
		}
		if !more {
			return "an unknown line"
		}
	}
}

// newExtractor builds the extractor from the embedded data. Faults in these
// are no reason not to read: `isnad lint` shows them.
func newExtractor() *extract.Extractor {
	x, _ := extract.New(data.FS)
	return x
}

// isTerminal reports whether f is a terminal, as well as that can be told
// without asking the system's own interfaces.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}

// coloured decides on colours: "always", "never", or on a terminal that does
// not ask for none (https://no-color.org).
func coloured(choice string, w world) bool {
	switch choice {
	case "always":
		return true
	case "never":
		return false
	}
	return isTerminal(w.out) && w.env("NO_COLOR") == "" && w.env("TERM") != "dumb"
}

// chosen is the format: as asked, or text for people and jsonl for pipes.
func chosen(format string, w world) string {
	switch {
	case format != "auto":
		return format
	case isTerminal(w.out):
		return "text"
	}
	return "jsonl"
}
