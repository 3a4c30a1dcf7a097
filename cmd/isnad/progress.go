package main

import (
	"fmt"
	"io"
	"sync/atomic"
	"time"

	"isnad/internal/article"
)

// progress shows on a terminal how many reports were read, how fast, and how
// long the rest will take. Elsewhere it is silent.
type progress struct {
	to       io.Writer // nil: silent
	consumed *atomic.Int64
	total    int64 // bytes of all files, 0 if that cannot be known
	began    time.Time
	shown    time.Time
	count    int
	visible  bool
}

const everySoOften = 200 * time.Millisecond

func newProgress(w world, consumed *atomic.Int64, files []string) *progress {
	p := &progress{consumed: consumed, began: time.Now()}
	if isTerminal(w.err) {
		p.to, p.total, p.shown = w.err, article.Size(files), p.began
	}
	return p
}

// step counts one report.
func (p *progress) step() {
	p.count++
	if p.to == nil || time.Since(p.shown) < everySoOften {
		return
	}
	p.shown = time.Now()
	p.visible = true
	fmt.Fprintf(p.to, "\r\x1b[K%s", p.line(p.shown))
}

func (p *progress) line(now time.Time) string {
	took := now.Sub(p.began)
	s := fmt.Sprintf("%d reports, %.0f a second", p.count, float64(p.count)/took.Seconds())
	if done := p.consumed.Load(); p.total > 0 && done > 0 && done <= p.total {
		left := time.Duration(float64(took) * float64(p.total-done) / float64(done))
		s += fmt.Sprintf(", %d %%, %v left", done*100/p.total, left.Round(time.Second))
	}
	return s
}

// clear takes the line away, before something else is written.
func (p *progress) clear() {
	if p.visible {
		fmt.Fprint(p.to, "\r\x1b[K")
		p.visible = false
	}
}
