package main

import (
	"isnad"
	"isnad/extract"
)

type timesCmd struct{ mentions }

func (timesCmd) Help() string {
	return mentionsHelp("Prints every time expression of a report with the days it means, counted from the day of publication.", "times")
}

func (c *timesCmd) Run(w world) error {
	return c.print(w, "times", func(x *extract.Extractor, r isnad.Report) any { return x.Times(r) })
}
