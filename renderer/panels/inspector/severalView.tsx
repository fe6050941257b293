import { Trash2 } from 'lucide-react'
import { claimsById } from '../../../shared/document/queries/lookup.ts'
import { counted } from '../../../shared/reasoning/counted.ts'
import { useMap, useSelection } from '../../state/selectors.ts'
import { CommandButton } from '../../ui/commandButton.tsx'
import { VoiceFields } from './voiceFields.tsx'
import { ConfidenceField, TagsField } from './weightFields.tsx'

/** All that is selected, where that is more than one: what is changed here is changed in each claim. */
export function SeveralView() {
  const map = useMap()
  const selection = useSelection()
  const claims = selection.flatMap((id) => claimsById(map).get(id) ?? [])
  const relations = selection.length - claims.length
  const parts = [
    ...(claims.length > 0 ? [counted(claims.length, 'claim')] : []),
    ...(relations > 0 ? [counted(relations, 'relation')] : []),
  ]
  return (
    <article className="several" aria-label="Selection">
      <header className="what">
        <h2>{parts.join(' and ')} selected</h2>
      </header>
      {claims.length > 0 && (
        <>
          {/* Another selection is another form. */}
          <VoiceFields key={selection.join(' ')} claims={claims} />
          <ConfidenceField claims={claims} />
          <TagsField claims={claims} />
        </>
      )}
      <CommandButton id="edit.delete" className="button framed delete" icon={<Trash2 size={16} strokeWidth={1.75} />} />
    </article>
  )
}
