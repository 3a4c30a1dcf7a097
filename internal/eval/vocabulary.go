package eval

import (
	"strings"
)

// The words of the gold guide. They are the guide's and not data/kinds': gold
// reports are read by the guide they were written with.
const (
	kindWords = `clash attack airstrike shelling bombing shooting advance retreat seize-territory repel besiege destroy
shoot-down seize-equipment use-weapon deploy ceasefire violate-ceasefire kill injure detain abduct release abuse missing
displace evacuate return aid appeal order accuse deny condemn threaten support reject block pressure meet agree postpone
sanction claim-responsibility protest prosecute investigate close`
	stanceWords  = "asserted planned alleged denied demanded threatened conditional"
	countedWords = "killed injured detained abducted released displaced evacuated missing seized destroyed participants strikes other"
	boundWords   = "exact about at-least more-than at-most less-than range tens hundreds thousands several plural zero"
	unitWords    = "persons families vehicles aircraft sites strikes bodies other"
	// Fields whose words stand in the body, and fields that name an entity in full.
	spanWords     = "trigger agent target instrument place source via"
	resolvedWords = "agent-is target-is source-is"
	reportWords   = "id outlet url published language title"
)

// familyWords are kinds that careful readers mix up, a line each: a claim of a
// sister kind counts in the figure "family" and not in "claim".
const familyWords = `fight clash attack airstrike shelling bombing shooting repel use-weapon violate-ceasefire
ground advance retreat seize-territory besiege deploy
harm kill injure abuse missing
custody detain abduct release prosecute investigate
things destroy shoot-down seize-equipment
move displace evacuate return
against accuse condemn threaten reject deny block pressure sanction
ask appeal order
with support agree meet ceasefire aid`

// vocabulary answers which words the guide knows.
type vocabulary struct {
	kinds, stances, counted, bounds, units, spans, resolved, report map[string]bool
}

func newVocabulary() vocabulary {
	return vocabulary{
		kinds: setOf(kindWords), stances: setOf(stanceWords), counted: setOf(countedWords), bounds: setOf(boundWords),
		units: setOf(unitWords), spans: setOf(spanWords), resolved: setOf(resolvedWords), report: setOf(reportWords),
	}
}

// Kinds lists the kinds of the gold guide in its order.
func Kinds() []string { return strings.Fields(kindWords) }

// families maps a kind to its family.
func families() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(familyWords) {
		f := strings.Fields(line)
		for _, kind := range f[1:] {
			m[kind] = f[0]
		}
	}
	return m
}

func setOf(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
