package kb

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"isnad"
	"isnad/internal/lexicon"
)

type loader struct {
	b      *Base
	fold   Folder
	faults lexicon.Faults
	refs   []reference
	e      *lexicon.Entry
}

func (l *loader) bad(line int, format string, args ...any) {
	l.faults = append(l.faults, lexicon.Fault{File: l.e.File, Line: line,
		Text: l.e.Type + " " + l.e.ID + ": " + fmt.Sprintf(format, args...)})
}

func (l *loader) refer(what, id string, line int) {
	l.refs = append(l.refs, reference{l.e.File, line, l.e.Type + " " + l.e.ID, what, id})
}

// types says which entry types may stand in which folder.
var types = map[string]string{"kind": "kinds", "refine": "kinds", "place": "places", "actor": "actors", "source": "sources"}

func (l *loader) entry(e *lexicon.Entry, dir string) {
	l.e = e
	if types[e.Type] != dir {
		l.bad(e.Line, "an entry of this type does not belong in %s", dir)
		return
	}
	switch e.Type {
	case "kind":
		l.kind()
	case "refine":
		l.refine()
	case "place":
		l.place()
	case "actor":
		l.actor()
	case "source":
		l.source()
	}
}

// room makes room for the entries of a folder at once.
func (l *loader) room(dir string, n int) {
	switch dir {
	case "places":
		l.b.Places, l.b.place = make([]isnad.Place, 0, n), make(map[string]int, n)
	case "actors":
		l.b.Actors, l.b.actor = make([]isnad.Actor, 0, n), make(map[string]int, n)
	case "sources":
		l.b.Sources, l.b.source = make([]isnad.Source, 0, n), make(map[string]int, n)
	}
}

// claim registers an id; false if it is taken.
func (l *loader) claim(index map[string]int, n int) bool {
	if _, taken := index[l.e.ID]; taken {
		l.bad(l.e.Line, "this id is used twice")
		return false
	}
	index[l.e.ID] = n
	return true
}

func (l *loader) names() (isnad.Name, []string) {
	ar := l.e.All("ar")
	if len(ar) == 0 {
		l.bad(l.e.Line, "no Arabic name (field ar)")
		return isnad.Name{En: l.e.Get("en")}, nil
	}
	if l.e.Get("en") == "" {
		l.bad(l.e.Line, "no English name (field en)")
	}
	return isnad.Name{Ar: ar[0], En: l.e.Get("en")}, ar
}

func (l *loader) place() {
	e := l.e
	p := isnad.Place{ID: e.ID, Kind: e.Get("kind"), Country: e.Get("country"), In: e.Get("in"),
		Cue: e.Get("cue") == "yes", Demonyms: e.All("demonym")}
	p.Name, p.Names = l.names()
	for _, f := range e.Fields {
		switch f.Name {
		case "kind":
			if !placeKinds[f.Value] {
				l.bad(f.Line, "unknown kind of place %q", f.Value)
			}
		case "country":
			l.country(f)
		case "in":
			l.refer("place", f.Value, f.Line)
		case "at":
			p.Lat, p.Lon, p.Located = l.coordinates(f)
		case "pop":
			n, err := strconv.Atoi(f.Value)
			if err != nil || n < 0 {
				l.bad(f.Line, "population %q is not a number", f.Value)
			}
			p.Population = n
		case "cue":
			l.yes(f)
		case "en", "ar", "demonym":
		default:
			l.bad(f.Line, "unknown field %q", f.Name)
		}
	}
	if p.Kind == "" || p.Country == "" {
		l.bad(e.Line, "kind and country are needed")
	}
	n := len(l.b.Places)
	if !l.claim(l.b.place, n) {
		return
	}
	l.b.Places = append(l.b.Places, p)
	for _, name := range p.Names {
		l.b.PlaceNames.Add(l.fold(name), int32(n))
	}
}

func (l *loader) coordinates(f lexicon.Field) (lat, lon float64, ok bool) {
	a, b, _ := strings.Cut(f.Value, " ")
	lat, err1 := strconv.ParseFloat(a, 64)
	lon, err2 := strconv.ParseFloat(strings.TrimSpace(b), 64)
	if err1 != nil || err2 != nil || lat < -90 || lat > 90 || lon < -180 || lon > 180 {
		l.bad(f.Line, "at %q is not a latitude and a longitude in degrees", f.Value)
		return 0, 0, false
	}
	return lat, lon, true
}

var placeKinds = set("continent region country capital governorate district city town village quarter front airport base camp crossing port oilfield road river mountain sea island site")

var actorTypes = set("state government military police intelligence armed-group militia coalition party igo ngo media health judiciary legislature civilians refugees tribe religious business criminals person monarchy education")

var sourceTypes = set("agency newspaper broadcaster site official social monitor")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

