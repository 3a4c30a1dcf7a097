package extract_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"isnad"
	"isnad/data"
	"isnad/extract"
)

// TestSpans holds the promise of every output: whatever has a text, a start and
// an end selects exactly that text of the report, in code points.
func TestSpans(t *testing.T) {
	x, _ := extract.New(data.FS)
	for _, set := range []struct {
		name string
		load func(testing.TB) []isnad.Report
	}{{"corpus", ownReports}, {"news", newsReports}} {
		t.Run(set.name, func(t *testing.T) {
			for _, r := range set.load(t) {
				checkSpans(t, r, x.Extract(r))
			}
		})
	}
}

func checkSpans(t *testing.T, r isnad.Report, res extract.Result) {
	t.Helper()
	b, err := json.Marshal(res)
	if err != nil {
		t.Fatalf("%s: %v", r.ID, err)
	}
	var tree any
	if err := json.Unmarshal(b, &tree); err != nil {
		t.Fatalf("%s: %v", r.ID, err)
	}
	for _, fault := range spanFaults(tree, "", []rune(r.Text)) {
		t.Errorf("%s: %s", r.ID, fault)
	}
}

// spanFaults walks JSON and checks every object that has positions.
func spanFaults(tree any, at string, text []rune) []string {
	var faults []string
	switch v := tree.(type) {
	case []any:
		for i, e := range v {
			faults = append(faults, spanFaults(e, fmt.Sprintf("%s[%d]", at, i), text)...)
		}
	case map[string]any:
		if why := spanFault(v, text, told(at)); why != "" {
			faults = append(faults, at+": "+why)
		}
		for k, e := range v {
			faults = append(faults, spanFaults(e, at+"."+k, text)...)
		}
	}
	return faults
}

// told are objects whose text is not taken from the report: the outlet, which
// comes with it, and what a note says about the words that it points at.
func told(at string) bool { return at == ".report.outlet" || strings.HasPrefix(at, ".notes[") }

func spanFault(v map[string]any, text []rune, told bool) string {
	start, ok1 := v["start"].(float64)
	end, ok2 := v["end"].(float64)
	if !ok1 || !ok2 {
		return ""
	}
	from, to := int(start), int(end)
	if from < 0 || to < from || to > len(text) {
		return fmt.Sprintf("[%d, %d) is not in the text of %d", from, to, len(text))
	}
	words, has := v["text"].(string)
	if has && !told && words != string(text[from:to]) {
		return fmt.Sprintf("[%d, %d) selects %q, not %q", from, to, string(text[from:to]), words)
	}
	return ""
}
