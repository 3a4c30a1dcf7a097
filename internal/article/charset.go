package article

import (
	"bufio"
	"bytes"
	"io"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	utf16 "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// coding is how a file's bytes are to be read. A nil enc is UTF-8.
type coding struct {
	name string
	bom  int // bytes of byte order mark
	enc  encoding.Encoding
}

var utf8Coding = coding{name: "utf-8"}

// decodeAll returns the text of a whole file.
func decodeAll(b []byte) (string, error) {
	s, _, err := decode(b, false)
	return s, err
}

// decode returns the text of b and the name of its encoding. When b is only
// the beginning of a file, a character cut off at its end is not an error.
func decode(b []byte, cut bool) (string, string, error) {
	c, err := codingOf(b, cut)
	if err != nil {
		return "", "", err
	}
	b = b[c.bom:]
	if c.enc == nil {
		if cut {
			b = withoutTorn(b)
		}
		return string(b), c.name, nil
	}
	out, err := c.enc.NewDecoder().Bytes(b)
	if err != nil {
		return "", "", because(ErrEncoding, "%s: %v", c.name, err)
	}
	return string(out), c.name, nil
}

// decoding makes r, whose first bytes are head, readable as UTF-8. It does not
// check all of it: a record can be faulty by itself.
func decoding(r *bufio.Reader, head []byte) (io.Reader, error) {
	cut := len(head) == peekSize
	c, err := codingOf(head, cut)
	if err != nil {
		if looksBinary(head) != "" {
			return nil, err
		}
		c = utf8Coding // the records at fault will say so
	}
	if _, err := r.Discard(c.bom); err != nil {
		return nil, err
	}
	if c.enc == nil {
		return r, nil
	}
	return transform.NewReader(r, c.enc.NewDecoder()), nil
}

// codingOf recognises the encoding of b: by its byte order mark, as valid
// UTF-8, by the zero bytes of UTF-16, or by what Arabic words look like in
// Windows-1256 and ISO-8859-6.
func codingOf(b []byte, cut bool) (coding, error) {
	whole := b
	if cut {
		whole = withoutTorn(b)
	}
	if c, ok := marked(whole); ok {
		return c, nil
	}
	if c, ok := unmarkedUTF16(b); ok {
		return c, nil
	}
	if what := looksBinary(b); what != "" {
		return coding{}, because(ErrBinary, "%s", what)
	}
	if utf8.Valid(whole) {
		return utf8Coding, nil
	}
	if c, ok := guess(b); ok {
		return c, nil
	}
	return coding{}, because(ErrEncoding, "not valid UTF-8 at byte %d, and Arabic in no other encoding that is known", firstInvalid(b))
}

func marked(b []byte) (coding, bool) {
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		return coding{"utf-8", 3, nil}, utf8.Valid(b)
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return coding{"utf-16le", 2, utf16.UTF16(utf16.LittleEndian, utf16.IgnoreBOM)}, true
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return coding{"utf-16be", 2, utf16.UTF16(utf16.BigEndian, utf16.IgnoreBOM)}, true
	}
	return coding{}, false
}

// unmarkedUTF16 sees that every second byte is 0 or 6, the pages of ASCII and
// of Arabic, and some of them are 0.
func unmarkedUTF16(b []byte) (coding, bool) {
	b = b[:min(len(b), 4096)&^1]
	var page, zero [2]int
	for i, c := range b {
		if c == 0 || c == 6 {
			page[i&1]++
		}
		if c == 0 {
			zero[i&1]++
		}
	}
	enough := func(i int) bool {
		return len(b) >= 8 && page[i] >= len(b)/2*9/10 && page[1-i] <= len(b)/20 && zero[i] > 0
	}
	switch {
	case enough(1):
		return coding{"utf-16le", 0, utf16.UTF16(utf16.LittleEndian, utf16.IgnoreBOM)}, true
	case enough(0):
		return coding{"utf-16be", 0, utf16.UTF16(utf16.BigEndian, utf16.IgnoreBOM)}, true
	}
	return coding{}, false
}

