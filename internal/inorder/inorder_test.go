package inorder

import (
	"iter"
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

func numbers(n int, given *atomic.Int64) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			given.Add(1)
			if !yield(i) {
				return
			}
		}
	}
}

func TestMapKeepsTheOrder(t *testing.T) {
	for _, workers := range []int{0, 1, 2, 8} {
		var given atomic.Int64
		got := slices.Collect(Map(numbers(500, &given), workers, func(i int) int {
			if i%7 == 0 {
				time.Sleep(time.Microsecond * time.Duration(i))
			}
			return 2 * i
		}))
		if len(got) != 500 {
			t.Fatalf("%d workers: %d results", workers, len(got))
		}
		for i, v := range got {
			if v != 2*i {
				t.Fatalf("%d workers: result %d is %d", workers, i, v)
			}
		}
	}
}

func TestMapHoldsBackTheGiver(t *testing.T) {
	var given atomic.Int64
	const workers = 3
	taken := 0
	for range Map(numbers(1000, &given), workers, func(i int) int { return i }) {
		taken++
		if taken == 1 {
			time.Sleep(20 * time.Millisecond)
			if n := given.Load(); n > workers*(ahead+1)+3 {
				t.Errorf("%d items were taken while the first result waited", n)
			}
		}
	}
	if taken != 1000 {
		t.Errorf("%d results", taken)
	}
}

func TestMapStops(t *testing.T) {
	var given atomic.Int64
	for i := range Map(numbers(1_000_000, &given), 4, func(i int) int { return i }) {
		if i == 10 {
			break
		}
	}
	time.Sleep(10 * time.Millisecond)
	if n := given.Load(); n > 100 {
		t.Errorf("%d items were taken after the taker stopped at 10", n)
	}
}
