import type { ArgumentMap, Claim } from '../../../shared/document/argumentMap.ts'
import { changeClaims } from '../../../shared/document/edits/changeClaims.ts'
import { tagClaims } from '../../../shared/document/edits/tagClaims.ts'
import { untagClaims } from '../../../shared/document/edits/untagClaims.ts'
import { editMap } from '../../state/editing.ts'
import { useMap } from '../../state/selectors.ts'
import { Slider } from '../../ui/fields/slider.tsx'
import { Tags } from '../../ui/fields/tags.tsx'
import { agreed, agreedTags } from './agreed.ts'
import { Section } from './section.tsx'

interface Props {
  readonly claims: readonly Claim[]
}

/** How sure one is of these claims. */
export function ConfidenceField({ claims }: Props) {
  const ids = claims.map(({ id }) => id)
  const confidence = agreed(claims, 'confidence')
  return (
    <Section title="Confidence" aside={confidence === null ? 'various' : <b>{Math.round(confidence * 100)} %</b>}>
      <Slider
        label="Confidence"
        subject={`confidence ${ids.join(' ')}`}
        value={confidence}
        change={(map, share) => changeClaims(map, ids, { confidence: share })}
      />
    </Section>
  )
}

/** The tags that all of these claims have. */
export function TagsField({ claims }: Props) {
  const known = tagsIn(useMap())
  const ids = claims.map(({ id }) => id)
  return (
    <Section title="Tags">
      <Tags
        tags={agreedTags(claims)}
        known={known}
        onAdd={(tag) => editMap((map) => tagClaims(map, ids, tag))}
        onRemove={(tag) => editMap((map) => untagClaims(map, ids, tag))}
      />
    </Section>
  )
}

const tagsIn = ({ claims }: ArgumentMap): readonly string[] => [...new Set(claims.flatMap(({ tags }) => tags))]
