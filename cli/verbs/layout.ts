import { drawMap } from '../../shared/diagram/drawMap.ts'
import type { Scene } from '../../shared/diagram/scene.ts'
import { readMap } from '../../shared/reasoning/readMap.ts'
import { shaperFor } from '../drawing.ts'
import { readMapInput, tellProblems } from '../input.ts'
import { print } from '../output.ts'

/**
 * Prints the geometry of a map's picture, px at 100 %.
 * @throws RejoinderError
 */
export async function printLayout(file: string, options: { readonly json?: true }): Promise<void> {
  const input = await readMapInput(file)
  tellProblems(input)
  const scene = drawMap(input.map, readMap(input.map), await shaperFor(input.map))
  await print(options.json ? asJson(scene) : asLines(scene))
}

function asJson({ cards, edges }: Scene): string {
  const layout = {
    cards: cards.map(({ claim, box: { x, y, width, height } }) => ({ id: claim, x, y, width, height })),
    routes: edges.flatMap(({ routes }) =>
      routes.map(({ id, points }) => ({ id, points: points.map(({ x, y }) => [x, y]) })),
    ),
  }
  return `${JSON.stringify(layout)}\n`
}

function asLines({ cards, edges }: Scene): string {
  const boxes = cards.map(({ claim, box }) => `${claim}  ${box.x}, ${box.y}  ${box.width} × ${box.height}`)
  const routes = edges.flatMap((edge) => edge.routes)
  const ways = routes.map(({ id, points }) => `${id}  ${points.map(({ x, y }) => `${x}, ${y}`).join(' → ')}`)
  return [...boxes, ...ways].map((line) => `${line}\n`).join('')
}
