package lexicon

// Trie finds phrases of words. A word is looked up once and becomes a number;
// an edge is a pair (node, word). Built once, then read by many goroutines.
type Trie struct {
	words  map[string]int32
	edges  map[uint64]int32
	values [][]int32 // by node
}

// NewTrie returns an empty trie.
func NewTrie() *Trie {
	return &Trie{words: map[string]int32{}, edges: map[uint64]int32{}, values: make([][]int32, 1)}
}

func edge(node, word int32) uint64 { return uint64(uint32(node))<<32 | uint64(uint32(word)) }

// Add puts a phrase of folded words into the trie with a value; a phrase may
// have several values.
func (t *Trie) Add(words []string, value int32) {
	if len(words) == 0 {
		return
	}
	node := int32(0)
	for _, w := range words {
		id, ok := t.words[w]
		if !ok {
			id = int32(len(t.words))
			t.words[w] = id
		}
		next, ok := t.edges[edge(node, id)]
		if !ok {
			next = int32(len(t.values))
			t.values = append(t.values, nil)
			t.edges[edge(node, id)] = next
		}
		node = next
	}
	for _, v := range t.values[node] {
		if v == value {
			return
		}
	}
	t.values[node] = append(t.values[node], value)
}

// Step follows one word from a node (0 is the root). ok is false where no
// phrase goes on.
func (t *Trie) Step(node int32, word string) (next int32, ok bool) {
	id, ok := t.words[word]
	if !ok {
		return 0, false
	}
	next, ok = t.edges[edge(node, id)]
	return next, ok
}

// Values returns the values of the phrases that end at a node.
func (t *Trie) Values(node int32) []int32 { return t.values[node] }
