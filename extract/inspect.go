package extract

import (
	"isnad"
	"isnad/internal/doc"
)

// Speech returns the acts of saying of a report.
func (x *Extractor) Speech(r isnad.Report) []doc.Speech {
	t := translator{x: x, d: x.Analyse(r)}
	return x.cues.Speeches(t.d, x.frames.Find(t.d, &t))
}

// Events returns the events of a report before they become claims.
func (x *Extractor) Events(r isnad.Report) ([]doc.Event, []Silence) {
	t := translator{x: x, d: x.Analyse(r)}
	return x.frames.Find(t.d, &t), x.Extract(r).Silent
}
