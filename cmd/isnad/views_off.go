//go:build !views

package main

type views struct{}
