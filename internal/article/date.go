package article

import (
	"strings"
	"time"

	"isnad"
)

// records give the day alone or at the head of a time with or without a zone.
var dayLayouts = []string{
	"2006-01-02", time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04",
	"2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05", "2006-01-02 15:04:05 Z07:00", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04",
}

// pages give other times too. Day before month where only that can be meant.
var pageLayouts = append([]string{
	time.RFC1123Z, time.RFC1123, "2006/01/02", "2006/01/02 15:04:05", "2006/01/02 15:04", "2006/1/2",
	"January 2, 2006", "2 January 2006", "Jan 2, 2006", "2 Jan 2006", "20060102", "20060102T150405Z", "20060102T1504",
	"2006-1-2", "2006-1-2 15:04:05", "Mon Jan 2 15:04:05 MST 2006", "Mon Jan 2 2006 15:04:05 GMT-0700",
}, dayLayouts...)

// parseDay returns the day that was written, in the writer's own zone; zero
// for "".
func parseDay(s string) (isnad.Date, error) {
	day, ok := dayIn(s, dayLayouts)
	if !ok {
		return isnad.Date{}, because(ErrDate, "%q is neither YYYY-MM-DD nor an RFC 3339 time", clip(s, 40))
	}
	return day, nil
}

// pageDay is parseDay for the many spellings of web pages; zero for what
// cannot be read or cannot be a day of publication.
func pageDay(s string) isnad.Date {
	day, ok := dayIn(s, pageLayouts)
	if !ok || day.Time().Year() < 1900 {
		return isnad.Date{}
	}
	return day
}

func dayIn(s string, layouts []string) (isnad.Date, bool) {
	s = strings.TrimSpace(s)
	if s == "" {
		return isnad.Date{}, true
	}
	for _, layout := range layouts {
		t, err := time.Parse(layout, s)
		if err == nil {
			y, m, d := t.Date() // of the offset that was written
			return isnad.DateOf(time.Date(y, m, d, 0, 0, 0, 0, time.UTC)), true
		}
	}
	return isnad.Date{}, false
}

// clip shortens s to n code points for a message.
func clip(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i] + "…"
		}
		n--
	}
	return s
}
