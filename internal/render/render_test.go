package render

import (
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"isnad"
)

func at[T any](v T) *T { return &v }

// sample is a report and a reading that says something in every field.
func sample(t *testing.T) (isnad.Report, isnad.Reading) {
	t.Helper()
	day, err := isnad.ParseDate("2019-04-10")
	if err != nil {
		t.Fatal(err)
	}
	text := "عنوان\nقالت مصادر إن نحو ثلاثين قتلوا."
	trigger := isnad.Words{Text: "قتلوا", Start: 31, End: 36}
	claim := isnad.Claim{ID: "c1", Kind: "kill", Trigger: trigger, Stance: isnad.Alleged, Polarity: "negative",
		Agent:  []isnad.Party{{Words: isnad.Words{Text: "=القوات"}, ID: "a-1", Name: &isnad.Name{En: "Forces"}, Basis: isnad.Stated}},
		Target: []isnad.Party{{Words: isnad.Words{Text: "هم"}, Name: &isnad.Name{En: "Rebels"}, Basis: isnad.Inferred}, {Words: isnad.Words{Text: "جنود"}}},
		Place: []isnad.Location{{Words: isnad.Words{Text: "جنوب طرابلس"}, ID: "ly-tripoli", Name: &isnad.Name{En: "Tripoli"}, Country: "LY",
			Lat: at(32.8), Lon: at(-13.19), Precision: "near", Relation: "south-of", RadiusKM: 20, Basis: isnad.Inherited, Candidates: 2}, {Precision: "unknown"}},
		Time:   &isnad.When{From: day, To: day, Precision: "day", Basis: isnad.Inherited},
		Count:  []isnad.Count{{Of: "killed", Words: isnad.Words{Text: "نحو ثلاثين"}, Low: at[int64](30), High: at[int64](30), Bound: "about", Unit: "persons", Basis: "incident"}},
		Source: []isnad.Party{{Words: isnad.Words{Text: "مصادر"}, Name: &isnad.Name{En: "Sources"}}, {Words: isnad.Words{Text: "شاهد"}}},
		Via:    []isnad.Party{{Words: isnad.Words{Text: "رويترز"}, ID: "reuters"}},
		Denies: []string{"c0"}, Hedge: &isnad.Words{Text: "ربما"}, Sentence: isnad.Extent{Start: 6, End: 37}, Why: []string{"verb qatala, passive"}}
	claim.Summary.En = "Forces killed Rebels"
	ref := isnad.ReportRef{ID: "r1", Outlet: &isnad.Party{Words: isnad.Words{Text: "aljazeera"}, ID: "aljazeera", Name: &isnad.Name{En: "Al Jazeera"}}, Published: day, Title: "عنوان",
		CopiedFrom: &isnad.Copying{Words: isnad.Words{Text: "(وكالات)"}, Name: isnad.Name{En: "agencies"}}}
	return isnad.Report{ID: "r1", Text: text, Title: "عنوان"},
		isnad.Reading{Report: ref, Claims: []isnad.Claim{claim}, Notes: []isnad.Note{{ID: "no-date", Text: "no date", Start: 0, End: 5}}}
}

const wantText = `== r1  Al Jazeera, 2019-04-10, 1 claim
   [عنوان]
   credited to agencies  [(وكالات)]

  1 alleged NOT kill  c1
    who    Forces [=القوات] -> Rebels [هم] (inferred), [جنود]
    where  Tripoli, LY (near, south-of, within 20 km, inherited, one of 2 of that name) [جنوب طرابلس]
    where  (unknown)
    when   2019-04-10 (day, inherited)
    count  killed: about 30 persons (incident) [نحو ثلاثين]
    chain  Al Jazeera <- reuters [رويترز] <- Sources [مصادر] <- [شاهد]
    denies c0
    hedge  [ربما]
    says   Forces killed Rebels
    words  [قتلوا] in: [قالت مصادر إن نحو ثلاثين قتلوا.]
    why    verb qatala, passive

  note no-date 0-5
           no date
           [عنوان]

`

func TestText(t *testing.T) {
	report, reading := sample(t)
	r, err := New("text", Options{Why: true})
	if err != nil {
		t.Fatal(err)
	}
	b, err := r.Reading(report, reading)
	if err != nil {
		t.Fatal(err)
	}
	got := strings.NewReplacer(string(firstStrong), "[", string(popDirection), "]").Replace(string(b))
	if got != wantText {
		t.Errorf("got\n%s\nwant\n%s", got, wantText)
	}
}

func TestTextColourMarksTheTrigger(t *testing.T) {
	report, reading := sample(t)
	r, _ := New("text", Options{Colour: true})
	b, err := r.Reading(report, reading)
	if err != nil || !strings.Contains(string(b), "ثلاثين \x1b[1mقتلوا\x1b[0m.") {
		t.Errorf("%v\n%q", err, b)
	}
}

func TestSilences(t *testing.T) {
	report, _ := sample(t)
	got := string(Silences(report, []Silence{{6, 99, "no event"}}, Options{}))
	if !strings.Contains(got, "  6-99  no event\n") || !strings.Contains(got, "قالت مصادر") {
		t.Errorf("%s", got)
	}
	if got := Silences(report, nil, Options{}); len(got) != 0 {
		t.Errorf("%q", got)
	}
}

func TestJSON(t *testing.T) {
	report, reading := sample(t)
	reading.Claims = append(reading.Claims, isnad.Claim{ID: "<&>"})
	line, _ := New("jsonl", Options{})
	b, err := line.Reading(report, reading)
	if err != nil {
		t.Fatal(err)
	}
	s := string(b)
	if strings.Count(s, "\n") != 1 || strings.Contains(s, "null,\"target") || !strings.Contains(s, `"<&>"`) || !strings.Contains(s, `"agent":[],"target":[]`) {
		t.Errorf("%s", s)
	}
	indented, _ := New("json", Options{})
	b2, err := indented.Reading(report, reading)
	if err != nil {
		t.Fatal(err)
	}
	var one, two any
	if json.Unmarshal(b, &one) != nil || json.Unmarshal(b2, &two) != nil || !strings.Contains(string(b2), "\n  \"report\"") {
		t.Errorf("%s", b2)
	}
}

