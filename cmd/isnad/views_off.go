//go:build !views

package main

const hasViews = false

type views struct{}
