import { ON_SCREEN, sceneOf } from '../../shared/diagram/drawMap.ts'
import { CaretText } from '../../shared/diagram/measure/caret.ts'
import { matchesOn } from '../../shared/diagram/measure/matches.ts'
import { cardText } from '../../shared/diagram/measure/measureCard.ts'
import { measureCards, measuredCards } from '../../shared/diagram/measure/measureCards.ts'
import type { MeasuredCard } from '../../shared/diagram/measure/measuredCard.ts'
import { textsOf } from '../../shared/diagram/measure/textsOf.ts'
import type { ArgumentMap, ClaimId } from '../../shared/document/argumentMap.ts'
import { changesBetween } from '../../shared/document/queries/difference.ts'
import type { ReadFile } from '../../shared/formats/readFile.ts'
import { readMap } from '../../shared/reasoning/readMap.ts'
import { readingSupposing } from '../../shared/reasoning/suppose.ts'
import type { Drawn, Pen, Watch } from './drawn.ts'
import { inSlices } from './inSlices.ts'
import { createLayout, type Layout } from './layout.ts'
import { read } from './reading/reading.ts'
import { shaper } from './shaper.ts'

// This module brings harfbuzz and all that reads a map; `files/opening.ts` loads it once the window is on the screen.

/** A map as it is shown at first, and what draws it from then on. */
export interface FirstDrawing {
  readonly pen: Pen
  readonly drawing: Drawn
}

/** How much of the work it is to measure the cards, 0–1; to lay them out is the rest. */
const MEASURING = 0.3

/**
 * Draws a map for the first time, once the fonts are there that its words take. The window goes on meanwhile.
 * Fails with an AbortError where its watch ends it.
 */
export async function drawFirst(map: ArgumentMap, watch?: Watch): Promise<FirstDrawing> {
  await shaper.prepare(textsOf(map))
  const layout = createLayout()
  const stop = () => layout.stop()
  watch?.signal.addEventListener('abort', stop)
  try {
    const { length } = map.claims
    const cards = new Map<ClaimId, MeasuredCard>()
    await inSlices(measuredCards(map, readMap(map), ON_SCREEN, shaper), (card) => {
      watch?.signal.throwIfAborted()
      cards.set(card.claim, card)
      watch?.onProgress(length, (MEASURING * cards.size) / length)
    })
    await layout.prepare(map, cards, (share) => watch?.onProgress(length, MEASURING + share * (1 - MEASURING)))
    watch?.signal.throwIfAborted()
  } finally {
    watch?.signal.removeEventListener('abort', stop)
  }
  const pen = penWith(layout)
  return { pen, drawing: pen.draw(map, map, { isPart: false, supposed: new Map() }) }
}

/** Reads a map, out of a picture too, and draws it. Throws a RejoinderError where there is none. */
export async function readAndDraw(bytes: Uint8Array, watch?: Watch): Promise<ReadFile & FirstDrawing> {
  const found = await read(bytes, watch?.signal)
  return { ...found, ...(await drawFirst(found.map, watch)) }
}

const penWith = (whole: Layout, part: Layout = createLayout()): Pen => ({
  draw(shown, map, { writing, isPart, supposed }) {
    const layout = isPart ? part : whole
    const reading = readingSupposing(map, supposed)
    const options = writing === undefined ? ON_SCREEN : { ...ON_SCREEN, writing }
    const measured = measureCards(shown, reading, options, shaper)
    const scene = sceneOf(
      shown,
      reading,
      measured,
      layout.arrange(shown, measured, writing !== undefined),
      options,
      shaper,
    )
    return { reading, scene, isProvisional: layout.isProvisional }
  },
  follow(onArranged) {
    whole.follow(onArranged)
    part.follow(onArranged)
  },
  async prepare(before, after) {
    const { added: claims } = changesBetween(before, after).claims
    const { revision } = shaper
    await shaper.prepare(textsOf({ ...after, sources: [], claims }))
    return shaper.revision > revision
  },
  caretTextOf: (claim) => new CaretText(cardText(claim, true, shaper), shaper),
  matchesOn: (card, claim, sought) => matchesOn(card, claim, sought, shaper),
  stop() {
    whole.stop()
    part.stop()
  },
})
