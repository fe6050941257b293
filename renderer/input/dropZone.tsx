import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { RejoinderError } from '../../shared/errors.ts'
import type { Host } from '../../shared/host/host.ts'
import { readDropped } from '../host/readDropped.ts'
import { openFrom, showNewMap } from '../state/files/opening.ts'
import { say } from '../state/saying.ts'
import { useSession } from '../state/session.ts'
import { paste } from './clipboard.ts'
import './dropZone.css'

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Whether a file is a text by its name, which our own files and pictures never are. */
const isText = ({ name }: File): boolean => /\.(txt|text|md|markdown)$/i.test(name)

/** Puts the claims of a text on the map, or on a new one where none is open; opens one that another program wrote. */
async function takeText(host: Host, file: File): Promise<void> {
  const { name, bytes } = await readDropped(file)
  const { isFileOfOthers } = await import('../../shared/formats/registry.ts')
  if (isFileOfOthers(bytes)) return openFrom(host, () => host.openDropped(file))
  if (bytes.includes(0)) throw new RejoinderError(`“${name}” holds no text that can be read: choose a text file.`)
  if (useSession.getState().work === null) await showNewMap()
  paste({ excerpt: '', text: new TextDecoder().decode(bytes) })
}

/** Opens a file that is dropped anywhere on the window, and says so while it is held over it. */
export function DropZone({ host }: { readonly host: Host }) {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      // Without this the browser would leave the window for the file.
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0]
      if (!holdsFiles(event)) return
      setOver(false)
      // A panel may have taken it for its own.
      if (event.defaultPrevented) return
      event.preventDefault()
      if (file === undefined) return
      if (isText(file)) void say(() => takeText(host, file))
      else void openFrom(host, () => host.openDropped(file))
    }
    window.addEventListener('dragover', hold)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', hold)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [host])
  if (!over) return null
  return (
    <div className="drop-zone">
      <p>
        <FileDown size={16} strokeWidth={1.75} aria-hidden />
        Drop a map to open it, or a text to make claims of it
      </p>
    </div>
  )
}
