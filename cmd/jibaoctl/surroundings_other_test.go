//go:build !linux

package main

// limitFiles does nothing where the tests of full disks do not run.
func limitFiles() {}

// tellPeak does nothing where memory is not measured.
func tellPeak() {}
