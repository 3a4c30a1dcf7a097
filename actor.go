package isnad

// Actor is a state, an army, a group, a body or a person that acts in the news.
type Actor struct {
	ID      string
	Type    string // state government military police armed-group militia ... person
	Country string
	Armed   bool
	Sides   []Period // sides it stood on, by date
	PartOf  string
	Since   string // YYYY, YYYY-MM or YYYY-MM-DD; "" open
	Until   string
	Name    Name
	Names   []string // Arabic names, Name.Ar first
	Abbr    []string
	Hostile []string // names that only opponents use
	Cue     bool
	Offices []Office
}

// Period is a value that held between two dates ("" is open).
type Period struct{ Value, From, To string }

// Office is a post that a person held.
type Office struct{ Body, Title, From, To string }
