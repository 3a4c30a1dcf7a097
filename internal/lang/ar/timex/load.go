package timex

import (
	"fmt"
	"sort"
	"strconv"
	"strings"
	"time"

	"isnad/internal/lang/ar/orth"
	"isnad/internal/lexicon"
)

// loader turns entries into words and keeps the faults.
type loader struct {
	g      *Grammar
	faults lexicon.Faults
	cur    lexicon.Entry
}

func (l *loader) bad(format string, args ...any) {
	l.faults = append(l.faults, lexicon.Fault{File: l.cur.File, Line: l.cur.Line,
		Text: l.cur.Type + " " + l.cur.ID + ": " + fmt.Sprintf(format, args...)})
}

func (l *loader) entry(e lexicon.Entry) {
	l.cur = e
	if e.Type == "ending" {
		for _, v := range e.All("word") {
			l.g.endings[e.ID] = append(l.g.endings[e.ID], orth.Key(v))
		}
		return
	}
	fill := l.filler(e.Type)
	if fill == nil {
		return
	}
	words := e.All("word")
	if len(words) == 0 {
		l.bad("has no word")
	}
	for _, v := range words {
		w := l.word(v)
		if w == nil {
			l.bad("a word line is empty")
			continue
		}
		fill(w, e, v)
	}
}

// filler returns how entries of a type fill a word, nil for types of other packages.
func (l *loader) filler(typ string) func(*word, lexicon.Entry, string) {
	switch typ {
	case "num-clitic":
		return l.clitic
	case "numeral":
		return l.numeral
	case "ordinal":
		return func(w *word, e lexicon.Entry, _ string) { w.roles |= ordinal; w.ordinal = l.int(e, "value") }
	case "vague":
		return l.vague
	case "bound":
		return l.bound
	case "measure":
		return func(w *word, e lexicon.Entry, _ string) { w.roles |= measureWord; w.measure = l.text(e, "is") }
	case "herald":
		return func(w *word, e lexicon.Entry, _ string) { w.roles |= heraldWord; w.heralds += " " + l.text(e, "is") }
	case "glue":
		return func(w *word, e lexicon.Entry, _ string) { w.roles |= l.glue(l.text(e, "is")) }
	case "no-dual":
		return func(w *word, _ lexicon.Entry, _ string) { w.roles |= noDual }
	case "function":
		return func(w *word, _ lexicon.Entry, _ string) { w.roles |= function }
	}
	return l.timeFiller(typ)
}

func (l *loader) timeFiller(typ string) func(*word, lexicon.Entry, string) {
	simple := map[string]role{"this": this, "skip": skip, "paper": paper, "few": few, "month-word": monthWord, "pair-stop": pairStop}
	if r := simple[typ]; r != 0 {
		return func(w *word, _ lexicon.Entry, _ string) { w.roles |= r }
	}
	switch typ {
	case "weekday":
		return func(w *word, e lexicon.Entry, _ string) {
			w.roles |= weekday
			w.weekday = time.Weekday(l.int(e, "value"))
		}
	case "month":
		return l.month
	case "unit":
		return l.unit
	case "season":
		return func(w *word, e lexicon.Entry, _ string) {
			w.roles |= season
			w.from, w.to = l.monthDay(e, "from"), l.monthDay(e, "to")
		}
	case "daypart":
		return func(w *word, e lexicon.Entry, _ string) { w.roles |= daypart; w.night = l.text(e, "is") == "night" }
	case "decade":
		return func(w *word, e lexicon.Entry, _ string) { w.roles |= decade; w.decade = int(l.int(e, "value")) }
	case "era":
		return func(w *word, e lexicon.Entry, _ string) { w.roles |= era; w.eraHijri = l.text(e, "is") == "h" }
	case "feast":
		return func(w *word, e lexicon.Entry, _ string) {
			w.roles |= feast
			w.feast = feastDay{int(l.int(e, "month")), int(l.int(e, "day")), int(l.int(e, "days")), l.text(e, "calendar") == "h"}
		}
	case "deictic":
		return l.deictic
	case "time-relation":
		return func(w *word, e lexicon.Entry, _ string) { w.roles |= relation; w.relation = l.text(e, "is") }
	case "portion":
		return func(w *word, e lexicon.Entry, _ string) { w.roles |= portion; w.portion = l.text(e, "is") }
	case "half":
		return func(w *word, e lexicon.Entry, _ string) { w.roles |= half; w.parts = int(l.int(e, "of")) }
	case "anaphor":
		return func(w *word, e lexicon.Entry, _ string) { w.roles |= anaphor; w.refers = l.text(e, "is") }
	case "opener":
		return func(w *word, e lexicon.Entry, _ string) { w.roles |= opener; w.opener += " " + l.text(e, "is") }
	}
	return nil
}

