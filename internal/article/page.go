package article

import (
	"bytes"
	"net/url"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"

	"isnad"
)

// maxPage is the longest page that is taken apart, in bytes of UTF-8.
const maxPage = 8 << 20

// minLetters is the shortest article: fewer letters outside of links are a
// page of navigation.
const minLetters = 40

// Page reads a web page that was found at address ("" if that is not known).
func Page(address string, b []byte) (isnad.Report, error) {
	r, err := readPage(address, b)
	if err != nil {
		return r, err
	}
	if r.URL == "" {
		r.URL = address
	}
	if r.Outlet == "" {
		r.Outlet = host(address)
	}
	return judged(address, 0, r)
}

func readPage(name string, b []byte) (isnad.Report, error) {
	r := isnad.Report{ID: stem(name)}
	bad := func(err error) (isnad.Report, error) { return r, &Error{File: name, Err: err} }
	src, err := decodePage(b)
	if err != nil {
		return bad(err)
	}
	if len(src) > maxPage {
		return bad(because(ErrTooLong, "more than %d MB for one page", maxPage>>20))
	}
	doc, err := html.Parse(strings.NewReader(src))
	if err != nil {
		return bad(because(ErrPage, "%v", err))
	}
	m := metaOf(doc)
	r.URL, r.Outlet, r.Published, r.Title = m.url, m.outlet, m.published, m.title
	blocks, title, err := articleOf(doc, m)
	if err != nil {
		return bad(err)
	}
	if r.Title == "" {
		r.Title = title
	}
	blocks = withoutHeadline(blocks, r.Title)
	if letters, linked := lettersIn(blocks); letters-linked < minLetters {
		return bad(because(ErrNavigation, "%d letters outside of links", letters-linked))
	}
	r.Text = join(r.Title, blocks)
	return r, nil
}

// articleOf finds the paragraphs of the article, and its title as the page's
// own <title> has it. Where the page also carries the article's words in its
// JSON-LD, the longer of the two is taken.
func articleOf(doc *html.Node, m meta) (blocks []block, title string, err error) {
	defer func() { // a foreign parser on hostile input
		if p := recover(); p != nil {
			err = because(ErrPage, "%v", p)
		}
	}()
	parser := readability.NewParser()
	parser.MaxElemsToParse = 200_000
	parser.CharThresholds = 200
	base, _ := url.Parse(m.url)
	a, err := parser.ParseAndMutate(doc, base)
	if err != nil {
		return nil, "", because(ErrPage, "%v", err)
	}
	if a.Node != nil {
		blocks = withoutRelated(blocksOf(a.Node))
	}
	if said := withoutRelated(m.body()); longer(said, blocks) {
		blocks = said
	}
	return blocks, strings.Join(strings.Fields(a.Title()), " "), nil
}

// longer reports whether a has half as many letters again as b.
func longer(a, b []block) bool {
	la, _ := lettersIn(a)
	lb, _ := lettersIn(b)
	return 2*la > 3*lb
}

// withoutHeadline drops opening blocks that repeat the title.
func withoutHeadline(blocks []block, title string) []block {
	folded := foldCue(title)
	for len(blocks) > 0 && folded != "" && foldCue(blocks[0].text) == folded {
		blocks = blocks[1:]
	}
	return blocks
}

func join(title string, blocks []block) string {
	var b strings.Builder
	b.WriteString(title)
	for _, p := range blocks {
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(p.text)
	}
	return b.String()
}

// decodePage trusts what the page declares only where the bytes tell nothing.
func decodePage(b []byte) (string, error) {
	s, err := decodeAll(b)
	if err == nil || looksBinary(b) != "" {
		return s, err
	}
	e, name, _ := charset.DetermineEncoding(b[:min(len(b), 1024)], "")
	switch name {
	case "utf-8":
		return mended(b, err)
	case "windows-1252": // also what it says when nothing is declared
		return "", err
	}
	return declared(b, e, err)
}

// mended accepts a page of UTF-8 in which fewer than one byte in a thousand
// is wrong: a torn character in some teaser.
func mended(b []byte, err error) (string, error) {
	wrong := 0
	s := strings.ToValidUTF8(string(b), "\uFFFD")
	if wrong = strings.Count(s, "\uFFFD"); wrong*1000 > len(b) {
		return "", err
	}
	return s, nil
}

func declared(b []byte, e encoding.Encoding, err error) (string, error) {
	out, derr := e.NewDecoder().Bytes(b)
	if derr != nil || bytes.Count(out, []byte("\uFFFD"))*1000 > len(out) {
		return "", err
	}
	return string(out), nil
}
