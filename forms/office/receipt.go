package office

import (
	"time"

	"jibao/forms"
)

// Receipt is what a province hands back for one revision: which one it is, by its fingerprint, and what was decided.
type Receipt struct {
	Form     forms.FormID
	Cluster  string // code
	Name     string // of the cluster
	County   string
	Body     string
	Period   forms.Period
	Revision int
	Digest   string // root digest of the revision, 64 hex digits
	Verdict  forms.Status
	When     time.Time // of the decision, UTC, to the second
	Day      string    // the same as a day where the office is, "2023-03-20"; for people
	Office   string    // who decided: the provincial office
	Author   string    // and the person there
	Lang     string    // zh, en or ko; of the words around the figures, not read back
	Program  string    // version of the program that wrote it; not read back
}
