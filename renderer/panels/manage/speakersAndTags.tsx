import type { PartyId } from '../../../shared/document/argumentMap.ts'
import { renameSpeaker } from '../../../shared/document/edits/renameSpeaker.ts'
import { renameTag } from '../../../shared/document/edits/renameTag.ts'
import { replaceSpeaker } from '../../../shared/document/edits/replaceSpeaker.ts'
import { replaceTag } from '../../../shared/document/edits/replaceTag.ts'
import { speakersOf, tagsOf } from '../../../shared/document/queries/voices.ts'
import { colourOf } from '../../canvas/shapes.tsx'
import { useMap } from '../../state/selectors.ts'
import { NameField } from '../../ui/fields/nameField.tsx'
import { nameOf } from '../inspector/nameOf.ts'
import { ManagedList } from './managedList.tsx'

/** Who speaks in the map, with the party that they first speak for. */
export function Speakers() {
  const speakers = speakersOf(useMap())
  return (
    <ManagedList
      title="Speakers"
      noun="speaker"
      items={speakers.map((speaker) => ({ ...speaker, key: speaker.name }))}
      remove={(map, name) => replaceSpeaker(map, name, '')}
      merge={replaceSpeaker}
      fields={({ name, party }) => (
        <>
          <PartyBand party={party} />
          <NameField label="Name of the speaker" value={name} change={(map, text) => renameSpeaker(map, name, text)} />
        </>
      )}
    />
  )
}

function PartyBand({ party }: { readonly party: PartyId | undefined }) {
  const name = nameOf(useMap().parties.find(({ id }) => id === party)) || 'No party'
  return (
    <span
      className="band"
      role="img"
      aria-label={name}
      title={name}
      style={{ background: colourOf(`party:${party ?? ''}`) }}
    />
  )
}

/** Every tag of the map's claims. */
export function TagList() {
  const tags = tagsOf(useMap())
  return (
    <ManagedList
      title="Tags"
      noun="tag"
      items={tags.map((tag) => ({ ...tag, key: tag.name }))}
      remove={(map, name) => replaceTag(map, name, null)}
      merge={replaceTag}
      fields={({ name }) => (
        <NameField label="Name of the tag" value={name} change={(map, text) => renameTag(map, name, text)} />
      )}
    />
  )
}