var magics = []struct{ head, what string }{
	{"%PDF", "a PDF"}, {"PK\x03\x04", "a ZIP or an office document"}, {"\x89PNG", "a PNG image"}, {"\xff\xd8\xff", "a JPEG image"},
	{"GIF8", "a GIF image"}, {"\x1f\x8b", "gzip within gzip"}, {"\xd0\xcf\x11\xe0", "an old office document"}, {"\x7fELF", "a program"},
	{"{\\rtf", "an RTF document"}, {"SQLite format 3\x00", "a database"}, {"BZh", "bzip2"}, {"\xfd7zXZ", "xz"}, {"\x28\xb5\x2f\xfd", "zstd"},
}

// looksBinary says what b is if it is no text, else "".
func looksBinary(b []byte) string {
	for _, m := range magics {
		if bytes.HasPrefix(b, []byte(m.head)) {
			return "it looks like " + m.what
		}
	}
	b = b[:min(len(b), peekSize)]
	control := 0
	for _, c := range b {
		if c == 0 {
			return "it has zero bytes"
		}
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b {
			control++
		}
	}
	if control > len(b)/20 {
		return "it is full of control characters"
	}
	return ""
}

// withoutTorn drops a UTF-8 sequence that is cut off by the end of b.
func withoutTorn(b []byte) []byte {
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		if c := b[len(b)-n]; utf8.RuneStart(c) {
			if c >= utf8.RuneSelf && !utf8.FullRune(b[len(b)-n:]) {
				return b[:len(b)-n]
			}
			break
		}
	}
	return b
}

// firstInvalid is the offset of the first byte that is not UTF-8.
func firstInvalid(b []byte) int {
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(b)
}

// page8 is a one-byte encoding of Arabic, with the bytes of Arabic's small
// words in it.
type page8 struct {
	coding
	table    *charmap.Charmap
	words    map[string]bool
	prefixes [][]byte
}

var pages8 = []page8{
	newPage8("windows-1256", charmap.Windows1256),
	newPage8("iso-8859-6", charmap.ISO8859_6),
}

func newPage8(name string, table *charmap.Charmap) page8 {
	p := page8{coding: coding{name, 0, table}, table: table, words: map[string]bool{}}
	enc := table.NewEncoder()
	for w := range tongues[0].words {
		if b, err := enc.String(w); err == nil {
			p.words[b] = true
		}
	}
	for _, w := range tongues[0].prefixes {
		if b, err := enc.Bytes([]byte(w)); err == nil {
			p.prefixes = append(p.prefixes, b)
		}
	}
	return p
}

// What makes a guess: most bytes above ASCII are Arabic letters, and enough
// words are small words of Arabic or have its article.
const (
	guessLetters = 0.7
	guessWords   = 0.1
)

// guess tells which one-byte encoding makes b Arabic, if one does.
func guess(b []byte) (coding, bool) {
	b = b[:min(len(b), peekSize)]
	best, most := coding{}, 0.0
	for _, p := range pages8 {
		if f := p.fit(b); f > most {
			best, most = p.coding, f
		}
	}
	return best, most >= guessWords
}

// fit is the share of the words with bytes above ASCII that are small words
// of Arabic in this encoding; 0 when the letters are not Arabic.
func (p *page8) fit(b []byte) float64 {
	high, arabic, words, hits := 0, 0, 0, 0
	for _, w := range bytes.FieldsFunc(b, betweenWords) {
		h := 0
		for _, c := range w {
			if c < utf8.RuneSelf {
				continue
			}
			h++
			if r := p.table.DecodeByte(c); r != utf8.RuneError && unicode.Is(unicode.Arabic, r) {
				arabic++
			}
		}
		if high += h; h == 0 {
			continue
		}
		words++
		if p.has(w) {
			hits++
		}
	}
	if words == 0 || float64(arabic) < guessLetters*float64(high) {
		return 0
	}
	return float64(hits) / float64(words)
}

// betweenWords holds for ASCII that is neither letter nor digit.
func betweenWords(r rune) bool {
	return r < utf8.RuneSelf && !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9')
}

func (p *page8) has(w []byte) bool {
	if p.words[string(w)] {
		return true
	}
	for _, prefix := range p.prefixes {
		if len(w) >= len(prefix)+2 && bytes.HasPrefix(w, prefix) {
			return true
		}
	}
	return false
}
