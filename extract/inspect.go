package extract

import (
	"isnad"
	"isnad/internal/doc"
)

// Speech returns the acts of saying of a report.
func (x *Extractor) Speech(r isnad.Report) []doc.Speech { return x.cues.Speeches(x.Analyse(r)) }
