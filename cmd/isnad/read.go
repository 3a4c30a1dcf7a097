package main

import (
	"strings"

	"isnad"
	"isnad/internal/render"
)

type readCmd struct {
	Format string `enum:"auto,text,json,jsonl,csv" default:"auto" placeholder:"FORMAT" help:"text for people, jsonl one report a line, json the same indented, csv one claim a row. Default: text on a terminal, else jsonl."`
	BOM    bool   `name:"bom" help:"Begin csv with a byte order mark, as Excel wants."`
	Color  string `enum:"auto,always,never" default:"auto" placeholder:"WHEN" help:"Colours in text: auto, always or never. NO_COLOR is honoured."`
	input
}

func (readCmd) Help() string {
	return `Reads reports and prints every claim in them: what happened, who to whom, where, when, how many, and the chain of who says so.

Examples:

    isnad read report.txt
    isnad read --published 2019-04-10 --outlet aljazeera page.html
    isnad read --format csv --bom reports/ > claims.csv
    zcat news.jsonl.gz | isnad read --format jsonl - > claims.jsonl

The csv format has one claim a row. Several values of one cell are joined by "; ", in the same order in all columns of a family. Text that a spreadsheet would run as a formula begins with an apostrophe. Columns: ` + strings.Join(render.CSVColumns, " ") + "." + inputHelp
}

func (c *readCmd) Run(w world) error {
	renderer, err := render.New(chosen(c.Format, w), render.Options{Colour: coloured(c.Color, w), BOM: c.BOM})
	if err != nil {
		return usage{err}
	}
	x := newExtractor()
	return c.each(w, renderer.Head(), func(r isnad.Report) ([]byte, error) {
		return renderer.Reading(r, x.Extract(r).Reading)
	})
}
