import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'

/** How long the button says that it did it, ms. */
const SAID = 2_000

interface Props {
  readonly command: string
  /** Whether the file holds less than the window, so that the command would draw that. */
  readonly isUnsaved: boolean
}

/** What draws the same picture on a command line. */
export function CommandToCopy({ command, isUnsaved }: Props) {
  const [copied, setCopied] = useState<string | null>(null)
  useEffect(() => {
    if (copied === null) return
    const end = setTimeout(() => setCopied(null), SAID)
    return () => clearTimeout(end)
  }, [copied])
  const copy = () => void navigator.clipboard.writeText(command).then(() => setCopied(command))
  const isCopied = copied === command
  return (
    <div className="command-line" title={isUnsaved ? 'The command draws the map as it was last saved.' : undefined}>
      <code>
        <span aria-hidden>$ </span>
        {command}
      </code>
      <button type="button" className="button icon" aria-label="Copy the command" onClick={copy}>
        {isCopied ? (
          <Check size={16} strokeWidth={1.75} aria-hidden />
        ) : (
          <Copy size={16} strokeWidth={1.75} aria-hidden />
        )}
      </button>
      <span className="hidden-text" role="status">
        {isCopied && 'The command is on the clipboard.'}
      </span>
    </div>
  )
}
