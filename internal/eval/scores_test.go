package eval

import (
	"strings"
	"testing"
	"testing/fstest"

	"isnad"
)

const small = `Why this case is here.

-- report --
id         small
outlet     nobody
published  2019-04-10
language   ar
-- text --
عنوان الخبر

قتل جندي في بنغازي أمس.
قصف الجيش قرية ثم قصف الجيش قرية.
-- claims --
kill
  trigger | قتل
  target  | جندي
  place LY | بنغازي
  time 2019-04-09 | أمس
  count killed 1 exact persons | جندي
shelling
  trigger#2 | قصف
  agent | الجيش
`

func smallGold(t *testing.T, change ...string) Gold {
	t.Helper()
	return Parse("small.txtar", []byte(strings.NewReplacer(change...).Replace(small)))
}

func TestParse(t *testing.T) {
	g := smallGold(t)
	if len(g.Faults) > 0 {
		t.Fatal(g.Faults)
	}
	if g.Report.Title != "عنوان الخبر" || g.Report.Body() != len(g.Report.Title)+1 || g.Body != 12 {
		t.Errorf("title %q, body at byte %d, code point %d", g.Report.Title, g.Report.Body(), g.Body)
	}
	second := g.Claims[1]
	if at := second.trigger().Start; g.lineOf(at) != 12 || second.Line != 20 {
		t.Errorf("the text's line is %d, the claim's %d", g.lineOf(at), second.Line)
	}
	if a := second.Fields["agent"][0]; g.words(second.trigger().Start, a.End) != "قصف الجيش" {
		t.Errorf("the agent is not the one beside the trigger: %v", a)
	}
}

func TestFaults(t *testing.T) {
	cases := []struct{ name, old, new, want string }{
		{"no id", "id         small", "", "small.txtar:4: the report has no id"},
		{"report field", "language", "tongue", "small.txtar:7: unknown field of a report: tongue"},
		{"published", "2019-04-10", "yesterday", `small.txtar:6: published: date "yesterday" is not YYYY-MM-DD`},
		{"no report", "-- report --", "-- rapport --", "small.txtar:1: has no part report"},
		{"no text", "-- text --", "-- texts --", "small.txtar:1: has no part text"},
		{"no claims", "-- claims --", "-- claim --", "small.txtar:1: has no part claims"},
		{"reversed", "time 2019-04-09", "time 2019-04-09..2019-04-08", "small.txtar:18: time ends before it begins: 2019-04-09..2019-04-08"},
		{"low above high", "killed 1 ", "killed 2..1 ", "small.txtar:19: count: low is above high: 2..1"},
		{"undated", "published  2019-04-10\n", "", "small.txtar:1: a claim has a time, and the report has no published date"},
		{"twice", "shelling\n", "shelling\n  trigger#2 | قصف\nshelling\n", "small.txtar:22: shelling: the claim of line 20 has the same kind and trigger"},
		{"headline only", "\n\nقتل جندي في بنغازي أمس.\nقصف الجيش قرية ثم قصف الجيش قرية.", "", "small.txtar:9: the text has no headline with a body below it"},
		{"not UTF-8", "nobody", "nobody\xff", "small.txtar:1: is not valid UTF-8"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var all []string
			for _, f := range Check([]Gold{smallGold(t, c.old, c.new)}) {
				all = append(all, f.String())
			}
			if have := strings.Join(all, "\n"); !strings.Contains("\n"+have+"\n", "\n"+c.want+"\n") {
				t.Errorf("want %s\nhave %s", c.want, have)
			}
		})
	}
}

func TestSameID(t *testing.T) {
	a, b := smallGold(t), smallGold(t)
	b.File = "zweite.txtar"
	faults := Check([]Gold{a, b})
	if len(faults) != 1 || faults[0].String() != "zweite.txtar:1: the id small is that of small.txtar" {
		t.Error(faults)
	}
}

func TestRun(t *testing.T) {
	files := fstest.MapFS{
		"a/small.txtar": {Data: []byte(small)},
		"a/note.txt":    {Data: []byte("not a report")},
	}
	g := smallGold(t)
	s := Run(files, func(r isnad.Report) isnad.Reading {
		claims := perfect(&g)
		claims[0].Stance, claims[1].Kind = isnad.Denied, "airstrike"
		return isnad.Reading{Report: isnad.ReportRef{ID: r.ID}, Claims: claims}
	})
	var b strings.Builder
	if err := s.Print(&b, true); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"kind       a/small.txtar:20  shelling read as airstrike: قصف\n",
		"stance     a/small.txtar:14  kill: قتل\n    want  asserted\n    have  denied\n",
		"1 reports\n", "claim       P 0.500  R 0.500  F1 0.500\n", "family      P 1.000  R 1.000  F1 1.000\n",
		"stance      0.500 of 2\n", "country     1.000 of 1\n", "whole       0.000 of 2\n",
		"kill                      1     1     0  1.000 1.000 1.000\n",
		"airstrike                 0     0     1  0.000 0.000 0.000\n",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("lacks %q:\n%s", want, b.String())
		}
	}
}

func TestFloors(t *testing.T) {
	floors, faults := ParseFloors("floor", "# the least\nclaim 0.5\nclaim.recall 1 # all\nspeed 0.5\nwhole high\nwhole\n\nstance 0.5\n")
	if len(floors) != 3 || len(faults) != 3 || faults[0].String() != "floor:4: unknown figure speed" {
		t.Fatal(floors, faults)
	}
	s := newScores()
	*s.ratio("claim") = Ratio{TP: 3, FP: 1, FN: 1}
	*s.rate("stance") = Rate{OK: 4999, Of: 10000} // printed as 0.500
	if b := s.Below(floors); len(b) != 1 || b[0] != "claim.recall is 0.750, below its floor of 1.000" {
		t.Error(b)
	}
}
