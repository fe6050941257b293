import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyMap, anyText } from '../../../tests/support/anyMap.ts'
import { map, outline, show } from '../../../tests/support/mapNotation.ts'
import { sample, sampleText } from '../../../tests/support/sample.ts'
import { changeClaims } from '../../document/edits/changeClaims.ts'
import { NewerFileError } from '../../document/file/refusals.ts'
import { serialiseMap } from '../../document/file/serialise.ts'
import { brokenInvariants } from '../../document/invariants.ts'
import { hiddenClaims } from '../../document/queries/outline.ts'
import { RejoinderError } from '../../errors.ts'
import { openSession, type Session, select, undo } from '../../session/session.ts'
import { startDraft, write } from '../../session/writing.ts'
import {
  type Clip,
  ClipTooLargeError,
  copied,
  cut,
  duplicated,
  pasted,
  pastedInPlace,
  UnreadableClipError,
} from './clipboard.ts'
import { countLines, LongClaimError } from './pasteText.ts'

const zoos = map`
  C0: Zoos should close
    + [s1] C1: Animals suffer
      - [x1] C2: Zoo animals live longer
    - [x2] C3: Zoos save species`
const parks = map`
  P0: Parks are better
    - [y1] P1: Parks cost too much`

const on = (map = zoos, ...selection: string[]): Session => select(openSession(map, true), selection)
const seen = ({ map, selection }: Session): string => show(map, selection)
const words = (text: string): Clip => ({ excerpt: '', text })

function clipOf(...selection: string[]): Clip {
  const clip = copied(on(zoos, ...selection))
  if (clip === null) throw new Error('Nothing was copied.')
  return clip
}

function idsFrom(prefix: string): () => string {
  let count = 0
  return () => `${prefix}${++count}`
}

function paste(session: Session, ...clips: Clip[]): Session {
  const newId = idsFrom('n')
  return clips.reduce((now, clip) => pasted(now, clip, newId), session)
}

describe('copying', () => {
  test('needs a claim', () => {
    expect(copied(on())).toBe(null)
    expect(copied(on(zoos, 's1'))).toBe(null)
    expect(copied(on(zoos, 's1', 'C1'))?.text).toBe('- Animals suffer\n')
  })

  test('gives other programs an outline', () => {
    expect(clipOf('C0', 'C1', 'C2', 'C3').text).toBe(
      '- Zoos should close\n  - + Animals suffer\n    - − Zoo animals live longer\n  - − Zoos save species\n',
    )
  })

  test('a folded card copies its branch', () => {
    const folded = changeClaims(zoos, ['C1'], { folded: true })
    expect(copied(on(folded, 'C1'))?.text).toBe('- Animals suffer\n  - − Zoo animals live longer\n')
    expect(cut(on(folded, 'C1')).map.claims.map(({ id }) => id)).toEqual(['C0', 'C3'])
  })
})

test('cutting deletes in one step, and selects what the first hung on', () => {
  const after = cut(on(zoos, 'C1', 'C2'))
  expect(seen(after)).toBe(outline`
    C0: Zoos should close |
      - [x2] C3: Zoos save species`)
  expect(undo(after).map).toBe(zoos)
  expect([...undo(after).selection]).toEqual(['C1', 'C2'])
})

