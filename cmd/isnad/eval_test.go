package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// goldFolder holds the gold reports and their scorer where a workplace has
// them beside this repository; they belong to their publishers.
const goldFolder = "../../../shared/gold"

// into runs a command with its output in a file, and returns the file.
func into(t *testing.T, name string, command func(world) error) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	out, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	if err := command(world{out: out, err: os.Stderr, env: func(string) string { return "" }}); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return file
}

// TestEvalReference scores the reader with `isnad eval`, and what `isnad read`
// prints with the reference scorer: both must give the same figures.
func TestEvalReference(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3: the reference scorer cannot run")
	}
	for _, dir := range []string{filepath.Join(goldFolder, "dev"), "../../corpus"} {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			if found, err := filepath.Glob(filepath.Join(dir, "*.txtar")); err != nil || len(found) == 0 {
				t.Skip("no reports in " + dir)
			}
			scorer := filepath.Join(goldFolder, "score.py")
			if _, err := os.Stat(scorer); err != nil {
				t.Skip("no reference scorer beside this repository")
			}
			read := into(t, "read.jsonl", func(w world) error {
				c := readCmd{Format: "jsonl", Color: "never"}
				c.Files = []string{dir}
				return c.Run(w)
			})
			want, err := exec.Command(python, scorer, "score", dir, read).Output()
			if err != nil {
				t.Fatal(err)
			}
			have, err := os.ReadFile(into(t, "eval.txt", (&evalCmd{Files: []string{dir}}).Run))
			if err != nil {
				t.Fatal(err)
			}
			if figures, _, _ := strings.Cut(string(have), "\n\n"); figures+"\n" != string(want) {
				t.Errorf("the figures differ\nreference\n%s\nisnad eval\n%s", want, figures)
			}
		})
	}
}

func TestEvalFloor(t *testing.T) {
	report := filepath.Join(t.TempDir(), "small.txtar")
	write(t, report, "-- report --\nid small\npublished 2019-04-10\n-- text --\nعنوان\nنص بلا خبر.\n-- claims --\n")
	floor := filepath.Join(t.TempDir(), "floor")
	out := filepath.Join(t.TempDir(), "out")
	for _, c := range []struct {
		floor string
		want  int
	}{{"claim 0.0", statusOK}, {"claim 0.5", statusSome}, {"clam 0.5", statusUsage}} {
		write(t, floor, c.floor)
		f, err := os.Create(out)
		if err != nil {
			t.Fatal(err)
		}
		w := world{out: f, err: f}
		if have := report1((&evalCmd{Floor: floor, Files: []string{report}}).Run(w), w); have != c.want {
			t.Errorf("floor %q: exit status %d, want %d", c.floor, have, c.want)
		}
		f.Close()
	}
}

func report1(err error, w world) int { return report(err, "eval", w) }

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
