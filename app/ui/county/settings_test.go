package county_test

import (
	"testing"

	"jibao/app/ui/shell"
	"jibao/app/ui/uitest"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// Fields that do not show yet what is kept must not be taken for what a person wants.
func TestSettingsAreNotErasedByGoingThrough(t *testing.T) {
	d := newDesk(t)
	people := forms.People{Head: "甲", Reviewer: "乙", Preparer: "丙", Phone: "000"}
	if err := d.SetPeople(background, people); err != nil {
		t.Fatal(err)
	}
	slow := &eager{}
	o := openWindowOn(t, d, text.ZH, slow)
	o.shell.Go(shell.PageSettings)
	slow.hold = true // from here on nothing comes from the disk
	o.shell.SetLang(text.KO)
	slow.hold = false
	o.shell.Go("todo")
	if now, err := d.People(background); err != nil || now != people {
		t.Errorf("the names are %+v, %v", now, err)
	}
}

func TestSettingsAreKeptByLeavingAField(t *testing.T) {
	d := newDesk(t)
	o := openWindow(t, d, text.ZH)
	o.shell.Go(shell.PageSettings)
	fields := uitest.Find[*widgets.Entry](o.window.Content())
	o.window.Canvas().Focus(fields[2])
	o.typeText("负责人甲")
	o.window.Canvas().Unfocus()
	if now, err := d.People(background); err != nil || now.Head != "负责人甲" {
		t.Errorf("the names are %+v, %v", now, err)
	}
	o.window.Canvas().Focus(fields[1])
	o.typeText("乙")
	o.shell.Go("todo")
	if of, err := d.Office(background); err != nil || of.Person != "测试员乙" && of.Person != "乙测试员" {
		t.Errorf("the person is %q, %v", of.Person, err)
	}
}

// eager does what it is told at once, unless it is held: then what is asked for never happens.
type eager struct{ hold bool }

func (e *eager) Go(f func()) { f() }
func (e *eager) Do(f func()) {
	if !e.hold {
		f()
	}
}
