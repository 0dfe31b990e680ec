// Package demo makes the demonstration: 100 synthetic clusters with synthetic enterprises, recorded through county desks,
// exported, received, accepted and summarised through a provincial desk, by the same code as real returns.
//
// Every figure and enterprise is synthetic, deterministic from a seed, and says so. 35 of the clusters bear the name of
// a real cluster of the first national list; their figures are synthetic all the same. The published totals are split
// over the clusters here (targets.go) and come back out of the aggregation; nothing downstream knows them.
//
// Start reading at world.go (what is made up) and run.go (what is done with it).
package demo
