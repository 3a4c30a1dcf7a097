package arch

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "isnad"

// house is the sources of the module, read through a file system so that a
// rule can be tried on a house that breaks it.
type house struct {
	fset  *token.FileSet
	files []source
	texts []textFile // every file, Go or not

	ignored map[string]bool // paths, and endings as *.test
}

// source is a Go file.
type source struct {
	name string // slash-separated, from the module's root
	pkg  string // import path below the module; "" is the root package
	test bool
	ast  *ast.File
}

type textFile struct {
	name string
	text string
}

// skipped are folders that hold no sources of this module.
var skipped = []string{".git", ".cache", "dist", "testdata"}

// read parses the module below the root of fsys. Nested modules are other
// houses, and what .gitignore names is no part of this one.
func read(fsys fs.FS) (*house, error) {
	h := &house{fset: token.NewFileSet(), ignored: map[string]bool{}}
	list, _ := fs.ReadFile(fsys, ".gitignore") // there need not be one
	for line := range strings.Lines(string(list)) {
		h.ignored[strings.Trim(strings.TrimSpace(line), "/")] = true
	}
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			return h.enter(fsys, name)
		}
		if !d.Type().IsRegular() || h.ignored[name] || h.ignored["*"+path.Ext(name)] {
			return nil
		}
		return h.add(fsys, name)
	})
	return h, err
}

func (h *house) enter(fsys fs.FS, name string) error {
	if slices.Contains(skipped, path.Base(name)) || h.ignored[name] {
		return fs.SkipDir
	}
	if _, err := fs.Stat(fsys, path.Join(name, "go.mod")); err == nil && name != "." {
		return fs.SkipDir
	}
	return nil
}

func (h *house) add(fsys fs.FS, name string) error {
	b, err := fs.ReadFile(fsys, name)
	if err != nil {
		return err
	}
	h.texts = append(h.texts, textFile{name, string(b)})
	if path.Ext(name) != ".go" {
		return nil
	}
	f, err := parser.ParseFile(h.fset, name, b, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	pkg := path.Dir(name)
	if pkg == "." {
		pkg = ""
	}
	h.files = append(h.files, source{name, pkg, strings.HasSuffix(name, "_test.go"), f})
	return nil
}

// at writes the place of a node, and what is wrong there.
func (h *house) at(n ast.Node, format string, args ...any) string {
	p := h.fset.Position(n.Pos())
	return fmt.Sprintf("%s:%d: %s", p.Filename, p.Line, fmt.Sprintf(format, args...))
}

// packages lists the packages with their files that are not tests.
func (h *house) packages() map[string][]source {
	m := map[string][]source{}
	for _, s := range h.files {
		if !s.test {
			m[s.pkg] = append(m[s.pkg], s)
		}
	}
	return m
}

// imports lists what a file imports.
func imports(f *ast.File) map[string]*ast.ImportSpec {
	m := map[string]*ast.ImportSpec{}
	for _, i := range f.Imports {
		if p, err := strconv.Unquote(i.Path.Value); err == nil {
			m[p] = i
		}
	}
	return m
}

// inModule returns the path below the module, and whether there is one.
func inModule(imported string) (string, bool) {
	if imported == module {
		return "", true
	}
	return strings.CutPrefix(imported, module+"/")
}

func report(t *testing.T, faults []string) {
	t.Helper()
	slices.Sort(faults)
	for _, f := range faults {
		t.Error(f)
	}
}
