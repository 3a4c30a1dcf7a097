package isnad

// Place is an entry of the gazetteer.
type Place struct {
	ID         string
	Kind       string // country capital governorate city town village quarter front airport ...
	Country    string // ISO 3166-1 alpha-2, "-" for seas
	In         string // id of the enclosing place
	Lat, Lon   float64
	Located    bool // Lat and Lon are known
	Population int
	Name       Name
	Names      []string // all Arabic names, Name.Ar first
	Cue        bool     // a common word or person name too: counts only after a head
	Demonyms   []string // nisba adjectives, masculine singular
}
