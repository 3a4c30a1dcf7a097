package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding/charmap"
	utf16 "golang.org/x/text/encoding/unicode"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"isnad": main})
}

// TestScript runs testdata/script: the program as its users call it.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"encode": encode,
			"gzip":   gzipFile,
			"status": status,
		},
	})
}

// encode rewrites a file in another encoding: encode windows-1256 FROM TO.
func encode(ts *testscript.TestScript, _ bool, args []string) {
	src := []byte(ts.ReadFile(args[1]))
	var out []byte
	var err error
	switch args[0] {
	case "windows-1256":
		out, err = charmap.Windows1256.NewEncoder().Bytes(src)
	case "utf-16":
		out, err = utf16.UTF16(utf16.LittleEndian, utf16.UseBOM).NewEncoder().Bytes(src)
	default:
		err = fmt.Errorf("no encoding %s", args[0])
	}
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), out, 0o644))
}

// status runs the program and checks its exit status: status N ARGS...
func status(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec("isnad", args[1:]...)
	got := "0"
	if e, ok := err.(*exec.ExitError); ok {
		got = fmt.Sprint(e.ExitCode())
	} else {
		ts.Check(err)
	}
	if got != args[0] {
		ts.Fatalf("exit status %s, want %s", got, args[0])
	}
}

// gzipFile packs a file: gzip FROM TO.
func gzipFile(ts *testscript.TestScript, _ bool, args []string) {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write([]byte(ts.ReadFile(args[0])))
	ts.Check(err)
	ts.Check(w.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), b.Bytes(), 0o644))
}
