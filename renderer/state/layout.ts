import { type Arrangement, areAlike, type Cards, createArranger, liesAlike } from '../../shared/diagram/arrange.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { createLayoutThread } from './layoutThread.ts'
import { grown, provisional } from './provisional.ts'

/** Up to so many cards are arranged at once: that takes no longer than a person notices. */
const MOST_AT_ONCE = 150
/** Where the last answer took longer, a card that grows while it is written in is let to until that is done, ms. */
const LONG = 1_000

/** A map's layout in a window: at once for a small map, and for a large one as soon as a thread of its own has it. */
export interface Layout {
  /**
   * Where cards stand and how relations run. Of a large map that has changed what is known stays where it is and
   * what is new is put beside it, until the answer is there.
   * @param isWritten whether a person writes on a card
   */
  arrange(map: ArgumentMap, cards: Cards, isWritten?: boolean): Arrangement
  /** Whether what `arrange` gave last was put up until the answer is there, which is on its way. */
  readonly isProvisional: boolean
  /**
   * Resolves when `arrange` has its answer for this; meanwhile nothing is in the window's way.
   * @param onProgress told how much is done, 0–1
   */
  prepare(map: ArgumentMap, cards: Cards, onProgress: (share: number) => void): Promise<void>
  /** Calls back whenever `arrange` would give another answer than before. */
  follow(onArranged: () => void): void
  /** Nothing more is to be arranged. */
  stop(): void
}

interface Asked {
  readonly map: ArgumentMap
  readonly cards: Cards
}

export function createLayout(): Layout {
  const thread = createLayoutThread()
  const atOnce = createArranger()
  /** What was arranged last, and what was given last, which may be provisional. */
  let last: (Asked & { readonly made: Arrangement }) | null = null
  let given: Arrangement = { boxes: new Map(), routed: [] }
  let givenFor: Asked | null = null
  let going: Asked | null = null
  let next: Asked | null = null
  let onArranged = () => {}
  let isProvisional = false
  let isStopped = false
  let took = 0

  const note = (asked: Asked, made: Arrangement): void => {
    last = { ...asked, made }
    given = made
    givenFor = asked
  }

  /** Where no thread can be had, the window waits. */
  const arranged = ({ map, cards }: Asked, onProgress?: (share: number) => void): Promise<Arrangement> =>
    thread.arrange(map, cards, onProgress).catch((error) => {
      if (isStopped) throw error
      console.error(error)
      return atOnce(map, cards)
    })

  const ask = async (first: Asked): Promise<void> => {
    going = first
    // To hand over a large map takes a moment, and the key that changed it is to be seen first.
    await nextFrame()
    if (isStopped) return
    const asked: Asked = next ?? first
    next = null
    going = asked
    const begun = performance.now()
    const made = await arranged(asked)
      .catch((error) => {
        if (!isStopped) throw error
        return null
      })
      .finally(() => {
        going = null
        took = performance.now() - begun
      })
    // What lies as it should by now, since it was changed back or became small, has no use for an earlier one's answer.
    if (made === null || !isProvisional) return
    note(asked, made)
    const later = next
    next = null
    if (later !== null) void ask(later)
    onArranged()
  }

  return {
    get isProvisional() {
      return isProvisional && going !== null
    },
    arrange(map, cards, isWritten = false) {
      const asked = { map, cards }
      isProvisional = false
      if (last !== null && isSame(last, asked)) {
        next = null
        // What is compared with it next was made from this one, and then it takes only what is different.
        last = { ...asked, made: last.made }
        given = last.made
      } else if (cards.size <= MOST_AT_ONCE) {
        next = null
        note(asked, atOnce(map, cards))
      } else {
        const kept = givenFor && grown(givenFor, asked, given)
        given = kept ?? provisional(map, cards, given)
        isProvisional = true
        const waits = kept !== null && isWritten && took >= LONG
        // An earlier one's answer is of use in the meantime, so its work is let to end.
        if (going === null && !waits) void ask(asked)
        else if (going !== null && (!waits || next !== null)) next = isSame(going, asked) ? null : asked
      }
      givenFor = asked
      return given
    },
    async prepare(map, cards, onProgress) {
      const asked = { map, cards }
      if (cards.size <= MOST_AT_ONCE) return
      const begun = performance.now()
      note(asked, await arranged(asked, onProgress))
      took = performance.now() - begun
    },
    follow: (callBack) => {
      onArranged = callBack
    },
    stop() {
      isStopped = true
      thread.stop()
    },
  }
}

/** When what was drawn has had its time to be painted, or at once where no frames come. */
const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, 100)
    requestAnimationFrame(() => {
      clearTimeout(late)
      setTimeout(resolve)
    })
  })

const isSame = (a: Asked, b: Asked): boolean =>
  (a.map === b.map && a.cards === b.cards) || (liesAlike(a.map, b.map) && areAlike(a.cards, b.cards))
