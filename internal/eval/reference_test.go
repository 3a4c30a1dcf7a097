package eval

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"isnad"
)

// sharedGold is where the gold reports and the reference scorer stand when the
// workplace has them; they belong to their publishers and are not in here.
const sharedGold = "../../../shared/gold"

// reference runs the reference scorer, or skips the test without it.
func reference(t *testing.T, args ...string) string {
	t.Helper()
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3: the reference scorer cannot run")
	}
	script := filepath.Join(sharedGold, "score.py")
	if _, err := os.Stat(script); err != nil {
		t.Skip("no reference scorer beside this repository")
	}
	cmd := exec.Command(python, append([]string{script}, args...)...)
	cmd.Env = append(os.Environ(), "PYTHONIOENCODING=utf-8")
	out, err := cmd.Output()
	var exit *exec.ExitError
	if err != nil && (!errors.As(err, &exit) || len(exit.Stderr) > 0) {
		t.Fatalf("%v: %v\n%s", args, err, exit.Stderr)
	}
	return string(out)
}

func devGold(t *testing.T) (string, []Gold) {
	t.Helper()
	dir := filepath.Join(sharedGold, "dev")
	reports, err := Load(os.DirFS(dir))
	if err != nil || len(reports) == 0 {
		t.Skip("no gold reports beside this repository")
	}
	return dir, reports
}

// TestReference compares every figure and every missed claim with the
// reference scorer, on predictions that reach all branches of both.
func TestReference(t *testing.T) {
	dir, reports := devGold(t)
	for _, p := range predictions() {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			readings := p.of(reports)
			file := filepath.Join(t.TempDir(), "readings.jsonl")
			writeLines(t, file, readings)
			want := reference(t, "score", dir, file, "-v")
			got := Score(reports, readings)
			var figures bytes.Buffer
			got.figures(&figures)
			if have := referenceMisses(got) + figures.String(); have != want {
				t.Errorf("differs from the reference:\n%s", diff(want, have))
			}
		})
	}
}

func writeLines(t *testing.T, file string, readings []isnad.Reading) {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	for _, r := range readings {
		if err := enc.Encode(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}

// referenceMisses writes missed claims as the reference scorer does.
func referenceMisses(s Scores) string {
	var lines []string
	for _, m := range s.Misses {
		switch m.Sort {
		case Unread:
			lines = append(lines, "unread  "+m.Report)
		case Missed:
			lines = append(lines, fmt.Sprintf("missed  %s  %s: %s", m.Report, m.Kind, m.Words))
		case Extra:
			lines = append(lines, fmt.Sprintf("extra   %s  %s: %s", m.Report, m.Kind, m.Words))
		case WrongKind:
			lines = append(lines, fmt.Sprintf("kind    %s  %s read as %s: %s", m.Report, m.Kind, m.Have, m.Words))
		}
	}
	return strings.Join(lines, "\n") + "\n"
}

// diff shows the first lines that differ.
func diff(want, have string) string {
	w, h := strings.Split(want, "\n"), strings.Split(have, "\n")
	var b strings.Builder
	for i := 0; i < max(len(w), len(h)) && b.Len() < 2000; i++ {
		x, y := "", ""
		if i < len(w) {
			x = w[i]
		}
		if i < len(h) {
			y = h[i]
		}
		if x != y {
			fmt.Fprintf(&b, "line %d\n  want %s\n  have %s\n", i+1, x, y)
		}
	}
	return b.String()
}

// TestReferenceOnProjectCorpus does the same on the project's own reports.
func TestReferenceOnProjectCorpus(t *testing.T) {
	const dir = "../../corpus"
	flat, err := filepath.Glob(filepath.Join(dir, "*.txtar"))
	if err != nil || len(flat) == 0 {
		t.Skip("the corpus has no reports yet")
	}
	reports, err := Load(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	reports = slices.DeleteFunc(reports, func(g Gold) bool { return strings.Contains(g.File, "/") })
	readings := damaged(7).of(reports)
	file := filepath.Join(t.TempDir(), "readings.jsonl")
	writeLines(t, file, readings)
	want := reference(t, "score", dir, file)
	var have bytes.Buffer
	Score(reports, readings).figures(&have)
	if have.String() != want {
		t.Errorf("differs from the reference:\n%s", diff(want, have.String()))
	}
}

var place = regexp.MustCompile(`^.*/([^/]+\.txtar): claims line (\d+): `)

// TestReferenceCheck compares the faults found in broken reports.
func TestReferenceCheck(t *testing.T) {
	dir := "testdata/broken"
	var want []string
	for _, line := range strings.Split(reference(t, "check", dir), "\n") {
		if m := place.FindStringSubmatch(line); m != nil {
			want = append(want, m[1]+" "+m[2])
		}
	}
	if len(want) < 10 {
		t.Fatalf("the reference found only %d faults", len(want))
	}
	reports, err := Load(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	var have []string
	for _, f := range Check(reports) {
		b, err := os.ReadFile(filepath.Join(dir, f.File))
		if err != nil {
			t.Fatal(err)
		}
		have = append(have, fmt.Sprint(f.File, " ", f.Line-split(b)["claims"].line+1))
	}
	slices.Sort(want)
	slices.Sort(have)
	if !slices.Equal(want, have) {
		t.Errorf("faults differ:\n%s", diff(strings.Join(want, "\n"), strings.Join(have, "\n")))
	}
}

// TestGoldIsSound reads the gold reports as the reference does: without a fault.
func TestGoldIsSound(t *testing.T) {
	_, reports := devGold(t)
	for _, f := range Check(reports) {
		t.Error(f)
	}
}
