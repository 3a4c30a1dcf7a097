package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"runtime"
	"runtime/debug"

	"isnad/data"
)

type versionCmd struct{}

func (versionCmd) Help() string {
	return `Prints the program's version, the Go it was built with, the revision of its source, and the revision of its data: the SHA-256 of all data files. Two programs with the same source and data revisions give the same claims.`
}

func (versionCmd) Run(w world) error {
	revision, err := dataRevision(data.FS)
	if err != nil {
		return err
	}
	version, source := built()
	_, err = fmt.Fprintf(w.out, "isnad   %s\ngo      %s %s/%s\nsource  %s\ndata    sha256:%s\n",
		version, runtime.Version(), runtime.GOOS, runtime.GOARCH, source, revision)
	return err
}

// built is the module's version and the revision of the source it was built
// from, "unknown" where the build did not record it.
func built() (version, source string) {
	version, source = "unknown", "unknown"
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return version, source
	}
	if info.Main.Version != "" {
		version = info.Main.Version
	}
	modified := ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			source = s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			modified = " and changes"
		}
	}
	return version, source + modified
}

// dataRevision is the SHA-256 of the files' names, sizes and contents in name
// order.
func dataRevision(fsys fs.FS) (string, error) {
	sum := sha256.New()
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		fmt.Fprintf(sum, "%s %d\n", name, len(b))
		sum.Write(b)
		return nil
	})
	if err != nil {
		return "", fmt.Errorf("hash data: %w", err)
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}
