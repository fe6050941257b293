import { changeClaims } from '../document/edits/changeClaims.ts'
import { changeRelation } from '../document/edits/changeRelation.ts'
import { splitClaim } from '../document/edits/splitClaim.ts'
import { claimsById } from '../document/queries/lookup.ts'
import { outlineOf } from '../document/queries/outline.ts'
import { select } from '../session/session.ts'
import { editBetween, startDraft, startWriting } from '../session/writing.ts'
import { type Command, editMap, hasMap, type Workspace } from './command.ts'
import { foldCommands } from './folding.ts'
import { linkingCommands } from './linking.ts'
import { newClaim, newReply, replyIds, startReply, voiceOf } from './replies.ts'
import { selectedClaim, selectedClaims, selectedRelation, selectedStep } from './selected.ts'
import { stepCommands } from './steps.ts'
import { attackedParty, attackerOf, attackToAnswer } from './unanswered.ts'

const hasClaim = (workspace: Workspace): boolean => selectedClaim(workspace) !== undefined
const hasStep = (workspace: Workspace): boolean => selectedStep(workspace) !== undefined

/** Starts to write another claim that bears on the same target in the same way as the selected one. */
function sibling(workspace: Workspace): void {
  const { session, apply, newId } = workspace
  const claim = selectedClaim(workspace)
  if (session === null || claim === undefined) return
  const { map } = session
  const relation = outlineOf(map).entries.get(claim.id)?.relation
  const draft = newClaim(newId())
  const voiced = { claim: { ...draft.claim, ...voiceOf(map, claim, claim.party) } }
  const tie = relation && { id: newId(), kind: relation.kind, from: [draft.claim.id], to: relation.to }
  apply(startDraft(session, tie ? { ...voiced, relation: tie } : voiced))
}

function answer(workspace: Workspace): void {
  const { session, apply } = workspace
  const point = attackToAnswer(workspace)
  if (session === null || point === undefined) return
  const { map } = session
  const draft = newReply(map, 'rebut', attackerOf(point), replyIds(workspace))
  const attacker = claimsById(map).get(attackerOf(point))
  const { id } = draft.claim
  const voice = attacker === undefined ? {} : voiceOf(map, attacker, attackedParty(map, point))
  apply(startDraft(session, { ...draft, claim: { id, ...voice } }))
}

/** Selects what the selected claim's lines have become. */
function splitLines(workspace: Workspace): void {
  const { session, apply, newId } = workspace
  const claim = selectedClaim(workspace)
  if (session === null || claim === undefined) return
  const before = claimsById(session.map)
  const after = editBetween(session, (map) => splitClaim(map, claim.id, newId))
  const made = after.map.claims.filter(({ id }) => !before.has(id)).map(({ id }) => id)
  apply(select(after, [claim.id, ...made]))
}

export const claimCommands = [
  {
    id: 'claim.new',
    label: 'New claim',
    shortcut: 'C',
    keywords: 'add a card',
    when: hasMap,
    run: ({ session, apply, newId }) => {
      if (session !== null) apply(startDraft(session, newClaim(newId())))
    },
  },
  {
    id: 'claim.support',
    label: 'Support this claim',
    shortcut: 'Tab',
    keywords: 'reply, give a reason, pro',
    when: hasClaim,
    run: (workspace) => startReply(workspace, 'support', selectedClaim(workspace)?.id),
  },
  {
    id: 'claim.rebut',
    label: 'Rebut this claim',
    shortcut: 'Shift+Tab',
    keywords: 'reply, attack, object, con',
    when: hasClaim,
    run: (workspace) => startReply(workspace, 'rebut', selectedClaim(workspace)?.id),
  },
  ...linkingCommands,
  ...stepCommands,
  {
    id: 'claim.answer',
    label: 'Answer the unanswered rebuttal',
    shortcut: 'A',
    keywords: 'reply to what was dropped',
    when: (workspace) => attackToAnswer(workspace) !== undefined,
    run: answer,
  },
  {
    id: 'claim.sibling',
    label: 'Another claim beside this one',
    shortcut: 'Mod+Enter',
    keywords: 'sibling, next reply',
    when: hasClaim,
    run: sibling,
  },
  {
    id: 'claim.write',
    label: 'Edit the text',
    shortcut: 'Enter',
    alsoBy: ['F2'],
    keywords: 'write, change the words',
    when: hasClaim,
    run: (workspace) => {
      const claim = selectedClaim(workspace)
      if (workspace.session !== null && claim !== undefined) workspace.apply(startWriting(workspace.session, claim.id))
    },
  },
  {
    id: 'claim.title',
    label: 'Write its title',
    shortcut: 'T',
    keywords: 'name, heading',
    when: hasClaim,
    run: ({ view }) => view.inspect('Title'),
  },
  {
    id: 'claim.voice',
    label: 'Say who speaks',
    shortcut: 'V',
    keywords: 'party, speaker, turn, speech',
    when: (workspace) => selectedClaims(workspace).length > 0,
    run: ({ view }) => view.inspect('Party'),
  },
  {
    id: 'claim.cite',
    label: 'Cite a source',
    keywords: 'evidence, reference, add a source',
    when: hasClaim,
    run: ({ view }) => view.inspect('Cite a source'),
  },
  {
    id: 'claim.flip',
    label: 'Turn support into rebuttal, or back',
    keywords: 'flip, change the kind',
    when: (workspace) => selectedRelation(workspace) !== undefined,
    run: (workspace) => {
      const relation = selectedRelation(workspace)
      if (relation === undefined) return
      const kind = relation.kind === 'support' ? 'rebut' : 'support'
      editMap(workspace, (map) => changeRelation(map, relation.id, { kind }))
    },
  },
  {
    id: 'claim.reattach',
    label: 'Re-attach…',
    shortcut: 'Shift+R',
    keywords: 'move an end of the relation, another target, another premise',
    when: hasStep,
    run: (workspace) => {
      const step = selectedStep(workspace)
      if (step !== undefined) workspace.view.reattach(step.id)
    },
  },
  {
    id: 'claim.splitLines',
    label: 'Make a claim of each line',
    shortcut: 'Mod+Shift+Enter',
    keywords: 'split the text, several claims',
    when: (workspace) => /\S\s*\n\s*\S/.test(selectedClaim(workspace)?.text ?? ''),
    run: splitLines,
  },
  {
    id: 'claim.contention',
    label: 'Mark or unmark as contention',
    shortcut: 'Shift+C',
    keywords: 'main claim, thesis',
    when: hasClaim,
    run: (workspace) => {
      const claim = selectedClaim(workspace)
      if (claim === undefined) return
      editMap(workspace, (map) => changeClaims(map, [claim.id], { contention: !claim.contention }))
    },
  },
  ...foldCommands,
] as const satisfies readonly Command[]
