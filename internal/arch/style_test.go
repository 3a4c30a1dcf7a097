package arch

import (
	"fmt"
	"go/ast"
	"go/token"
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// lettersIn is the one package whose Go may hold Arabic letters.
const lettersIn = "internal/lang/ar/orth"

// letterExceptions are literals outside that package that may hold letters:
// file, then the literals as they stand, with the reason in a comment.
var letterExceptions = map[string][]string{}

// letterRule finds Arabic letters and marks in literals and names; escapes
// count as what they stand for. Arabic punctuation (U+060C, U+061B, U+061F)
// and digits are no letters. Comments may show examples.
func letterRule(h *house) []string {
	var faults []string
	for _, s := range h.files {
		if s.test || s.pkg == lettersIn {
			continue
		}
		ast.Inspect(s.ast, func(n ast.Node) bool {
			if word := arabic(n); word != "" && !excepted(s.name, word) {
				faults = append(faults, h.at(n, "Arabic letters stand in data and in %s: %s", lettersIn, word))
			}
			return true
		})
	}
	return faults
}

func excepted(file, literal string) bool {
	for _, l := range letterExceptions[file] {
		if l == literal {
			return true
		}
	}
	return false
}

// arabic returns the source of a literal or name with Arabic letters in it.
func arabic(n ast.Node) string {
	source, value := "", ""
	switch n := n.(type) {
	case *ast.Ident:
		source, value = n.Name, n.Name
	case *ast.BasicLit:
		if n.Kind != token.STRING && n.Kind != token.CHAR {
			return ""
		}
		v, err := strconv.Unquote(n.Value)
		if err != nil {
			v = n.Value
		}
		source, value = n.Value, v
	}
	if strings.ContainsFunc(value, arabicLetter) || letterEscape.MatchString(value) {
		return source
	}
	return ""
}

// letterEscape is an escape that another reader decodes, as regexp does.
var letterEscape = regexp.MustCompile(`\\[uU](0000)?06[2-6][0-9A-Fa-f]|\\x\{0?6[2-6][0-9A-Fa-f]\}`)

// arabicBlocks are the blocks of the Arabic script.
var arabicBlocks = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0x0600, Hi: 0x06FF, Stride: 1}, {Lo: 0x0750, Hi: 0x077F, Stride: 1}, {Lo: 0x0870, Hi: 0x08FF, Stride: 1},
	{Lo: 0xFB50, Hi: 0xFDFF, Stride: 1}, {Lo: 0xFE70, Hi: 0xFEFC, Stride: 1},
}}

func arabicLetter(r rune) bool {
	return unicode.Is(arabicBlocks, r) && (unicode.IsLetter(r) || unicode.IsMark(r))
}

// commentRule wants every package to say what it is.
func commentRule(h *house) []string {
	var faults []string
	for pkg, files := range h.packages() {
		said := false
		for _, s := range files {
			said = said || s.ast.Doc != nil && strings.TrimSpace(s.ast.Doc.Text()) != ""
		}
		if !said {
			faults = append(faults, fmt.Sprintf("package %s has no package comment", orRoot(pkg)))
		}
	}
	return faults
}

// unfinished are the marks of work that was put off. Cut in two, so that this
// file passes its own rule.
var unfinished = regexp.MustCompile(`\b(TO` + `DO|FIX` + `ME|X` + `XX)\b`)

// unfinishedRule finds work that was put off in Go files.
func unfinishedRule(h *house) []string {
	return h.lines(unfinished, "unfinished work belongs to an issue", func(name string) bool { return strings.HasSuffix(name, ".go") })
}

// machinePath is a path that only one machine has.
var machinePath = regexp.MustCompile(`(^|[^\w./*-])/(wo` + `rk|ro` + `ot|ho` + `me/\w+)(/|\b)`)

// pathRule finds paths of a machine in any file.
func pathRule(h *house) []string {
	return h.lines(machinePath, "a path that only one machine has", func(string) bool { return true })
}

// lines lists the lines that match in the files that are chosen.
func (h *house) lines(re *regexp.Regexp, why string, chosen func(string) bool) []string {
	var faults []string
	for _, f := range h.texts {
		if !chosen(f.name) || !re.MatchString(f.text) {
			continue
		}
		n := 0
		for line := range strings.Lines(f.text) {
			n++
			if m := re.FindString(line); m != "" {
				faults = append(faults, fmt.Sprintf("%s:%d: %s: %s", f.name, n, why, strings.TrimSpace(m)))
			}
		}
	}
	return faults
}

// chapter is the most lines that a file may have; longer ones are two.
const chapter = 600

// lengthRule finds files that are too long.
func lengthRule(h *house) []string {
	var faults []string
	for _, s := range h.files {
		if n := h.fset.File(s.ast.Pos()).LineCount(); n > chapter && !s.test {
			faults = append(faults, fmt.Sprintf("%s has %d lines; a file has at most %d", s.name, n, chapter))
		}
	}
	return faults
}
