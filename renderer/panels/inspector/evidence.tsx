import type { ArgumentMap, Claim, Quote } from '../../../shared/document/argumentMap.ts'
import { sourcesOf } from '../../../shared/document/queries/citedSources.ts'
import { useMap } from '../../state/selectors.ts'
import { paragraphOf } from '../sources/citations.ts'
import { Section } from './section.tsx'

const sourceIn = (map: ArgumentMap, id: string) => map.sources.find((source) => source.id === id)

function Passage({ quote }: { readonly quote: Quote }) {
  const source = sourceIn(useMap(), quote.source)
  const paragraph = paragraphOf(source?.text ?? '', quote.start)
  const where = [source?.title, source?.date, paragraph === null ? '' : `¶\u00a0${paragraph}`].filter(Boolean)
  return (
    <figure className="quote">
      <blockquote>“{quote.exact}”</blockquote>
      <figcaption className="meta">{where.join(' · ')}</figcaption>
    </figure>
  )
}

/** The passages that a claim quotes, and the sources that it only names. */
export function Evidence({ claim }: { readonly claim: Claim }) {
  const map = useMap()
  const quotedSources = new Set(claim.quotes.map(({ source }) => source))
  const named = [...sourcesOf(claim)].filter((id) => !quotedSources.has(id))
  if (claim.quotes.length === 0 && named.length === 0) return null
  return (
    <Section title="Evidence">
      {claim.quotes.map((quote, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be quoted twice
        <Passage key={index} quote={quote} />
      ))}
      {named.map((id) => {
        const source = sourceIn(map, id)
        return (
          <p key={id} className="cited">
            {[source?.title || source?.url || id, source?.date].filter(Boolean).join(', ')}
          </p>
        )
      })}
    </Section>
  )
}
