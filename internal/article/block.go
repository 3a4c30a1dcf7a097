package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// block is a paragraph of a page: a line of the report's text.
type block struct {
	text    string // spaces collapsed, no line ends
	letters int
	linked  int  // letters within links
	item    bool // of a list
}

func (b block) linkShare() float64 {
	if b.letters == 0 {
		return 0
	}
	return float64(b.linked) / float64(b.letters)
}

func (b block) short() bool { return utf8.RuneCountInString(b.text) <= shortBlock }

// hidden elements hold nothing that is read as text of the article.
var hidden = atoms(atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Figure, atom.Figcaption, atom.Button, atom.Form,
	atom.Select, atom.Textarea, atom.Iframe, atom.Object, atom.Svg, atom.Math, atom.Nav, atom.Aside, atom.Footer, atom.Head, atom.Title,
	atom.Video, atom.Audio, atom.Canvas, atom.Menu)

// inline elements do not end a paragraph; all others do.
var inline = atoms(atom.A, atom.Abbr, atom.B, atom.Bdi, atom.Bdo, atom.Big, atom.Cite, atom.Code, atom.Data, atom.Del, atom.Dfn, atom.Em,
	atom.Font, atom.I, atom.Img, atom.Ins, atom.Kbd, atom.Label, atom.Mark, atom.Q, atom.Rp, atom.Rt, atom.Ruby, atom.S, atom.Samp,
	atom.Small, atom.Span, atom.Strong, atom.Sub, atom.Sup, atom.Time, atom.Tt, atom.U, atom.Var, atom.Wbr)

func atoms(list ...atom.Atom) map[atom.Atom]bool {
	m := make(map[atom.Atom]bool, len(list))
	for _, a := range list {
		m[a] = true
	}
	return m
}

// blocksOf cuts what is below n into its paragraphs.
func blocksOf(n *html.Node) []block {
	c := blockCutter{}
	c.walk(n)
	c.end()
	return c.blocks
}

type blockCutter struct {
	blocks      []block
	text        strings.Builder
	letters     int
	linked      int
	links, list int // how deep within links and list items
	gap         bool
}

func (c *blockCutter) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		c.write(n.Data)
		return
	case html.ElementNode:
		if hidden[n.DataAtom] || n.Data == "svg" {
			return
		}
	case html.CommentNode, html.DoctypeNode:
		return
	}
	breaks := n.Type == html.ElementNode && (n.DataAtom == 0 || !inline[n.DataAtom])
	if breaks {
		c.end()
	}
	c.links += count1(n.DataAtom == atom.A)
	c.list += count1(n.DataAtom == atom.Li)
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		c.walk(child)
	}
	if breaks {
		c.end()
	}
	c.links -= count1(n.DataAtom == atom.A)
	c.list -= count1(n.DataAtom == atom.Li)
}

func count1(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (c *blockCutter) write(s string) {
	for _, r := range s {
		if unicode.IsSpace(r) || unicode.IsControl(r) {
			c.gap = true
			continue
		}
		if c.gap && c.text.Len() > 0 {
			c.text.WriteByte(' ')
		}
		c.gap = false
		c.text.WriteRune(r)
		if unicode.IsLetter(r) {
			c.letters++
			if c.links > 0 {
				c.linked++
			}
		}
	}
}

func (c *blockCutter) end() {
	if c.text.Len() > 0 && (c.letters > 0 || hasDigit(c.text.String())) {
		c.blocks = append(c.blocks, block{c.text.String(), c.letters, c.linked, c.list > 0})
	}
	c.text.Reset()
	c.letters, c.linked, c.gap = 0, 0, false
}

func hasDigit(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }

// lettersIn counts the letters of the blocks, and those within links.
func lettersIn(blocks []block) (letters, linked int) {
	for _, b := range blocks {
		letters += b.letters
		linked += b.linked
	}
	return letters, linked
}
