package morph_test

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"isnad/internal/doc"
	"isnad/internal/lang/ar/morph"
	"isnad/internal/lang/ar/orth"
)

// TestSegmentation measures how many words of a public test set are taken
// apart as its authors did: conjunction, preposition, future, article, stem,
// pronoun. The reading is the first with the fewest clitics; a word without
// readings stays whole. A figure, not a bound.
func TestSegmentation(t *testing.T) {
	f, err := os.Open("../../../../../shared/bench/wikinews-segmentation.jsonl")
	if err != nil {
		t.Skip("the test set is not here: ", err)
	}
	defer f.Close()
	lx := real(t)
	var words, right, known, knownRight, possible int
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		var row struct{ Tokens [][2]string }
		if err := json.Unmarshal(sc.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		for _, tok := range row.Tokens {
			gold, word := goldParts(tok[0], tok[1])
			if word == "" {
				continue
			}
			words++
			rs := lx.Read(word)
			ok := parts(best(rs), word) == gold
			if ok {
				right++
			}
			if len(rs) > 0 {
				known++
				if ok {
					knownRight++
				}
				for k := range rs {
					if parts(&rs[k], word) == gold {
						possible++
						break
					}
				}
			}
		}
	}
	share := func(a, b int) float64 { return 100 * float64(a) / float64(max(b, 1)) }
	t.Logf("%d words: %.2f %% right; %.2f %% known, of these %.2f %% right and %.2f %% with a right reading",
		words, share(right, words), share(known, words), share(knownRight, known), share(possible, known))
}

// best is the reading with the fewest clitics.
func best(rs []doc.Reading) *doc.Reading {
	var b *doc.Reading
	least := 9
	for k := range rs {
		n := strings.Count(parts(&rs[k], "x"), "+")
		if n < least {
			b, least = &rs[k], n
		}
	}
	return b
}

// parts writes where a reading cuts a word: its clitics around "_", the stem.
func parts(r *doc.Reading, word string) string {
	if r == nil {
		return "_"
	}
	var p []string
	if r.Conj != 0 {
		p = append(p, string(rune(r.Conj)))
	}
	if r.Prep != 0 {
		p = append(p, string(rune(r.Prep)))
	}
	if r.Future {
		p = append(p, "s")
	}
	if r.Art {
		p = append(p, "al")
	}
	p = append(p, "_")
	if r.Pron != doc.NoPron {
		p = append(p, "pron")
	}
	return strings.Join(p, "+")
}

// goldParts writes a word of the test set in the same way, and joins it. Marks
// and numbers give "". What the set splits within a stem (the feminine ending,
// the plural, the subject of a verb) counts as stem.
func goldParts(segmented, tags string) (gold, word string) {
	segs, tag := strings.Split(segmented, "+"), strings.Split(tags, "+")
	if len(segs) != len(tag) || tags == "PUNC" || tags == "NUM" {
		return "", ""
	}
	var p []string
	stem, verb := false, false
	for i, s := range segs {
		word += s
		switch tag[i] {
		case "CONJ", "PREP", "FUT_PART", "DET":
			if !stem && len(segs) > i+1 {
				p = append(p, map[string]string{"و": "w", "ف": "f", "ب": "b", "ل": "l", "ك": "k", "س": "s", "ال": "al"}[s])
				continue
			}
		case "PRON":
			if stem && (!verb || strings.Contains(" ه ها هم هما هن ك كم ني نا ", " "+s+" ") && s != "نا") {
				p = append(p, "pron")
				continue
			}
		}
		verb = verb || tag[i] == "V"
		if !stem {
			p = append(p, "_")
		}
		stem = true
	}
	return strings.Join(p, "+"), lil(orth.Key(word))
}

// lil writes li- and the article as print does.
func lil(word string) string {
	for _, c := range []string{"", "و", "ف"} {
		if rest, ok := strings.CutPrefix(word, c+"لال"); ok {
			return c + "لل" + strings.TrimPrefix(rest, "ل")
		}
	}
	return word
}

// FuzzRead: whatever the word, its readings put together make it again, but
// for the letters that change where the parts meet.
func FuzzRead(f *testing.F) {
	lx := small(f)
	for _, w := range []string{"وبالهجوم", "للجنة", "مدينتهم", "قتلوه", "بدؤوا", "ىء", "ل", "", "\xff", "قاض", strings.Repeat("ء", 99)} {
		f.Add(w)
	}
	f.Fuzz(func(t *testing.T, w string) { properties(t, lx, orth.Key(w)) })
}

func properties(t *testing.T, lx *morph.Lexicon, key string) {
	t.Helper()
	for _, r := range lx.Read(key) {
		if r.Lex == nil || r.Stem == "" {
			t.Fatalf("%q: a reading without a word", key)
		}
		if r.Art && r.Pron != doc.NoPron {
			t.Errorf("%q: article and pronoun", key)
		}
		if r.Pos() == doc.Verb && (r.Art || r.Prep == 'b' || r.Prep == 'k') {
			t.Errorf("%q: a verb with article or preposition", key)
		}
		if r.Future && (r.Pos() != doc.Verb || r.Form.Tense != doc.Present) {
			t.Errorf("%q: future of %s", key, r.Lex.ID)
		}
		if !strings.HasPrefix(key[len(key)-len(tail(key, &r)):], r.Stem[:2]) && r.Stem[:2] != key[:2] {
			t.Errorf("%q: the stem %s of %s does not begin where the clitics end", key, r.Stem, r.Lex.ID)
		}
	}
}

// tail is what the prefixes of a reading leave of a word.
func tail(key string, r *doc.Reading) string {
	n := 0
	for _, on := range []bool{r.Conj != 0, r.Prep != 0, r.Future, r.Art} {
		if on {
			n += 2
		}
	}
	if r.Art && r.Prep != 'l' {
		n += 2 // al- is two letters; li- swallows the first
	}
	if r.Art && r.Prep == 'l' && !strings.HasPrefix(key[n:], r.Stem[:2]) {
		n -= 2 // lil-lajna
	}
	return key[n:]
}
