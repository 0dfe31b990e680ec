package summary

import (
	"cmp"
	"slices"
	"strings"

	"jibao/forms"
)

// key gives the group of a cluster. An empty key gathers the clusters of which it is not known.
func (o *Options) key(c *forms.Cluster) string {
	switch o.By {
	case ByBody:
		return c.Body
	case ByCity:
		return o.city(c.County)
	case ByCounty:
		return c.County
	case ByIndustry:
		return c.Industry
	case ByLevel:
		return string(c.Level)
	case ByBatch:
		return c.Batch
	}
	return AllKey
}

// GroupOf gives the key of the group in which a cluster is counted.
func (o *Options) GroupOf(c forms.Cluster) string { return o.key(&c) }

// city gives the city of a county; a county that has none above it (directly under its province, or unknown) is its own.
func (o *Options) city(county string) string {
	if o.Divisions != nil {
		if _, city, _ := o.Divisions.Chain(county); city.Code != "" {
			return city.Code
		}
	}
	return county
}

func (o *Options) label(key string) string {
	if o.Label == nil {
		return ""
	}
	by := o.By
	if key == AllKey {
		by = All
	}
	return o.Label(by, key)
}

// bucket is what belongs to one group, in the order of county and cluster.
type bucket struct {
	key                    string
	now, then              []unit
	expected, expectedThen int
}

// grouping sorts clusters into groups and asks for the key of each cluster once.
type grouping struct {
	options *Options
	cities  map[string]string // of counties, for ByCity
	at      map[string]int
	buckets []bucket
}

func newGrouping(o *Options) *grouping {
	return &grouping{options: o, cities: map[string]string{}, at: map[string]int{}}
}

// bucket finds the group of a cluster, or begins it.
func (g *grouping) bucket(c *forms.Cluster) *bucket {
	key := ""
	if g.options.By == ByCity {
		var known bool
		if key, known = g.cities[c.County]; !known {
			key = g.options.key(c)
			g.cities[c.County] = key
		}
	} else {
		key = g.options.key(c)
	}
	i, known := g.at[key]
	if !known {
		i = len(g.buckets)
		g.at[key] = i
		g.buckets = append(g.buckets, bucket{key: key})
	}
	return &g.buckets[i]
}

// owing calls count for the group of every cluster that owes a return of a period, once each, and gives their codes.
func (g *grouping) owing(register []forms.Cluster, p forms.Period, count func(*bucket)) map[string]bool {
	owing := make(map[string]bool, len(register))
	for i := range register {
		if c := &register[i]; c.Owes(p) && !owing[c.Code] {
			owing[c.Code] = true
			count(g.bucket(c))
		}
	}
	return owing
}

// sorted gives the groups by key; the group of which the key is not known comes last.
func (g *grouping) sorted() []bucket {
	slices.SortFunc(g.buckets, func(a, b bucket) int {
		if (a.key == "") != (b.key == "") {
			return cmp.Compare(len(b.key), len(a.key))
		}
		return strings.Compare(a.key, b.key)
	})
	return g.buckets
}
