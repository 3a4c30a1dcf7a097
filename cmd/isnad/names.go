package main

import (
	"isnad"
	"isnad/extract"
)

type namesCmd struct{ mentions }

func (namesCmd) Help() string {
	return mentionsHelp("Prints the persons, bodies and places that a report names, with their types.", "names")
}

func (c *namesCmd) Run(w world) error {
	return c.print(w, "names", func(x *extract.Extractor, r isnad.Report) any { return x.Names(r) })
}
