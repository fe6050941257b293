import './ui/tokens.css'
import './ui/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { connectHost } from './host/connectHost.ts'
import { loadDrawing } from './state/files/opening.ts'
import { recallKeys } from './state/ownKeys.ts'
import { rememberedTheme } from './state/themeChoice.ts'
import { showView } from './state/view.ts'
import { workspaceOn } from './state/workspace.ts'
import { addFonts } from './ui/fonts.ts'

const place = document.getElementById('window')
if (place === null) throw new Error('The page has no place for the window.')

addFonts()
showView({ theme: rememberedTheme() })
recallKeys()
createRoot(place).render(<App workspace={workspaceOn(connectHost())} />)
// Every way on needs it, so it comes while the host is asked for a file; where it fails to, the way on says so.
loadDrawing().catch(() => {})
