package mention

import (
	"isnad/internal/doc"
	"isnad/internal/kb"
)

// Known answers what the stages after this one ask of a name: it is the World of
// package event.
type Known struct{ KB *kb.Base }

// ArmedMention reports whether the name can be that of a body that bears arms.
func (k Known) ArmedMention(m *doc.Mention) bool {
	for _, v := range m.Candidates {
		if kb.BearsArms(&k.KB.Actors[v]) {
			return true
		}
	}
	return false
}

// MentionTypes returns the types of the candidates: those of actors, and "place"
// for places, after "state" for a country or its capital.
func (k Known) MentionTypes(m *doc.Mention) []string {
	var out []string
	for _, v := range m.Candidates {
		switch m.Kind {
		case doc.ActorMention:
			out = append(out, k.KB.Actors[v].Type)
		case doc.PlaceMention:
			if kind := k.KB.Places[v].Kind; kind == "country" || kind == "capital" {
				out = append(out, "state")
			}
			out = append(out, "place")
		}
	}
	return out
}
