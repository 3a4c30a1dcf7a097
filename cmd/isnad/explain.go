package main

import (
	"isnad"
	"isnad/extract"
	"isnad/internal/render"
)

type explainCmd struct {
	Format string `enum:"auto,text,jsonl" default:"auto" placeholder:"FORMAT" help:"text for people, jsonl one report a line. Default: text on a terminal, else jsonl."`
	Color  string `enum:"auto,always,never" default:"auto" placeholder:"WHEN" help:"Colours in text: auto, always or never. NO_COLOR is honoured."`
	input
}

func (explainCmd) Help() string {
	return `Prints the claims that "read" prints, and below each the rules and words that made its fields; then every sentence that gave no claim, and why.

Examples:

    isnad explain report.txt
    isnad explain --format jsonl reports/ | jq -r '.silent[].why' | sort | uniq -c` + inputHelp
}

// explained is a reading with what gave nothing, as jsonl has it.
type explained struct {
	isnad.Reading
	Silent []extract.Silence `json:"silent"`
}

func (c *explainCmd) Run(w world) error {
	o := render.Options{Colour: coloured(c.Color, w), Why: true}
	text, err := render.New("text", o)
	if err != nil {
		return err
	}
	x, asText := newExtractor(), chosen(c.Format, w) == "text"
	return c.each(w, nil, func(r isnad.Report) ([]byte, error) {
		res := x.Extract(r)
		if !asText {
			return render.Line(explained{res.Reading, append([]extract.Silence{}, res.Silent...)})
		}
		b, err := text.Reading(r, res.Reading)
		return append(b, render.Silences(r, silences(res.Silent), o)...), err
	})
}

func silences(list []extract.Silence) []render.Silence {
	out := make([]render.Silence, len(list))
	for i, s := range list {
		out[i] = render.Silence{Start: s.Start, End: s.End, Why: s.Why}
	}
	return out
}
