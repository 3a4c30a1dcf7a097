package kb

import (
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"isnad"
)

var update = flag.Bool("update", false, "write what the code says into testdata")

func load(dir string) (*Base, string) {
	b, faults := Load(os.DirFS("testdata/"+dir), strings.Fields)
	return b, faults.Error()
}

// TestFaults: every kind of fault in the data is told with file and line, in
// one go; testdata/faults.txt is the list.
func TestFaults(t *testing.T) {
	const golden = "testdata/faults.txt"
	_, got := load("faults")
	if got += "\n"; *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestMissing: a folder that is not there is a fault, not a panic.
func TestMissing(t *testing.T) {
	if _, got := load("nowhere"); strings.Count(got, "\n") != 3 {
		t.Errorf("want a fault for each of four folders:\n%s", got)
	}
}

func TestLoad(t *testing.T) {
	b, faults := load("good")
	if faults != "" {
		t.Fatal(faults)
	}
	k := b.Kind("attack")
	if k == nil || k.Codes.Plover != "ASSAULT" || k.Codes.PloverMode != "" || k.Codes.Acled != (isnad.AcledCode{EventType: "Explosions/Remote violence", SubEventType: "Shelling/artillery/missile attack"}) {
		t.Errorf("kind %+v", k)
	}
	r := b.Rules[0]
	if !r.From["attack"] || r.To != "airstrike" || r.When[0] != (Test{"agent", "aircraft"}) || r.Not[0] != (Test{"target", "building"}) || r.Words[0] != "غارة جوية" {
		t.Errorf("rule %+v", r)
	}
	p := b.Place("ly-tripoli")
	if p == nil || !p.Located || p.Lat != 32.8872 || p.Lon != 13.1913 || p.Population != 1150000 || p.Name.Ar != "طرابلس" || len(p.Names) != 2 || p.Cue {
		t.Errorf("place %+v", p)
	}
	if q := b.Place("ly-bab"); !q.Cue || q.Located {
		t.Errorf("place %+v", q)
	}
	a := b.Actor("lby-lna")
	if a == nil || !a.Armed || a.Sides[0] != (isnad.Period{Value: "lby-east", From: "2014-05"}) || a.PartOf != "lby" || a.Since != "2014-05" || a.Abbr[0] != "LNA" {
		t.Errorf("actor %+v", a)
	}
	offices := b.Actor("someone").Offices
	if !slices.Equal(offices, []isnad.Office{{Body: "lby-lna", Title: "army spokesman", From: "2016", To: "2020-01-31"}, {Body: "lby", Title: "minister"}}) {
		t.Errorf("offices %+v", offices)
	}
	if s := b.Source("agency"); s == nil || s.Domains[0] != "example.org" || s.Signs[0] != "(و ا)" {
		t.Errorf("source %+v", s)
	}
	if b.Kind("none") != nil || b.Place("none") != nil || b.Actor("none") != nil || b.Source("none") != nil {
		t.Error("something is found under an id that is not there")
	}
}

func TestWithin(t *testing.T) {
	b, _ := load("good")
	for _, c := range []struct {
		id, outer string
		want      bool
	}{
		{"ly-bab", "ly", true}, {"ly-bab", "ly-tripoli", true}, {"ly", "ly", true}, {"ly", "ly-bab", false}, {"none", "ly", false}, {"ly-bab", "none", false},
	} {
		if got := b.Within(c.id, c.outer); got != c.want {
			t.Errorf("%s within %s: %v", c.id, c.outer, got)
		}
	}
	ring, _ := load("faults")
	if ring.Within("ring-a", "ly") {
		t.Error("a ring lies in a place outside it")
	}
}

// TestNames: a name leads to its bearer, and a hostile one is known as such.
func TestNames(t *testing.T) {
	b, _ := load("good")
	for _, c := range []struct {
		name    string
		want    []int32
		hostile bool
	}{
		{"قوات حفتر", []int32{0}, false}, {"مليشيات حفتر", []int32{0}, true}, {"فلان الفلاني", []int32{2}, false}, {"قوات", nil, false},
	} {
		words := strings.Fields(c.name)
		node := int32(0)
		for _, w := range words {
			node, _ = b.ActorNames.Step(node, w)
		}
		vs := b.ActorNames.Values(node)
		if !slices.Equal(vs, c.want) {
			t.Errorf("%s: %v", c.name, vs)
		}
		for _, v := range vs {
			if b.IsHostile(v, words) != c.hostile {
				t.Errorf("%s: hostile is not %v", c.name, c.hostile)
			}
		}
	}
}
