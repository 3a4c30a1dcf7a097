// Isnad reads Arabic war news and writes down claims: who says that who did
// what to whom, where, when, and on whose word.
//
// This command only joins the parts: article reads files, extract reads
// reports, render writes. Each command is one file with its struct, its help
// and its Run, and one line in commands.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"
)

// commands is the command line. To add a command, write its file and name it
// here.
type commands struct {
	Read    readCmd    `cmd:"" help:"Read reports and print the claims in them."`
	Explain explainCmd `cmd:"" help:"Print claims with the rules and words that made them, and why other sentences gave nothing."`
	Places  placesCmd  `cmd:"" help:"Print every place that reports mention."`
	Times   timesCmd   `cmd:"" help:"Print every time that reports mention, resolved to days."`
	Numbers numbersCmd `cmd:"" help:"Print every number that reports mention, with its bounds and unit."`
	Words   wordsCmd   `cmd:"" help:"Print the words of reports as they were understood."`
	Names   namesCmd   `cmd:"" help:"Print the persons, bodies and places that reports name."`
	Eval    evalCmd    `cmd:"" help:"Score the reader against reports whose claims a person wrote down."`
	Lint    lintCmd    `cmd:"" help:"Check the data files and the corpus, and print every fault."`
	Version versionCmd `cmd:"" help:"Print the versions of the program and of its data."`
}

const about = `Isnad reads Arabic war news and writes down claims: who says that who did what to whom, where, when, and on whose word.

Examples:

    isnad read report.txt
    isnad read --published 2019-04-10 page.html
    isnad read --format csv reports/ > claims.csv
    zcat news.jsonl.gz | isnad read - | jq .claims
    isnad explain report.txt

Exit status: 0 all was read, 1 some reports could not be read (each is named on standard error, the rest is printed), 2 wrong usage.`

func main() {
	os.Exit(run(os.Args[1:], world{os.Stdin, os.Stdout, os.Stderr, os.Getenv}))
}

// world is what a command may touch.
type world struct {
	in       io.Reader
	out, err *os.File
	env      func(string) string
}

// The exit statuses.
const (
	statusOK    = 0
	statusSome  = 1 // some reports could not be read, or a check failed
	statusUsage = 2
)

// errSome says that a command has named on standard error what it could not do.
var errSome = errors.New("some of it could not be done")

// usage is an error in how the program was called.
type usage struct{ error }

func run(args []string, w world) (status int) {
	defer exitEarly(&status)
	var c commands
	parser, err := kong.New(&c, kong.Name("isnad"), kong.Description(about), kong.Writers(w.out, w.err),
		kong.Exit(func(code int) { panic(early(code)) }), kong.UsageOnError(),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}), kong.Bind(w))
	if err != nil {
		fmt.Fprintf(w.err, "isnad: %v\n", err)
		return statusUsage
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	ctx, err := parser.Parse(args)
	if err != nil {
		return report(usage{err}, commandOf(err), w)
	}
	return report(ctx.Run(), ctx.Command(), w)
}

// early carries an exit status out of kong, which ends the program after help.
type early int

func exitEarly(status *int) {
	switch p := recover().(type) {
	case nil:
	case early:
		*status = int(p)
	default:
		panic(p)
	}
}

// commandOf is the command in which a call went wrong, "" for none.
func commandOf(err error) string {
	var pe *kong.ParseError
	if errors.As(err, &pe) && pe.Context != nil {
		return pe.Context.Command()
	}
	return ""
}

// report says on standard error what went wrong and returns the exit status.
func report(err error, command string, w world) int {
	name, _, _ := strings.Cut(command, " ")
	var wrong usage
	switch {
	case err == nil, errors.Is(err, syscall.EPIPE): // whoever read had enough
		return statusOK
	case errors.Is(err, errSome):
		return statusSome
	case errors.As(err, &wrong):
		fmt.Fprintf(w.err, "isnad: %v\nTry: isnad %s--help\n", err, strings.TrimPrefix(name+" ", " "))
		return statusUsage
	}
	fmt.Fprintf(w.err, "isnad: %v\n", err)
	return statusSome
}
