// Package arch holds no code: its tests hold the house together. They read the
// sources and check who may import whom, that reading a report touches nothing
// outside it, and the small rules of style that a machine can see.
package arch
