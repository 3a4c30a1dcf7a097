package extract_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"isnad"
	"isnad/data"
	"isnad/extract"
	"isnad/internal/lang/ar"
	"isnad/internal/lexicon"
)

var update = flag.Bool("update", false, "write the floors that are reached")

const (
	floorsFile = "testdata/examples.txt"
	shown      = 40 // failures printed with -v
)

// TestExamples reads the examples (eg) and counter-examples (no) of data/ar as
// reports of one sentence. What they give is counted by file and role; no rate
// may fall below its floor.
func TestExamples(t *testing.T) {
	x, faults := extract.New(data.FS)
	if len(faults) > 0 {
		t.Log(faults)
	}
	entries, faults := lexicon.ReadDir(data.FS, "ar")
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	s := sheet{x: x, tally: map[string]*tally{}, kin: kin(entries)}
	for i := range entries {
		s.entry(&entries[i])
	}
	s.report(t)
	if *update {
		s.write(t)
	}
	s.compare(t)
}

// kin lists the entries that share a lemma and a kind: a sentence that must
// not give an event must not give it by one of these either.
func kin(entries []lexicon.Entry) map[string][]string {
	k := map[string][]string{}
	for i := range entries {
		e := &entries[i]
		k[kinKey(e)] = append(k[kinKey(e)], e.Type+" "+e.ID)
		k[lemmaKey(e)] = append(k[lemmaKey(e)], e.Type+" "+e.ID)
	}
	return k
}

func kinKey(e *lexicon.Entry) string { return lemmaKey(e) + " kind " + e.Get("kind") }

func lemmaKey(e *lexicon.Entry) string {
	return e.Type + " " + strings.Join(ar.Fold(e.Get("lemma")), " ")
}

type tally struct{ good, all int }

// rate in percent, rounded down.
func (c tally) rate() int { return c.good * 100 / c.all }

type sheet struct {
	x        *extract.Extractor
	kin      map[string][]string // entries of one lemma and kind, and of one lemma
	tally    map[string]*tally   // by "file role"
	failures []string
}

// count notes one check of the example at f.
func (s *sheet) count(e *lexicon.Entry, f *lexicon.Field, role string, good bool, wanted, sentence, got string) {
	file := strings.TrimPrefix(e.File, "ar/")
	key := file + " " + role
	if s.tally[key] == nil {
		s.tally[key] = &tally{}
	}
	s.tally[key].all++
	if good {
		s.tally[key].good++
		return
	}
	s.failures = append(s.failures, fmt.Sprintf("data/%s:%d: %s %s: %s %s\n\t%s\n%s", e.File, f.Line, e.Type, e.ID, role, wanted, sentence, got))
}

func (s *sheet) entry(e *lexicon.Entry) {
	for i := range e.Fields {
		f := &e.Fields[i]
		switch {
		case f.Name == "eg":
			s.example(e, f)
		case f.Name == "no" && e.Type != "cue":
			s.counter(e, f)
		}
	}
}

// war is a line that tells no event but makes a report one of a conflict: an
// example is read as part of such a page, a counter-example by itself.
const war = "\nجنود ومسلحون وقذائف وصواريخ"

// read returns the claims of the sentence in a report that goes on with rest.
func (s *sheet) read(sentence, rest string) []isnad.Claim {
	r := isnad.Report{ID: "example", Language: "ar", Text: sentence + rest}
	r.Published, _ = isnad.ParseDate("2024-03-06")
	end := len([]rune(sentence))
	return slices.DeleteFunc(s.x.Extract(r).Claims, func(c isnad.Claim) bool { return c.Trigger.Start >= end })
}

func (s *sheet) example(e *lexicon.Entry, f *lexicon.Field) {
	claims := s.read(f.Value, war)
	switch e.Type {
	case "say", "according":
		s.speech(e, f, claims)
	case "cue":
		s.cue(e, f, claims)
	case "verb", "noun":
		s.event(e, f, claims)
	}
}

