// The theme that was chosen in the maps' windows, or the system's.
const dark = matchMedia('(prefers-color-scheme: dark)')

function show() {
  let choice = null
  try {
    choice = localStorage.getItem('theme')
  } catch {
    // A browser may keep nothing.
  }
  const isDark = choice === 'dark' || (choice !== 'light' && dark.matches)
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
}

show()
addEventListener('storage', show)
dark.addEventListener('change', show)
