// Package eval measures readings against gold reports: txtar files that hold a
// report and every claim that a careful reader takes from it.
//
// It knows the form of gold reports and how two claims are compared; it agrees
// with the reference scorer (score.py beside the gold reports) to the last
// figure, which a test holds. It does not know how a reading comes about.
package eval

import (
	"errors"
	"fmt"
	"io/fs"
	"path"

	"isnad"
)

// Load parses every gold report below the root of fsys, in the order of paths.
// Faults inside a report are in the report; the error is of reading files.
func Load(fsys fs.FS) ([]Gold, error) {
	var reports []Gold
	var faults []error
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			faults = append(faults, fmt.Errorf("load gold %s: %w", name, err))
			return nil
		}
		if d.IsDir() || path.Ext(name) != ".txtar" {
			return nil
		}
		b, err := fs.ReadFile(fsys, name)
		if err != nil {
			faults = append(faults, fmt.Errorf("load gold %s: %w", name, err))
			return nil
		}
		reports = append(reports, Parse(name, b))
		return nil
	})
	return reports, errors.Join(append(faults, err)...)
}

// Run reads every gold report below the root of fsys and scores the readings.
// Files that cannot be read are faults of the scores.
func Run(fsys fs.FS, read func(isnad.Report) isnad.Reading) Scores {
	reports, err := Load(fsys)
	s := ScoreWith(reports, read)
	if err != nil {
		s.Faults = append(s.Faults, Fault{Why: err.Error()})
	}
	return s
}

// ScoreWith has every report read and scores what was read.
func ScoreWith(reports []Gold, read func(isnad.Report) isnad.Reading) Scores {
	sc := newScorer()
	for i := range reports {
		sc.report(&reports[i], read(reports[i].Report).Claims)
	}
	return sc.scores
}

// Score compares readings with the gold reports of the same id. Of two readings
// of one report the later counts; a report without a reading was not read.
func Score(reports []Gold, readings []isnad.Reading) Scores {
	got := make(map[string][]isnad.Claim, len(readings))
	for _, r := range readings {
		got[r.Report.ID] = r.Claims
	}
	sc := newScorer()
	for i := range reports {
		g := &reports[i]
		claims, ok := got[g.Report.ID]
		if !ok {
			sc.miss(Miss{Sort: Unread, File: g.File, Line: 1, Report: g.Report.ID})
		}
		sc.report(g, claims)
	}
	return sc.scores
}
