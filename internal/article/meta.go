package article

import (
	"encoding/json"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"isnad"
)

// meta is what a page says about its article outside of the article.
type meta struct {
	url, outlet, title string
	published          isnad.Date
	words              string // of the article, as JSON-LD gives them
}

// tags are the bare findings: the first content of each name.
type tags struct {
	meta      map[string]string // of <meta>, by lower-case property, name or itemprop
	canonical string
	times     []string // of <time datetime> within <article>; elsewhere it may be today's
	json      []string // of <script type="application/ld+json">
}

// dateNames are the names of <meta> for the day of publication, best first.
var dateNames = []string{"article:published_time", "og:article:published_time", "datepublished", "og:published_time", "publishdate", "publish-date",
	"publish_date", "pubdate", "pub_date", "published_time", "publication_date", "parsely-pub-date", "sailthru.date", "dc.date.issued",
	"dcterms.created", "dc.date", "dcterms.date", "date", "article.published", "cxenseparse:recs:publishtime"}

func metaOf(doc *html.Node) meta {
	t := tags{meta: map[string]string{}}
	t.walk(doc, false)
	ld := linkedData(t.json)
	m := meta{words: ld.ArticleBody.first()}
	m.url = webAddress(t.canonical, t.meta["og:url"], ld.URL.first())
	m.outlet = firstOf(t.meta["og:site_name"], ld.Publisher.Name.first(), host(m.url))
	m.title = withoutSite(firstOf(t.meta["og:title"], ld.Headline.first(), t.meta["twitter:title"]), m.outlet)
	days := []string{ld.DatePublished.first()}
	for _, name := range dateNames {
		days = append(days, t.meta[name])
	}
	days = append(append(days, t.times...), dayInAddress(m.url))
	for _, s := range days {
		if day := pageDay(s); !day.IsZero() {
			m.published = day
			break
		}
	}
	return m
}

var addressDay = regexp.MustCompile(`/((?:19|20)\d\d)[-/](\d{1,2})[-/](\d{1,2})(?:[-/]|$)`)

// dayInAddress is the day in an address like /2019/04/10/title, the last
// resort.
func dayInAddress(address string) string {
	m := addressDay.FindStringSubmatch(address)
	if m == nil {
		return ""
	}
	return m[1] + "-" + m[2] + "-" + m[3]
}

func (t *tags) walk(n *html.Node, inArticle bool) {
	if n.Type == html.ElementNode {
		inArticle = inArticle || n.DataAtom == atom.Article
		t.element(n, inArticle)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		t.walk(c, inArticle)
	}
}

func (t *tags) element(n *html.Node, inArticle bool) {
	if strings.EqualFold(attr(n, "itemprop"), "datePublished") && n.DataAtom != atom.Meta && t.meta["datepublished"] == "" {
		t.meta["datepublished"] = firstOf(attr(n, "content"), attr(n, "datetime"))
	}
	switch n.DataAtom {
	case atom.Meta:
		for _, key := range []string{"property", "name", "itemprop"} {
			name := strings.ToLower(strings.TrimSpace(attr(n, key)))
			content := collapse(attr(n, "content"))
			if name != "" && content != "" && t.meta[name] == "" {
				t.meta[name] = content
			}
		}
	case atom.Link:
		if t.canonical == "" && strings.EqualFold(attr(n, "rel"), "canonical") {
			t.canonical = strings.TrimSpace(attr(n, "href"))
		}
	case atom.Time:
		if s := attr(n, "datetime"); s != "" && (inArticle || hasAttr(n, "pubdate")) {
			t.times = append(t.times, s)
		}
	case atom.Script:
		if strings.EqualFold(strings.TrimSpace(attr(n, "type")), "application/ld+json") && n.FirstChild != nil {
			t.json = append(t.json, n.FirstChild.Data)
		}
	}
}