// speech: some claim of the sentence has the source and the outlet told.
func (s *sheet) speech(e *lexicon.Entry, f *lexicon.Field, claims []isnad.Claim) {
	for i := range f.Sub {
		sub := &f.Sub[i]
		ok := slices.ContainsFunc(claims, func(c isnad.Claim) bool { return fills(&c, sub, f.Value) })
		s.count(e, f, sub.Name, ok, sub.Value, f.Value, printed(claims))
	}
}

// cue: the event under the word of doubt has its stance. What is demanded or
// feared is no claim at all; what is threatened or conditional may be none.
func (s *sheet) cue(e *lexicon.Entry, f *lexicon.Field, claims []isnad.Claim) {
	stance := e.Get("stance")
	i := slices.IndexFunc(claims, func(c isnad.Claim) bool { return triggers(&c, f) })
	ok := i >= 0 && string(claims[i].Stance) == stance
	switch stance {
	case "demanded", "none":
		ok = i < 0
	case "threatened", "conditional":
		ok = ok || i < 0
	}
	s.count(e, f, "stance", ok, stance, f.Value, printed(claims))
}

// event: the entry's claim is there, with its roles.
func (s *sheet) event(e *lexicon.Entry, f *lexicon.Field, claims []isnad.Claim) {
	c := s.claimOf(e, f, claims)
	s.count(e, f, "claim", c != nil, e.Get("kind"), f.Value, printed(claims))
	for i := range f.Sub {
		sub := &f.Sub[i]
		if sub.Name != "trigger" {
			s.count(e, f, sub.Name, c != nil && fills(c, sub, f.Value), sub.Value, f.Value, printed(claims))
		}
	}
}

// claimOf finds the claim that the example is about: the entry's own, else one
// of its kind at the trigger.
func (s *sheet) claimOf(e *lexicon.Entry, f *lexicon.Field, claims []isnad.Claim) *isnad.Claim {
	for i := range claims {
		if c := &claims[i]; made(c, e.Type+" "+e.ID) && triggers(c, f) {
			return c
		}
	}
	for i := range claims {
		c := &claims[i]
		if !triggers(c, f) {
			continue
		}
		if c.Kind == e.Get("kind") || e.Get("kind") == "" && s.byLemma(c, e) {
			return c
		}
	}
	return nil
}

// byLemma: some verb carried the claim, or an idiom of the light verb's own
// lemma made it.
func (s *sheet) byLemma(c *isnad.Claim, e *lexicon.Entry) bool {
	return slices.ContainsFunc(c.Why, func(w string) bool { return strings.HasPrefix(w, "carried by") }) ||
		slices.ContainsFunc(s.kin[lemmaKey(e)], func(entry string) bool { return made(c, entry) })
}

// made: the entry made the claim, carried it as a light verb, or says it.
func made(c *isnad.Claim, entry string) bool {
	for _, w := range c.Why {
		if w == entry || w == "carried by "+entry || w == "source: "+entry || strings.HasPrefix(w, entry+",") {
			return true
		}
	}
	return false
}

// counter: the sentence gives no claim by the entry or its kin.
func (s *sheet) counter(e *lexicon.Entry, f *lexicon.Field) {
	claims := s.read(f.Value, "")
	ok := true
	for i := range claims {
		for _, entry := range s.kin[kinKey(e)] {
			ok = ok && !made(&claims[i], entry)
		}
	}
	s.count(e, f, "no", ok, "", f.Value, printed(claims))
}

// triggers: the claim's trigger stands within the trigger of the example;
// without one in the example, any will do.
func triggers(c *isnad.Claim, f *lexicon.Field) bool {
	for i := range f.Sub {
		if f.Sub[i].Name == "trigger" {
			return overlaps(c.Trigger, f.Value, f.Sub[i].Value) > 0
		}
	}
	return true
}

// fills: a filler of the role covers at least half of the expected words, or
// they half of it.
func fills(c *isnad.Claim, want *lexicon.Field, sentence string) bool {
	for _, w := range fillers(c, want.Name) {
		if overlaps(w, sentence, want.Value) >= 0.5 {
			return true
		}
	}
	return false
}

