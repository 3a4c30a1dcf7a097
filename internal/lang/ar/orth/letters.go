package orth

// Letters by name, for code that builds words (see package morph).
const (
	Hamza    = "ء"
	HamzaOn  = "أ" // alef with hamza above
	HamzaIn  = "إ" // alef with hamza below
	HamzaWaw = "ؤ"
	HamzaYeh = "ئ"
	Alef     = "ا"
	Beh      = "ب"
	Teh      = "ت"
	Theh     = "ث"
	Hah      = "ح"
	Dal      = "د"
	Thal     = "ذ"
	Reh      = "ر"
	Zain     = "ز"
	Seen     = "س"
	Sad      = "ص"
	Dad      = "ض"
	Tah      = "ط"
	Zah      = "ظ"
	Feh      = "ف"
	Kaf      = "ك"
	Lam      = "ل"
	Meem     = "م"
	Noon     = "ن"
	Heh      = "ه"
	Waw      = "و"
	Yeh      = "ي"
)
