package ar_test

import (
	"flag"
	"strings"
	"testing"
	"unicode/utf8"

	"isnad/internal/doc"
	"isnad/internal/golden"
	"isnad/internal/lang/ar"
	"isnad/internal/lang/ar/orth"

	"pgregory.net/rapid"
)

var update = flag.Bool("update", false, "write what the code says into the corpora")

// TestTokens: each line gives the tokens of its words: kind (w word, d digits,
// l Latin, m mark) and key, and "/" where a sentence ends. \n and \u.... stand
// for what an editor does not show.
func TestTokens(t *testing.T) {
	golden.CheckValues(t, "testdata/tokens.txt", *update, func(words string) string {
		s := unescape(words)
		toks := ar.Tokens(s)
		ends := map[int]bool{}
		for _, sen := range ar.Sentences(s, toks) {
			ends[sen.To] = true
		}
		var all []string
		for i, tok := range toks {
			all = append(all, string("wdlm"[tok.Kind])+":"+tok.Key)
			if ends[i+1] {
				all = append(all, "/")
			}
		}
		return strings.Join(all, " ")
	})
}

func unescape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case strings.HasPrefix(s[i:], `\n`):
			b.WriteByte('\n')
			i++
		case strings.HasPrefix(s[i:], `\u`) && i+6 <= len(s):
			r := rune(0)
			for _, c := range s[i+2 : i+6] {
				r = r<<4 | rune(strings.IndexRune("0123456789abcdef", c))
			}
			b.WriteRune(r)
			i += 5
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// tiling: tokens lie in order, on code-point borders, and nothing but space,
// marks and controls lies between them; none crosses a line end; keys are
// folded. Sentences tile the tokens.
func tiling(t interface{ Errorf(string, ...any) }, s string) {
	toks := ar.Tokens(s)
	at := 0
	for i, tok := range toks {
		w := tok.Span.Of(s)
		if tok.Span.Start < at || tok.Span.Empty() || utf8.ValidString(s) && !utf8.ValidString(w) {
			t.Errorf("%q: token %d is %v", s, i, tok.Span)
		}
		between(t, s, s[at:tok.Span.Start])
		if strings.ContainsAny(w, "\n ") {
			t.Errorf("%q: token %q holds a space", s, w)
		}
		if tok.Key != orth.Key(w) {
			t.Errorf("%q: token %q has key %q", s, w, tok.Key)
		}
		at = tok.Span.End
	}
	between(t, s, s[at:])
	next := 0
	for _, sen := range ar.Sentences(s, toks) {
		if sen.From != next || sen.To <= sen.From {
			t.Errorf("%q: sentence [%d, %d) after %d", s, sen.From, sen.To, next)
		}
		if strings.Contains(sen.Span.Of(s), "\n") {
			t.Errorf("%q: a sentence crosses a line end", s)
		}
		next = sen.To
	}
	if next != len(toks) {
		t.Errorf("%q: sentences end at token %d of %d", s, next, len(toks))
	}
}

func between(t interface{ Errorf(string, ...any) }, s, gap string) {
	for _, tok := range gap {
		if orth.IsLetter(tok) || orth.IsDigit(tok) {
			t.Errorf("%q: %q is in no token", s, tok)
		}
	}
}

func TestTiling(t *testing.T) {
	tiling(t, news(t))
	gen := rapid.StringOfN(rapid.OneOf(
		rapid.RuneFrom([]rune("قتل ثلاثة. جنود،في: «كمين» أ.ف.ب!؟…")),
		rapid.RuneFrom([]rune("ًٌٍَُِّْـ\u200c\u200d\u200f\u202b\u2069\u00ad")),
		rapid.RuneFrom([]rune("abc 0123456789٠١٢,.٫٬/\n\r\u2028\u00a0")),
		rapid.Rune(),
	), 0, 80, -1)
	rapid.Check(t, func(t *rapid.T) { tiling(t, gen.Draw(t, "text")) })
}

func FuzzTokens(f *testing.F) {
	for _, s := range []string{"قتل 3 جنود. وأصيب", "أ.ف.ب", "1,500 ٣٫٥", "نص\u200cنص", "\u202bقُتِل\u202c\n", "\xd9", "a\xffب", "😀"} {
		f.Add(s)
	}
	l := language(f)
	f.Fuzz(func(t *testing.T, s string) {
		tiling(t, s)
		toks, _ := l.Words(s)
		for i := range toks {
			if toks[i].Kind != doc.Word && len(toks[i].Readings) > 0 {
				t.Errorf("%q: readings of a mark", s)
			}
		}
	})
}

// TestTaMarbuta: a word written with ta marbuta carries no pronoun.
func TestTaMarbuta(t *testing.T) {
	l := language(t)
	toks, _ := l.Words("قضية قضيه كلمةٌ")
	for _, i := range []int{0, 2} {
		for _, r := range toks[i].Readings {
			if r.Pron == doc.P3MS {
				t.Errorf("%s: a pronoun", toks[i].Key)
			}
		}
	}
	pron := false
	for _, r := range toks[1].Readings {
		pron = pron || r.Pron == doc.P3MS
	}
	if !pron {
		t.Errorf("%s: no reading with a pronoun", toks[1].Key)
	}
}

// TestMemo: a word is read the same wherever it stands in a text.
func TestMemo(t *testing.T) {
	l, s := language(t), news(t)
	toks, _ := l.Words(s)
	seen := map[string]int{}
	for i := range toks {
		w := toks[i].Span.Of(s)
		if _, ok := seen[w]; ok || len(seen) == 2000 {
			continue
		}
		seen[w] = i
		alone, _ := l.Words(w)
		if len(alone) != 1 || len(alone[0].Readings) != len(toks[i].Readings) {
			t.Fatalf("%s is read otherwise alone", w)
		}
		for k := range alone[0].Readings {
			if alone[0].Readings[k] != toks[i].Readings[k] {
				t.Fatalf("%s: reading %d differs: %+v, %+v", w, k, alone[0].Readings[k], toks[i].Readings[k])
			}
		}
	}
}

// TestLongSentences: a text that never stops is cut, at a comma where it has
// one; a sentence of ordinary length is not.
func TestLongSentences(t *testing.T) {
	lengths := func(s string) []int {
		var out []int
		for _, sen := range ar.Sentences(s, ar.Tokens(s)) {
			out = append(out, sen.To-sen.From)
		}
		return out
	}
	if got := lengths(strings.Repeat("قصفت القوات المدينة، ", 30)); len(got) != 1 {
		t.Errorf("120 tokens are cut into %v", got)
	}
	for _, s := range []string{strings.Repeat("قصفت القوات المدينة، ", 1000), strings.Repeat("قصفت القوات المدينة ", 1000)} {
		sum := 0
		for i, n := range lengths(s) {
			if sum += n; n > 401 {
				t.Errorf("sentence %d of %d tokens", i, n)
			}
		}
		if sum != len(ar.Tokens(s)) {
			t.Errorf("%d of %d tokens lie in sentences", sum, len(ar.Tokens(s)))
		}
	}
}