func TestCSV(t *testing.T) {
	report, reading := sample(t)
	r, _ := New("csv", Options{BOM: true})
	b, err := r.Reading(report, reading)
	if err != nil {
		t.Fatal(err)
	}
	head := string(r.Head())
	if !strings.HasPrefix(head, "\ufeffreport_id,") || !strings.HasSuffix(head, "\r\n") {
		t.Errorf("%q", head)
	}
	rows, err := csv.NewReader(strings.NewReader(string(b))).ReadAll()
	if err != nil || len(rows) != 1 || len(rows[0]) != len(CSVColumns) {
		t.Fatalf("%v %q", err, b)
	}
	for column, want := range map[string]string{
		"report_id": "r1", "outlet_id": "aljazeera", "published": "2019-04-10", "stance": "alleged", "polarity": "negative",
		"agent": "'=القوات", "agent_id": "a-1", "target": "هم; جنود", "target_id": "", "place_id": "ly-tripoli; ", "country": "LY; ", "lat": "32.8; ", "lon": "-13.19; ",
		"time_from": "2019-04-10", "time_basis": "inherited", "count_low": "30", "count_since": "", "source": "مصادر; شاهد", "via_id": "reuters", "hedge": "ربما",
		"denies": "c0", "sentence": "قالت مصادر إن نحو ثلاثين قتلوا.", "why": "verb qatala, passive",
	} {
		got := rows[0][slices.Index(CSVColumns, column)]
		if got != want {
			t.Errorf("%s: %q, want %q", column, got, want)
		}
	}
}

func TestCellIsNoFormula(t *testing.T) {
	for in, want := range map[string]string{
		"=1+1": "'=1+1", "+x": "'+x", "@SUM(A1)": "'@SUM(A1)", "-x": "'-x", "-12.5": "-12.5", "\t=1": "' =1", "\r=1": "' =1",
		"": "", "a=b": "a=b", "\u202e=1": "'=1", "＝1": "'＝1", " =1": "' =1", "-1+2|x": "'-1+2|x", "-inf": "'-inf", "-0x1p4": "'-0x1p4",
	} {
		if got := cell(in); got != want {
			t.Errorf("cell(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestIsolate(t *testing.T) {
	for in, want := range map[string]string{
		"abc":                          "abc",
		"قصف":                          "\u2068قصف\u2069",
		"قصف F-16":                     "\u2068قصف F-16\u2069",
		"a\u202eb\u2069\u061c\x1b[31m": "ab[31m",
		"a\nb\tc\x00":                  "a b c",
		"":                             "",
	} {
		if got := Isolate(in); got != want {
			t.Errorf("Isolate(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestBounds(t *testing.T) {
	n := at[int64]
	for _, tt := range []struct {
		c    isnad.Count
		want string
	}{
		{isnad.Count{Bound: "exact", Low: n(3), High: n(3)}, "3"},
		{isnad.Count{Bound: "tens", Low: n(20), High: n(99)}, "tens 20-99"},
		{isnad.Count{Bound: "more-than", Low: n(150)}, "more-than (150 or more)"},
		{isnad.Count{Bound: "at-most", High: n(7)}, "at-most (7 or fewer)"},
		{isnad.Count{Bound: "several"}, "several"},
	} {
		if got := bounds(tt.c); got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.c, got, tt.want)
		}
	}
}

func TestMentions(t *testing.T) {
	type candidate struct {
		ID  string `json:"id"`
		Why string `json:"why"`
	}
	type place struct {
		isnad.Words
		Name       isnad.Name  `json:"name"`
		Segments   []string    `json:"segments"`
		Lat        *float64    `json:"lat"`
		Candidates []candidate `json:"candidates"`
	}
	m := Mentions{Report: isnad.Report{ID: "r"}, Of: "places", List: []place{{isnad.Words{Text: "طرابلس", Start: 3, End: 9}, isnad.Name{En: "Tripoli"}, []string{"و", "x"}, at(32.8), []candidate{{"ly", "bigger"}, {"lb", ""}}}}}
	line, err := m.JSONLine()
	if want := `{"report":{"id":"r"},"places":[{"text":"طرابلس","start":3,"end":9,"name":{"en":"Tripoli"},"segments":["و","x"],"lat":32.8,"candidates":[{"id":"ly","why":"bigger"},{"id":"lb","why":""}]}]}` + "\n"; err != nil || string(line) != want {
		t.Errorf("%v\n got %s\nwant %s", err, line, want)
	}
	text, err := m.Text(Options{})
	if want := "== r  1 places\n  3-9       name.en=Tripoli segments=\u2068و+x\u2069 lat=32.8 \u2068طرابلس\u2069\n      id=ly why=bigger\n      id=lb\n\n"; err != nil || string(text) != want {
		t.Errorf("%v\n got %q\nwant %q", err, text, want)
	}
	m.List = []place(nil)
	if line, _ := m.JSONLine(); string(line) != "{\"report\":{\"id\":\"r\"},\"places\":[]}\n" {
		t.Errorf("%s", line)
	}
}

func TestNewKnowsItsFormats(t *testing.T) {
	for _, f := range Formats {
		if _, err := New(f, Options{}); err != nil {
			t.Error(err)
		}
	}
	if _, err := New("xml", Options{}); err == nil {
		t.Error("xml is a format?")
	}
}
