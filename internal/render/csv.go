package render

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"isnad"
)

// CSVColumns are the columns of the csv format, one row a claim. Where a claim
// has several values they are joined by "; ", columns of one family (place,
// place_id, country, ...) in the same order, with an empty value for what one
// of them lacks. Cells that a spreadsheet would take for a formula begin with
// an apostrophe. Days are YYYY-MM-DD, places degrees of WGS 84, offsets code
// points of the report's text.
var CSVColumns = []string{
	"report_id", "outlet", "outlet_id", "url", "published", "claim_id", "kind", "stance", "polarity", "trigger",
	"agent", "agent_id", "target", "target_id", "instrument", "instrument_id", "recipient", "recipient_id",
	"place", "place_id", "place_en", "country", "lat", "lon", "place_precision", "place_relation", "radius_km", "place_basis",
	"time", "time_from", "time_to", "time_precision", "time_basis",
	"count", "count_of", "count_low", "count_high", "count_bound", "count_unit", "count_basis", "count_since",
	"source", "source_id", "source_type", "via", "via_id", "cue", "hedge", "denies",
	"plover", "plover_mode", "cameo", "acled_event_type", "acled_sub_event_type",
	"summary_en", "summary_ar", "sentence_start", "sentence_end", "sentence", "why",
}

type csvRenderer struct{ o Options }

func (c csvRenderer) Head() []byte {
	b, _ := rows([][]string{CSVColumns}) // a buffer takes everything
	if c.o.BOM {
		return append([]byte("\xef\xbb\xbf"), b...)
	}
	return b
}

func (c csvRenderer) Reading(r isnad.Report, reading isnad.Reading) ([]byte, error) {
	w := textWriter{runes: []rune(r.Text)}
	var table [][]string
	for i := range reading.Claims {
		row := claimRow(&reading.Claims[i], reading.Report, &w)
		for j := range row {
			row[j] = cell(row[j])
		}
		table = append(table, row)
	}
	return rows(table)
}

func rows(table [][]string) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	if err := w.WriteAll(table); err != nil {
		return nil, fmt.Errorf("render CSV: %w", err)
	}
	return b.Bytes(), nil
}

// cell keeps spreadsheets from running text as a formula. Numbers stay.
func cell(s string) string {
	s = Plain(s)
	if formula.MatchString(s) && !numbers.MatchString(s) {
		return "'" + s
	}
	return s
}

var (
	formula = regexp.MustCompile(`^\s*[=+\-@|%\x{FF1D}\x{FF0B}\x{FF0D}\x{FF20}]`) // ASCII and full width
	numbers = regexp.MustCompile(`^-?\d+(\.\d+)?(; (-?\d+(\.\d+)?)?)*$`)
)

func claimRow(c *isnad.Claim, ref isnad.ReportRef, w *textWriter) []string {
	var out isnad.Party
	if ref.Outlet != nil {
		out = *ref.Outlet
	}
	row := []string{ref.ID, out.Text, out.ID, ref.URL, ref.Published.String(), c.ID, c.Kind, string(c.Stance), c.Polarity, c.Trigger.Text}
	for _, ps := range [][]isnad.Party{c.Agent, c.Target, c.Instrument, c.Recipient} {
		row = append(row, partyWords(ps), partyIDs(ps))
	}
	row = append(row, placeCells(c.Place)...)
	row = append(row, timeCells(c.Time)...)
	row = append(row, countCells(c.Count)...)
	row = append(row, partyWords(c.Source), partyIDs(c.Source), joined(c.Source, func(p isnad.Party) string { return p.Type }),
		partyWords(c.Via), partyIDs(c.Via), wordsOf(c.Cue), wordsOf(c.Hedge), strings.Join(c.Denies, "; "))
	row = append(row, c.Codes.Plover, c.Codes.PloverMode, c.Codes.Cameo, c.Codes.Acled.EventType, c.Codes.Acled.SubEventType)
	return append(row, c.Summary.En, c.Summary.Ar, strconv.Itoa(c.Sentence.Start), strconv.Itoa(c.Sentence.End),
		w.of(c.Sentence.Start, c.Sentence.End), strings.Join(c.Why, "; "))
}

// joined joins one value of each by "; "; "" when none has it.
func joined[T any](list []T, value func(T) string) string {
	values := make([]string, len(list))
	any := false
	for i, e := range list {
		values[i] = value(e)
		any = any || values[i] != ""
	}
	if !any {
		return ""
	}
	return strings.Join(values, "; ")
}

func partyWords(ps []isnad.Party) string {
	return joined(ps, func(p isnad.Party) string { return p.Text })
}

func partyIDs(ps []isnad.Party) string {
	return joined(ps, func(p isnad.Party) string { return p.ID })
}

func wordsOf(w *isnad.Words) string {
	if w == nil {
		return ""
	}
	return w.Text
}

func placeCells(ls []isnad.Location) []string {
	return []string{
		joined(ls, func(l isnad.Location) string { return l.Text }),
		joined(ls, func(l isnad.Location) string { return l.ID }),
		joined(ls, func(l isnad.Location) string {
			if l.Name == nil {
				return ""
			}
			return l.Name.En
		}),
		joined(ls, func(l isnad.Location) string { return l.Country }),
		joined(ls, func(l isnad.Location) string { return degrees(l.Lat) }),
		joined(ls, func(l isnad.Location) string { return degrees(l.Lon) }),
		joined(ls, func(l isnad.Location) string { return l.Precision }),
		joined(ls, func(l isnad.Location) string { return l.Relation }),
		joined(ls, func(l isnad.Location) string {
			if l.RadiusKM == 0 {
				return ""
			}
			return number(l.RadiusKM)
		}),
		joined(ls, func(l isnad.Location) string { return string(l.Basis) }),
	}
}

func degrees(f *float64) string {
	if f == nil {
		return ""
	}
	return number(*f)
}

func timeCells(t *isnad.When) []string {
	if t == nil {
		return make([]string, 5)
	}
	return []string{t.Text, t.From.String(), t.To.String(), t.Precision, string(t.Basis)}
}

func countCells(cs []isnad.Count) []string {
	return []string{
		joined(cs, func(c isnad.Count) string { return c.Text }),
		joined(cs, func(c isnad.Count) string { return c.Of }),
		joined(cs, func(c isnad.Count) string { return whole(c.Low) }),
		joined(cs, func(c isnad.Count) string { return whole(c.High) }),
		joined(cs, func(c isnad.Count) string { return c.Bound }),
		joined(cs, func(c isnad.Count) string { return c.Unit }),
		joined(cs, func(c isnad.Count) string { return c.Basis }),
		joined(cs, func(c isnad.Count) string { return c.Since.String() }),
	}
}

func whole(n *int64) string {
	if n == nil {
		return ""
	}
	return strconv.FormatInt(*n, 10)
}
