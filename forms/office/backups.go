package office

import "strconv"

// SettingKeptBackups is the setting of an office that says how many dated backups it keeps; see [KeptBackups].
const SettingKeptBackups = "backups.keep"

// How many dated backups are kept: at least, at most, and unless the office says otherwise.
const (
	LeastBackups = 3
	MostBackups  = 99
	UsualBackups = 10
)

// KeptBackups understands the setting; anything that is not a number in bounds is the usual number.
func KeptBackups(setting string) int {
	n, err := strconv.Atoi(setting)
	if err != nil || n < LeastBackups || n > MostBackups {
		return UsualBackups
	}
	return n
}