func (l *loader) actor() {
	e := l.e
	a := isnad.Actor{ID: e.ID, Type: e.Get("type"), Country: e.Get("country"), Armed: e.Get("armed") == "yes",
		PartOf: e.Get("part-of"), Since: e.Get("since"), Until: e.Get("until"),
		Abbr: e.All("abbr"), Hostile: e.All("hostile"), Cue: e.Get("cue") == "yes"}
	a.Name, a.Names = l.names()
	for _, f := range e.Fields {
		switch f.Name {
		case "type":
			if !actorTypes[f.Value] {
				l.bad(f.Line, "unknown type of actor %q", f.Value)
			}
		case "side":
			id, period, _ := strings.Cut(f.Value, " ")
			from, to := l.dates(f, period)
			a.Sides = append(a.Sides, isnad.Period{Value: id, From: from, To: to})
		case "part-of":
			l.refer("actor", f.Value, f.Line)
		case "office":
			a.Offices = append(a.Offices, l.office(f))
		case "country":
			l.country(f)
		case "armed", "cue":
			l.yes(f)
		case "since", "until":
			l.date(f, f.Value)
		case "en", "ar", "abbr", "hostile":
		default:
			l.bad(f.Line, "unknown field %q", f.Name)
		}
	}
	if a.Type == "" {
		l.bad(e.Line, "type is needed")
	}
	n := len(l.b.Actors)
	if !l.claim(l.b.actor, n) {
		return
	}
	l.b.Actors = append(l.b.Actors, a)
	for _, name := range a.Names {
		l.b.ActorNames.Add(l.fold(name), int32(n))
	}
	for _, name := range a.Hostile {
		words := l.fold(name)
		l.b.ActorNames.Add(words, int32(n))
		l.b.hostile[int32(n)] = append(l.b.hostile[int32(n)], words)
	}
}

// dates cuts "FROM..TO"; either may be missing.
func (l *loader) dates(f lexicon.Field, s string) (from, to string) {
	from, to, _ = strings.Cut(strings.TrimSpace(s), "..")
	l.date(f, from)
	l.date(f, to)
	if from != "" && to != "" && from > to && !strings.HasPrefix(from, to) {
		l.bad(f.Line, "%s ends before it begins: %q", f.Name, s)
	}
	return from, to
}

// date checks YYYY, YYYY-MM or YYYY-MM-DD.
func (l *loader) date(f lexicon.Field, s string) {
	const layout = "2006-01-02"
	if s == "" {
		return
	}
	if _, err := time.Parse(layout[:min(len(s), len(layout))], s); err != nil || len(s) != 4 && len(s) != 7 && len(s) != len(layout) {
		l.bad(f.Line, "%s: date %q is not YYYY, YYYY-MM or YYYY-MM-DD", f.Name, s)
	}
}

func (l *loader) country(f lexicon.Field) {
	if f.Value != "-" && (len(f.Value) != 2 || strings.Trim(f.Value, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "") {
		l.bad(f.Line, "country %q is not an ISO 3166-1 alpha-2 code", f.Value)
	}
}

func (l *loader) yes(f lexicon.Field) {
	if f.Value != "yes" {
		l.bad(f.Line, "%s is yes or left out, found %q", f.Name, f.Value)
	}
}

// office reads "BODY TITLE WORDS FROM..TO"; the dates may be missing.
func (l *loader) office(f lexicon.Field) isnad.Office {
	body, rest, _ := strings.Cut(f.Value, " ")
	l.refer("actor", body, f.Line)
	o := isnad.Office{Body: body, Title: strings.TrimSpace(rest)}
	if i := strings.LastIndexByte(o.Title, ' '); i > 0 && strings.Contains(o.Title[i:], "..") {
		o.From, o.To = l.dates(f, o.Title[i+1:])
		o.Title = strings.TrimSpace(o.Title[:i])
	}
	return o
}

func (l *loader) source() {
	e := l.e
	s := isnad.Source{ID: e.ID, Type: e.Get("type"), Country: e.Get("country"), Domains: e.All("domain"),
		Lean: e.Get("lean"), Signs: e.All("sign"), Cue: e.Get("cue") == "yes"}
	s.Name, s.Names = l.names()
	for _, f := range e.Fields {
		switch f.Name {
		case "type":
			if !sourceTypes[f.Value] {
				l.bad(f.Line, "unknown type of source %q", f.Value)
			}
		case "country":
			l.country(f)
		case "cue":
			l.yes(f)
		case "domain", "lean", "en", "ar", "sign":
		default:
			l.bad(f.Line, "unknown field %q", f.Name)
		}
	}
	if s.Type == "" {
		l.bad(e.Line, "type is needed")
	}
	n := len(l.b.Sources)
	if !l.claim(l.b.source, n) {
		return
	}
	l.b.Sources = append(l.b.Sources, s)
	for _, name := range s.Names {
		l.b.SourceNames.Add(l.fold(name), int32(n))
	}
}

// IsHostile reports whether the folded name is one that only opponents of the
// actor use.
func (b *Base) IsHostile(actor int32, words []string) bool {
	return slices.ContainsFunc(b.hostile[actor], func(name []string) bool { return slices.Equal(name, words) })
}
