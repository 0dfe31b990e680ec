package assets_test

import (
	"os"
	"testing"

	"jibao/assets"
)

// The licence that the program shows is the one that it is published under.
func TestLicenceIsThatOfTheProgram(t *testing.T) {
	published, err := os.ReadFile("../LICENSE")
	if err != nil {
		t.Fatal(err)
	}
	if shown, _, _ := assets.Licences(); shown != string(published) {
		t.Error("assets/licence/jibao.txt is not LICENSE")
	}
}