func (l *loader) clitic(w *word, e lexicon.Entry, v string) {
	w.roles |= clitic
	k := orth.Key(v)
	switch e.Get("is") {
	case "conj":
		l.g.conj = append(l.g.conj, k)
	case "prep":
		l.g.prep = append(l.g.prep, k)
	case "art":
		l.g.art = k
	case "prep-art":
		l.g.prepArt = k
	default:
		l.bad("is wants conj, prep, art or prep-art")
	}
}

func (l *loader) numeral(w *word, e lexicon.Entry, v string) {
	w.roles |= numeral
	if e.Get("spelled") == "yes" {
		w.spelled = v
	}
	w.class, w.value = l.text(e, "class"), l.int(e, "value")
	if e.Get("low") != "" {
		w.low, w.high = l.int(e, "low"), l.int(e, "high")
	}
}

func (l *loader) vague(w *word, e lexicon.Entry, v string) {
	w.roles |= vagueWord
	w.vague, w.low, w.high = l.text(e, "bound"), l.int(e, "low"), l.int(e, "high")
	w.needsOf = e.Get("of") == "yes"
	w.alone = e.Get("alone") == "yes"
	w.onlyAfter, w.eitherWay = e.Get("side") == "after", e.Get("side") == "either"
	if e.Get("spelled") == "yes" {
		w.spelled = v
	}
}

func (l *loader) bound(w *word, e lexicon.Entry, _ string) {
	is := l.text(e, "is")
	switch e.Get("side") {
	case "before":
		w.roles, w.before = w.roles|boundBefore, is
	case "after":
		w.roles, w.after = w.roles|boundAfter, is
	default:
		l.bad("side wants before or after")
	}
}

func (l *loader) glue(is string) role {
	switch is {
	case "of":
		return of
	case "of-them":
		return ofThem
	case "between":
		return between
	case "in":
		return anchor
	case "to":
		return to
	case "or":
		return or
	case "and":
		return and
	case "other":
		return other
	case "filler":
		return filler
	case "after-clock":
		return afterClock
	case "percent-sign":
		return percentSign
	case "money-sign":
		return moneySign
	}
	l.bad("unknown glue %q", is)
	return 0
}

func (l *loader) month(w *word, e lexicon.Entry, _ string) {
	w.roles |= month
	w.month = time.Month(l.int(e, "value"))
	w.hijri = l.text(e, "calendar") == "h"
	w.weak = e.Get("weak") == "yes"
	if w.month < 1 || w.month > 12 {
		l.bad("value wants 1 to 12")
	}
}

func (l *loader) unit(w *word, e lexicon.Entry, _ string) {
	w.roles |= unit
	w.unit = l.text(e, "is")
	if n := l.text(e, "number"); len(n) == 1 {
		w.number = n[0]
	} else {
		l.bad("number wants s, d or p")
	}
}

func (l *loader) deictic(w *word, e lexicon.Entry, _ string) {
	w.roles |= deictic
	w.offset = int(l.int(e, "offset"))
	w.night, w.now, w.days = e.Get("night") == "yes", e.Get("now") == "yes", 1
	if e.Get("days") != "" {
		w.days = int(l.int(e, "days"))
	}
}

func (l *loader) text(e lexicon.Entry, name string) string {
	v := e.Get(name)
	if v == "" {
		l.bad("has no %s", name)
	}
	return v
}

func (l *loader) int(e lexicon.Entry, name string) int64 {
	n, err := strconv.ParseInt(e.Get(name), 10, 64)
	if err != nil {
		l.bad("%s wants a whole number", name)
	}
	return n
}

func (l *loader) monthDay(e lexicon.Entry, name string) monthDay {
	t, err := time.Parse("01-02", e.Get(name))
	if err != nil {
		l.bad("%s wants MM-DD", name)
	}
	return monthDay{t.Month(), t.Day()}
}

// word returns the word of that spelling, made when it is new.
func (l *loader) word(v string) *word {
	keys := orth.Keys(v)
	switch len(keys) {
	case 0:
		return nil
	case 1:
		w := l.g.words[keys[0]]
		if w == nil {
			w = &word{}
			l.g.words[keys[0]] = w
		}
		return w
	}
	for _, p := range l.g.phrases[keys[0]] {
		if strings.Join(p.rest, " ") == strings.Join(keys[1:], " ") {
			return p.w
		}
	}
	w := &word{}
	l.g.phrases[keys[0]] = append(l.g.phrases[keys[0]], phrase{keys[1:], w})
	return w
}

func (l *loader) finish() {
	for _, ps := range l.g.phrases {
		sort.SliceStable(ps, func(i, j int) bool { return len(ps[i].rest) > len(ps[j].rest) })
	}
	if l.g.art == "" || l.g.prepArt == "" || len(l.g.conj) == 0 {
		l.faults = append(l.faults, lexicon.Fault{File: "numerals.txt", Text: "the clitics are missing"})
	}
}
