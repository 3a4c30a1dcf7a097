package lexicon

// Words numbers words in the order in which they come. Most words that are
// looked up are not there, and a Go map takes three times as long to say so:
// here it is one look at a table of hashes. Built once, then read by many
// goroutines.
type Words struct {
	slots []slot // by hash, a power of two of them, at least half of them free
	words []string
}

// slot is one word of the table.
type slot struct {
	hash   uint32
	number int32 // of the word, plus one; 0 where the slot is free
}

const firstSlots = 16

// Len returns how many words there are.
func (t *Words) Len() int { return len(t.words) }

// Find returns the number of a word, -1 if it is not there.
func (t *Words) Find(word string) int32 {
	if len(t.slots) == 0 {
		return -1
	}
	return t.slots[t.slot(hash(word), word)].number - 1
}

// Put returns the number of a word and adds it if it is new.
func (t *Words) Put(word string) int32 {
	if 2*len(t.words) >= len(t.slots) {
		t.grow()
	}
	h := hash(word)
	s := &t.slots[t.slot(h, word)]
	if s.number == 0 {
		t.words = append(t.words, word)
		*s = slot{h, int32(len(t.words))}
	}
	return s.number - 1
}

// slot finds the slot of a word, or the free one where it belongs.
func (t *Words) slot(h uint32, word string) uint32 {
	mask := uint32(len(t.slots) - 1)
	for i := h & mask; ; i = (i + 1) & mask {
		s := t.slots[i]
		if s.number == 0 || s.hash == h && t.words[s.number-1] == word {
			return i
		}
	}
}

func (t *Words) grow() {
	old := t.slots
	t.slots = make([]slot, max(firstSlots, 2*len(old)))
	mask := uint32(len(t.slots) - 1)
	for _, s := range old {
		if s.number == 0 {
			continue
		}
		i := s.hash & mask
		for t.slots[i].number != 0 {
			i = (i + 1) & mask
		}
		t.slots[i] = s
	}
}

// hash takes eight bytes at a time, the last eight even if it took some of them
// before; a multiplication carries each byte up, and the end brings the high
// bits down to those that choose the slot.
func hash(word string) uint32 {
	const odd = 0x9e3779b97f4a7c15
	h := uint64(len(word)) * odd
	if len(word) >= 8 {
		for rest := word; len(rest) > 8; rest = rest[8:] {
			h = mix(h^eight(rest), odd)
		}
		h = mix(h^eight(word[len(word)-8:]), odd)
		return uint32(h>>32) ^ uint32(h)
	}
	var last uint64
	for i := range len(word) {
		last = last<<8 | uint64(word[i])
	}
	h = mix(h^last, odd)
	return uint32(h>>32) ^ uint32(h)
}

func mix(h, odd uint64) uint64 {
	h *= odd
	return h ^ h>>29
}

// eight reads the first eight bytes; the compiler makes one load of it.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
