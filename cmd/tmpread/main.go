package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"

	"isnad/internal/lang/ar"
	"isnad/internal/lang/ar/morph"
	"isnad/internal/lexicon"
)

// words on stdin text; dumps readings of each distinct key.
func main() {
	entries, _ := lexicon.ReadDir(os.DirFS(os.Args[1]), "ar")
	lx, f := morph.New(entries)
	for _, x := range f {
		fmt.Fprintln(os.Stderr, x)
	}
	seen := map[string]int{}
	sc := bufio.NewScanner(os.Stdin)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		for _, t := range ar.Tokens(sc.Text()) {
			seen[t.Key]++
		}
	}
	var ks []string
	for k := range seen {
		ks = append(ks, k)
	}
	sort.Strings(ks)
	w := bufio.NewWriter(os.Stdout)
	defer w.Flush()
	for _, k := range ks {
		fmt.Fprintf(w, "%s\t%d", k, seen[k])
		for _, r := range lx.Read(k) {
			fmt.Fprintf(w, "\t%s %s %s c%d p%d f%v a%v %d", r.Stem, r.Lex.ID, fmt.Sprint(r.Form), r.Conj, r.Prep, r.Future, r.Art, r.Pron)
		}
		fmt.Fprintln(w)
	}
}
