import type { Paint, Stroke } from '../../diagram/scene.ts'
import { decimal } from './values.ts'

/** The graphics states that pages refer to: one for each opacity of a stroke, named by what it holds. */
export class Opacities {
  readonly #names = new Map<number, string>()

  nameOf(opacity: number): string {
    const name = this.#names.get(opacity) ?? `G${this.#names.size}`
    this.#names.set(opacity, name)
    return name
  }

  /** As the pages' resources list them. */
  resources() {
    return Object.fromEntries([...this.#names].map(([opacity, name]) => [name, { Type: '/ExtGState', CA: opacity }]))
  }
}

/** A page's operators; those that would set what is set already are left out. */
export class Content {
  readonly #parts: string[] = []
  #set = new Map([['spacing', '0 Tc']])
  /** What was set before each frame that is open. */
  readonly #before: Map<string, string>[] = []

  constructor(
    private readonly palette: (paint: Paint) => string,
    private readonly opacities: Opacities,
  ) {}

  write(...operators: readonly string[]): void {
    for (const operator of operators) this.#parts.push(operator)
  }

  /** What is set or moved from here on counts up to `leave`. */
  enter(): void {
    this.#before.push(new Map(this.#set))
    this.write('q')
  }

  /** Only what lies in this rectangle is seen. */
  clip(x: number, y: number, width: number, height: number): void {
    this.write(`${[x, y, width, height].map(decimal).join(' ')} re W n`)
  }

  /** All coordinates are those of another system: see ISO 32000-1, 8.3.3. */
  transform(...matrix: readonly [number, number, number, number, number, number]): void {
    this.write(`${matrix.map(decimal).join(' ')} cm`)
  }

  leave(): void {
    this.#set = this.#before.pop() ?? new Map()
    this.write('Q')
  }

  fill(paint: Paint): void {
    this.#once('fill', `${rgb(this.palette(paint))} rg`)
  }

  stroke({ paint, width, dash, opacity = 1 }: Stroke): void {
    this.#once('stroke', `${rgb(this.palette(paint))} RG`)
    this.#once('width', `${decimal(width)} w`)
    this.#once('dash', `[${dash?.map(decimal).join(' ') ?? ''}] 0 d`)
    this.#once('opacity', `/${this.opacities.nameOf(opacity)} gs`)
  }

  font(name: string, size: number): void {
    this.#once('font', `/${name} ${decimal(size)} Tf`)
  }

  /** How much farther the pen moves after each glyph. */
  spacing(length: number): void {
    this.#once('spacing', `${decimal(length)} Tc`)
  }

  text(): string {
    return `${this.#parts.join('\n')}\n`
  }

  #once(what: string, operator: string): void {
    if (this.#set.get(what) === operator) return
    this.#set.set(what, operator)
    this.#parts.push(operator)
  }
}

/** `#rrggbb` as three shares of 1. */
const rgb = (color: string): string =>
  [1, 3, 5].map((at) => `${Math.round((Number.parseInt(color.slice(at, at + 2), 16) / 255) * 1_000) / 1_000}`).join(' ')