describe('pasting claims', () => {
  test('with one claim selected, they bear on it as they bore on what they were copied from', () => {
    expect(seen(paste(on(parks, 'P1'), clipOf('C1', 'C2')))).toBe(outline`
      P0: Parks are better
        - [y1] P1: Parks cost too much
          + [n4] n1: Animals suffer |
            - [n3] n2: Zoo animals live longer |`)
    expect(seen(paste(on(parks, 'P0'), clipOf('C3')))).toContain('- [n2] n1: Zoos save species |')
  })

  test('with a step selected, they bear on that', () => {
    expect(paste(on(parks, 'y1'), clipOf('C3')).map.relations.at(-1)).toMatchObject({ kind: 'rebut', to: 'y1' })
  })

  test('with nothing or several selected, they stand free', () => {
    for (const session of [on(parks), on(parks, 'P0', 'P1')])
      expect(seen(paste(session, clipOf('C1', 'C2')))).toBe(outline`
        P0: Parks are better
          - [y1] P1: Parks cost too much
        n1: Animals suffer |
          - [n3] n2: Zoo animals live longer |`)
  })

  test('at once, and again, they come beside what they were copied from', () => {
    expect(seen(paste(on(zoos, 'C1', 'C2'), clipOf('C1', 'C2'), clipOf('C1', 'C2')))).toBe(outline`
      C0: Zoos should close
        + [s1] C1: Animals suffer
          - [x1] C2: Zoo animals live longer
        - [x2] C3: Zoos save species
        + [n4] n1: Animals suffer
          - [n3] n2: Zoo animals live longer
        + [n8] n5: Animals suffer |
          - [n7] n6: Zoo animals live longer |`)
  })

  test('a claim that bore on several bears on one only once', () => {
    const twice = map`
      C0: Zoos should close
        - [x1] C1: Zoos teach
      C2: Zoos are useless
        - [x2] C1:
        - [x3] C1:`
    const clip = copied(on(twice, 'C1'))
    if (clip === null) throw new Error('Nothing was copied.')
    expect(paste(on(parks, 'P0'), clip).map.relations.length).toBe(parks.relations.length + 1)
    expect(paste(on(twice, 'C1'), clip).map.relations.length).toBe(twice.relations.length * 2)
  })

  test('is one undo step, and brings the selection back', () => {
    const before = on(parks, 'P1')
    expect(undo(paste(before, clipOf('C1', 'C2')))).toMatchObject({ map: parks, selection: before.selection })
  })

  test('under a folded card unfolds it', () => {
    const folded = changeClaims(parks, ['P0'], { folded: true })
    expect(hiddenClaims(paste(on(folded, 'P0'), clipOf('C1')).map).size).toBe(0)
  })

  test('keeps what was being written', () => {
    const writing = write(startDraft(on(parks), { claim: { id: 'w' } }), 'Parks are free', 0)
    expect(seen(paste(writing, clipOf('C3')))).toContain('w: Parks are free')
  })

  test('a cut claim comes back to where it hung', () => {
    expect(seen(paste(cut(on(zoos, 'C2')), clipOf('C2')))).toContain('    - [n2] n1: Zoo animals live longer |')
  })

  test('leaves nothing of a map but its argument out', () => {
    fc.assert(
      fc.property(anyMap, anyMap, fc.func(fc.boolean()), fc.func(fc.boolean()), (from, to, copying, holding) => {
        const clip = copied(on(from, ...from.claims.map(({ id }) => id).filter((id) => copying(id))))
        const before = on(to, ...[...to.claims, ...to.relations].map(({ id }) => id).filter((id) => holding(id)))
        if (clip === null) return
        const after = paste(before, clip)
        expect(brokenInvariants(after.map)).toEqual([])
        expect(undo(after).map).toBe(to)
        const again = copied(after)
        expect(again?.text).toBe(clip.text)
      }),
    )
  })
})