func hasAttr(n *html.Node, key string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func collapse(s string) string { return strings.Join(strings.Fields(s), " ") }

func firstOf(list ...string) string {
	for _, s := range list {
		if s = collapse(s); s != "" {
			return s
		}
	}
	return ""
}

// webAddress is the first of the list that is an http address.
func webAddress(list ...string) string {
	for _, s := range list {
		if host(s) != "" {
			return s
		}
	}
	return ""
}

// host is the host of an http address without "www.", else "".
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}

// withoutSite drops " - Site" or " | Site" from the end of a title.
func withoutSite(title, site string) string {
	rest, ok := strings.CutSuffix(title, site)
	if !ok || site == "" {
		return title
	}
	trimmed := strings.TrimRight(rest, " -–—|:•»«")
	if trimmed == "" || trimmed == strings.TrimRight(rest, " ") {
		return title
	}
	return trimmed
}

// ldArticle is the article that JSON-LD describes.
type ldArticle struct {
	Type          loose `json:"@type"`
	Headline      loose `json:"headline"`
	DatePublished loose `json:"datePublished"`
	ArticleBody   loose `json:"articleBody"`
	URL           loose `json:"url"`
	Publisher     struct {
		Name loose `json:"name"`
	} `json:"-"`
}

// loose is a text, or a list of texts; anything else counts as none.
type loose []string

func (l *loose) UnmarshalJSON(b []byte) error {
	var s string
	if json.Unmarshal(b, &s) == nil {
		*l = loose{s}
		return nil
	}
	var list []json.RawMessage
	_ = json.Unmarshal(b, &list)
	for _, e := range list {
		if json.Unmarshal(e, &s) == nil {
			*l = append(*l, s)
		}
	}
	return nil
}

func (l loose) first() string {
	if len(l) == 0 {
		return ""
	}
	return l[0]
}

// linkedData finds the first article in the page's JSON-LD.
func linkedData(scripts []string) ldArticle {
	for _, s := range scripts {
		if !json.Valid([]byte(s)) { // line ends within strings, mostly
			s = strings.Map(controlToSpace, s)
		}
		if a, ok := findArticle([]byte(s), 0); ok {
			return a
		}
	}
	return ldArticle{}
}

func controlToSpace(r rune) rune {
	if unicode.IsControl(r) {
		return ' '
	}
	return r
}

// findArticle looks in lists, in "@graph" and in "mainEntity", not deeper than
// pages go.
func findArticle(b []byte, depth int) (ldArticle, bool) {
	if depth > 4 {
		return ldArticle{}, false
	}
	var list []json.RawMessage
	if json.Unmarshal(b, &list) == nil {
		for _, e := range list {
			if a, ok := findArticle(e, depth+1); ok {
				return a, true
			}
		}
		return ldArticle{}, false
	}
	var holder struct {
		ldArticle
		Publisher  json.RawMessage `json:"publisher"`
		Graph      json.RawMessage `json:"@graph"`
		MainEntity json.RawMessage `json:"mainEntity"`
	}
	if json.Unmarshal(b, &holder) != nil {
		return ldArticle{}, false
	}
	for _, t := range holder.Type {
		if strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "BlogPosting") || t == "Report" {
			a := holder.ldArticle
			_ = json.Unmarshal(holder.Publisher, &a.Publisher)
			return a, true
		}
	}
	for _, inner := range []json.RawMessage{holder.Graph, holder.MainEntity} {
		if a, ok := findArticle(inner, depth+1); ok && len(inner) > 0 {
			return a, true
		}
	}
	return ldArticle{}, false
}

// body cuts the words of JSON-LD into paragraphs: at line ends, or at the tags
// that they sometimes keep.
func (m *meta) body() []block {
	if strings.ContainsRune(m.words, '<') {
		if doc, err := html.Parse(strings.NewReader(m.words)); err == nil {
			return blocksOf(doc)
		}
	}
	var blocks []block
	for line := range strings.Lines(html.UnescapeString(m.words)) {
		c := blockCutter{}
		c.write(line)
		c.end()
		blocks = append(blocks, c.blocks...)
	}
	return blocks
}
