// Package data embeds all that a linguist or an analyst edits: kinds, actors,
// places, outlets, and the words and grammar of Arabic.
package data

import "embed"

// FS holds the folders kinds, actors, places, sources and ar.
//
//go:embed kinds actors places sources ar
var FS embed.FS
