// Package golden reads the corpora that tests are made of: files of cases with
// the value that a careful reader wants. It knows nothing of what is tested.
//
// A file may end in a section "# known wrong". Its cases hold the value that is
// wanted and not reached. A case that comes right is reported: with update it
// moves up among the others.
package golden

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// knownWrong opens the section of the cases that the program still gets wrong.
const knownWrong = "# known wrong"

// Check runs a corpus of blocks. A block is a run of lines without an empty one:
// comments, then lines of the question (keys "text", "title", "published",
// "outlet"), then the answer. With update the answers that differ are written
// into the file, known wrong ones excepted.
func Check(t *testing.T, file string, update bool, answer func(q Question) string) {
	t.Helper()
	run(t, file, update, "\n\n", func(c string) string {
		head, question, _ := cutBlock(c)
		if len(question) == 0 {
			return c
		}
		return head + answer(read(question))
	})
}

// CheckLines runs a corpus of lines "value | words": line returns the whole line
// as it should be, made from the words behind the bar.
func CheckLines(t *testing.T, file string, update bool, line func(words string) string) {
	t.Helper()
	run(t, file, update, "\n", func(c string) string {
		_, words, ok := strings.Cut(c, "|")
		if !ok || strings.HasPrefix(c, "#") {
			return c
		}
		return line(strings.TrimSpace(words))
	})
}

// CheckValues runs a corpus of lines "value | words": value returns what is made
// of the words behind the bar. Space around the value does not count.
func CheckValues(t *testing.T, file string, update bool, value func(words string) string) {
	t.Helper()
	run(t, file, update, "\n", func(c string) string {
		want, words, ok := strings.Cut(c, "|")
		if !ok || strings.HasPrefix(c, "#") {
			return c
		}
		words = strings.TrimSpace(words)
		if have := value(words); have != strings.TrimSpace(want) {
			return have + " | " + words
		}
		return c
	})
}

// Question is what a block asks about.
type Question struct {
	Text      string // the lines "text", one a paragraph
	Title     string
	Published string
	Outlet    string
}

func run(t *testing.T, file string, update bool, gap string, want func(string) string) {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	cases, line, right, wrong := strings.Split(string(b), gap), 1, 0, 0
	known := false
	for i, c := range cases {
		known = known || strings.Contains(c, knownWrong)
		have := want(c)
		same := strings.TrimRight(have, " \n") == strings.TrimRight(c, " \n")
		switch {
		case strings.TrimSpace(bare(c)) == "":
		case known && same && update:
			cases = up(cases, i)
		case known && same:
			t.Errorf("%s:%d: no longer wrong, move it out of %q:\n%s", file, line, knownWrong, c)
		case known:
			wrong++
			if testing.Verbose() {
				t.Logf("%s:%d: known wrong:\n%s\nhave\n%s", file, line, c, have)
			}
		case same:
			right++
		case update:
			cases[i] = strings.TrimRight(have, "\n")
			if i == len(cases)-1 {
				cases[i] += "\n"
			}
		default:
			t.Errorf("%s:%d:\nhave\n%s\nwant\n%s", file, line, have, c)
		}
		line += strings.Count(c, "\n") + len(gap)
	}
	t.Logf("%s: %d right, %d known wrong", file, right, wrong)
	if update {
		if err := os.WriteFile(file, []byte(strings.Join(cases, gap)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// up moves case i to the end of the right ones.
func up(cases []string, i int) []string {
	c := strings.TrimRight(cases[i], "\n")
	out := append([]string{}, cases[:i]...)
	out = append(out, cases[i+1:]...)
	for k := range out {
		if strings.Contains(out[k], knownWrong) {
			return slices.Insert(out, k, c)
		}
	}
	return out
}

// bare is a case without its comments.
func bare(c string) string {
	var out []string
	for _, l := range strings.Split(c, "\n") {
		if !strings.HasPrefix(l, "#") {
			out = append(out, l)
		}
	}
	return strings.Join(out, "\n")
}

// cutBlock parts a block: its head (comments and question), the lines of the
// question, the answer.
func cutBlock(c string) (head string, question []string, answer string) {
	all := strings.SplitAfter(c, "\n")
	for i, l := range all {
		key, _, _ := strings.Cut(strings.TrimSpace(l), " ")
		switch {
		case keys[key]:
			question = append(question, strings.TrimSpace(l))
		case !strings.HasPrefix(l, "#"):
			return head, question, strings.Join(all[i:], "")
		}
		head += strings.TrimRight(l, "\n") + "\n"
	}
	return head, question, ""
}

var keys = map[string]bool{"text": true, "title": true, "published": true, "outlet": true}

// Read reads the lines of a question.
func Read(block string) Question { return read(strings.Split(strings.TrimSpace(block), "\n")) }

func read(question []string) Question {
	var q Question
	for _, l := range question {
		key, value, _ := strings.Cut(l, " ")
		value = strings.TrimSpace(value)
		switch key {
		case "title":
			q.Title = value
		case "published":
			q.Published = value
		case "outlet":
			q.Outlet = value
		default:
			if q.Text != "" {
				q.Text += "\n"
			}
			q.Text += value
		}
	}
	return q
}
