import type { ArgumentMap, Claim, Quote, Source } from '../../../shared/document/argumentMap.ts'
import { changeClaims } from '../../../shared/document/edits/changeClaims.ts'
import { putSource } from '../../../shared/document/edits/putSource.ts'
import { sourcesOf } from '../../../shared/document/queries/citedSources.ts'
import { editMap } from '../../state/editing.ts'
import { newId } from '../../state/newId.ts'
import { useMap } from '../../state/selectors.ts'
import { RemoveButton } from '../../ui/fields/removeButton.tsx'
import { SearchField } from '../../ui/fields/searchField.tsx'
import { paragraphOf } from '../sources/citations.ts'
import { Section } from './section.tsx'

interface Props {
  readonly claim: Claim
}

const sourceIn = (map: ArgumentMap, id: string) => map.sources.find((source) => source.id === id)
const sourceName = ({ title, url, id }: Source): string => title || url || id

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

/** A source that the claim names without quoting it. */
function Cited({ claim, id }: Props & { readonly id: string }) {
  const source = sourceIn(useMap(), id)
  const name = source === undefined ? id : sourceName(source)
  const sources = claim.sources.filter((one) => one !== id)
  return (
    <p className="cited">
      <span dir="auto">{[name, source?.date].filter(Boolean).join(', ')}</span>
      <RemoveButton
        label={`Cite ${name} no more`}
        onRemove={() => editMap((map) => changeClaims(map, [claim.id], { sources }))}
      />
    </p>
  )
}

/** Cites a source of the map, or a new one of which only the title is known yet. */
function Cite({ claim }: Props) {
  const { sources } = useMap()
  const cited = sourcesOf(claim)
  const cite = (map: ArgumentMap, id: string) => changeClaims(map, [claim.id], { sources: [...claim.sources, id] })
  return (
    <SearchField
      label="Cite a source"
      className="quiet"
      chosen=""
      placeholder="Cite a source…"
      options={sources
        .filter(({ id }) => !cited.has(id))
        .map((source) => ({
          id: source.id,
          name: sourceName(source),
          detail: [source.author, source.publisher, source.date].filter(Boolean).join(' · '),
        }))}
      onPick={({ id }) => editMap((map) => cite(map, id))}
      onOther={(title) => {
        const id = newId()
        editMap((map) => cite(putSource(map, { id, title }), id))
      }}
    />
  )
}

/** The passages that a claim quotes, the sources that it only names, and a way to name another. */
export function Evidence({ claim }: Props) {
  const quoted = new Set(claim.quotes.map(({ source }) => source))
  const named = [...sourcesOf(claim)].filter((id) => !quoted.has(id))
  return (
    <Section title="Evidence">
      {claim.quotes.map((quote, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be quoted twice
        <Passage key={index} quote={quote} />
      ))}
      {named.map((id) => (
        <Cited key={id} claim={claim} id={id} />
      ))}
      <Cite claim={claim} />
    </Section>
  )
}
