package app

import (
	"crypto/rand"
	"encoding/hex"
	"slices"
	"time"

	"jibao/forms"
	"jibao/forms/office"
)

// NewOffice checks what a new office is to be and completes it; storage then creates the file. It fails with
// ErrUnknownBody, ErrUnknownCounty, ErrNoName or ErrRole. A county office needs its county or its reporting body: without
// a county it may keep any cluster of the body, without a body its clusters bring theirs with them from the register, for
// a body is assigned and never derived from a code.
func (c *Catalog) NewOffice(o office.Office, now time.Time) (office.Office, error) {
	o.Name, o.Person = forms.CleanText(o.Name), forms.CleanText(o.Person)
	known := slices.ContainsFunc(c.bodies, func(b forms.Body) bool { return b.Code == o.Body })
	switch {
	case o.Role != office.County && o.Role != office.Province:
		return o, &Problem{What: ErrRole, Args: []string{string(o.Role), ""}}
	case o.Name == "":
		return o, &Problem{What: ErrNoName, Args: []string{""}}
	case !known && (o.Body != "" || (o.Role == office.County && o.County == "")):
		return o, &Problem{What: ErrUnknownBody, Args: []string{o.Body, ""}}
	case o.Role == office.County && o.County != "" && !c.divisions.County(o.County):
		return o, &Problem{What: ErrUnknownCounty, Args: []string{o.County, ""}}
	}
	if o.Role == office.Province {
		o.County = ""
	}
	if o.ID == "" {
		o.ID = randomID()
	}
	if o.Created.IsZero() {
		o.Created = now.UTC().Truncate(time.Second)
	}
	return o, nil
}

// randomID names an office; crypto/rand never fails to read.
func randomID() string {
	b := make([]byte, 16)
	_, _ = rand.Read(b)
	return hex.EncodeToString(b)
}
