package isnad

// Kind is a kind of event.
type Kind struct {
	ID     string
	Family string
	Codes  Codes  // where no rule says otherwise
	Count  string // what a number in this kind counts: killed, injured ...
	SayEn  string // verb phrase for summaries
	SayAr  string
	Gloss  string
}
