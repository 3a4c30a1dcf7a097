// Package kb holds what is known about the world: kinds of event, actors,
// places, outlets. It loads them from data, checks that what they refer to
// exists, and finds them by name. It knows no language: the folding of names
// is handed in.
package kb

import (
	"fmt"
	"io/fs"
	"strings"

	"isnad"
	"isnad/internal/lexicon"
)

// Base is the knowledge base. Immutable once loaded.
type Base struct {
	Kinds   []isnad.Kind
	Rules   []Refine
	Actors  []isnad.Actor
	Places  []isnad.Place
	Sources []isnad.Source

	ActorNames  *lexicon.Trie // values are indexes in Actors; hostile names are marked by Hostile
	PlaceNames  *lexicon.Trie
	SourceNames *lexicon.Trie
	hostile     map[int32][][]string // by actor: the folded names that only its opponents use

	kind   map[string]int
	actor  map[string]int
	place  map[string]int
	source map[string]int
}

// Folder cuts a name into its folded words.
type Folder func(name string) []string

// Load reads kinds, actors, places and sources below fsys.
func Load(fsys fs.FS, fold Folder) (*Base, lexicon.Faults) {
	b := &Base{ActorNames: lexicon.NewTrie(), PlaceNames: lexicon.NewTrie(), SourceNames: lexicon.NewTrie(),
		hostile: map[int32][][]string{}, kind: map[string]int{}}
	l := loader{b: b, fold: fold}
	for _, dir := range []string{"kinds", "places", "actors", "sources"} {
		entries, faults := lexicon.ReadDir(fsys, dir)
		l.faults = append(l.faults, faults...)
		l.room(dir, len(entries))
		for i := range entries {
			l.entry(&entries[i], dir)
		}
	}
	l.references()
	l.faults.Sort()
	return b, l.faults
}

// Kind returns the kind of that id, nil if there is none.
func (b *Base) Kind(id string) *isnad.Kind { return at(b.Kinds, b.kind, id) }

// Actor returns the actor of that id, nil if there is none.
func (b *Base) Actor(id string) *isnad.Actor { return at(b.Actors, b.actor, id) }

// Place returns the place of that id, nil if there is none.
func (b *Base) Place(id string) *isnad.Place { return at(b.Places, b.place, id) }

// Source returns the outlet of that id, nil if there is none.
func (b *Base) Source(id string) *isnad.Source { return at(b.Sources, b.source, id) }

// Outlet finds an outlet by id, domain or name, nil if there is none.
func (b *Base) Outlet(s string, fold Folder) *isnad.Source {
	if o := b.Source(s); o != nil {
		return o
	}
	host := strings.TrimPrefix(strings.ToLower(s), "www.")
	for i := range b.Sources {
		for _, d := range b.Sources[i].Domains {
			if d == host {
				return &b.Sources[i]
			}
		}
	}
	node, ok := int32(0), true
	for _, w := range fold(s) {
		if node, ok = b.SourceNames.Step(node, w); !ok {
			return nil
		}
	}
	if vs := b.SourceNames.Values(node); len(vs) > 0 {
		return &b.Sources[vs[0]]
	}
	return nil
}

func at[T any](list []T, index map[string]int, id string) *T {
	if i, ok := index[id]; ok {
		return &list[i]
	}
	return nil
}

// Within reports whether the place of id lies in the place of outer, directly
// or through others.
func (b *Base) Within(id, outer string) bool {
	for range 8 {
		if id == outer {
			return true
		}
		p := b.Place(id)
		if p == nil || p.In == "" {
			return false
		}
		id = p.In
	}
	return false
}

// references checks that every id that is referred to exists, and that no
// place lies in itself.
func (l *loader) references() {
	for _, r := range l.refs {
		switch {
		case !r.ok(l.b):
			l.faults = append(l.faults, lexicon.Fault{File: r.file, Line: r.line, Text: fmt.Sprintf("%s: no %s %q", r.of, r.what, r.id)})
		case r.what == "place" && l.b.Within(r.id, strings.TrimPrefix(r.of, "place ")):
			l.faults = append(l.faults, lexicon.Fault{File: r.file, Line: r.line, Text: r.of + ": lies in itself by " + r.id})
		}
	}
}

type reference struct {
	file     string
	line     int
	of, what string
	id       string
}

func (r reference) ok(b *Base) bool {
	switch r.what {
	case "place":
		return b.Place(r.id) != nil
	case "actor":
		return b.Actor(r.id) != nil
	}
	return b.Kind(r.id) != nil
}

var armedTypes = map[string]bool{"military": true, "armed-group": true, "militia": true, "police": true, "coalition": true}

// ArmedType reports whether bodies of an actor type bear arms.
func ArmedType(t string) bool { return armedTypes[t] }

// BearsArms reports whether a bears arms, by its type or by what is said of it.
func BearsArms(a *isnad.Actor) bool { return a.Armed || ArmedType(a.Type) }
