import { useEffect, useState } from 'react'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import type { Loss } from '../../shared/formats/format.ts'
import { type MapFormat, writeMap } from '../../shared/formats/writing/writeMap.ts'
import { sentenceOf } from '../state/saying.ts'

/** A map in another format, or why it can't be in it. */
export type Translation =
  | {
      readonly kind: 'written'
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly losses: readonly Loss[]
      /** Null where the file is no text. */
      readonly text: string | null
    }
  | { readonly kind: 'refused'; readonly sentence: string }

/** The map in this format; null until it is written. */
export function useTranslation(map: ArgumentMap, format: MapFormat): Translation | null {
  const [written, setWritten] = useState<{ readonly of: readonly unknown[]; readonly what: Translation } | null>(null)
  useEffect(() => {
    let isCurrent = true
    const show = (what: Translation) => isCurrent && setWritten({ of: [map, format], what })
    writeMap(map, format).then(
      ({ bytes, losses }) => show({ kind: 'written', bytes, losses, text: textIn(bytes) }),
      (error: unknown) => show({ kind: 'refused', sentence: sentenceOf(error) }),
    )
    return () => {
      isCurrent = false
    }
  }, [map, format])
  return written !== null && written.of[0] === map && written.of[1] === format ? written.what : null
}

function textIn(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
