package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"

	"isnad/extract"
)

// speed runs the benchmarks on one core and the program itself.
func speed(p *page, _ *extract.Extractor, o options) error {
	out, err := exec.Command("go", "test", "-run", "^$", "-bench", ".", "-cpu", "1", "-benchtime", "3s", "./extract").CombinedOutput()
	if err != nil {
		return fmt.Errorf("go test -bench: %w\n%s", err, out)
	}
	benches := parseBenches(string(out))
	p.heading("Speed")
	p.line("One core of: " + benches.machine + ". The scan only looks the words of the same text up among the names of the")
	p.line("knowledge base, in the same run; it is what a bare dictionary coder could do at best.\n")
	p.table(speedRows(benches))
	return program(p, benches, o)
}

// benches are the results of benchmarks: by name, then by unit.
type benches struct {
	machine string
	results map[string]map[string]float64
}

var benchLine = regexp.MustCompile(`^Benchmark(\S+)\s+\d+\s+(.*)$`)

func parseBenches(out string) benches {
	b := benches{machine: "unknown", results: map[string]map[string]float64{}}
	for line := range strings.Lines(out) {
		line = strings.TrimSpace(line)
		if cpu, ok := strings.CutPrefix(line, "cpu: "); ok {
			b.machine = strings.TrimSpace(cpu)
		}
		m := benchLine.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		b.results[m[1]] = map[string]float64{}
		f := strings.Fields(m[2])
		for i := 0; i+1 < len(f); i += 2 {
			if v, err := strconv.ParseFloat(f[i], 64); err == nil {
				b.results[m[1]][f[i+1]] = v
			}
		}
	}
	return b
}

func speedRows(b benches) (head []string, rows [][]string) {
	head = []string{"text", "MB", "reports", "MB/s", "reports/s", "scan MB/s", "ratio to the scan", "allocations per report", "KB allocated per report"}
	for _, set := range []string{"corpus", "news"} {
		e, s := b.results["Extract/"+set], b.results["Scan/"+set]
		if e == nil || s == nil {
			continue
		}
		n := e["reports"]
		rows = append(rows, []string{set, fmt.Sprintf("%.2f", e["MB/s"]*e["ns/op"]/1e9), fmt.Sprintf("%.0f", n), fmt.Sprintf("%.2f", e["MB/s"]),
			fmt.Sprintf("%.0f", e["reports/s"]), fmt.Sprintf("%.1f", s["MB/s"]), fmt.Sprintf("1 : %.1f", s["MB/s"]/e["MB/s"]),
			fmt.Sprintf("%.0f", e["allocs/op"]/n), fmt.Sprintf("%.0f", e["B/op"]/n/1024)})
	}
	return head, rows
}

// program measures the command as people run it: how soon it begins, and how
// much memory it needs at most.
func program(p *page, b benches, o options) error {
	tmp, err := os.MkdirTemp("", "scores")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	bin := filepath.Join(tmp, "isnad")
	build := exec.Command("go", "build", "-o", bin, "./cmd/isnad")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("build: %w\n%s", err, out)
	}
	small := filepath.Join(tmp, "small.txt")
	if err := os.WriteFile(small, []byte("-\n-\n"), 0o600); err != nil {
		return err
	}
	rows := [][]string{{"building the extractor", fmt.Sprintf("%.0f ms", b.results["New"]["ns/op"]/1e6), fmt.Sprintf("%.0f MB allocated", b.results["New"]["B/op"]/1e6)}}
	for _, run := range []struct{ name, input string }{{"reading an empty report", small}, {"reading the own corpus", o.corpus}, {"reading news in bulk", o.news}} {
		if !exists(run.input) {
			continue
		}
		took, peak := best(bin, run.input)
		rows = append(rows, []string{run.name, fmt.Sprintf("%.0f ms", float64(took.Microseconds())/1e3), peak})
	}
	p.line("\nThe program with one worker:\n")
	p.table([]string{"run", "time", "memory at most"}, rows)
	return nil
}

// best runs the program until it has had two seconds, and returns the shortest
// time with the most memory. Reports that cannot be read are no failure here.
func best(bin, input string) (time.Duration, string) {
	least, most := time.Duration(0), int64(0)
	for began := time.Now(); least == 0 || time.Since(began) < 2*time.Second; {
		c := exec.Command(bin, "read", "--format", "jsonl", "--workers", "1", input)
		from := time.Now()
		_ = c.Run() // exit status 1: some reports could not be read
		if took := time.Since(from); least == 0 || took < least {
			least = took
		}
		most = max(most, peakMemory(c.ProcessState))
	}
	if most == 0 {
		return least, "unknown"
	}
	return least, fmt.Sprintf("%d MB", most>>20)
}
