import { describe, expect, test } from 'vitest'
import { FakeWorkspace } from '../../tests/support/fakeWorkspace.ts'
import { marked, outline, show } from '../../tests/support/mapNotation.ts'
import { NothingToLinkError } from '../document/edits/linkPremises.ts'
import { claimOf, relationOf } from '../document/queries/lookup.ts'
import { hiddenClaims } from '../document/queries/outline.ts'
import { claimCommands } from './claim.ts'
import { canRun } from './command.ts'

type Id = (typeof claimCommands)[number]['id']
type Outlined = ReturnType<typeof marked>

function commandOf(id: Id) {
  const command = claimCommands.find((one) => one.id === id)
  if (command === undefined) throw new Error(`There is no command “${id}”.`)
  return command
}

function ran(id: Id, { map, selection }: Outlined, words?: string): FakeWorkspace {
  const workspace = new FakeWorkspace(map, selection)
  workspace.run(commandOf(id))
  if (words !== undefined) workspace.type(words)
  return workspace
}

/** The outline after a command, and after words are typed into what it begins. */
function run(id: Id, start: Outlined, words?: string): string {
  const { map, selection } = ran(id, start, words).session
  return show(map, selection)
}

const can = (id: Id, { map, selection }: Outlined): boolean => canRun(commandOf(id), new FakeWorkspace(map, selection))

const debate = marked`
  turns: t1 t2 t3 t4
  C0: Zoos should close ! @us /t1
    + [s1] C1: Animals suffer @us /t1 |
      - [x1] C2: Zoo animals live longer @them /t2
    - [x2] C3: Zoos save species @them /t2`
const selecting = (...ids: string[]): Outlined => ({ map: debate.map, selection: new Set(ids) })

describe('a reply', () => {
  test('in support speaks with the same voice', () => {
    expect(run('claim.support', debate, 'Their hormones tell')).toBe(outline`
      C0: Zoos should close ! @us /t1
        + [s1] C1: Animals suffer @us /t1
          - [x1] C2: Zoo animals live longer @them /t2
          + [new2] new1: Their hormones tell @us /t1 |
        - [x2] C3: Zoos save species @them /t2`)
  })

  test('in rebuttal comes from the other party, in its next speech', () => {
    const { session } = ran(
      'claim.rebut',
      marked`
      turns: t1 t2 t3
      C1: Animals suffer @us /t1 |
        - C2: They live longer @them /t3`,
      'They do not',
    )
    expect(show(session.map, session.selection)).toBe(outline`
      C1: Animals suffer @us /t1
        - C2: They live longer @them /t3
        - [new2] new1: They do not @them |`)
    expect(relationOf(session.map, 'new2').kind).toBe('rebut')
  })

  test('takes the turn that the file gives to its party', () => {
    const turns = debate.map.turns.map((turn) => ({
      ...turn,
      party: turn.id === 't1' || turn.id === 't3' ? 'us' : 'them',
    }))
    const { session } = ran('claim.rebut', { ...debate, map: { ...debate.map, turns } }, 'They do not')
    expect(claimOf(session.map, 'new1')).toMatchObject({ party: 'them', turn: 't2' })
  })

  test('to a selected step is an undercut or a warrant', () => {
    expect(run('claim.undercut', selecting('s1'), 'Suffering is not enough')).toContain(
      '~ [new2] new1: Suffering is not enough @them',
    )
    expect(run('claim.warrant', selecting('s1'), 'What suffers must be freed')).toContain(
      '^ [new2] new1: What suffers must be freed @us /t1 |',
    )
  })

  test('under a folded card unfolds it', () => {
    const folded = { ...debate.map, claims: debate.map.claims.map((one) => ({ ...one, folded: one.id === 'C1' })) }
    const { session } = ran('claim.support', { map: folded, selection: new Set(['C1']) }, 'Their hormones tell')
    expect(hiddenClaims(session.map).size).toBe(0)
  })

  test('needs one thing that it is to', () => {
    for (const id of ['claim.support', 'claim.rebut', 'claim.undercut'] as const) {
      expect(can(id, selecting())).toBe(false)
      expect(can(id, selecting('C1', 'C3'))).toBe(false)
      expect(can(id, selecting('C1'))).toBe(true)
    }
  })

  test('is of the kind that its command says: a claim is supported or rebutted, a step warranted or undercut', () => {
    expect(can('claim.support', selecting('s1'))).toBe(false)
    expect(can('claim.rebut', selecting('s1'))).toBe(false)
    expect(can('claim.warrant', selecting('s1'))).toBe(true)
    expect(can('claim.warrant', selecting('C0'))).toBe(false)
  })
})

describe('an undercut', () => {
  test('rebuts the step by which the selected claim bears on another', () => {
    expect(run('claim.undercut', debate, 'Suffering is not enough')).toBe(outline`
      C0: Zoos should close ! @us /t1
        + [s1] C1: Animals suffer @us /t1
          ~ [new2] new1: Suffering is not enough @them |
          - [x1] C2: Zoo animals live longer @them /t2
        - [x2] C3: Zoos save species @them /t2`)
  })

  test('needs a step', () => {
    expect(can('claim.undercut', selecting('C0'))).toBe(false)
    expect(can('claim.undercut', selecting('x1'))).toBe(true)
  })
})

