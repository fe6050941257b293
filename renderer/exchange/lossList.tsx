import type { Loss } from '../../shared/formats/format.ts'

const TITLES = [
  ['dropped', 'Left out'],
  ['changed', 'Changed'],
  ['note', 'Noted'],
] as const

/** How many are listed: nobody reads more, and a bad file may have a hundred thousand. */
const MOST = 200

/** What reading or writing a file could not keep as it was, the gravest first, each with its place. */
export function LossList({ losses }: { readonly losses: readonly Loss[] }) {
  return (
    <section className="loss-list" aria-label="What could not be kept">
      {TITLES.map(([kind, title]) => {
        const found = losses.filter((loss) => loss.kind === kind)
        if (found.length === 0) return null
        return (
          <section key={kind}>
            <h3>
              {title} <span className="count">{found.length}</span>
            </h3>
            <ul>
              {found.slice(0, MOST).map(({ at, text }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, and one place may have several losses
                <li key={index}>
                  <code>{at}</code>
                  <span dir="auto">{text}</span>
                </li>
              ))}
            </ul>
            {found.length > MOST && <p>… and {found.length - MOST} more</p>}
          </section>
        )
      })}
    </section>
  )
}
