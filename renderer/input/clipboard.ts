import { useEffect } from 'react'
import { type Clip, copied, cut, isMapClip, pasted, type Taken } from '../../shared/commands/clipboard/clipboard.ts'
import { countLines } from '../../shared/commands/clipboard/pasteText.ts'
import { RejoinderError } from '../../shared/errors.ts'
import { bringIntoSight } from '../canvas/camera.ts'
import { ask } from '../state/asking.ts'
import { addPasted, foreignMapIn } from '../state/files/importing.ts'
import { newId } from '../state/newId.ts'
import { say } from '../state/saying.ts'
import { applySession, useSession } from '../state/session.ts'

/** The kind under which a part of a map lies on the clipboard. */
const EXCERPT = 'application/x-rejoinder'
const WORDS = 'text/plain'

class PasteByKeyError extends RejoinderError {
  constructor() {
    super('Rejoinder may not read the clipboard by itself: press Ctrl V to paste, or ⌘V on a Mac.')
  }
}

/** Cuts, copies and pastes claims by the system's own keys and menus; text fields keep theirs. */
export function useClipboard(): void {
  useEffect(() => {
    document.addEventListener('copy', take)
    document.addEventListener('cut', take)
    document.addEventListener('paste', give)
    return () => {
      document.removeEventListener('copy', take)
      document.removeEventListener('cut', take)
      document.removeEventListener('paste', give)
    }
  }, [])
}

/** Pastes words that are dropped on the map. */
export function useTextDrop(): void {
  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (isDropOfWords(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      if (!isDropOfWords(event)) return
      event.preventDefault()
      paste({ excerpt: '', text: event.dataTransfer?.getData(WORDS) ?? '' })
    }
    window.addEventListener('dragover', hold)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', hold)
      window.removeEventListener('drop', drop)
    }
  }, [])
}

/** What a menu asks for, until the event that it brings about has come. */
let asked: 'cut' | 'copy' | null = null
/** What this window copied last: a menu's paste is given nothing but words. */
let last: Clip | null = null

/**
 * Cuts, copies or pastes for a menu, wherever the focus is.
 * @throws RejoinderError where only the keys may paste
 */
export async function clip(action: 'cut' | 'copy' | 'paste'): Promise<void> {
  if (action === 'paste') {
    const text = await clipboardWords()
    paste({ text, excerpt: last?.text === text ? last.excerpt : '' })
    return
  }
  asked = action
  // Browsers cut for a page only in a text field, but copy anywhere.
  document.execCommand('copy')
  asked = null
}

async function clipboardWords(): Promise<string> {
  try {
    const text = await navigator.clipboard.readText()
    return text.replaceAll('\r\n', '\n')
  } catch {
    throw new PasteByKeyError()
  }
}

function take(event: ClipboardEvent): void {
  const { work } = useSession.getState()
  const isOurs = asked !== null || (!isTakenElsewhere(event) && document.getSelection()?.isCollapsed !== false)
  const clip = work === null || !isOurs ? null : copied(work.session)
  if (work === null || clip === null) return
  event.preventDefault()
  event.clipboardData?.setData(EXCERPT, clip.excerpt)
  event.clipboardData?.setData(WORDS, clip.text)
  last = clip
  if ((asked ?? event.type) === 'cut') applySession(cut(work.session))
}

function give(event: ClipboardEvent): void {
  if (useSession.getState().work === null || isTakenElsewhere(event)) return
  event.preventDefault()
  const { clipboardData: data } = event
  const clip = { excerpt: data?.getData(EXCERPT) ?? '', text: data?.getData(WORDS) ?? '' }
  const isWordless = clip.excerpt === '' && clip.text === ''
  if (isWordless && data?.types.includes('Files') === true) void say(refuseFile)
  else paste(clip)
}

function refuseFile(): never {
  throw new RejoinderError('A picture or file can’t be pasted on a map: paste text, or open a map from its file.')
}

/** Pastes on the map; what another program wrote as a map is shown first. Of several lines that are no outline the person says whether they are one claim or several. */
export function paste(clip: Clip): void {
  void say(async () => {
    const foreign = isMapClip(clip) ? null : await foreignMapIn(clip.text)
    if (foreign !== null) return addPasted(foreign)
    const lines = isMapClip(clip) ? 1 : countLines(clip.text)
    const taken = lines > 1 ? await askLines(lines) : 'whole'
    const { work } = useSession.getState()
    if (work === null || taken === 'cancel') return
    const after = pasted(work.session, clip, newId, taken)
    applySession(after)
    if (after !== work.session) showFirst(after.selection)
  })
}

const askLines = (lines: number): Promise<Taken | 'cancel'> =>
  ask({
    title: `Paste ${lines} lines`,
    text: 'They can become one claim with line breaks, or a claim for each line.',
    first: { answer: 'whole', label: 'One claim' },
    second: { answer: 'lines', label: `${lines} claims` },
  })

function showFirst([first]: Iterable<string>): void {
  const card = useSession.getState().work?.drawing.scene.cards.find(({ claim }) => claim === first)
  if (card !== undefined) bringIntoSight(card.box)
}

/** Whether an event belongs to a text field or a dialog. */
const isTakenElsewhere = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable], [role="dialog"]') !== null

const isDropOfWords = (event: DragEvent): boolean => {
  const types = event.dataTransfer?.types ?? []
  const isOnMap = event.target instanceof Element && event.target.closest('#canvas') !== null
  return isOnMap && !isTakenElsewhere(event) && types.includes(WORDS) && !types.includes('Files')
}
