package xlsx
import "testing"
func BenchmarkProf(b *testing.B){ data:=returnWorkbook(b); for b.Loop(){ readAll(data)} }
