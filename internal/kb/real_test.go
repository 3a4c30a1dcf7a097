package kb_test

import (
	"testing"

	"isnad/data"
	"isnad/extract"
)

// TestRealData: what the program embeds loads without a fault.
func TestRealData(t *testing.T) {
	_, faults := extract.New(data.FS)
	for _, f := range faults {
		t.Error(f)
	}
}
