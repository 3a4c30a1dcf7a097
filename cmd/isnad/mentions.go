package main

import (
	"isnad"
	"isnad/extract"
	"isnad/internal/render"
)

// mentions is what the commands that look inside a report have in common.
type mentions struct {
	Format string `enum:"auto,text,jsonl" default:"auto" placeholder:"FORMAT" help:"text for people, jsonl one report a line. Default: text on a terminal, else jsonl."`
	Color  string `enum:"auto,always,never" default:"auto" placeholder:"WHEN" help:"Colours in text: auto, always or never. NO_COLOR is honoured."`
	input
}

// print prints what look finds in every report, under the name of.
func (c *mentions) print(w world, of string, look func(*extract.Extractor, isnad.Report) any) error {
	x, o := newExtractor(), render.Options{Colour: coloured(c.Color, w)}
	asText := chosen(c.Format, w) == "text"
	return c.each(w, nil, func(r isnad.Report) ([]byte, error) {
		m := render.Mentions{Report: r, Of: of, List: look(x, r)}
		if asText {
			return m.Text(o)
		}
		return m.JSONLine()
	})
}

// mentionsHelp tells what a command prints and how it is called.
func mentionsHelp(what, command string) string {
	return what + `

Examples:

    isnad ` + command + ` report.txt
    isnad ` + command + ` --format jsonl reports/ > ` + command + `.jsonl` + inputHelp
}
