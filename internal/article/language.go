package article

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

//go:embed languages.txt
var languageTable string

// tongue is one language written in Arabic letters.
type tongue struct {
	code, name string
	letters    map[rune]bool // that standard Arabic does not have
	words      map[string]bool
	prefixes   []string
}

// tongues holds the table; the first is Arabic.
var tongues = readTongues(languageTable)

func readTongues(table string) []tongue {
	var ts []tongue
	for line := range strings.Lines(table) {
		field, value, _ := strings.Cut(strings.TrimSpace(line), " ")
		value = strings.TrimSpace(value)
		if field == "language" {
			ts = append(ts, tongue{code: value, letters: map[rune]bool{}, words: map[string]bool{}})
		}
		if len(ts) == 0 {
			continue
		}
		t := &ts[len(ts)-1]
		switch field {
		case "en":
			t.name = value
		case "word":
			t.words[value] = true
		case "prefix":
			t.prefixes = append(t.prefixes, value)
		case "letters":
			for _, hex := range strings.Fields(value) {
				if n, err := strconv.ParseInt(hex, 16, 32); err == nil {
					t.letters[rune(n)] = true
				}
			}
		}
	}
	return ts
}

// What decides. Measured on Arabic news, tweets and headlines on one side,
// and on texts in the other languages of the table.
const (
	judgeRunes   = 20000 // how much of a text is looked at
	judgeLetters = 20    // fewer letters are not judged
	minArabic    = 0.4   // share of Arabic letters among all letters
	foreignMany  = 0.02  // share of letters that Arabic does not have
	wordsMany    = 0.15  // share of small words of another language
	wordsFew     = 4     // fewer of them prove nothing
)

// tally is what was counted in a text.
type tally struct {
	letters, arabic, foreign int
	words                    int
	hits                     []int // small words and prefixes, by tongue
	strange                  []int // foreign letters, by tongue
}

// Language tells the language of a text as a BCP 47 code, and why it is not
// Arabic; why is "" for Arabic, and for a text with hardly any letters, whose
// code is "" too unless they are Arabic letters.
func Language(text string) (code, why string) {
	t := count(text)
	if t.letters < judgeLetters && t.arabic == 0 {
		return "", ""
	}
	if t.letters < judgeLetters {
		return tongues[0].code, ""
	}
	if share := float64(t.arabic) / float64(t.letters); share < minArabic {
		return "und", fmt.Sprintf("%.0f %% of its letters are Arabic letters", 100*share)
	}
	other := t.likeliest()
	foreign := float64(t.foreign) / float64(t.arabic)
	arWords, otherWords := t.share(0), t.share(other)
	switch {
	case foreign >= foreignMany && arWords < otherWords+0.1:
	case t.foreign > 0 && otherWords > arWords:
	case t.hits[other] >= wordsFew && otherWords >= wordsMany && otherWords > 2*arWords:
	default:
		return tongues[0].code, ""
	}
	return tongues[other].code, fmt.Sprintf("it looks %s (%d letters that Arabic does not have, %d of %d words)",
		tongues[other].name, t.foreign, t.hits[other], t.words)
}

// likeliest is the best of the tongues that are not Arabic.
func (t *tally) likeliest() int {
	best := 1
	for i := 2; i < len(tongues); i++ {
		if t.strange[i]+4*t.hits[i] > t.strange[best]+4*t.hits[best] {
			best = i
		}
	}
	return best
}

func (t *tally) share(tongue int) float64 {
	if t.words == 0 {
		return 0
	}
	return float64(t.hits[tongue]) / float64(t.words)
}

func count(text string) tally {
	t := tally{hits: make([]int, len(tongues)), strange: make([]int, len(tongues))}
	word, seen := -1, 0
	for i, r := range text {
		if seen++; seen > judgeRunes {
			break
		}
		letter := unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)
		switch {
		case letter && word < 0:
			word = i
		case !letter && word >= 0:
			t.word(text[word:i])
			word = -1
		}
		if letter {
			t.letter(r)
		}
	}
	if word >= 0 && seen <= judgeRunes {
		t.word(text[word:])
	}
	return t
}

const tatweel = 0x0640

func (t *tally) letter(r rune) {
	if unicode.Is(unicode.Mn, r) || r == tatweel {
		return
	}
	t.letters++
	if !unicode.Is(unicode.Arabic, r) {
		return
	}
	t.arabic++
	if r < 0x0671 || r > 0x06FF {
		return // the letters of Arabic, and their presentation forms
	}
	t.foreign++
	for i := range tongues {
		if tongues[i].letters[r] {
			t.strange[i]++
		}
	}
}

func (t *tally) word(w string) {
	if r := firstRune(w); !unicode.Is(unicode.Arabic, r) {
		return
	}
	t.words++
	for i := range tongues {
		if tongues[i].has(w) {
			t.hits[i]++
		}
	}
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

// has reports whether w is a small word, or begins with a prefix and is two
// letters longer at least.
func (t *tongue) has(w string) bool {
	if t.words[w] {
		return true
	}
	for _, p := range t.prefixes {
		if strings.HasPrefix(w, p) && len(w) >= len(p)+4 {
			return true
		}
	}
	return false
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }
