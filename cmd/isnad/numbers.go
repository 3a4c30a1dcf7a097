package main

import (
	"isnad"
	"isnad/extract"
)

type numbersCmd struct{ mentions }

func (numbersCmd) Help() string {
	return mentionsHelp("Prints every number of a report with its lowest and highest value, its bound (about, at least, tens ...) and what it counts.", "numbers")
}

func (c *numbersCmd) Run(w world) error {
	return c.print(w, "numbers", func(x *extract.Extractor, r isnad.Report) any { return x.Numbers(r) })
}
