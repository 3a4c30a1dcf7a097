package lexicon

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func TestParse(t *testing.T) {
	const src = "# a comment\n" +
		"verb     qatala\n" +
		"lemma    قتل\n" +
		"# a comment inside\n" +
		"eg       قتل ثلاثة جنود\n" +
		"  target ثلاثة جنود\n" +
		"\tcount  ثلاثة\n" +
		"eg       قتل\n" +
		"\n   \n" +
		"word w\r\n" +
		"passive\n" +
		"gloss  two  words \n"
	entries, faults := Parse("a.txt", src)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	if len(entries) != 2 {
		t.Fatalf("%d entries", len(entries))
	}
	v, w := entries[0], entries[1]
	if v.Type != "verb" || v.ID != "qatala" || v.Line != 2 || v.File != "a.txt" {
		t.Errorf("opening line: %+v", v)
	}
	if got := v.All("eg"); !slices.Equal(got, []string{"قتل ثلاثة جنود", "قتل"}) {
		t.Errorf("eg: %q", got)
	}
	sub := v.Fields[1].Sub
	if len(sub) != 2 || flatten(sub[0]) != (flat{"target", "ثلاثة جنود", 6}) || flatten(sub[1]) != (flat{"count", "ثلاثة", 7}) {
		t.Errorf("sub-fields: %+v", sub)
	}
	if w.Type != "word" || w.ID != "w" || w.Get("gloss") != "two  words" || w.Get("passive") != "" || w.Get("none") != "" {
		t.Errorf("second entry: %+v", w)
	}
}

// flat is a field without sub-fields, so that it can be compared.
type flat struct {
	name, value string
	line        int
}

func flatten(f Field) flat { return flat{f.Name, f.Value, f.Line} }

// TestFaults: every fault has its file and line, and all come at once.
func TestFaults(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"indented first", "  lemma x\n", "a.txt:1: an indented line that belongs to no field"},
		{"indented below the opening", "verb x\n  sub y\n", "a.txt:2: an indented line that belongs to no field"},
		{"no id", "verb\nlemma x\n", `a.txt:1: an entry opens with TYPE and one ID, found "verb"`},
		{"two ids", "verb x y\n", `a.txt:1: an entry opens with TYPE and one ID, found "verb x y"`},
		{"broken bytes", "verb x\nlemma \xff\n", "a.txt:2: not valid UTF-8"},
		{"byte order mark", "\ufeffverb x\n", `a.txt:1: a byte order mark`},
		{"all at once", "verb\n\n  x\n\nverb a b\n", "a.txt:1: an entry opens with TYPE and one ID, found \"verb\"\n" +
			"a.txt:3: an indented line that belongs to no field\n" + "a.txt:5: an entry opens with TYPE and one ID, found \"verb a b\""},
		{"none", "verb x\n", ""},
	} {
		if _, faults := Parse("a.txt", c.src); faults.Error() != c.want {
			t.Errorf("%s:\n got  %s\n want %s", c.name, faults.Error(), c.want)
		}
	}
}

func TestReadDir(t *testing.T) {
	fsys := fstest.MapFS{
		"ar/b.txt":     {Data: []byte("verb b\n")},
		"ar/a.txt":     {Data: []byte("verb a\n\n\n  x\n")},
		"ar/sub/c.txt": {Data: []byte("verb c\n")},
		"ar/notes.md":  {Data: []byte("  not read\n")},
	}
	entries, faults := ReadDir(fsys, "ar")
	var ids []string
	for _, e := range entries {
		ids = append(ids, e.File+" "+e.ID)
	}
	if got := strings.Join(ids, ", "); got != "ar/a.txt a, ar/b.txt b, ar/sub/c.txt c" {
		t.Errorf("entries %s", got)
	}
	if faults.Error() != "ar/a.txt:4: an indented line that belongs to no field" {
		t.Errorf("faults %v", faults)
	}
	if _, faults := ReadDir(fsys, "none"); len(faults) != 1 || !strings.HasPrefix(faults.Error(), "none:0: ") {
		t.Errorf("a missing folder: %v", faults)
	}
	if _, faults := ReadFile(fsys, "ar/none.txt"); len(faults) != 1 {
		t.Errorf("a missing file: %v", faults)
	}
}

func TestSort(t *testing.T) {
	fs := Faults{{"b", 1, "x"}, {"a", 9, "x"}, {"a", 2, "second"}, {"a", 2, "third"}}
	fs.Sort()
	if got := fs.Error(); got != "a:2: second\na:2: third\na:9: x\nb:1: x" {
		t.Error(got)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"verb x\nlemma y\n  a b\n", "# c\n\nx y", " ", "\t\n", "\xff\n", "a\u00a0b\nc", "a b\n \u2028\n", "\ufeffa b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		entries, faults := Parse("f", src)
		lines := strings.Count(src, "\n") + 1
		for _, x := range faults {
			if x.Line < 1 || x.Line > lines || x.Text == "" {
				t.Errorf("%q: fault %v", src, x)
			}
		}
		last := 0
		for _, e := range entries {
			if e.Line <= last || e.Type == "" {
				t.Errorf("%q: entry %+v", src, e)
			}
			last = e.Line
			for _, f := range e.Fields {
				if f.Line <= last || f.Name == "" || strings.ContainsAny(f.Value, "\n") {
					t.Errorf("%q: field %+v", src, f)
				}
				last = f.Line
				for _, s := range f.Sub {
					if s.Line <= last || s.Name == "" {
						t.Errorf("%q: sub-field %+v", src, s)
					}
					last = s.Line
				}
			}
		}
	})
}

func TestTrie(t *testing.T) {
	tr := NewTrie()
	add := func(phrase string, v int32) { tr.Add(strings.Fields(phrase), v) }
	add("a b", 1)
	add("a b", 2)
	add("a b", 1)
	add("a", 3)
	add("b c", 4)
	add("", 5)
	for _, c := range []struct {
		phrase string
		want   []int32
		ok     bool
	}{
		{"a", []int32{3}, true}, {"a b", []int32{1, 2}, true}, {"b", nil, true}, {"b c", []int32{4}, true},
		{"c", nil, false}, {"a c", nil, false}, {"a b c", nil, false}, {"x", nil, false},
	} {
		node, ok := int32(0), true
		for _, w := range strings.Fields(c.phrase) {
			if node, ok = tr.Step(node, w); !ok {
				break
			}
		}
		if ok != c.ok || ok && !slices.Equal(tr.Values(node), c.want) {
			t.Errorf("%s: %v %v", c.phrase, ok, c.want)
		}
	}
	if len(tr.Values(0)) != 0 {
		t.Error("the empty phrase has a value")
	}
}