func fillers(c *isnad.Claim, role string) []isnad.Words {
	var out []isnad.Words
	parties := map[string][]isnad.Party{"agent": c.Agent, "target": c.Target, "instrument": c.Instrument,
		"recipient": c.Recipient, "source": c.Source, "via": c.Via}
	for _, p := range parties[role] {
		out = append(out, p.Words)
	}
	for i := range c.Place {
		if role == "place" {
			out = append(out, c.Place[i].Words)
		}
	}
	for i := range c.Count {
		if role == "count" {
			out = append(out, c.Count[i].Words)
		}
	}
	return out
}

// overlaps returns how much of the shorter of w and the words lies in the
// other, at the best of the places where the words stand in the sentence.
func overlaps(w isnad.Words, sentence, words string) float64 {
	best := 0.0
	for at := 0; ; {
		i := strings.Index(sentence[at:], words)
		if i < 0 || words == "" {
			return best
		}
		from := len([]rune(sentence[:at+i]))
		to := from + len([]rune(words))
		n := min(w.End, to) - max(w.Start, from)
		best = max(best, float64(n)/float64(max(1, min(w.End-w.Start, to-from))))
		at += i + 1
	}
}

func printed(claims []isnad.Claim) string {
	var b strings.Builder
	for i := range claims {
		c := &claims[i]
		fmt.Fprintf(&b, "\t\t%s %s %q", c.Stance, c.Kind, c.Trigger.Text)
		for _, role := range []string{"agent", "target", "instrument", "recipient", "place", "count", "source", "via"} {
			for _, w := range fillers(c, role) {
				fmt.Fprintf(&b, " %s=%q", role, w.Text)
			}
		}
		fmt.Fprintf(&b, " %v\n", c.Why)
	}
	return b.String()
}

func (s *sheet) keys() []string {
	var keys []string
	for k := range s.tally {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func (s *sheet) report(t *testing.T) {
	sums := map[string]*tally{}
	for _, k := range s.keys() {
		c := s.tally[k]
		_, role, _ := strings.Cut(k, " ")
		if sums[role] == nil {
			sums[role] = &tally{}
		}
		sums[role].good += c.good
		sums[role].all += c.all
		t.Logf("%-32s %3d%%  %d of %d", k, c.rate(), c.good, c.all)
	}
	for _, role := range slices.Sorted(maps.Keys(sums)) {
		c := sums[role]
		t.Logf("all %-28s %3d%%  %d of %d", role, c.rate(), c.good, c.all)
	}
	n := shown
	if v, err := strconv.Atoi(os.Getenv("EXAMPLES")); err == nil {
		n = v
	}
	for i, f := range s.failures {
		if i == n || !testing.Verbose() {
			break
		}
		t.Log(f)
	}
}

// compare holds the rates against their floors.
func (s *sheet) compare(t *testing.T) {
	b, err := os.ReadFile(floorsFile)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		w := strings.Fields(line)
		if len(w) != 3 || strings.HasPrefix(line, "#") {
			continue
		}
		floor, err := strconv.Atoi(w[2])
		if err != nil {
			t.Fatal(err)
		}
		c := s.tally[w[0]+" "+w[1]]
		if c == nil {
			t.Errorf("%s: no example of %s %s is left", floorsFile, w[0], w[1])
		} else if c.rate() < floor {
			t.Errorf("%s %s: %d%% of %d examples hold, the floor is %d%%", w[0], w[1], c.rate(), c.all, floor)
		}
	}
}

func (s *sheet) write(t *testing.T) {
	var b strings.Builder
	b.WriteString("# How many percent of the examples in data/ar hold, by file and role: floors for\n")
	b.WriteString("# TestExamples. go test ./extract -run TestExamples -update writes what is reached.\n")
	for _, k := range s.keys() {
		fmt.Fprintf(&b, "%-32s %d\n", k, s.tally[k].rate())
	}
	if err := os.WriteFile(floorsFile, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}
