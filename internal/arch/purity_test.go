package arch

import (
	"errors"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"
)

// pure are the packages from text to extract: a reading depends on the report
// and the data alone.
var pure = []string{
	"", "internal/text", "internal/doc", "internal/lexicon", "internal/kb",
	"internal/lang/ar/orth", "internal/lang/ar/morph", "internal/lang/ar/timex", "internal/lang/ar/syntax", "internal/lang/ar",
	"internal/mention", "internal/resolve", "internal/event", "internal/attribution", "extract",
}

// worldly are standard packages through which the world comes in or out.
var worldly = []string{
	"os", "io/ioutil", "net", "log", "syscall", "unsafe", "plugin", "embed", "expvar", "flag", "testing",
	"math/rand", "crypto/rand", "hash/maphash", "runtime", "sync/atomic", "database", "path/filepath",
}

// harmless are packages of other modules that only compute.
var harmless = []string{"golang.org/x/text/unicode/norm"}

// worldlyNames are single functions of packages that are otherwise harmless.
var worldlyNames = map[string]string{
	"time.Now": "clock", "time.Since": "clock", "time.Until": "clock", "time.Sleep": "clock", "time.After": "clock",
	"time.AfterFunc": "clock", "time.Tick": "clock", "time.NewTimer": "clock", "time.NewTicker": "clock",
	"time.Local": "machine's time zone", "time.LoadLocation": "machine's files",
	"fmt.Print": "standard output", "fmt.Printf": "standard output", "fmt.Println": "standard output",
	"fmt.Scan": "standard input", "fmt.Scanf": "standard input", "fmt.Scanln": "standard input",
}

// purityRule finds what touches the world: files, network, log, clock, chance,
// goroutines and variables that change.
func purityRule(h *house) []string {
	var faults []string
	packages := h.packages()
	for _, pkg := range pure {
		files := packages[pkg]
		for _, s := range files {
			faults = append(faults, h.worldlyImports(s)...)
		}
		faults = append(faults, h.impurities(pkg, files)...)
	}
	return faults
}

func (h *house) worldlyImports(s source) []string {
	var faults []string
	for imported, spec := range imports(s.ast) {
		for _, w := range worldly {
			if imported == w || strings.HasPrefix(imported, w+"/") {
				faults = append(faults, h.at(spec, "reading a report may not use %s", imported))
			}
		}
		if strings.Contains(strings.Split(imported, "/")[0], ".") && !slices.Contains(harmless, imported) {
			faults = append(faults, h.at(spec, "reading a report may not use another module: %s", imported))
		}
	}
	return faults
}

// impurities walks the bodies of a package.
func (h *house) impurities(pkg string, files []source) []string {
	var faults []string
	g := globals{info: h.resolve(pkg, files), aliases: map[types.Object]string{}, seen: map[ast.Expr]bool{}}
	for _, s := range files {
		g.learn(s.ast)
	}
	for _, s := range files {
		ast.Inspect(s.ast, func(n ast.Node) bool {
			if why := g.impure(n); why != "" {
				faults = append(faults, h.at(n, "%s", why))
			}
			return true
		})
	}
	return faults
}

// resolve says what each name of a package stands for. Other packages are not
// loaded: their types stay unknown, which the rules do not need.
func (h *house) resolve(pkg string, files []source) *types.Info {
	info := &types.Info{Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{}}
	conf := types.Config{Importer: nobody{}, Error: func(error) {}}
	trees := make([]*ast.File, len(files))
	for i, s := range files {
		trees[i] = s.ast
	}
	_, _ = conf.Check(module+"/"+pkg, h.fset, trees, info) // its errors are those of the unknown packages
	return info
}

type nobody struct{}

func (nobody) Import(string) (*types.Package, error) { return nil, errors.New("not loaded") }

// globals knows which names are package-level variables, and which local ones
// point into them.
type globals struct {
	info    *types.Info
	aliases map[types.Object]string
	seen    map[ast.Expr]bool // addresses that became aliases
}

// learn finds "e := &table[i]": looking at an element through a pointer is no
// change, and what is done through the pointer is done to the table.
func (g globals) learn(f *ast.File) {
	ast.Inspect(f, func(n ast.Node) bool {
		a, ok := n.(*ast.AssignStmt)
		if !ok || a.Tok != token.DEFINE || len(a.Lhs) != len(a.Rhs) {
			return true
		}
		for i, x := range a.Rhs {
			u, ok := x.(*ast.UnaryExpr)
			if !ok || u.Op != token.AND {
				continue
			}
			local := g.info.Defs[a.Lhs[i].(*ast.Ident)]
			if name := g.root(u.X); name != "" && local != nil {
				g.aliases[local] = name
				g.seen[u] = true
			}
		}
		return true
	})
}

