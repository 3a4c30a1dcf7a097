package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"isnad"
)

// Mentions is what a look inside one report gives: all its places, times,
// numbers, words or names.
type Mentions struct {
	Report isnad.Report
	Of     string // "places", "times" ...: the name of the list in JSON
	List   any    // a slice of structs with JSON tags
}

// JSONLine writes {"report": {"id": ...}, OF: [...]} on one line.
func (m Mentions) JSONLine() ([]byte, error) {
	id, err := encode(map[string]string{"id": m.Report.ID}, false)
	if err != nil {
		return nil, err
	}
	list, err := m.listJSON()
	if err != nil {
		return nil, err
	}
	return fmt.Appendf(nil, "{\"report\":%s,%q:%s}\n", bytes.TrimSpace(id), m.Of, list), nil
}

func (m Mentions) listJSON() ([]byte, error) {
	if v := reflect.ValueOf(m.List); v.Kind() == reflect.Slice && v.Len() == 0 {
		return []byte("[]"), nil
	}
	b, err := encode(m.List, false)
	return bytes.TrimSpace(b), err
}

// Text writes one mention a line, its fields as name=value and its words last.
func (m Mentions) Text(o Options) ([]byte, error) {
	k := ink{o.Colour}
	list, err := m.listJSON()
	if err != nil {
		return nil, err
	}
	var mentions []json.RawMessage
	if err := json.Unmarshal(list, &mentions); err != nil {
		return nil, fmt.Errorf("render %s: %w", m.Of, err)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s  %d %s\n", k.bold("== "+Isolate(m.Report.ID)), len(mentions), m.Of)
	for _, raw := range mentions {
		if err := writeMention(&b, k, raw, "  "); err != nil {
			return nil, fmt.Errorf("render %s: %w", m.Of, err)
		}
	}
	b.WriteByte('\n')
	return []byte(b.String()), nil
}

// writeMention writes one object as a line, and lists of objects within it
// indented below.
func writeMention(b *strings.Builder, k ink, raw json.RawMessage, indent string) error {
	fields, err := fieldsOf(raw, "")
	if err != nil {
		return err
	}
	parts, words, extent, below := []string{}, "", "", []json.RawMessage{}
	for _, f := range fields {
		switch {
		case f.list != nil:
			below = append(below, f.list...)
		case f.name == "text":
			words = f.value
		case f.name == "start":
			extent = f.value + extent
		case f.name == "end":
			extent += "-" + f.value
		case f.value != "":
			parts = append(parts, k.blue(f.name)+"="+Isolate(f.value))
		}
	}
	line := []string{}
	if extent != "" {
		line = append(line, k.dim(fmt.Sprintf("%-9s", extent)))
	}
	line = append(append(line, parts...), k.bold(Isolate(words)))
	b.WriteString(strings.TrimRight(indent+strings.Join(line, " "), " ") + "\n")
	for _, r := range below {
		if err := writeMention(b, k, r, indent+"    "); err != nil {
			return err
		}
	}
	return nil
}

// field is one value of a JSON object, in the order of the object.
type field struct {
	name, value string
	list        []json.RawMessage // objects
}

// fieldsOf reads an object; those within it are flattened as "outer.inner".
func fieldsOf(raw json.RawMessage, outer string) ([]field, error) {
	if len(raw) == 0 || raw[0] != '{' {
		return []field{{name: "value", value: scalar(raw)}}, nil
	}
	dec := json.NewDecoder(bytes.NewReader(raw))
	if _, err := dec.Token(); err != nil {
		return nil, err
	}
	var fields []field
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			return nil, err
		}
		var value json.RawMessage
		if err := dec.Decode(&value); err != nil {
			return nil, err
		}
		fs, err := fieldOf(outer+fmt.Sprint(name), value)
		if err != nil {
			return nil, err
		}
		fields = append(fields, fs...)
	}
	return fields, nil
}

func fieldOf(name string, value json.RawMessage) ([]field, error) {
	switch value[0] {
	case '{':
		return fieldsOf(value, name+".")
	case '[':
		var list []json.RawMessage
		if err := json.Unmarshal(value, &list); err != nil {
			return nil, err
		}
		if len(list) > 0 && list[0][0] == '{' {
			return []field{{name: name, list: list}}, nil
		}
		values := make([]string, len(list))
		for i := range list {
			values[i] = scalar(list[i])
		}
		return []field{{name: name, value: strings.Join(values, "+")}}, nil
	}
	return []field{{name: name, value: scalar(value)}}, nil
}

// scalar is a JSON string, number or truth as text; null is "".
func scalar(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	return strings.TrimSpace(string(raw))
}