describe('pasting text', () => {
  test('a whole map is all of its claims', () => {
    const after = paste(on(parks, 'P0'), words(`\n${sampleText}`))
    expect(after.map.claims.length).toBe(parks.claims.length + sample.claims.length)
    expect(after.map.relations.length).toBe(parks.relations.length + sample.relations.length)
    expect(after.map.parties).toEqual(sample.parties)
    expect(after.map.title).toBe('')
  })

  test('a map without a claim changes nothing', () => {
    const session = on(parks)
    expect(paste(session, words(serialiseMap(map``)))).toBe(session)
  })

  test('a map that a newer Rejoinder wrote is refused', () => {
    expect(() => paste(on(), words(sampleText.replace('"version": 1', '"version": 99')))).toThrow(NewerFileError)
  })

  test.each([
    ['half a map', sampleText.slice(0, 900)],
    ['another program’s JSON', '{ "nodes": [] }'],
    ['words on our format', '{ the format rejoinder/argument-map }'],
    ['markup', '<img src=x onerror="hit()"><b>Zoos</b> & {\\rtf1}'],
    ['control characters', 'Zoos\u0000 \u001b[31mshould\u202e close\u0007'],
    ['several lines', 'Zoos should close.\n\n  For three reasons:\tanimals'],
    ['a very long text', 'Zoos should close. '.repeat(5_000).trim()],
    ['half a surrogate pair', 'Zoos \ud83d'],
  ])('%s is one claim, on its own', (_, text) => {
    const after = paste(on(zoos, 'C0'), words(text))
    expect(after.map.claims.at(-1)).toMatchObject({ id: 'n1', text })
    expect(after.map.relations).toEqual(zoos.relations)
    expect([...after.selection]).toEqual(['n1'])
    expect(undo(after).map).toBe(zoos)
  })

  test('blank lines around go, and line ends are the map’s', () => {
    const text = '\r\n \t\r\n  Zoos\r\nshould\rclose\r\n\r\n  '
    expect(paste(on(), words(text)).map.claims.at(-1)?.text).toBe('  Zoos\nshould\nclose')
    // Where the time a pattern takes grew with the square of a run, this would take hours.
    const long = `x${'\n'.repeat(90_000)}y`
    expect(paste(on(), words(long)).map.claims.at(-1)?.text).toBe(long)
  })

  test.each(['', ' \n\t\r\n'])('nothing but blanks changes nothing', (text) => {
    const session = on(zoos, 'C0')
    expect(paste(session, words(text))).toBe(session)
  })
})

describe('pasting an outline', () => {
  test('makes a branch of it in one step', () => {
    const after = paste(on(zoos), words('Parks\n\tAre free\n\t\tNot all\n\tAre green'))
    expect(seen(after)).toContain(outline`
      n1: Parks |
        + [n5] n2: Are free |
          + [n6] n3: Not all |
        + [n7] n4: Are green |`)
    expect(undo(after).map).toBe(zoos)
  })

  test('that says how it bears on something ties it to what is selected', () => {
    const after = paste(on(parks, 'P1'), words('+ Taxes are high\n& Money is short\n- Parks are free'))
    expect(seen(after)).toBe(outline`
      P0: Parks are better
        - [y1] P1: Parks cost too much
          + [n4] n1: Taxes are high |
          & n2: Money is short |
          - [n5] n3: Parks are free |`)
    expect(paste(on(parks), words('+ Taxes are high\n- Parks are free')).map.relations).toEqual(parks.relations)
  })

  test('that was copied as one gives back the argument', () => {
    fc.assert(
      fc.property(anyMap, (from) => {
        const clip = copied(on(from, ...from.claims.map(({ id }) => id)))
        if (clip === null) return
        const after = paste(on(), words(clip.text))
        expect(brokenInvariants(after.map)).toEqual([])
      }),
    )
    const steps = map`
      C0: Zoos should close
        + [linked] C1: Animals suffer
        & C2: They suffer needlessly
          ~ [undercut] C3: Nobody knows what animals feel
          ^ C4: Their hormones tell
        - C5: Zoos save species
          - C6: Few of them`
    const clip = copied(on(steps, ...steps.claims.map(({ id }) => id)))
    const again = paste(on(map``), words(clip?.text ?? ''))
    expect(copied(again)?.text).toBe(clip?.text)
    expect(again.map.relations.map(({ from }) => from.length)).toEqual(steps.relations.map(({ from }) => from.length))
  })
})

test('an outline that is pasted where a reply is begun becomes such replies', () => {
  const draft = { claim: { id: 'w' }, relation: { id: 'wr', kind: 'rebut', from: ['w'], to: 'P1' } } as const
  const begun = startDraft(on(parks), draft)
  const after = pastedInPlace(begun, '- Parks are free\n  - Not all\n- Parks are green', idsFrom('n'))
  expect(after && seen(after)).toBe(outline`
    P0: Parks are better
      - [y1] P1: Parks cost too much
        - [n5] n1: Parks are free |
          + [n4] n2: Not all |
        - [n6] n3: Parks are green |`)
  expect(after && undo(after).map).toBe(parks)
  expect(pastedInPlace(begun, 'One\nTwo', idsFrom('n'))).toBeNull()
  expect(pastedInPlace(write(begun, 'Words', 0), '- One\n- Two', idsFrom('n'))).toBeNull()
})

