package render

import (
	"strings"
	"unicode"
)

// The isolates of the bidirectional algorithm: what stands between them is
// ordered by itself and does not disturb its line.
const (
	firstStrong  = '\u2068' // FIRST STRONG ISOLATE
	popDirection = '\u2069' // POP DIRECTIONAL ISOLATE
)

// Plain drops what could disturb a terminal or a cell: bidi controls, escape
// and other control characters. Line ends and tabs become spaces.
func Plain(s string) string {
	if !strings.ContainsFunc(s, disturbs) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			return ' '
		case disturbs(r):
			return -1
		}
		return r
	}, s)
}

func disturbs(r rune) bool { return unicode.IsControl(r) || IsBidiControl(r) }

// IsBidiControl holds for the marks, embeddings, overrides and isolates that
// change the direction of text.
func IsBidiControl(r rune) bool {
	return r == 0x061C || r == 0x200E || r == 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

// Isolate makes s fit for a line of English: Plain, and within isolates if
// there is anything right-to-left in it.
func Isolate(s string) string {
	s = Plain(s)
	if !strings.ContainsFunc(s, rightToLeft) {
		return s
	}
	return string(firstStrong) + s + string(popDirection)
}

func rightToLeft(r rune) bool {
	return r >= 0x0590 && r <= 0x08FF || r >= 0xFB1D && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFF || r >= 0x10800 && r <= 0x10FFF
}

// ink colours text on a terminal; its zero value leaves it as it is.
type ink struct{ on bool }

func (k ink) bold(s string) string  { return k.in("1", s) }
func (k ink) dim(s string) string   { return k.in("2", s) }
func (k ink) red(s string) string   { return k.in("31", s) }
func (k ink) green(s string) string { return k.in("32", s) }
func (k ink) amber(s string) string { return k.in("33", s) }
func (k ink) blue(s string) string  { return k.in("36", s) }

func (k ink) in(code, s string) string {
	if !k.on || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}
