package isnad

import "encoding/json"

// Claim is one statement, by the report or by somebody it quotes, that
// something happened, goes on, is planned, alleged or denied. Lists are empty
// and pointers nil for what was not said.
type Claim struct {
	ID         string     `json:"id"`
	Kind       string     `json:"kind"` // see data/kinds
	Trigger    Words      `json:"trigger"`
	Agent      []Party    `json:"agent"`
	Target     []Party    `json:"target"`
	Instrument []Party    `json:"instrument"`
	Recipient  []Party    `json:"recipient"`
	Place      []Location `json:"place"`
	Time       *When      `json:"time,omitempty"`
	Count      []Count    `json:"count"`
	Source     []Party    `json:"source"` // nearest speaker first; empty: the outlet's own voice
	Via        []Party    `json:"via"`    // the outlet or agency that the speaker told
	Cue        *Words     `json:"cue,omitempty"`
	Stance     Stance     `json:"stance"`
	Polarity   string     `json:"polarity"` // positive, negative
	Hedge      *Words     `json:"hedge,omitempty"`
	Denies     []string   `json:"denies"` // ids of the claims that this denial answers
	Codes      Codes      `json:"codes"`
	Sentence   Extent     `json:"sentence"`
	Summary    Name       `json:"summary"`
	Why        []string   `json:"why"`
}

// Extent is a stretch of text without its words.
type Extent struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Stance is how firmly a claim is made.
type Stance string

// The stances.
const (
	Asserted    Stance = "asserted"
	Planned     Stance = "planned"
	Alleged     Stance = "alleged"
	Denied      Stance = "denied"
	Demanded    Stance = "demanded"
	Threatened  Stance = "threatened"
	Conditional Stance = "conditional"
)

// Party is an actor, thing, speaker or outlet in a role.
type Party struct {
	Words
	ID    string `json:"id,omitempty"` // of data/actors or data/sources, empty when unknown
	Name  *Name  `json:"name,omitempty"`
	Type  string `json:"type,omitempty"`
	Named bool   `json:"named"` // named by a name, not by a common noun
	Basis Basis  `json:"basis,omitempty"`
}

// Location is a place in a claim. An anchor with a relation and a radius is
// not a point: "south of Tripoli" has Tripoli's coordinates, relation
// "south-of" and a radius. A location without words is only the country that the
// report is mostly about.
type Location struct {
	Words
	ID         string   `json:"id,omitempty"`
	Name       *Name    `json:"name,omitempty"`
	Country    string   `json:"country,omitempty"` // ISO 3166-1 alpha-2
	Lat        *float64 `json:"lat,omitempty"`     // degrees north, WGS 84
	Lon        *float64 `json:"lon,omitempty"`     // degrees east, WGS 84
	Precision  string   `json:"precision"`         // point town near area region country unknown
	Relation   string   `json:"relation,omitempty"`
	RadiusKM   float64  `json:"radius_km,omitempty"`
	Basis      Basis    `json:"basis"`
	Candidates int      `json:"candidates,omitempty"` // how many places bear the name
}

// MarshalJSON leaves text, start and end out of a location without words.
func (l Location) MarshalJSON() ([]byte, error) {
	type plain Location
	if l.Words != (Words{}) {
		return json.Marshal(plain(l))
	}
	return json.Marshal(struct {
		Text  *string `json:"text,omitempty"`
		Start *int    `json:"start,omitempty"`
		End   *int    `json:"end,omitempty"`
		plain
	}{plain: plain(l)})
}

// When is the time of a claim: the days From to To, both included.
type When struct {
	Words
	From      Date   `json:"from"`
	To        Date   `json:"to"`
	Precision string `json:"precision"` // day part-of-day week month season year range unknown
	Basis     Basis  `json:"basis"`
}

// Count is a quantity of a claim.
type Count struct {
	Of string `json:"of"` // killed injured detained ... see the gold guide
	Words
	Low   *int64 `json:"low"`  // nil: open
	High  *int64 `json:"high"` // nil: open
	Bound string `json:"bound"`
	Unit  string `json:"unit"`
	Basis string `json:"basis"` // incident, cumulative, subset
	Since Date   `json:"since"`
}

// Codes are the codes of a claim in the schemes of the field; empty where a
// scheme has no place for it.
type Codes struct {
	Plover     string    `json:"plover"`
	PloverMode string    `json:"plover_mode,omitempty"`
	Cameo      string    `json:"cameo"`
	Acled      AcledCode `json:"acled"`
}

// AcledCode is an event type of the Armed Conflict Location & Event Data Project.
type AcledCode struct {
	EventType    string `json:"event_type"`
	SubEventType string `json:"sub_event_type"`
}
