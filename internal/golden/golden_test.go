package golden

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// upper answers a question in capitals, its words one a line.
func upper(q Question) string {
	return strings.Join(strings.Fields(strings.ToUpper(q.Text+" "+q.Title)), "\n")
}

// TestUpdate writes what differs, and leaves the known wrong and the comments.
func TestUpdate(t *testing.T) {
	file := filepath.Join(t.TempDir(), "c.txt")
	write := func(s string) {
		if err := os.WriteFile(file, []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("# head\n\n# why\ntext a\ntext b\ntitle c\nX\n\n# known wrong\n\ntext d\nE\n")
	Check(t, file, true, upper)
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if want := "# head\n\n# why\ntext a\ntext b\ntitle c\nA\nB\nC\n\n# known wrong\n\ntext d\nE\n"; string(b) != want {
		t.Errorf("have %q\nwant %q", b, want)
	}
	Check(t, file, false, upper)
	write("text a\nA\n\n# known wrong\n\ntext b\nC\n\ntext d\nD\n\ntext e\nF\n")
	Check(t, file, true, upper)
	if b, _ := os.ReadFile(file); string(b) != "text a\nA\n\ntext d\nD\n\n# known wrong\n\ntext b\nC\n\ntext e\nF\n" {
		t.Errorf("have %q", b)
	}
	write("# head\nB | b\nC | c\n# known wrong\nx | d\n")
	CheckLines(t, file, false, func(w string) string { return strings.ToUpper(w) + " | " + w })
	write("# head\nB   | b\nX | c\n")
	CheckValues(t, file, true, strings.ToUpper)
	if b, _ := os.ReadFile(file); string(b) != "# head\nB   | b\nC | c\n" {
		t.Errorf("have %q", b)
	}
	CheckValues(t, file, false, strings.ToUpper)
}
