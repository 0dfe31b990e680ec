package workbook

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"jibao/forms"
)

// formatVersion is the version of the workbook format that this package writes, and the newest that it reads.
const formatVersion = 1

// hiddenSheet holds identity and evidence; it is very hidden where the office suite keeps that.
const hiddenSheet = "_return"

// Defined names. An indicator's code alone cannot be one: T101 and B03 are cell addresses, which Excel forbids as names.
const (
	namePrefix   = "JB_"
	coverPrefix  = "JB_cover_"
	identityName = "JB_return"
	rosterName   = "JB_roster"
)

// kindName and kindKey say, as a defined name and in the hidden sheet, that a workbook is no return on its way to the
// province but a send-back on its way from there. Either of them is enough.
const (
	kindName     = "JB_kind"
	kindKey      = "kind"
	kindSendBack = "send_back"
)

// identityProperty is the custom document property with the identity.
const identityProperty = "JibaoReturn"

// ErrTextTooLong is in the chain of the error for a text that no cell of a workbook can hold (32,767 UTF-16 units).
var ErrTextTooLong = errors.New("text too long for a cell of a workbook")

// identity is what a file says it is. It stands in the hidden sheet, in a defined name and in a document property.
type identity struct {
	Format   int
	Form     forms.FormID
	Cluster  string
	County   string
	Body     string
	Period   string
	Revision int
	Template bool
	Root     string // root digest, "" in a template
}

const identityMark = "jibao-return"

// String is the identity in one line, the same in all three places.
func (id identity) String() string {
	root := id.Root
	if id.Template {
		root = "template"
	}
	return strings.Join([]string{
		identityMark, strconv.Itoa(id.Format), id.Form.ID, id.Form.Version, id.Cluster, id.County, id.Body,
		id.Period, strconv.Itoa(id.Revision), root,
	}, "|")
}

func parseIdentity(s string) (identity, error) {
	part := strings.Split(strings.TrimSpace(s), "|")
	if len(part) < 2 || part[0] != identityMark {
		return identity{}, fmt.Errorf("%.80q is no identity", s)
	}
	var id identity
	var err error
	if id.Format, err = strconv.Atoi(part[1]); err != nil || id.Format < 1 {
		return identity{}, fmt.Errorf("%.80q: no format version", s)
	}
	if id.Format > formatVersion {
		return id, nil // the rest may mean something else there
	}
	if len(part) != 10 {
		return identity{}, fmt.Errorf("%.80q: %d parts instead of 10", s, len(part))
	}
	id.Form = forms.FormID{ID: part[2], Version: part[3]}
	id.Cluster, id.County, id.Body, id.Period = part[4], part[5], part[6], part[7]
	if id.Revision, err = strconv.Atoi(part[8]); err != nil || id.Revision < 0 {
		return identity{}, fmt.Errorf("%.80q: no revision", s)
	}
	if id.Template = part[9] == "template"; !id.Template {
		id.Root = part[9]
	}
	return id, nil
}

// unlike gives what the two identities have otherwise, theirs and this one's: "41078302 / 41078301".
func (id identity) unlike(other identity) string {
	mine, theirs := strings.Split(id.String(), "|"), strings.Split(other.String(), "|")
	var a, b []string
	for i := range mine {
		if mine[i] != theirs[i] {
			a, b = append(a, mine[i]), append(b, theirs[i])
		}
	}
	return strings.Join(b, " ") + " / " + strings.Join(a, " ")
}

// identityOf is the identity under which a return is written.
func identityOf(r *forms.Return, template bool, root string) identity {
	return identity{
		Format: formatVersion, Form: r.Form, Cluster: r.Cluster, County: r.County, Body: r.Body,
		Period: r.Period.String(), Revision: r.Revision, Template: template, Root: root,
	}
}
