package article

import "testing"

func TestLanguage(t *testing.T) {
	tests := []struct{ name, code, text string }{
		{"news", "ar", body},
		{"dialect", "ar", "والله ما في حدا مات بالقصف هاد الكلام كلو كذب يا جماعة روحو شوفو بعينكم"},
		{"Persian yeh and kaf in Arabic", "ar", "قال المتحدث باسم الجیش إن القوات سیطرت علی البلدة فی عملیة عسکریة استمرت ثلاثة أیام"},
		{"Kurdish names in Arabic", "ar", "وقعت اشتباكات قرب چمچمال وگلالة بين مسلحين وقوات الأمن أمس من دون ضحايا"},
		{"Arabic with Latin names", "ar", "قال مراسل BBC إن طائرة F-16 قصفت موقعا قرب البلدة مساء أمس"},
		{"short", "ar", "في KM"},
		{"no letters", "", "12 - 34"},
		{"hardly any letters", "", "12 km"},
		{"English", "und", "The army said it had taken the airport."},
		{"Russian", "und", "Армия заявила, что взяла аэропорт под контроль."},
		{"Persian", "fa", "ارتش گفت که نیروهایش فرودگاه را در جنوب شهر گرفته\u200cاند و چند نفر را بازداشت کرده\u200cاند"},
		{"Persian on an Arabic keyboard", "fa", "سخنگو در بيانيه خود گفت كه اين شهر به دست نيروها افتاده است و از مردم خواست تا در خانه بمانند"},
		{"Urdu", "ur", "فوج نے کہا ہے کہ اس نے شہر کے جنوب میں ہوائی اڈے پر قبضہ کر لیا ہے"},
		{"Kurdish", "ckb", "سوپا ڕایگەیاند کە فڕۆکەخانەکەی لە باشووری شار گرتووە"},
		{"Pashto", "ps", "پوځ وویل چې د ښار په جنوب کې یې هوايي ډګر نیولی او څو تنه یې هم وژلي دي"},
	}
	for _, tt := range tests {
		code, why := Language(tt.text)
		if arabic := tt.code == "ar" || tt.code == ""; code != tt.code || (why == "") != arabic {
			t.Errorf("%s: %q (%s), want %q", tt.name, code, why, tt.code)
		}
	}
}

func TestGuessLeavesEuropeAlone(t *testing.T) {
	for name, b := range map[string]string{
		"French in Latin-1":    "L'arm\xe9e a d\xe9clar\xe9 avoir pris l'a\xe9roport situ\xe9 \xe0 c\xf4t\xe9 de la cit\xe9",
		"German in Latin-1":    "Die Streitkr\xe4fte \xfcbernahmen gr\xf6\xdfere Stra\xdfen s\xfcdlich der Stadt",
		"Russian in CP1251":    "\xc0\xf0\xec\xe8\xff \xe7\xe0\xff\xe2\xe8\xeb\xe0, \xf7\xf2\xee \xe2\xe7\xff\xeb\xe0 \xe0\xfd\xf0\xee\xef\xee\xf0\xf2",
		"nothing above ASCII":  "the army",
		"bytes without sense":  "\xff\xfe\xfd \x80\x81",
		"UTF-8 cut at its end": "\xd9\x81\xd9",
	} {
		if c, ok := guess([]byte(b)); ok {
			t.Errorf("%s is taken for %s", name, c.name)
		}
	}
}
