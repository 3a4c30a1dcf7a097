package arch

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// rules are the rules of the house.
var rules = []struct {
	name string
	run  func(*house) []string
}{
	{"imports", importRule},
	{"pure list", pureRule},
	{"purity", purityRule},
	{"init", initRule},
	{"letters", letterRule},
	{"modules", moduleRule},
	{"package comments", commentRule},
	{"unfinished", unfinishedRule},
	{"paths", pathRule},
	{"length", lengthRule},
}

// TestHouse holds every rule over the sources as they are.
func TestHouse(t *testing.T) {
	h, err := read(os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rules {
		t.Run(r.name, func(t *testing.T) { report(t, r.run(h)) })
	}
}

// TestLongFunctions only tells: a function longer than 60 lines deserves a
// second look, and may be right.
func TestLongFunctions(t *testing.T) {
	h, err := read(os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range h.files {
		for _, d := range s.ast.Decls {
			if n := h.fset.Position(d.End()).Line - h.fset.Position(d.Pos()).Line; n > 60 && !s.test {
				t.Log(h.at(d, "%d lines", n))
			}
		}
	}
}

// TestRules tries every rule on houses that break it: a rule that cannot fail
// holds nothing.
func TestRules(t *testing.T) {
	const text = "internal/text/a.go"
	cases := []struct{ name, file, source, want string }{
		{"imports", text, `import "isnad"`, text + ":2: package internal/text may not import isnad"},
		{"imports", "internal/lang/ar/morph/a.go", `import "isnad/internal/lang/ar/timex"`, "internal/lang/ar/morph may not import"},
		{"imports", "internal/web/a.go", `import "isnad/internal/render"`, "internal/web may not import isnad/internal/render"},
		{"imports", "internal/util/a.go", ``, "package internal/util is not in the import table"},
		{"imports", "cmd/isnad/a.go", `import "isnad/internal/util"`, "cmd/isnad may not import isnad/internal/util"},

		{"purity", text, `import "os"`, "may not use os"},
		{"purity", "extract/a.go", `import "math/rand/v2"`, "may not use math/rand/v2"},
		{"purity", text, `import "example.org/x"`, "may not use another module"},
		{"purity", text, "import \"time\"\nfunc f() { _ = time.Now() }", text + ":3: reading a report may not use the clock: time.Now"},
		{"purity", text, "import \"fmt\"\nfunc f() { fmt.Println() }", "standard output"},
		{"purity", text, "func f() { println() }", "may not print"},
		{"purity", text, "func f() { go f() }", "goroutine"},
		{"purity", text, "var n int\nfunc f() { n = 1 }", "variable n may not be changed"},
		{"purity", text, "var n int\nfunc f() { n++ }", "variable n may not be changed"},
		{"purity", text, "var m = map[int]int{}\nfunc f() { m[1] = 2 }", "variable m may not be changed"},
		{"purity", text, "var m = map[int]int{}\nfunc f() { delete(m, 1) }", "variable m may not be changed"},
		{"purity", text, "var s []int\nfunc f() []int { return append(s, 1) }", "variable s may not be changed"},
		{"purity", text, "var s struct{ a []int }\nfunc f() { (s).a[0]++ }", "variable s may not be changed"},
		{"purity", text, "var s struct{ a int }\nfunc f() *int { return &s.a }", "variable s may not be changed"},
		{"purity", text, "var s [3]struct{ a int }\nfunc f() { e := &s[1]; e.a = 1 }", "variable s may not be changed"},
		{"purity", text, "var s [3]struct{ a int }\nfunc f() { e := &s[1]; g(&e.a) }\nfunc g(*int) {}", "variable s may not be changed"},
		{"purity", text, "var n int\nfunc f() { for n = range 3 {} }", "variable n may not be changed"},
		{"purity", text, "import \"sort\"\nvar s []int\nfunc f() { sort.Ints(s) }", "variable s may not be changed"},
		{"purity", "extract/a.go", "import \"isnad/internal/text\"\nfunc f() { text.N = 1 }", "variable text.N may not be changed"},
		{"purity", text, "import \"sync\"\nvar once sync.Once", "variable once holds what is made to change"},

		{"init", "internal/web/a.go", "func init() {}", "no init functions"},
		{"letters", text, `const s = "قتل"`, "Arabic letters stand in data"},
		{"letters", text, "const s = '\u064b'", "Arabic letters stand in data"},
		{"letters", text, `const s = "\u0642"`, "Arabic letters stand in data"},
		{"letters", text, "const s = `[\\u0621-\\u064a]`", "Arabic letters stand in data"},
		{"letters", text, "func قتل() {}", "Arabic letters stand in data"},
		{"modules", "go.mod", "module isnad\nrequire example.org/x v1.0.0\n", "example.org/x is not in the list"},
		{"modules", "go.mod", "module isnad\nrequire (\n\texample.org/y v1.0.0 // indirect\n)\n", "example.org/y is not in the list"},
		{"modules", "go.mod", "module isnad\n", "go.mod does not require github.com/alecthomas/kong"},
		{"modules", text, `import "github.com/alecthomas/kong"`, "internal/text may not import github.com/alecthomas/kong"},
		{"package comments", "internal/bare/a.go", "", "package internal/bare has no package comment"},
		{"unfinished", text, "// TO" + "DO: all of it", text + ":2: unfinished work"},
		{"paths", "docs/a.md", "see /wo" + "rk/notes", "docs/a.md:1: a path that only one machine has"},
		{"length", text, strings.Repeat("//\n", 600), "lines; a file has at most 600"},
	}
	for _, c := range cases {
		t.Run(c.name+"/"+c.want, func(t *testing.T) {
			if have := apply(t, c.name, c.file, c.source); !strings.Contains(have, c.want) {
				t.Errorf("want %s\nhave %s", c.want, have)
			}
		})
	}
}

// TestRulesSpare tries rules on sources that look like a breach and are none.
func TestRulesSpare(t *testing.T) {
	const text = "internal/text/a.go"
	cases := []struct{ name, file, source string }{
		{"purity", text, "var m = map[int]int{}\nfunc f() int { m := map[int]int{}; m[1] = 2; n := m[1]; n++; return n }"},
		{"purity", text, "var n = 1\nfunc f() { var s struct{ n int }; s.n = n }"},
		{"purity", text, "var s [3]struct{ a int }\nfunc f() int { e := &s[1]; n := e.a; n++; return n }"},
		{"purity", text, "import \"time\"\nfunc f() time.Time { return time.Time{} }"},
		{"purity", text, "var s []int\nfunc f() []int { return append([]int{}, s...) }"},
		{"purity", "internal/web/a.go", "import \"os\"\nvar n int\nfunc f() { n = 1; go os.Exit(1) }"},
		{"letters", text, "// قتل\nconst s = \"،؛؟٣\""},
		{"letters", "internal/lang/ar/orth/a.go", `const s = "قتل"`},
		{"letters", "internal/text/a_test.go", `const s = "قتل"`},
		{"imports", "internal/text/a_test.go", `import "isnad"`},
		{"length", "internal/text/a_test.go", strings.Repeat("//\n", 700)},
		{"paths", "docs/a.md", "in the wo" + "rk/ folder, https://example.org/wo" + "rk/"},
	}
	for _, c := range cases {
		t.Run(c.name+"/"+c.source, func(t *testing.T) {
			if have := apply(t, c.name, c.file, c.source); have != "" {
				t.Errorf("spared nothing: %s", have)
			}
		})
	}
}

// apply runs one rule over a house of one file.
func apply(t *testing.T, rule, file, text string) string {
	t.Helper()
	if strings.HasSuffix(file, ".go") {
		parts := strings.Split(file, "/")
		text = "package " + parts[len(parts)-2] + "\n" + text + "\n"
	}
	h, err := read(fstest.MapFS{file: {Data: []byte(text)}})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rules {
		if r.name == rule {
			return strings.Join(r.run(h), "\n")
		}
	}
	t.Fatalf("no rule %s", rule)
	return ""
}
