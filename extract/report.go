package extract

import (
	"crypto/sha256"
	"encoding/hex"

	"isnad"
	"isnad/internal/doc"
	"isnad/internal/lang/ar"
)

// reportRef says what was read, and whom the report credits.
func (t *translator) reportRef() isnad.ReportRef {
	h := sha256.Sum256([]byte(t.r.Text))
	ref := isnad.ReportRef{ID: t.r.ID, URL: t.r.URL, Published: t.r.Published, Language: t.r.Language,
		Title: t.r.Title, TextSHA256: hex.EncodeToString(h[:]), Outlet: t.outlet()}
	if ref.Language == "" {
		ref.Language = "ar"
	}
	ref.CopiedFrom = t.copiedFrom()
	if t.r.Published.IsZero() {
		t.note("no-date", "the report has no date of publication: relative times stay unknown", isnad.Words{})
	}
	return ref
}

// outlet looks the outlet up by id, name or domain.
func (t *translator) outlet() *isnad.Party {
	if t.r.Outlet == "" {
		return nil
	}
	p := &isnad.Party{Words: isnad.Words{Text: t.r.Outlet}, Type: "media"}
	if s := t.x.kb.Outlet(t.r.Outlet, ar.Fold); s != nil {
		p.ID, p.Named = s.ID, true
		p.Name = &isnad.Name{Ar: s.Name.Ar, En: s.Name.En}
	}
	return p
}

// copiedFrom finds the credit of a copied text: a line at the end ("source:
// X"), or an agency's name in the dateline of the first sentence.
func (t *translator) copiedFrom() *isnad.Copying {
	if n := len(t.d.Sentences); n > 0 {
		last := t.d.Sentences[n-1]
		if last.To-last.From <= 8 && last.Span.Start >= t.d.Body {
			if c := t.credit(last, "credit-line"); c != nil {
				return c
			}
		}
	}
	for _, sen := range t.d.Sentences {
		if sen.Span.Start < t.d.Body {
			continue
		}
		return t.dateline(sen)
	}
	return nil
}

// credit: a short line that is "source:" and the name of an outlet.
func (t *translator) credit(sen doc.Sentence, reason string) *isnad.Copying {
	colon := false
	for i := sen.From; i < sen.To; i++ {
		if t.d.Tokens[i].Key == ":" {
			colon = true
		}
		if s, to := t.source(i, sen.To); s >= 0 && colon {
			src := &t.x.kb.Sources[s]
			return &isnad.Copying{Words: t.words(sen.From, to), ID: src.ID, Name: src.Name, Reason: reason}
		}
	}
	return nil
}

// dateline: an agency's name within the first six words of the body, before a
// dash, a colon or in brackets.
func (t *translator) dateline(sen doc.Sentence) *isnad.Copying {
	for i := sen.From; i < sen.To && i < sen.From+8; i++ {
		s, to := t.source(i, sen.To)
		if s < 0 || to >= len(t.d.Tokens) {
			continue
		}
		next, before := t.d.Tokens[to].Key, t.d.Key(i-1)
		if next == "-" || next == "\u2013" || next == ":" || next == ")" && before == "(" || next == "/" {
			src := &t.x.kb.Sources[s]
			return &isnad.Copying{Words: t.words(i, to), ID: src.ID, Name: src.Name, Reason: "dateline"}
		}
	}
	return nil
}

// credited chooses among outlets that bear one name: the report's own outlet,
// else an agency or a broadcaster, which are copied more than newspapers.
func (t *translator) credited(vs []int32) int32 {
	best, score := vs[0], -1
	for _, v := range vs {
		s := &t.x.kb.Sources[v]
		n := map[string]int{"agency": 2, "broadcaster": 1}[s.Type]
		if s.ID == t.r.Outlet {
			n = 3
		}
		if n > score {
			best, score = v, n
		}
	}
	return best
}

// source returns the outlet whose name or signature begins at token i.
func (t *translator) source(i, end int) (int32, int) {
	best, to := int32(-1), i
	node, ok := t.x.signs.Step(0, t.d.Tokens[i].Key)
	for k := i; ok; {
		if vs := t.x.signs.Values(node); len(vs) > 0 {
			best, to = t.credited(vs), k+1
		}
		k++
		for k < end && t.d.Tokens[k].Kind == doc.Mark {
			k++
		}
		if k >= end {
			break
		}
		node, ok = t.x.signs.Step(node, t.d.Tokens[k].Key)
	}
	return best, to
}
