import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Host } from '../../shared/host/host.ts'
import { openFrom } from '../state/opening.ts'
import './dropZone.css'

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

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
      event.preventDefault()
      setOver(false)
      if (file !== undefined) void openFrom(host, () => host.openDropped(file))
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
        Drop the map to open it
      </p>
    </div>
  )
}
