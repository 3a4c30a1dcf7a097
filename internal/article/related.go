package article

import (
	_ "embed"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

//go:embed related.txt
var relatedTable string

// cues open blocks that are not part of the article.
type cues struct {
	leads []string
	lines map[string]bool
}

var related = readCues(relatedTable)

func readCues(table string) cues {
	c := cues{lines: map[string]bool{}}
	for line := range strings.Lines(table) {
		field, words, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch field {
		case "lead":
			c.leads = append(c.leads, foldCue(words))
		case "line":
			c.lines[foldCue(words)] = true
		}
	}
	return c
}

// foldCue drops marks, tatweel, hamzas on their seats and all that is neither
// letter nor digit, and writes one space between words.
func foldCue(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r), r == tatweel:
		case unicode.IsLetter(r), unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(r)
		default:
			gap = true
		}
	}
	return b.String()
}

// A block is promotion when it is short or mostly link; longer ones are prose
// that only begins like promotion.
const (
	shortBlock  = 220 // code points
	mostlyLinks = 0.7 // share of letters within links
	onlyLinks   = 0.95
)

// cue returns the cue that opens the block, and whether it is all of it.
func (c *cues) cue(b block) (found, whole bool) {
	text := foldCue(clip(b.text, shortBlock))
	if c.lines[text] {
		return true, true
	}
	for _, lead := range c.leads {
		rest, ok := strings.CutPrefix(text, lead)
		if ok && (rest == "" || rest[0] == ' ') {
			return true, rest == ""
		}
	}
	return false, false
}

// withoutRelated drops the blocks that point elsewhere: those that open with a
// cue, the links below a cue that stands alone, and any block that is nothing
// but a link or a day.
func withoutRelated(blocks []block) []block {
	var kept []block
	below := false // a cue that stood alone
	for _, b := range blocks {
		found, whole := related.cue(b)
		switch links := b.linkShare(); {
		case found && (whole || b.short() || links >= mostlyLinks):
			below = whole
		case below && (links >= mostlyLinks || b.item && b.short()):
		case links >= onlyLinks, !pageDay(b.text).IsZero():
		default:
			below = false
			kept = append(kept, b)
		}
	}
	return kept
}
