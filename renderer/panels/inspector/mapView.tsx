import { drawable } from '../../../shared/diagram/measure/drawable.ts'
import { colourOf } from '../../canvas/shapes.tsx'
import { useMap } from '../../state/selectors.ts'
import { Section } from './section.tsx'

const claims = (count: number): string => (count === 1 ? '1 claim' : `${count} claims`)

/** The map itself: its title, and who speaks in it. */
export function MapView() {
  const { title, subtitle, parties, turns, claims: all } = useMap()
  return (
    <article aria-label="Map">
      <header className="what">
        <h2>Map</h2>
      </header>
      <p className="map-title">{drawable(title) || 'Untitled map'}</p>
      {subtitle !== '' && <p className="subtitle">{drawable(subtitle)}</p>}
      {parties.length > 0 && (
        <Section title="Parties">
          <ul className="parties">
            {parties.map(({ id, name, short }) => (
              <li key={id}>
                <span className="party" style={{ borderColor: colourOf(`party:${id}`) }}>
                  {name || short || id}
                </span>
                <span className="meta">{claims(all.filter((claim) => claim.party === id).length)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {turns.length > 0 && (
        <Section title="Turns">
          <ol className="parties">
            {turns.map(({ id, name }) => (
              <li key={id}>
                <span>{name || id}</span>
                <span className="meta">{claims(all.filter((claim) => claim.turn === id).length)}</span>
              </li>
            ))}
          </ol>
        </Section>
      )}
      <p className="hint meta">Select a claim, or a relation by its badge, to read about it here.</p>
    </article>
  )
}
