import { createArranger } from '../../shared/diagram/arrange.ts'
import { ON_SCREEN, sceneOf } from '../../shared/diagram/drawMap.ts'
import { measureCards } from '../../shared/diagram/measure/measureCards.ts'
import { textsOf } from '../../shared/diagram/measure/textsOf.ts'
import { readMap } from '../../shared/reasoning/readMap.ts'
import { openSession } from '../../shared/session/session.ts'
import { shownMap, startWriting, write } from '../../shared/session/writing.ts'
import { shaperFor } from '../../tests/support/shaper.ts'
import { randomMap } from './randomMap.ts'
import { count, median, milliseconds, ratio, table, timed } from './report.ts'

const SIZES = [24, 300, 1_000, 5_000, 10_000]
const KEYS = 100
const STEPS = ['session', 'reading', 'cards', 'scene'] as const
type Step = (typeof STEPS)[number]

/**
 * What a key costs from the session to the scene while a person writes on a card of a large map, apart from what
 * paints it: each step must cost about the same in a map of any size.
 */
export async function bench(): Promise<void> {
  const shaper = await shaperFor()
  const measure = async (size: number) => {
    const map = randomMap(size, 1)
    await shaper.prepare(textsOf(map))
    const cards = measureCards(map, readMap(map), ON_SCREEN, shaper)
    const made = createArranger()(map, cards)
    const [first] = timed(() => sceneOf(map, readMap(map), cards, made, ON_SCREEN, shaper))
    const claim = `c${size >> 1}`
    let session = startWriting(openSession(map, true), claim)
    let text = session.writing?.text ?? ''
    const times = new Map<Step | 'key', number[]>([...STEPS, 'key' as const].map((step) => [step, []]))
    for (let key = 0; key < KEYS; key += 1) {
      text = key % 10 === 9 ? text.slice(0, -9) : `${text}x`
      const options = { ...ON_SCREEN, writing: claim }
      let whole = 0
      const step = <Answer>(name: Step, run: () => Answer): Answer => {
        const [time, answer] = timed(run)
        times.get(name)?.push(time)
        whole += time
        return answer
      }
      session = step('session', () => write(session, text, key * 100))
      const shown = shownMap(session)
      const reading = step('reading', () => readMap(session.map))
      const measured = step('cards', () => measureCards(shown, reading, options, shaper))
      step('scene', () => sceneOf(shown, reading, measured, made, options, shaper))
      times.get('key')?.push(whole)
    }
    return { size, first, times }
  }
  await measure(300)
  const rows: Awaited<ReturnType<typeof measure>>[] = []
  for (const size of SIZES) rows.push(await measure(size))
  const of = (row: (typeof rows)[number] | undefined, step: Step | 'key') => median(row?.times.get(step) ?? [])
  table(
    ['claims', ...STEPS.map((step) => `${step} ms`), 'key ms', '95 of 100', '× that of 24', 'first scene ms'],
    rows.map((row) => [
      count(row.size),
      ...STEPS.map((step) => of(row, step).toFixed(2)),
      of(row, 'key').toFixed(2),
      milliseconds((row.times.get('key') ?? []).toSorted((a, b) => a - b)[Math.floor(KEYS * 0.95)] ?? Number.NaN),
      ratio(of(row, 'key'), of(rows[0], 'key')),
      milliseconds(row.first),
    ]),
  )
}
