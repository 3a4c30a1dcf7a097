package extract_test

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"testing"

	"isnad"
	"isnad/data"
	"isnad/extract"
	"isnad/internal/doc"
)

func TestZZUnknown(t *testing.T) {
	f := os.Getenv("UNK")
	if f == "" {
		t.Skip()
	}
	x, _ := extract.New(data.FS)
	fh, _ := os.Open(f)
	sc := bufio.NewScanner(fh)
	sc.Buffer(make([]byte, 1<<20), 1<<22)
	n := map[string]int{}
	ex := map[string]string{}
	for sc.Scan() {
		d := x.Analyse(isnad.Report{ID: "x", Text: sc.Text()})
		cov := map[int]bool{}
		for _, m := range d.Mentions {
			for i := m.From; i < m.To; i++ {
				cov[i] = true
			}
		}
		for _, m := range d.Times {
			for i := m.Start; i < m.End; i++ {
				cov[i] = true
			}
		}
		for _, m := range d.Numbers {
			for i := m.From; i < m.To; i++ {
				if i != m.Counted {
					cov[i] = true
				}
			}
		}
		for i, k := range d.Tokens {
			if k.Kind == doc.Word && len(k.Readings) == 0 && !cov[i] && k.Unit >= 0 && d.Units[k.Unit].Kind == doc.NounUnit {
				w := k.Span.Of(d.Text)
				n[w]++
				ex[w] = d.Of(max(0, i-2), min(i+2, len(d.Tokens))).Of(d.Text)
			}
		}
	}
	var ks []string
	for k := range n {
		ks = append(ks, k)
	}
	sort.Slice(ks, func(i, j int) bool { return n[ks[i]] > n[ks[j]] || n[ks[i]] == n[ks[j]] && ks[i] < ks[j] })
	for _, k := range ks {
		fmt.Printf("%d %s | %s\n", n[k], k, ex[k])
	}
}