test('several lines can be a claim each', () => {
  const after = pasted(on(parks, 'P0'), words('One\n\n Two \nThree'), idsFrom('n'), 'lines')
  expect(after.map.claims.slice(-3).map(({ text }) => text)).toEqual(['One', 'Two', 'Three'])
  expect(after.map.relations).toEqual(parks.relations)
  expect(undo(after).map).toBe(parks)
  expect(countLines('One\n\n Two \nThree')).toBe(3)
  expect(countLines('One\n  Two')).toBe(1)
})

test('a text that is longer than any claim is refused in a sentence', () => {
  const megabyte = words('Zoos should close. '.repeat(55_000))
  expect(() => paste(on(), megabyte)).toThrow('This text has 1,044,999 characters, and a claim takes up to 100,000')
  expect(() => pasted(on(), words(`One\n${megabyte.text}`), idsFrom('n'), 'lines')).toThrow(LongClaimError)
})

describe('a duplicate', () => {
  test('is the branch with its relations, beside the original', () => {
    const after = duplicated(on(zoos, 'C1'), idsFrom('n'))
    expect(seen(after)).toBe(outline`
      C0: Zoos should close
        + [s1] C1: Animals suffer
          - [x1] C2: Zoo animals live longer
        - [x2] C3: Zoos save species
        + [n4] n1: Animals suffer |
          - [n3] n2: Zoo animals live longer`)
    expect(undo(after).map).toBe(zoos)
    expect([...undo(after).selection]).toEqual(['C1'])
  })

  test('needs a claim', () => {
    const session = on(zoos, 's1')
    expect(duplicated(session, idsFrom('n'))).toBe(session)
  })
})

describe('what a stranger wrote in our name', () => {
  const map = serialiseMap(zoos)
  const ties = (value: unknown): Clip => ({ excerpt: JSON.stringify({ map, ties: value }), text: '' })

  test.each([
    ['no JSON', 'zoos'],
    ['no map', '{}'],
    ['a list', '[]'],
    ['a map that is none', '{"map": 7}'],
    ['a map with one claim twice', JSON.stringify({ map: map.replace('"C1"', '"C0"') })],
    ['poison', '{"map": "", "__proto__": {}}'],
    ['nothing but brackets', '['.repeat(1_000_000)],
  ])('%s is refused in a sentence', (_, excerpt) => {
    expect(() => paste(on(), { excerpt, text: 'x' })).toThrow(RejoinderError)
  })

  test('an excerpt without its map says that it can’t be read', () => {
    expect(() => paste(on(), { excerpt: '{"ties": []}', text: '' })).toThrow(UnreadableClipError)
  })

  test('ties that are none are passed over', () => {
    const wrong = [7, null, {}, { kind: 'loves', from: ['C0'], to: 'C0' }, { kind: 'rebut', from: 'C0', to: 'C0' }]
    const broken = { kind: 'rebut', from: Array.from({ length: 200_000 }, () => 7), to: 'C0' }
    for (const value of [undefined, 'x', wrong, [broken]])
      expect(paste(on(parks, 'P0'), ties(value)).map.relations.length).toBe(
        parks.relations.length + zoos.relations.length,
      )
  })

  test('a tie comes to what is selected and nowhere else', () => {
    const after = paste(on(parks), ties([{ kind: 'rebut', from: ['C0'], to: 'P0' }]))
    expect(after.map.relations.length).toBe(parks.relations.length + zoos.relations.length)
  })

  test('what is too large is refused', () => {
    const large = 'x'.repeat(10_000_001)
    expect(() => paste(on(), words(large))).toThrow(ClipTooLargeError)
    expect(() => paste(on(), { excerpt: large, text: '' })).toThrow(ClipTooLargeError)
  })

  test('whatever it is, only sentences come of it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.json(),
          fc.json().map((map) => JSON.stringify({ map })),
        ),
        anyText,
        (excerpt, text) => {
          try {
            expect(brokenInvariants(paste(on(zoos, 'C1'), { excerpt, text }).map)).toEqual([])
          } catch (error) {
            if (!(error instanceof RejoinderError)) throw error
          }
        },
      ),
    )
  })
})
