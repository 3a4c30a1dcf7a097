// Package inorder runs work on many goroutines and gives the results in the
// order of the input. It knows nothing of what the work is.
package inorder

import "iter"

// ahead is how many items per worker may wait, done or not, for an earlier
// one: the bound on memory when one item takes long.
const ahead = 2

// Map applies f to every item of in on up to workers goroutines. The results
// come in the order of in, whatever the number of workers. At most
// ahead*workers items are in hand, so a slow taker slows the giver.
//
// When the taker stops early, no new item is begun; items in hand are finished
// in the background and dropped. f must not panic.
func Map[In, Out any](in iter.Seq[In], workers int, f func(In) Out) iter.Seq[Out] {
	if workers <= 1 {
		return func(yield func(Out) bool) {
			for item := range in {
				if !yield(f(item)) {
					return
				}
			}
		}
	}
	return func(yield func(Out) bool) {
		m := mapping[In, Out]{f: f, jobs: make(chan job[In, Out]), slots: make(chan chan Out, ahead*workers), done: make(chan struct{})}
		defer close(m.done)
		go m.deal(in)
		for range workers {
			go m.work()
		}
		for slot := range m.slots {
			if !yield(<-slot) {
				return
			}
		}
	}
}

// job is an item and the slot for its result.
type job[In, Out any] struct {
	item In
	slot chan Out
}

type mapping[In, Out any] struct {
	f     func(In) Out
	jobs  chan job[In, Out]
	slots chan chan Out // in the order of the input
	done  chan struct{}
}

// deal gives every item a slot and then a worker, until the taker is done.
func (m *mapping[In, Out]) deal(in iter.Seq[In]) {
	defer close(m.slots)
	defer close(m.jobs)
	for item := range in {
		slot := make(chan Out, 1)
		select {
		case m.slots <- slot:
		case <-m.done:
			return
		}
		select {
		case m.jobs <- job[In, Out]{item, slot}:
		case <-m.done:
			return
		}
	}
}

func (m *mapping[In, Out]) work() {
	for j := range m.jobs {
		j.slot <- m.f(j.item)
	}
}
