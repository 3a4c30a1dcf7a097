package isnad

// Source is an outlet or a news agency.
type Source struct {
	ID      string
	Type    string // agency newspaper broadcaster site official social monitor
	Country string
	Domains []string
	Lean    string
	Name    Name
	Names   []string
	Signs   []string // how copies of it are signed
	Cue     bool
}
