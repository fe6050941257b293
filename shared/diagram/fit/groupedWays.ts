import { framesOf } from '../frames/framesOf.ts'
import { placeCards } from '../place/placeCards.ts'
import { extentOf } from './extent.ts'
import type { Way } from './layOut.ts'
import type { Pages } from './pages.ts'
import type { Gathering } from './placeForest.ts'
import type { Sized } from './sizes.ts'

/** Widths of cards that are tried, px. */
const WIDTHS = [200, 228, 256, 284, 320]

/** Ways to fill a page with a map whose claims lie in groups: as on screen, so that no frame holds what is not in it. */
export function groupedWays(sizeTo: (width: number) => Sized, pages: Pages): Way[] {
  return WIDTHS.flatMap((width) => {
    const sized = sizeTo(width)
    const gathering = fromOrigin(sized)
    return (['side', 'head'] as const).map((form): Way => {
      const pageWidth = pages.leastWidth(form, gathering.width, gathering.height, 0)
      return { sized, pages, form, pageWidth, first: null, gather: () => gathering }
    })
  })
}

function fromOrigin({ map, cards }: Sized): Gathering {
  const placed = placeCards(map, cards)
  const frames = framesOf(map, placed).map(({ box }) => box)
  const { x, y, width, height } = extentOf([...placed.values(), ...frames], []) ?? { x: 0, y: 0, width: 0, height: 0 }
  const boxes = new Map([...placed].map(([claim, box]) => [claim, { ...box, x: box.x - x, y: box.y - y }] as const))
  return { boxes, plans: [], width, height }
}
