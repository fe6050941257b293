import { zlibSync } from 'fflate'
import { joinedBytes } from '../joinedBytes.ts'
import { fingerprint } from './fingerprint.ts'
import { type Entries, type ObjectId, reference, type Value, written } from './values.ts'

/** So many objects are packed together: a reader unpacks all of them to see one. */
const PACKED = 200

/** Where an object is: at a byte of the file, or in the object stream of this number, so many others before it. */
type Place = { readonly at: number } | { readonly inside: ObjectId; readonly index: number }

const encoder = new TextEncoder()

/**
 * The objects of a PDF 1.7 file, and their way into bytes: streams deflated, all else packed in object streams, found
 * by a cross-reference stream (ISO 32000-1, 7.5). No clock, no chance: the same objects are the same bytes.
 */
export class PdfFile {
  /** By their numbers, from 1 on: values as they are written, streams whole; null for what is still to come. */
  readonly #objects: (string | Uint8Array | null)[] = []

  /** A number for an object that others refer to before it can be written. */
  reserve(): ObjectId {
    return this.#objects.push(null)
  }

  put(id: ObjectId, value: Value): void {
    this.#objects[id - 1] = written(value)
  }

  add(value: Value): ObjectId {
    const id = this.reserve()
    this.put(id, value)
    return id
  }

  addStream(content: string | Uint8Array, entries: Entries = {}): ObjectId {
    const id = this.reserve()
    this.#objects[id - 1] = stream(content, entries)
    return id
  }

  /** The whole file; nothing is added after. */
  bytes(catalog: ObjectId, information: ObjectId): Uint8Array<ArrayBuffer> {
    const places = this.#pack()
    // The second line tells programs that move files that this one is no text.
    const chunks = [encoder.encode('%PDF-1.7\n%\u00e9\u00e9\n')]
    let at = chunks[0]?.length ?? 0
    const append = (id: ObjectId, object: Uint8Array) => {
      places[id] = { at }
      const chunk = joinedBytes([encoder.encode(`${id} 0 obj\n`), object, encoder.encode('\nendobj\n')])
      chunks.push(chunk)
      at += chunk.length
    }
    this.#objects.forEach((object, index) => {
      if (object instanceof Uint8Array) append(index + 1, object)
    })
    const table = this.reserve()
    const start = at
    places[table] = { at }
    const digits = fingerprint(chunks)
    append(
      table,
      stream(rows(places), {
        Type: '/XRef',
        Size: table + 1,
        W: [1, 4, 2],
        Root: reference(catalog),
        Info: reference(information),
        ID: [`<${digits}>`, `<${digits}>`],
      }),
    )
    chunks.push(encoder.encode(`startxref\n${start}\n%%EOF\n`))
    return joinedBytes(chunks)
  }

  /** Moves all that is no stream into object streams, and says where each is. */
  #pack(): Place[] {
    const places: Place[] = []
    const values = this.#objects.flatMap((object, index) =>
      typeof object === 'string' ? [{ id: index + 1, text: object }] : [],
    )
    for (let first = 0; first < values.length; first += PACKED) {
      const packed = values.slice(first, first + PACKED)
      let offset = 0
      const head = packed.map(({ id, text }) => {
        const entry = `${id} ${offset}`
        offset += text.length + 1
        return entry
      })
      const beginning = `${head.join(' ')}\n`
      const inside = this.addStream(beginning + packed.map(({ text }) => `${text}\n`).join(''), {
        Type: '/ObjStm',
        N: packed.length,
        First: beginning.length,
      })
      packed.forEach(({ id }, index) => {
        places[id] = { inside, index }
      })
    }
    return places
  }
}

function stream(content: string | Uint8Array, entries: Entries): Uint8Array {
  const data = zlibSync(typeof content === 'string' ? encoder.encode(content) : content, { level: 6 })
  const head = written({ ...entries, Filter: '/FlateDecode', Length: data.length })
  return joinedBytes([encoder.encode(`${head}\nstream\n`), data, encoder.encode('\nendstream')])
}

/** The rows of a cross-reference stream: a kind in one byte, then four bytes and two. */
function rows(places: readonly (Place | undefined)[]): Uint8Array {
  const bytes = new Uint8Array(7 * places.length)
  const view = new DataView(bytes.buffer)
  // Object 0 heads the list of free ones; there is no other.
  view.setUint16(5, 0xffff)
  places.forEach((place, id) => {
    if (place === undefined) return
    const at = 7 * id
    view.setUint8(at, 'at' in place ? 1 : 2)
    view.setUint32(at + 1, 'at' in place ? place.at : place.inside)
    view.setUint16(at + 5, 'at' in place ? 0 : place.index)
  })
  return bytes
}
