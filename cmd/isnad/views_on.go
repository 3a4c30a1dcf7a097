//go:build views

package main

const hasViews = true

// views are the commands that look inside a report. TEMPORARY split: the tag
// goes as soon as extract has Words, Times, Numbers, Places and Names.
type views struct {
	Places  placesCmd  `cmd:"" help:"Print every place that reports mention."`
	Times   timesCmd   `cmd:"" help:"Print every time that reports mention, resolved to days."`
	Numbers numbersCmd `cmd:"" help:"Print every number that reports mention, with its bounds and unit."`
	Words   wordsCmd   `cmd:"" help:"Print the words of reports as they were understood."`
	Names   namesCmd   `cmd:"" help:"Print the persons, bodies and places that reports name."`
}
