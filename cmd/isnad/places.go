package main

import (
	"isnad"
	"isnad/extract"
)

type placesCmd struct{ mentions }

func (placesCmd) Help() string {
	return mentionsHelp("Prints every place mention of a report, whether or not a claim uses it: the place chosen, and all the places that bear the name.", "places")
}

func (c *placesCmd) Run(w world) error {
	return c.print(w, "places", func(x *extract.Extractor, r isnad.Report) any { return x.Places(r) })
}
