package article

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"

	"github.com/klauspost/compress/gzip"

	"isnad"
)

// intake walks the paths and hands out units. Its methods return false when
// the taker wants no more.
type intake struct {
	opt   Options
	yield func(Unit) bool
}

func (in *intake) give(load func() (isnad.Report, error)) bool {
	return in.yield(Unit{opt: in.opt, load: load})
}

func (in *intake) fail(e *Error) bool {
	return in.give(func() (isnad.Report, error) { return isnad.Report{}, e })
}

func (in *intake) path(p string) bool {
	if p == "-" {
		return in.stream("-", unknown, in.opt.stdin())
	}
	info, err := os.Stat(p)
	switch {
	case err != nil:
		return in.fail(&Error{File: p, Err: plainly(err)})
	case info.IsDir():
		return in.dir(p)
	default:
		return in.file(p, formOf(p))
	}
}

// plainly drops the path from a file system error, which Error says already.
func plainly(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}

// dir reads every file of a known form below dir, in name order. Names that
// begin with a dot or with README are passed over silently, other unknown ones
// with a note.
func (in *intake) dir(dir string) bool {
	going := true
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			going = in.fail(&Error{File: p, Err: plainly(err)})
			if d != nil && d.IsDir() {
				return fs.SkipDir
			}
		case p != dir && (strings.HasPrefix(d.Name(), ".") || strings.HasPrefix(d.Name(), "README")):
			return skipped(d)
		case d.IsDir():
		case formOf(p) == unknown || !isRegular(p):
			going = in.fail(&Error{File: p, Err: ErrSkipped})
		default:
			going = in.file(p, formOf(p))
		}
		if !going {
			return fs.SkipAll
		}
		return nil
	})
	if err != nil && going {
		return in.fail(&Error{File: dir, Err: plainly(err)})
	}
	return going
}

// skipped passes over a file, or a directory with all that is in it.
func skipped(d fs.DirEntry) error {
	if d.IsDir() {
		return fs.SkipDir
	}
	return nil
}

// isRegular follows links: a link to a file is a file.
func isRegular(p string) bool {
	info, err := os.Stat(p)
	return err == nil && info.Mode().IsRegular()
}

// file hands out a file. One that holds one report is opened only when that
// report is asked for.
func (in *intake) file(p string, f form) bool {
	if f == plain || f == page || f == archive {
		return in.give(func() (isnad.Report, error) { return in.single(p, f) })
	}
	file, err := os.Open(p)
	if err != nil {
		return in.fail(&Error{File: p, Err: plainly(err)})
	}
	defer file.Close()
	return in.stream(p, f, file)
}

func (in *intake) single(p string, f form) (isnad.Report, error) {
	file, err := os.Open(p)
	if err != nil {
		return isnad.Report{}, &Error{File: p, Err: plainly(err)}
	}
	defer file.Close()
	r, err := in.opened(file)
	if err != nil {
		return isnad.Report{}, &Error{File: p, Err: err}
	}
	b, err := in.readAll(r)
	if err != nil {
		return isnad.Report{}, &Error{File: p, Err: err}
	}
	return one(p, f, b)
}

func (in *intake) bytes(name string, b []byte) bool {
	return in.stream(name, formOf(name), bytes.NewReader(b))
}

// stream hands out what r holds. Records are cut off as they come; a form of
// one report is read here and now.
func (in *intake) stream(name string, f form, r io.Reader) bool {
	br, err := in.opened(r)
	if err != nil {
		return in.fail(&Error{File: name, Err: err})
	}
	head, err := br.Peek(peekSize)
	if err != nil && err != io.EOF {
		return in.fail(&Error{File: name, Err: readError(err)})
	}
	if f == unknown {
		f = sniff(head)
	}
	switch f {
	case lines, values:
		return in.records(name, f, br, head)
	}
	b, err := in.readAll(br)
	if err != nil {
		return in.fail(&Error{File: name, Err: err})
	}
	return in.give(func() (isnad.Report, error) { return one(name, f, b) })
}

// peekSize is how much of a file is looked at to tell its form and encoding.
const peekSize = 64 << 10

// opened counts what is taken from r and unpacks it if it is gzip.
func (in *intake) opened(r io.Reader) (*bufio.Reader, error) {
	if in.opt.Consumed != nil {
		r = &countingReader{r, in.opt.Consumed}
	}
	br := bufio.NewReaderSize(r, peekSize)
	if magic, _ := br.Peek(2); string(magic) != "\x1f\x8b" {
		return br, nil
	}
	zr, err := gzip.NewReader(br)
	if err != nil {
		return nil, because(ErrGzip, "%v", err)
	}
	return bufio.NewReaderSize(zr, peekSize), nil
}

func readError(err error) error {
	var corrupt interface{ Unwrap() error }
	switch {
	case errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum), errors.Is(err, io.ErrUnexpectedEOF):
		return because(ErrGzip, "%v", err)
	case strings.HasPrefix(err.Error(), "flate:"):
		return because(ErrGzip, "%v", err)
	case errors.As(err, &corrupt):
		return plainly(err)
	}
	return err
}

// readAll reads one report.
func (in *intake) readAll(r io.Reader) ([]byte, error) {
	limit := in.opt.maxRecord()
	b, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	if err != nil {
		return nil, readError(err)
	}
	if len(b) > limit {
		return nil, tooLong(limit)
	}
	return b, nil
}

func tooLong(limit int) error {
	return because(ErrTooLong, "more than %d bytes for one report", limit)
}

type countingReader struct {
	r io.Reader
	n *atomic.Int64
}

func (c *countingReader) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n.Add(int64(n))
	return n, err
}

// Size adds up the bytes of all the files that Units would read, as they are
// stored. It is 0 when that cannot be known: with standard input among them.
func Size(paths []string) int64 {
	var sum int64
	for _, p := range paths {
		if p == "-" {
			return 0
		}
		root := p
		_ = filepath.WalkDir(p, func(p string, d fs.DirEntry, err error) error {
			switch {
			case err != nil || p != root && formOf(p) == unknown && !d.IsDir():
				return nil
			case p != root && strings.HasPrefix(d.Name(), "."):
				return skipped(d)
			case d.IsDir():
				return nil
			}
			if info, err := os.Stat(p); err == nil {
				sum += info.Size()
			}
			return nil
		})
	}
	return sum
}
