package article

import (
	"errors"
	"strings"
	"testing"
)

// A page as outlets write them: menus, teasers, links within the prose.
const newsPage = `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>` + title + ` | موقع الأخبار</title>
<meta property="og:title" content="` + title + ` | موقع الأخبار">
<meta property="og:site_name" content="موقع الأخبار">
<link rel="canonical" href="https://www.news.example/2019/04/11/17">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","datePublished":"2001-01-01"},
{"@type":["NewsArticle"],"headline":"x","datePublished":"2019-04-11T00:30:00+03:00","publisher":{"@type":"Organization","name":"n"}}]}</script>
</head><body>
<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/w">أخبار الحرب</a></li></ul></nav>
<article><h1>` + title + `</h1>
<p>` + body + `</p>
<p>إقرأ أيضاً: <a href="/2">غارة تقتل عشرة مدنيين في بلدة أخرى</a></p>
<p>` + more + ` وقالت <a href="/3">مصادر محلية</a> إن القصف&nbsp;توقف
   مساء.</p>
<h3>مواضيع ذات صلة</h3>
<ul><li><a href="/4">انفجار يهز العاصمة ويقتل خمسة</a></li><li><a href="/5">اشتباكات في الجنوب</a></li></ul>
<div><a href="/6">تفجير انتحاري يستهدف سوقا شعبيا ويوقع ضحايا</a></div>
<p>ونفى متحدث باسم الجيش ذلك، مؤكدا أن الموقع لم يصب بأذى خلال الساعات الماضية، وأن قواته تسيطر على المدينة كلها.<br>وتابع: «لا خسائر».</p>
<p>شاهد أيضا | فيديو القصف</p>
<figure><img src="a.jpg"><figcaption>صورة من الأرشيف لقصف سابق</figcaption></figure>
</article>
<footer>جميع الحقوق محفوظة</footer></body></html>`

func TestPage(t *testing.T) {
	reports, errs := Bytes("dir/17.html", []byte(newsPage), Options{})
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	r := reports[0]
	want := strings.Join([]string{title, body, more + " وقالت مصادر محلية إن القصف توقف مساء.",
		"ونفى متحدث باسم الجيش ذلك، مؤكدا أن الموقع لم يصب بأذى خلال الساعات الماضية، وأن قواته تسيطر على المدينة كلها.", "وتابع: «لا خسائر»."}, "\n")
	if r.Text != want {
		t.Errorf("text\n got %s\nwant %s", r.Text, want)
	}
	if r.ID != "17" || r.Title != title || r.Outlet != "موقع الأخبار" || r.URL != "https://www.news.example/2019/04/11/17" || r.Language != "ar" {
		t.Errorf("%+v", r)
	}
	if got := r.Published.String(); got != "2019-04-11" {
		t.Errorf("published %s: the day of the writer's own offset is wanted", got)
	}
}

func TestPageMeta(t *testing.T) {
	prose := "<article><p>" + body + "</p><p>" + more + "</p></article>"
	tests := []struct{ name, head, tail, outlet, published, title, url string }{
		{"nothing", "", "", "", "", "", ""},
		{"meta, evening of the offset", `<meta property="article:published_time" content="2020-12-25T01:59:50+02:00">`, "", "", "2020-12-25", "", ""},
		{"meta before time", `<meta name="DC.date.issued" content="2018-03-04">`, `<time datetime="2019-01-01">`, "", "2018-03-04", "", ""},
		{"time within the article only", "", `<time datetime="2019-01-01"></time><article><time datetime="2017-06-05T10:00">x</time></article>`, "", "2017-06-05", "", ""},
		{"itemprop", "", `<span itemprop="datePublished" content="2017-06-05">x</span>`, "", "2017-06-05", "", ""},
		{"day in the address", `<link rel="canonical" href="https://www.a.example/2016/7/8/x">`, "", "a.example", "2016-07-08", "", "https://www.a.example/2016/7/8/x"},
		{"wrong date falls through", `<meta name="pubdate" content="soon"><meta name="date" content="2015/02/01">`, "", "", "2015-02-01", "", ""},
		{"impossible date", `<meta name="date" content="0001-01-01">`, "", "", "", "", ""},
		{"address that is no address", `<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="http://b.example/9">`, "", "b.example", "", "", "http://b.example/9"},
		{"publisher", `<script type="application/ld+json">[{"@type":"NewsArticle","headline":"عنوان","publisher":{"name":"وكالة"}}]</script>`, "", "وكالة", "", "عنوان", ""},
		{"JSON-LD with raw line ends", "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"headline\":\"عنوان\nطويل\"}</script>", "", "", "", "عنوان طويل", ""},
		{"JSON-LD rubbish", `<script type="application/ld+json">{"@type":</script>`, "", "", "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			reports, errs := Bytes("p.html", []byte("<html><head>"+tt.head+"</head><body>"+tt.tail+prose+"</body></html>"), Options{})
			if len(errs) > 0 {
				t.Fatal(errs)
			}
			r := reports[0]
			if r.Outlet != tt.outlet || r.Published.String() != tt.published || r.Title != tt.title || r.URL != tt.url {
				t.Errorf("got outlet %q published %q title %q url %q", r.Outlet, r.Published, r.Title, r.URL)
			}
		})
	}
}

func TestPageTakesTheLongerOfProseAndJSONLD(t *testing.T) {
	page := `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"<p>` + body + `</p><p>` + more + `</p><p>` + body + ` ثانية</p>"}</script><body><p>` + more + `</p>`
	reports, errs := Bytes("p.html", []byte(page), Options{})
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	if want := body + "\n" + more + "\n" + body + " ثانية"; reports[0].Text != want {
		t.Errorf("got %s", reports[0].Text)
	}
}

func TestMendedPage(t *testing.T) {
	prose := "<article><p>" + strings.Repeat(body+" ", 20) + "</p></article>"
	torn := "<html><head><meta charset=utf-8></head><body>" + prose + "<footer>\xd8</footer>"
	if _, errs := Bytes("p.html", []byte(torn), Options{}); len(errs) > 0 {
		t.Errorf("one torn character: %v", errs)
	}
	broken := "<html><head><meta charset=utf-8></head><body>" + strings.ReplaceAll(prose, "قصف", "\xd8\xd8\xd8")
	if _, errs := Bytes("p.html", []byte(broken), Options{}); len(errs) != 1 || !errors.Is(errs[0], ErrEncoding) {
		t.Errorf("many: %v", errs)
	}
}

func TestDeepPageIsAnError(t *testing.T) {
	deep := strings.Repeat("<div>", 100_000) + body
	if _, errs := Bytes("p.html", []byte(deep), Options{}); len(errs) != 1 || !errors.Is(errs[0], ErrPage) {
		t.Errorf("%v", errs)
	}
}

func TestReadPageFromAddress(t *testing.T) {
	r, err := Page("https://www.news.example/a", []byte("<article><p>"+body+"</p></article>"))
	if err != nil || r.URL != "https://www.news.example/a" || r.Outlet != "news.example" {
		t.Errorf("%+v %v", r, err)
	}
}
