package main

import (
	"isnad"
	"isnad/extract"
)

type wordsCmd struct{ mentions }

func (wordsCmd) Help() string {
	return mentionsHelp("Prints the words of a report as they were understood: segments, lemma, part of speech.", "words")
}

func (c *wordsCmd) Run(w world) error {
	return c.print(w, "words", func(x *extract.Extractor, r isnad.Report) any { return x.Words(r) })
}
