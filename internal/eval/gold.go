package eval

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"isnad"
)

// Gold is one gold report: what was published and what is to be found in it.
type Gold struct {
	File   string
	Report isnad.Report
	Body   int // code point at which the body begins; the headline is not annotated
	Claims []Claim
	Faults []Fault

	textLine int // file line on which the text begins
}

// Claim is a claim as a careful reader wrote it down.
type Claim struct {
	Line     int // of the file
	Kind     string
	ID       string
	Denies   string
	Stance   string // "" is asserted
	Optional bool   // neither missing it nor finding it counts
	Fields   map[string][]Words
	Time     *Period
	Counts   []Count
}

// Words are the words of a field and where they stand.
type Words struct {
	Text    string
	Found   bool // Start and End are known
	Start   int
	End     int
	Country string // of a place
}

// Period is a stretch of days, both included.
type Period struct{ From, To isnad.Date }

// Count is a quantity; a nil side is open.
type Count struct {
	Of, Bound, Unit string
	Low, High       *int64
}

// Fault is something wrong in a gold report.
type Fault struct {
	File string
	Line int
	Why  string
}

func (f Fault) String() string {
	if f.File == "" {
		return f.Why
	}
	return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Why)
}

// SetFile gives the report another file name, in its faults too: that under
// which the caller knows the file.
func (g *Gold) SetFile(name string) {
	g.File = name
	for i := range g.Faults {
		g.Faults[i].File = name
	}
}

// trigger returns the words that carry the event.
func (c *Claim) trigger() Words {
	if t := c.Fields["trigger"]; len(t) > 0 {
		return t[0]
	}
	return Words{}
}

func (w Words) stretch() stretch { return stretch{w.Start, w.End} }

// found returns the words of a field whose place in the text is known.
func (c *Claim) found(field string) []Words {
	var ws []Words
	for _, w := range c.Fields[field] {
		if w.Found {
			ws = append(ws, w)
		}
	}
	return ws
}

// Parse reads one gold report. It cannot fail: what is wrong is in the faults.
func Parse(file string, b []byte) Gold {
	p := parser{words: newVocabulary()}
	p.gold.File = file
	if !utf8.Valid(b) {
		p.fault(1, "is not valid UTF-8")
	}
	sections := split(b)
	p.report(sections["report"])
	p.text(sections["text"])
	p.claims(sections["claims"])
	return p.gold
}

// section is a part of a txtar file.
type section struct {
	line  int // file line of the first line below the marker
	lines []string
}

var marker = regexp.MustCompile(`^-- (\S+) --$`)

// split cuts a txtar file into its parts; what precedes the first marker has
// the name "". Of two parts with one name the later counts.
func split(b []byte) map[string]*section {
	b = bytes.ReplaceAll(b, []byte("\r\n"), []byte("\n"))
	b = bytes.ReplaceAll(b, []byte("\r"), []byte("\n"))
	here := &section{line: 1}
	parts := map[string]*section{"": here}
	for i, line := range strings.Split(string(b), "\n") {
		if m := marker.FindStringSubmatch(line); m != nil {
			here = &section{line: i + 2}
			parts[m[1]] = here
			continue
		}
		here.lines = append(here.lines, line)
	}
	return parts
}

// parser fills one gold report.
type parser struct {
	gold  Gold
	words vocabulary
	claim *Claim // the claim whose fields are being read
}

func (p *parser) fault(line int, format string, args ...any) {
	p.gold.Faults = append(p.gold.Faults, Fault{p.gold.File, line, fmt.Sprintf(format, args...)})
}

// report reads the lines "name value" of the part "report".
func (p *parser) report(s *section) {
	if s == nil {
		p.fault(1, "has no part report")
		return
	}
	r := &p.gold.Report
	known := map[string]*string{"id": &r.ID, "outlet": &r.Outlet, "url": &r.URL, "language": &r.Language}
	for i, line := range s.lines {
		name, value, _ := strings.Cut(strings.TrimSpace(line), " ")
		value = strings.TrimSpace(value)
		switch {
		case name == "":
		case name == "published":
			d, err := isnad.ParseDate(value)
			if err != nil {
				p.fault(s.line+i, "published: %v", err)
			}
			r.Published = d
		case known[name] != nil:
			*known[name] = value
		default:
			p.fault(s.line+i, "unknown field of a report: %s", name)
		}
	}
	if r.ID == "" {
		p.fault(s.line, "the report has no id")
	}
}

// text takes the published text: without the empty lines around it, otherwise
// untouched.
func (p *parser) text(s *section) {
	if s == nil {
		p.fault(1, "has no part text")
		return
	}
	r := &p.gold.Report
	all := strings.Join(s.lines, "\n")
	r.Text = strings.Trim(all, "\n")
	p.gold.textLine = s.line + len(all) - len(strings.TrimLeft(all, "\n"))
	title, _, ok := strings.Cut(r.Text, "\n")
	if !ok {
		p.fault(s.line, "the text has no headline with a body below it")
		return
	}
	r.Title = title
	p.gold.Body = utf8.RuneCountInString(title) + 1
}
