// Package render writes readings: as blocks for people, as JSON, as CSV. It
// knows the record and nothing of how it came about.
package render

import (
	"bytes"
	"encoding/json"
	"fmt"

	"isnad"
)

// Options say for whom is written.
type Options struct {
	Colour bool // text: mark stance, labels and trigger by colour
	BOM    bool // csv: begin with a byte order mark, as Excel wants
	Why    bool // text: after each claim the rules and words that made it
}

// Renderer writes readings one by one. Its methods are safe for many
// goroutines and depend on their arguments alone.
type Renderer interface {
	// Head is what stands once before all readings.
	Head() []byte
	// Reading writes what was read of r.
	Reading(r isnad.Report, reading isnad.Reading) ([]byte, error)
}

// Formats are the names that New knows.
var Formats = []string{"text", "json", "jsonl", "csv"}

// New returns the renderer of a format.
func New(format string, o Options) (Renderer, error) {
	switch format {
	case "text":
		return textRenderer{o}, nil
	case "json":
		return jsonRenderer{indent: true}, nil
	case "jsonl":
		return jsonRenderer{}, nil
	case "csv":
		return csvRenderer{o}, nil
	}
	return nil, fmt.Errorf("render: no format %q", format)
}

// jsonRenderer writes one object a report: on one line, or indented.
type jsonRenderer struct{ indent bool }

func (jsonRenderer) Head() []byte { return nil }

func (j jsonRenderer) Reading(_ isnad.Report, reading isnad.Reading) ([]byte, error) {
	return encode(withLists(reading), j.indent)
}

// Line writes any value as one line of JSON.
func Line(v any) ([]byte, error) { return encode(v, false) }

func encode(v any, indent bool) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if indent {
		enc.SetIndent("", "  ")
	}
	if err := enc.Encode(v); err != nil {
		return nil, fmt.Errorf("render JSON: %w", err)
	}
	return b.Bytes(), nil
}

// withLists writes [] and never null for what was not said.
func withLists(reading isnad.Reading) isnad.Reading {
	reading.Claims = append([]isnad.Claim{}, reading.Claims...)
	reading.Notes = list(reading.Notes)
	for i := range reading.Claims {
		c := &reading.Claims[i]
		for _, parties := range []*[]isnad.Party{&c.Agent, &c.Target, &c.Instrument, &c.Recipient, &c.Source, &c.Via} {
			*parties = list(*parties)
		}
		c.Place, c.Count = list(c.Place), list(c.Count)
		c.Denies, c.Why = list(c.Denies), list(c.Why)
	}
	return reading
}

func list[T any](l []T) []T {
	if l == nil {
		return []T{}
	}
	return l
}
