// Package lexicon reads the data files that linguists and analysts edit. It
// knows their form (blocks of "field value" lines) and reports every fault
// with file and line, all at once; it does not know what a block means.
package lexicon

import (
	"fmt"
	"io/fs"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// Entry is one block: "TYPE ID" and the fields below it.
type Entry struct {
	Type, ID string
	Fields   []Field
	File     string
	Line     int
}

// Field is one "NAME VALUE" line, with the indented lines below it.
type Field struct {
	Name, Value string
	Sub         []Field
	Line        int
}

// Get returns the value of the first field of that name, or "".
func (e Entry) Get(name string) string {
	for _, f := range e.Fields {
		if f.Name == name {
			return f.Value
		}
	}
	return ""
}

// All returns the values of every field of that name, in order.
func (e Entry) All(name string) []string {
	var vs []string
	for _, f := range e.Fields {
		if f.Name == name {
			vs = append(vs, f.Value)
		}
	}
	return vs
}

// Fault is something wrong in a data file.
type Fault struct {
	File string
	Line int
	Text string
}

func (f Fault) String() string { return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Text) }

// Faults is every fault found in one go; it is an error when not empty.
type Faults []Fault

func (fs Faults) Error() string {
	var b strings.Builder
	for i, f := range fs {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(f.String())
	}
	return b.String()
}

// Sort orders faults by file and line.
func (fs Faults) Sort() {
	sort.SliceStable(fs, func(i, j int) bool {
		if fs[i].File != fs[j].File {
			return fs[i].File < fs[j].File
		}
		return fs[i].Line < fs[j].Line
	})
}

// ReadDir reads every .txt file directly or indirectly in dir, in name order.
func ReadDir(fsys fs.FS, dir string) ([]Entry, Faults) {
	var files [][]Entry
	var faults Faults
	err := fs.WalkDir(fsys, dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() || !strings.HasSuffix(name, ".txt") {
			return nil
		}
		es, fl := ReadFile(fsys, name)
		files = append(files, es)
		faults = append(faults, fl...)
		return nil
	})
	if err != nil {
		faults = append(faults, Fault{dir, 0, err.Error()})
	}
	return slices.Concat(files...), faults
}

// ReadFile reads one file of blocks.
func ReadFile(fsys fs.FS, name string) ([]Entry, Faults) {
	b, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, Faults{{name, 0, err.Error()}}
	}
	return Parse(name, string(b))
}

// Parse reads blocks from src; name is what faults call the file.
func Parse(name, src string) ([]Entry, Faults) {
	p := parser{file: name}
	p.room(src)
	for n := 1; src != ""; n++ {
		var line string
		line, src, _ = strings.Cut(src, "\n")
		p.line(n, line)
	}
	return p.entries, p.faults
}

type parser struct {
	file    string
	entries []Entry
	faults  Faults
	cur     *Entry  // the last of entries, nil where it has ended
	fields  []Field // of all entries, in one piece: slices that grow one by one were most of the reading
	subs    []Field // of all fields
	first   int     // of cur in fields
	sub     int     // of the last field in subs
}

func (p *parser) bad(n int, format string, args ...any) {
	p.faults = append(p.faults, Fault{p.file, n, fmt.Sprintf(format, args...)})
}

// room makes room for as many entries and fields as there are lines of their form.
func (p *parser) room(src string) {
	entries, fields, subs := 1, 0, 0
	for src != "" {
		var line string
		line, src, _ = strings.Cut(src, "\n")
		switch {
		case line == "":
			entries++
		case indented(line):
			subs++
		default:
			fields++
		}
	}
	p.entries, p.fields, p.subs = make([]Entry, 0, entries), make([]Field, 0, fields), make([]Field, 0, subs)
}

func indented(line string) bool { return line[0] == ' ' || line[0] == '\t' }

func (p *parser) line(n int, line string) {
	if !utf8.ValidString(line) {
		p.bad(n, "not valid UTF-8")
		return
	}
	if n == 1 && strings.HasPrefix(line, "\ufeff") {
		p.bad(n, "a byte order mark")
		line = strings.TrimPrefix(line, "\ufeff")
	}
	if strings.HasPrefix(line, "#") {
		return
	}
	trimmed := strings.TrimSpace(line)
	if trimmed == "" {
		p.cur = nil
		return
	}
	name, value := cut(trimmed)
	switch inner := indented(line); {
	case inner && (p.cur == nil || len(p.fields) == p.first):
		p.bad(n, "an indented line that belongs to no field")
	case inner:
		p.subs = append(p.subs, Field{Name: name, Value: value, Line: n})
		p.fields[len(p.fields)-1].Sub = slices.Clip(p.subs[p.sub:])
	case p.cur == nil:
		if value == "" || strings.ContainsAny(value, " \t") {
			p.bad(n, "an entry opens with TYPE and one ID, found %q", trimmed)
		}
		p.entries = append(p.entries, Entry{Type: name, ID: value, File: p.file, Line: n})
		p.cur, p.first = &p.entries[len(p.entries)-1], len(p.fields)
	default:
		p.fields = append(p.fields, Field{Name: name, Value: value, Line: n})
		p.cur.Fields, p.sub = slices.Clip(p.fields[p.first:]), len(p.subs)
	}
}

func cut(line string) (name, value string) {
	for i := range len(line) { // quicker than IndexAny: names are short
		if line[i] == ' ' || line[i] == '\t' {
			return line[:i], strings.TrimSpace(line[i:])
		}
	}
	return line, ""
}
