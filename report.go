// Package isnad holds the nouns of the record: what is stored, exported, shown
// and argued about. A Report makes Claims; every field of a Claim carries the
// words that say it and the reason why it stands there.
//
// Positions in this package are offsets in Unicode code points of the report's
// text as it was read (headline, newline, body), half-open: [start, end).
package isnad

// Report is one published text.
type Report struct {
	ID        string // from the file, or made from the text's hash
	Outlet    string // as given: an id ("aljazeera"), a name, or empty
	URL       string
	Published Date   // zero when unknown: relative times then stay unresolved
	Language  string // BCP 47, "ar"
	Title     string // the headline, empty if the report has none
	Text      string // headline, newline, body; valid UTF-8, otherwise untouched
}

// Body returns the byte offset at which the body begins: after the headline's
// newline, or 0 for a report without headline.
func (r *Report) Body() int {
	n := len(r.Title)
	if n == 0 || len(r.Text) <= n || r.Text[:n] != r.Title || r.Text[n] != '\n' {
		return 0
	}
	return n + 1
}

// ReportRef is what a reading says about the report it read.
type ReportRef struct {
	ID         string   `json:"id"`
	Outlet     *Party   `json:"outlet,omitempty"`
	URL        string   `json:"url"`
	Published  Date     `json:"published"`
	Language   string   `json:"language"`
	Title      string   `json:"title"`
	TextSHA256 string   `json:"text_sha256"`
	CopiedFrom *Copying `json:"copied_from,omitempty"`
}

// Copying says whom a report credits for its text.
type Copying struct {
	Words
	ID     string `json:"id"`
	Name   Name   `json:"name"`
	Reason string `json:"reason"` // "credit-line", "dateline", "agency-tag"
}

// Reading is all that one run says of one report.
type Reading struct {
	Report ReportRef `json:"report"`
	Claims []Claim   `json:"claims"`
	Notes  []Note    `json:"notes"`
}

// Note is something the reader saw and could not use, or that a person should
// know. Its offsets say where.
type Note struct {
	ID    string `json:"id"` // ambiguous-place, no-date, not-arabic, no-body ...
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}