describe('linked premises', () => {
  test('with one claim selected, another premise is written', () => {
    expect(run('claim.link', debate, 'They suffer needlessly')).toBe(outline`
      C0: Zoos should close ! @us /t1
        + [s1] C1: Animals suffer @us /t1
          - [x1] C2: Zoo animals live longer @them /t2
        & new1: They suffer needlessly @us /t1 |
        - [x2] C3: Zoos save species @them /t2`)
  })

  const apart = marked`
    C0: Zoos should close
      + [s1] C1: Animals suffer |
        ~ [u1] C4: Who knows
      + [s2] C2: They suffer needlessly |
        ~ [u2] C5: Need is relative
      - [x1] C3: Zoos save species`

  test('several that do the same become one step, on which bears what bore on theirs', () => {
    expect(run('claim.link', apart)).toBe(outline`
      C0: Zoos should close
        + [s1] C1: Animals suffer |
          ~ [u1] C4: Who knows
          ~ [u2] C5: Need is relative
        & C2: They suffer needlessly |
        - [x1] C3: Zoos save species`)
  })

  test('several that do not do the same are refused in a sentence', () => {
    expect(() => ran('claim.link', { ...apart, selection: new Set(['C1', 'C3']) })).toThrow(NothingToLinkError)
    expect(() => ran('claim.link', { ...apart, selection: new Set(['C0', 'C3']) })).toThrow(NothingToLinkError)
  })

  test('part again: the step keeps the first, and each other has its own', () => {
    const linked = marked`
      C0: Zoos should close
        + [s1] C1: Animals suffer |
        & C2: They suffer needlessly
          ~ [u1] C4: Who knows`
    expect(run('claim.split', linked)).toBe(outline`
      C0: Zoos should close
        + [s1] C1: Animals suffer |
          ~ [u1] C4: Who knows
        + [new1] C2: They suffer needlessly`)
    expect(can('claim.split', debate)).toBe(false)
  })
})

describe('an answer', () => {
  test('to the selected claim’s unanswered attack comes from the party that it hit', () => {
    expect(run('claim.answer', selecting('C2'), 'Only by a year')).toContain('- [new2] new1: Only by a year @us |')
    expect(run('claim.answer', selecting('C1'), 'Only by a year')).toBe(
      run('claim.answer', selecting('C2'), 'Only by a year'),
    )
  })

  test('goes to the first that is unanswered where none is selected, and can’t be given where none is', () => {
    expect(ran('claim.answer', selecting(), 'No').session.map.relations.at(-1)).toMatchObject({ kind: 'rebut' })
    expect(can('claim.answer', marked`C0: Zoos should close |`)).toBe(false)
  })
})

describe('a sibling', () => {
  test('bears on the same in the same way, with the same voice', () => {
    expect(run('claim.sibling', selecting('C3'), 'Zoos teach')).toBe(outline`
      C0: Zoos should close ! @us /t1
        + [s1] C1: Animals suffer @us /t1
          - [x1] C2: Zoo animals live longer @them /t2
        - [x2] C3: Zoos save species @them /t2
        - [new2] new1: Zoos teach @them /t2 |`)
  })

  test('of one that bears on nothing stands free', () => {
    expect(ran('claim.sibling', selecting('C0'), 'Zoos should teach').session.map.relations).toEqual(
      debate.map.relations,
    )
  })
})

test('a new claim stands free, and without a word it is not there', () => {
  expect(run('claim.new', selecting('C1'), 'Parks are better')).toContain('\nnew1: Parks are better |')
  expect(ran('claim.new', selecting('C1')).session.map).toBe(debate.map)
})

test('a claim’s text is written anew', () => {
  const { session } = ran('claim.write', debate, 'Animals do suffer')
  expect(claimOf(session.map, 'C1').text).toBe('Animals do suffer')
  expect(can('claim.write', selecting('s1'))).toBe(false)
})

test('a step is turned into the other kind, and back', () => {
  const workspace = ran('claim.flip', selecting('s1'))
  expect(relationOf(workspace.session.map, 's1').kind).toBe('rebut')
  workspace.run(commandOf('claim.flip'))
  expect(workspace.session.map).toEqual(debate.map)
  expect(can('claim.flip', debate)).toBe(false)
})

test('a claim is made a contention, and not', () => {
  const workspace = ran('claim.contention', selecting('C3'))
  expect(claimOf(workspace.session.map, 'C3').contention).toBe(true)
  workspace.run(commandOf('claim.contention'))
  expect(claimOf(workspace.session.map, 'C3').contention).toBe(false)
})

describe('folding', () => {
  test('hides the branches of those that have one, and what is hidden is selected no more', () => {
    const { session } = ran('claim.fold', selecting('C1', 'C2', 'C3'))
    expect(session.map.claims.filter(({ folded }) => folded).map(({ id }) => id)).toEqual(['C1'])
    expect([...session.selection]).toEqual(['C1', 'C3'])
  })

  test('and unfolding need a branch', () => {
    expect(can('claim.fold', selecting('C3'))).toBe(false)
    expect(can('claim.unfold', selecting('C1'))).toBe(false)
    const workspace = ran('claim.fold', selecting('C1'))
    expect(canRun(commandOf('claim.fold'), workspace)).toBe(false)
    workspace.run(commandOf('claim.unfold'))
    expect(workspace.session.map).toEqual(debate.map)
  })
})

test('nothing can be done to a claim where there is no map', () => {
  const { apply, newId, view, host } = new FakeWorkspace(debate.map)
  expect(claimCommands.filter((command) => canRun(command, { session: null, apply, newId, view, host }))).toEqual([])
})
