import type { Source } from '../../../shared/document/argumentMap.ts'
import { sourceNumbers } from '../../../shared/document/queries/citedSources.ts'
import { counted } from '../../../shared/reasoning/counted.ts'
import { reveal } from '../../canvas/reveal.ts'
import { useMap } from '../../state/selectors.ts'
import { citationsOf, paragraphOf } from './citations.ts'
import './sources.css'

function SourceEntry({ source }: { readonly source: Source }) {
  const map = useMap()
  const { claims, quotes } = citationsOf(map, source.id)
  const origin = [source.author, source.publisher, source.date].filter(Boolean).join(' · ')
  return (
    <li className="source">
      <span className="number">{sourceNumbers(map).get(source.id) ?? '–'}</span>
      <div>
        <h3>{source.title || source.url || 'Untitled source'}</h3>
        {origin !== '' && <p className="meta">{origin}</p>}
        <p className="meta">
          cited by {counted(claims.length, 'claim')}
          {quotes.length > 0 && ` · ${counted(quotes.length, 'passage')} quoted`}
        </p>
        {quotes.map(({ claim, quote }, index) => {
          const paragraph = paragraphOf(source.text, quote.start)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: one claim may quote the same words twice
            <button type="button" className="passage" key={`${claim.id} ${index}`} onClick={() => reveal(claim.id)}>
              “{quote.exact}”
              {paragraph !== null && (
                <span className="meta">
                  {' '}
                  ¶{'\u00a0'}
                  {paragraph}
                </span>
              )}
            </button>
          )
        })}
      </div>
    </li>
  )
}

/** The sources in list order, numbered as in pictures. */
export function Sources() {
  const { sources } = useMap()
  if (sources.length === 0)
    return (
      <div className="empty">
        <p>This map names no sources.</p>
        <p>Cite one in the inspector of a claim: it stands here then, with all that rests on it.</p>
      </div>
    )
  return (
    <ol className="sources" aria-label="Sources">
      {sources.map((source) => (
        <SourceEntry key={source.id} source={source} />
      ))}
    </ol>
  )
}
