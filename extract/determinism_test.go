package extract_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"isnad"
	"isnad/data"
	"isnad/extract"
	"isnad/internal/golden"
)

// TestDeterminism: the same report gives the same bytes, from one extractor used
// by one goroutine or by eight, and from an extractor built anew.
func TestDeterminism(t *testing.T) {
	reports := ownReports(t)
	x, _ := extract.New(data.FS)
	y, _ := extract.New(data.FS)
	want := readAll(t, x, reports, 1)
	for _, c := range []struct {
		name string
		have [][]byte
	}{
		{"again", readAll(t, x, reports, 1)},
		{"eight goroutines", readAll(t, x, reports, 8)},
		{"another extractor", readAll(t, y, reports, 1)},
		{"another extractor, eight goroutines", readAll(t, y, reports, 8)},
	} {
		for i := range reports {
			if !bytes.Equal(c.have[i], want[i]) {
				t.Errorf("%s: %s reads otherwise", c.name, reports[i].ID)
			}
		}
	}
}

// readAll reads every report once for each worker, so that several goroutines
// read the same report at one time; the bytes of all must agree.
func readAll(t *testing.T, x *extract.Extractor, reports []isnad.Report, workers int) [][]byte {
	t.Helper()
	all := make([][][]byte, workers)
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			for _, r := range reports {
				b, err := json.Marshal(x.Extract(r))
				if err != nil {
					b = []byte(err.Error())
				}
				all[w] = append(all[w], b)
			}
		})
	}
	wg.Wait()
	for w := range all {
		for i := range reports {
			if !bytes.Equal(all[w][i], all[0][i]) {
				t.Errorf("%s: two goroutines read it differently", reports[i].ID)
			}
		}
	}
	return all[0]
}

// TestReadings holds whole readings of short reports, byte for byte.
func TestReadings(t *testing.T) {
	x, _ := extract.New(data.FS)
	files, err := filepath.Glob("testdata/readings/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no reports in testdata/readings: ", err)
	}
	for _, f := range files {
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		r := short(golden.Read(string(src)))
		r.ID = filepath.Base(f)
		have, err := json.MarshalIndent(x.Extract(r).Reading, "", " ")
		if err != nil {
			t.Fatal(err)
		}
		have = append(have, '\n')
		file := f[:len(f)-len(".txt")] + ".json"
		if *update {
			if err := os.WriteFile(file, have, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(have, want) {
			t.Errorf("%s reads otherwise:\n%s", f, firstDifference(have, want))
		}
	}
}

// firstDifference shows the first lines that differ.
func firstDifference(have, want []byte) string {
	h, w := bytes.Split(have, []byte("\n")), bytes.Split(want, []byte("\n"))
	for i := range h {
		if i >= len(w) || !bytes.Equal(h[i], w[i]) {
			s := "have " + string(h[i])
			if i < len(w) {
				s += "\nwant " + string(w[i])
			}
			return s
		}
	}
	return "have fewer lines"
}
