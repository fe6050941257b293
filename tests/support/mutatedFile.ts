import { unzipSync, zipSync } from 'fflate'
import { joinedBytes } from '../../shared/formats/joinedBytes.ts'
import { chanceOf } from './mutated.ts'

type Chance = (most: number) => number

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What means something to some format, or to none. */
const HOSTILE: readonly Uint8Array[] = [
  ...['\0', '\ufffe', '\u202e', '\\ud83d', '\\', '"', "'", '`', '\r', '\t', '\n\n', ' '.repeat(400), '\n- '.repeat(60)],
  ...[
    '<',
    '>',
    '</',
    '<a>'.repeat(600),
    '<!--',
    '<![CDATA[',
    '<!DOCTYPE x [<!ENTITY a "aa">]>',
    '&a;',
    '&#0;',
    '&#x110000;',
  ],
  ...[
    '{',
    '}',
    '['.repeat(300),
    ']',
    ',',
    ':',
    'null',
    '{}',
    '__proto__',
    'constructor',
    '1e999',
    '-1',
    '9007199254740993',
  ],
  ...[
    '&a [*a, *a]',
    '*a',
    '!!js/function',
    '|',
    '---\n',
    '(1)',
    ' -> ',
    ' <- ',
    '+ ',
    '_',
    '#'.repeat(80),
    '=1+1',
    '../../x',
  ],
].map(encode)

/** These bytes, and some that are no text. */
const PIECES: readonly Uint8Array[] = [...HOSTILE, Uint8Array.of(0xed, 0xa0, 0x80), Uint8Array.of(0xff, 0xfe)]

/** A file of another program with one to four faults, the same for the same seed: of a packed one in a part of it too. */
export function mutatedFile(file: Uint8Array, seed: number): Uint8Array {
  const chance = chanceOf(seed)
  const isPacked = file[0] === 0x50 && file[1] === 0x4b
  if (!isPacked || chance(3) === 0) return faulty(file, chance)
  const parts = Object.entries(unzipSync(file))
  const chosen = chance(parts.length)
  return zipSync(
    Object.fromEntries(parts.map(([name, bytes], at) => [name, at === chosen ? faulty(bytes, chance) : bytes])),
  )
}

function faulty(file: Uint8Array, chance: Chance): Uint8Array {
  let bytes = file
  for (let faults = 1 + chance(4); faults > 0; faults--)
    bytes = chance(3) === 0 ? wordsSwapped(bytes, chance) : fault(bytes, chance)
  return bytes
}

function fault(bytes: Uint8Array, chance: Chance): Uint8Array {
  const at = chance(bytes.length + 1)
  const to = Math.min(bytes.length, at + 1 + chance(60))
  const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, to), bytes.subarray(to)]
  const kind = chance(7)
  if (kind === 0) return joinedBytes([before, after])
  if (kind === 1) return joinedBytes([before, ...Array.from({ length: 2 + chance(40) }, () => part), after])
  if (kind === 2) return before
  if (kind === 3) return joinedBytes([after, part, before])
  if (kind === 4) return joinedBytes([before, Uint8Array.of(chance(256)), bytes.subarray(at + 1)])
  if (kind === 5) return joinedBytes([before, bytes.subarray(chance(at + 1), to), part, after])
  return joinedBytes([before, PIECES[chance(PIECES.length)] ?? part, bytes.subarray(at)])
}

/** One word of the file in the place of another: so its ids come twice, lead nowhere, or lead round. */
function wordsSwapped(bytes: Uint8Array, chance: Chance): Uint8Array {
  const text = new TextDecoder('latin1').decode(bytes)
  const words = [...text.matchAll(/[\w.-]+/g)]
  const [one, other] = [words[chance(words.length)], words[chance(words.length)]]
  if (one === undefined || other === undefined) return bytes
  const end = one.index + one[0].length
  return joinedBytes([
    bytes.subarray(0, one.index),
    bytes.subarray(other.index, other.index + other[0].length),
    bytes.subarray(end),
  ])
}
