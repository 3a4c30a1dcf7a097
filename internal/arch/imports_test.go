package arch

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// room is a package and what it may import of this module, beside nothing.
type room struct {
	pkg   string
	words string // packages, by the short names below
}

// table is the table of ARCHITECTURE.md. A package that is not in it may not
// be; a word stands for internal/<word>, unless it is in elsewhere.
var table = []room{
	{"", ""},
	{"data", ""},
	{"internal/text", ""},
	{"internal/doc", "text"},
	{"internal/lexicon", "text"},
	{"internal/kb", "isnad lexicon"},
	{"internal/lang/ar/orth", "text"},
	{"internal/lang/ar/morph", "orth doc text lexicon"},
	{"internal/lang/ar/timex", "orth doc text lexicon"},
	{"internal/lang/ar/syntax", "orth doc text lexicon"},
	{"internal/lang/ar", "orth morph timex syntax doc text lexicon"},
	{"internal/mention", "doc text kb lexicon"},
	{"internal/resolve", "doc text kb lexicon"},
	{"internal/event", "doc text lexicon"},
	{"internal/attribution", "doc text lexicon"},
	{"extract", "isnad text doc lexicon kb orth morph timex syntax ar mention resolve event attribution"},

	{"internal/incident", "isnad"},
	{"internal/article", "isnad"},
	{"internal/fetch", "isnad"},
	{"internal/store", "isnad"},
	{"internal/export", "isnad"},
	{"internal/render", "isnad"},
	{"internal/ingest", "isnad extract fetch article store incident"},
	{"internal/web", "isnad extract store export incident"},
	{"internal/inorder", ""},

	{"internal/eval", "isnad"},
	{"internal/eval/scores", "isnad data extract eval"},
	{"internal/golden", ""},
	{"internal/arch", ""},

	{"cmd/isnad", "*"},
}

// elsewhere are the words of the table that are not internal/<word>.
var elsewhere = map[string]string{
	"isnad": "", "data": "data", "extract": "extract", "ar": "internal/lang/ar",
	"orth": "internal/lang/ar/orth", "morph": "internal/lang/ar/morph",
	"timex": "internal/lang/ar/timex", "syntax": "internal/lang/ar/syntax",
}

// onlyFrom are packages that few may import, whatever else a row says.
var onlyFrom = map[string][]string{
	"internal/render":  {"cmd/isnad"},
	"internal/inorder": {"cmd/isnad", "internal/ingest"},
	"data":             {"cmd/isnad", "internal/eval/scores"},
}

// rows turns the table into package paths.
func rows() map[string]map[string]bool {
	m := map[string]map[string]bool{}
	for _, r := range table {
		m[r.pkg] = map[string]bool{}
		for _, w := range strings.Fields(r.words) {
			pkg, ok := elsewhere[w]
			if !ok && w != "*" {
				pkg = "internal/" + w
			}
			m[r.pkg][pkg] = true
		}
	}
	for other := range m { // "*" was entered as the root package
		m["cmd/isnad"][other] = true
	}
	return m
}

// importRule holds the table. Tests may import more: they stand outside.
func importRule(h *house) []string {
	may := rows()
	var faults []string
	for _, pkg := range slices.Sorted(maps.Keys(h.packages())) {
		if may[pkg] == nil {
			faults = append(faults, fmt.Sprintf("package %s is not in the import table", pkg))
			continue
		}
		for _, s := range h.packages()[pkg] {
			for imported, spec := range imports(s.ast) {
				to, ok := inModule(imported)
				if ok && (!may[pkg][to] || !admits(to, pkg)) {
					faults = append(faults, h.at(spec, "package %s may not import %s", orRoot(pkg), imported))
				}
			}
		}
	}
	return faults
}

func admits(to, from string) bool {
	few, ok := onlyFrom[to]
	return !ok || slices.Contains(few, from)
}

func orRoot(pkg string) string {
	if pkg == "" {
		return module
	}
	return pkg
}
