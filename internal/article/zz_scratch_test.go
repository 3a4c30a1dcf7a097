package article
import ("testing";"os";"strings";"fmt")
func TestZZ(t *testing.T){
 b,_:=os.ReadFile("/work/scratch/cli/pages.txt")
 for _,f:=range strings.Split(string(b),"\n"){
  p,_:=os.ReadFile(f)
  rs,es:=Bytes(f,p,Options{})
  fmt.Println("=====",f,es)
  for _,r:=range rs{ fmt.Println(r.Published, len(r.Text)); fmt.Println(r.Text)}
 }
}
