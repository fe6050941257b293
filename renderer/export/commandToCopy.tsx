import { Check, Copy } from 'lucide-react'
import { Fragment, useEffect, useState } from 'react'

/** How long the button says that it did it, ms. */
const SAID = 2_000

interface Props {
  /** Word by word: one goes on the next line rather than being broken. */
  readonly words: readonly string[]
  /** Whether the file holds less than the window, so that the command would draw that. */
  readonly isUnsaved: boolean
}

/** What draws the same picture on a command line. */
export function CommandToCopy({ words, isUnsaved }: Props) {
  const command = words.join(' ')
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
        <span className="prompt" aria-hidden>
          ${' '}
        </span>
        {words.map((word, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word has no other name, and may come twice
          <Fragment key={index}>
            {index > 0 && ' '}
            <span className="word">{word}</span>
          </Fragment>
        ))}
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
