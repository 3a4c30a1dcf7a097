// Package article turns what people have (text files, web pages, txtar
// reports, JSON lines, all of them gzipped or in old encodings) into reports.
//
// It knows forms, encodings and which language a text is in. It knows nothing
// of events, and never repairs a text: a report that cannot be read whole is
// an error that says where and why.
package article

import (
	"io"
	"iter"
	"os"
	"sync/atomic"

	"isnad"
)

// MaxRecord is the most that one report may take unless Options say otherwise,
// in bytes after decompression: a file that holds one report, or one line of
// JSON lines. Files of many records may be of any size.
const MaxRecord = 64 << 20

// Options say what the input itself may leave out.
type Options struct {
	Published isnad.Date    // for reports that do not say their day
	Outlet    string        // for reports that do not say their outlet
	Stdin     io.Reader     // what "-" reads; nil is os.Stdin
	MaxRecord int           // bytes; 0 is the constant of that name
	Consumed  *atomic.Int64 // counts the bytes taken from files as they are stored, see Size; may be nil
}

func (o Options) maxRecord() int {
	if o.MaxRecord <= 0 {
		return MaxRecord
	}
	return o.MaxRecord
}

func (o Options) stdin() io.Reader {
	if o.Stdin == nil {
		return os.Stdin
	}
	return o.Stdin
}

// Unit is a piece of input that gives one report independently of all
// others: a file, or one record of a file of many. What Units yields can
// therefore be read on many goroutines.
type Unit struct {
	opt  Options
	load func() (isnad.Report, error)
}

// Report reads the unit. Its error is an *Error. A report that is not Arabic
// is returned together with an error that is ErrNotArabic.
func (u Unit) Report() (isnad.Report, error) {
	r, err := u.load()
	if err != nil {
		return r, err
	}
	if r.Published.IsZero() {
		r.Published = u.opt.Published
	}
	if r.Outlet == "" {
		r.Outlet = u.opt.Outlet
	}
	return r, nil
}

// Units cuts the files into units, in the order of paths, a directory in the
// order of its names. Nothing is held but the unit in hand, so that a file of
// any number of records can be read. Paths that cannot be opened, and files in
// a directory that are of no known form, come as units whose Report is an
// error (ErrSkipped for the latter).
func Units(paths []string, opt Options) iter.Seq[Unit] {
	return func(yield func(Unit) bool) {
		in := intake{opt: opt, yield: yield}
		for _, p := range paths {
			if !in.path(p) {
				return
			}
		}
	}
}

// Read reads all the files one report after the other. See Units.
func Read(paths []string, opt Options) iter.Seq2[isnad.Report, error] {
	return func(yield func(isnad.Report, error) bool) {
		for u := range Units(paths, opt) {
			if !yield(u.Report()) {
				return
			}
		}
	}
}

// Bytes reads the reports in b, which name (its extension, or without a known
// one what b looks like) says the form of. It returns the reports that could
// be read and the errors of those that could not.
func Bytes(name string, b []byte, opt Options) ([]isnad.Report, []error) {
	var reports []isnad.Report
	var errs []error
	in := intake{opt: opt, yield: func(u Unit) bool {
		if r, err := u.Report(); err != nil {
			errs = append(errs, err)
		} else {
			reports = append(reports, r)
		}
		return true
	}}
	in.bytes(name, b)
	return reports, errs
}
