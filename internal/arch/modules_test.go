package arch

import (
	"fmt"
	"slices"
	"strings"
)

// dependency is a module that may be used: why, and by which packages; inTests
// stands for the tests of any package. An indirect one is used by none of ours.
type dependency struct {
	path string
	why  string
	by   []string
}

const inTests = "tests"

// dependencies is every module of go.mod. A new one is a decision: it enters
// here with its reason, and a record in docs/adr when it is large.
var dependencies = []dependency{
	{"codeberg.org/readeck/go-readability/v2", "finds the article in a page", []string{"internal/article"}},
	{"github.com/alecthomas/kong", "command line from structs, with help that teaches", []string{"cmd/isnad"}},
	{"github.com/klauspost/compress", "reads gzip faster than the standard library", []string{"internal/article", inTests}},
	{"golang.org/x/net", "HTML parser and declared character sets", []string{"internal/article"}},
	{"golang.org/x/text", "Windows-1256 and UTF-16 decoders; composed letters", []string{"internal/article", "internal/lang/ar/orth", inTests}},
	{"github.com/rogpeppe/go-internal", "testscript: the command line's tests are scripts", []string{inTests}},
	{"pgregory.net/rapid", "property tests that shrink what they find", []string{inTests}},

	{"github.com/andybalholm/cascadia", "of go-readability", nil},
	{"github.com/go-shiori/dom", "of go-readability", nil},
	{"github.com/gogs/chardet", "of go-readability", nil},
	{"github.com/itlightning/dateparse", "of go-readability", nil},
	{"golang.org/x/sys", "of go-internal", nil},
	{"golang.org/x/tools", "of go-internal", nil},
}

// allows tells whether a file may import the module.
func (d dependency) allows(s source) bool {
	return slices.Contains(d.by, s.pkg) || s.test && slices.Contains(d.by, inTests)
}

// moduleRule compares go.mod and the imports with the list.
func moduleRule(h *house) []string {
	var faults []string
	required := h.required()
	for _, r := range required {
		if !slices.ContainsFunc(dependencies, func(d dependency) bool { return d.path == r }) {
			faults = append(faults, fmt.Sprintf("go.mod: %s is not in the list of allowed modules", r))
		}
	}
	for _, d := range dependencies {
		if !slices.Contains(required, d.path) {
			faults = append(faults, fmt.Sprintf("go.mod does not require %s: take it off the list of allowed modules", d.path))
		}
	}
	return append(faults, h.foreign()...)
}

// required lists the modules of go.mod.
func (h *house) required() []string {
	var all []string
	inside := false
	for line := range strings.Lines(h.text("go.mod")) {
		f := strings.Fields(line)
		switch {
		case len(f) == 0 || strings.HasPrefix(f[0], "//"):
		case f[0] == "require" && len(f) > 1 && f[1] == "(":
			inside = true
		case f[0] == ")":
			inside = false
		case f[0] == "require" && len(f) > 2:
			all = append(all, f[1])
		case inside:
			all = append(all, f[0])
		}
	}
	return all
}

func (h *house) text(name string) string {
	for _, f := range h.texts {
		if f.name == name {
			return f.text
		}
	}
	return ""
}

// foreign finds imports of modules by packages that have no business with them.
func (h *house) foreign() []string {
	var faults []string
	for _, s := range h.files {
		for imported, spec := range imports(s.ast) {
			for _, d := range dependencies {
				if (imported == d.path || strings.HasPrefix(imported, d.path+"/")) && !d.allows(s) {
					faults = append(faults, h.at(spec, "package %s may not import %s", orRoot(s.pkg), imported))
				}
			}
		}
	}
	return faults
}