// impure says what is impure in a node, "" if nothing is.
func (g globals) impure(n ast.Node) string {
	switch n := n.(type) {
	case *ast.GoStmt:
		return "reading a report may not start a goroutine"
	case *ast.SelectorExpr:
		if what := worldlyNames[g.qualified(n)]; what != "" {
			return fmt.Sprintf("reading a report may not use the %s: %s", what, g.qualified(n))
		}
	case *ast.AssignStmt:
		if n.Tok != token.DEFINE {
			return g.changed(n.Lhs...)
		}
	case *ast.IncDecStmt:
		return g.changed(n.X)
	case *ast.RangeStmt:
		if n.Tok == token.ASSIGN {
			return g.changed(n.Key, n.Value)
		}
	case *ast.UnaryExpr:
		if n.Op == token.AND && !g.seen[n] {
			return g.changed(n.X)
		}
	case *ast.CallExpr:
		return g.call(n)
	case *ast.ValueSpec:
		return g.declared(n)
	}
	return ""
}

// changed says that one of the expressions is a package-level variable or a
// part of one.
func (g globals) changed(xs ...ast.Expr) string {
	for _, x := range xs {
		if name := g.root(x); name != "" {
			return fmt.Sprintf("the package-level variable %s may not be changed, nor its address taken", name)
		}
	}
	return ""
}

// root returns the name of the package-level variable that an expression is
// part of, "" if there is none.
func (g globals) root(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.Ident:
		if name := g.aliases[g.info.Uses[x]]; name != "" {
			return name
		}
		if v, ok := g.info.Uses[x].(*types.Var); ok && !v.IsField() && v.Pkg() != nil && v.Parent() == v.Pkg().Scope() {
			return x.Name
		}
	case *ast.SelectorExpr:
		if q := g.qualified(x); q != "" {
			return q
		}
		return g.root(x.X)
	case *ast.IndexExpr:
		return g.root(x.X)
	case *ast.SliceExpr:
		return g.root(x.X)
	case *ast.StarExpr:
		return g.root(x.X)
	case *ast.ParenExpr:
		return g.root(x.X)
	}
	return ""
}

// qualified returns "package.Name", or "" when x selects from a value.
func (g globals) qualified(x *ast.SelectorExpr) string {
	id, ok := x.X.(*ast.Ident)
	if !ok {
		return ""
	}
	if p, ok := g.info.Uses[id].(*types.PkgName); ok {
		return p.Imported().Name() + "." + x.Sel.Name
	}
	return ""
}

// changers are functions that change their first argument.
var changers = []string{
	"append", "copy", "clear", "delete", "maps.Copy", "maps.DeleteFunc", "maps.Insert", "sort.Slice", "sort.SliceStable", "sort.Sort",
	"sort.Stable", "sort.Strings", "sort.Ints", "sort.Float64s", "slices.Sort", "slices.SortFunc", "slices.SortStableFunc",
	"slices.Reverse", "slices.Delete", "slices.DeleteFunc", "slices.Compact", "slices.CompactFunc", "slices.Insert", "slices.Replace",
}

func (g globals) call(c *ast.CallExpr) string {
	name := ""
	switch f := c.Fun.(type) {
	case *ast.Ident:
		name = f.Name
		if name == "print" || name == "println" {
			return "reading a report may not print"
		}
	case *ast.SelectorExpr:
		name = g.qualified(f)
	}
	if len(c.Args) == 0 || !slices.Contains(changers, name) {
		return ""
	}
	return g.changed(c.Args[0])
}

// declared rejects package-level variables that are made to change.
func (g globals) declared(v *ast.ValueSpec) string {
	for _, name := range v.Names {
		o, ok := g.info.Defs[name].(*types.Var)
		if !ok || o.Pkg() == nil || o.Parent() != o.Pkg().Scope() || !g.changeable(v) {
			continue
		}
		return fmt.Sprintf("the package-level variable %s holds what is made to change (sync, channel)", name.Name)
	}
	return ""
}

func (g globals) changeable(v *ast.ValueSpec) bool {
	found := false
	ast.Inspect(v, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit: // a function's body is looked at where it stands
			return false
		case *ast.ChanType:
			found = true
		case *ast.SelectorExpr:
			if strings.HasPrefix(g.qualified(n), "sync.") {
				found = true
			}
		}
		return true
	})
	return found
}

// initRule finds functions that run before anybody asked.
func initRule(h *house) []string {
	var faults []string
	for _, s := range h.files {
		for _, d := range s.ast.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
				faults = append(faults, h.at(f, "no init functions: what a package needs, its caller makes"))
			}
		}
	}
	return faults
}

// pureRule checks that the list of pure packages names rooms of the table.
func pureRule(*house) []string {
	var faults []string
	known := rows()
	for _, pkg := range pure {
		if known[pkg] == nil {
			faults = append(faults, fmt.Sprintf("pure package %s is not in the import table; it has %v", pkg, slices.Sorted(maps.Keys(known))))
		}
	}
	return faults
}
