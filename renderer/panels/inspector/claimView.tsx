import type { Claim } from '../../../shared/document/argumentMap.ts'
import { changeClaims } from '../../../shared/document/edits/changeClaims.ts'
import { relationsFrom, relationsTo } from '../../../shared/document/queries/lookup.ts'
import { editMap } from '../../state/editing.ts'
import { useMap } from '../../state/selectors.ts'
import { TextField } from '../../ui/fields/textField.tsx'
import { CruxSection } from './cruxSection.tsx'
import { Evidence } from './evidence.tsx'
import { PositionsNote } from './positionsNote.tsx'
import { Replies, RepliesAside, Targets } from './replies.tsx'
import { Section } from './section.tsx'
import { StandingSection } from './standingSection.tsx'
import { StrengthSection } from './strengthSection.tsx'
import { VoiceFields } from './voiceFields.tsx'
import { ConfidenceField, TagsField } from './weightFields.tsx'

interface Props {
  readonly claim: Claim
}

function Contention({ claim: { id, contention } }: Props) {
  return (
    <button
      type="button"
      className="contention-switch"
      aria-pressed={contention}
      title={contention ? 'A main contention of the map' : 'Make it a main contention'}
      onClick={() => editMap((map) => changeClaims(map, [id], { contention: !contention }))}
    >
      contention <span aria-hidden>{contention ? '◆' : '◇'}</span>
    </button>
  )
}

/** Title and text, in one frame as they are on one card. */
function Words({ claim: { id, title, text } }: Props) {
  return (
    <div className="framed-fields">
      <TextField
        label="Title"
        className="title"
        placeholder="Title (optional)"
        subject={`title ${id}`}
        value={title}
        change={(map, now) => changeClaims(map, [id], { title: now })}
        isLine
      />
      <TextField
        label="Text"
        placeholder="Text"
        subject={`text ${id}`}
        value={text}
        change={(map, now) => changeClaims(map, [id], { text: now })}
      />
    </div>
  )
}

export function ClaimView({ claim }: Props) {
  const map = useMap()
  const { id, note } = claim
  const replies = relationsTo(map, id)
  const targets = relationsFrom(map, id)
  return (
    <article aria-label="Claim">
      <header className="what">
        <h2>Claim</h2>
        <Contention claim={claim} />
      </header>
      <Words claim={claim} />
      <VoiceFields claims={[claim]} />
      <StandingSection id={id} />
      <PositionsNote id={id} />
      <CruxSection id={id} />
      <Evidence claim={claim} />
      {replies.length > 0 && (
        <Section title="Replies" aside={<RepliesAside replies={replies} />}>
          <Replies relations={replies} />
        </Section>
      )}
      {targets.length > 0 && (
        <Section title="Bears on">
          <Targets claim={id} relations={targets} />
        </Section>
      )}
      <ConfidenceField claims={[claim]} />
      <StrengthSection id={id} />
      <TagsField claims={[claim]} />
      <Section title="Note">
        <TextField
          label="Note"
          placeholder="Add a note"
          subject={`note ${id}`}
          value={note}
          change={(now, text) => changeClaims(now, [id], { note: text })}
        />
      </Section>
    </article>
  )
}
