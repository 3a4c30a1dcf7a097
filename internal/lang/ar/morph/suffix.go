package morph

import (
	"strings"

	"isnad/internal/doc"
)

// Suffix returns the letters of the suffixed pronoun that a written word ends
// in, "" if it does not end in that pronoun.
func Suffix(key string, p doc.Pron) string {
	for _, s := range pronouns {
		if s.pron == p && strings.HasSuffix(key, s.written) {
			return s.written
		}
	}
	return ""
}
