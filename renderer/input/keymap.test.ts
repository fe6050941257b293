import { expect, test } from 'vitest'
import type { Host } from '../../shared/host/host.ts'
import { chordOf, type Press } from './chord.ts'
import { commandFor } from './keymap.ts'
import type { KeyPlace } from './keyPlace.ts'

type Held = Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> & {
  readonly code?: string
  readonly altGraph?: boolean
}
const press = (key: string, { altGraph = false, ...held }: Held = {}): Press => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  getModifierState: (name) => name === 'AltGraph' && altGraph,
  ...held,
})

const elsewhere: KeyPlace = { isDialog: false, field: 'none', isCanvas: false, isSelected: false, isButton: false }
const canvas: KeyPlace = { ...elsewhere, isCanvas: true }
const desktop = { kind: 'desktop', platform: 'linux' } as const
const commandOn = (place: KeyPlace, pressed: Press, host: Pick<Host, 'kind' | 'platform'> = desktop) =>
  commandFor(pressed, host, place)?.id
const mod = { ctrlKey: true }

test('a press is written as the table writes shortcuts, with each system’s own Mod key', () => {
  expect(chordOf(press('o', { ctrlKey: true }), 'linux')).toBe('Mod+O')
  expect(chordOf(press('o', { metaKey: true }), 'mac')).toBe('Mod+O')
  expect(chordOf(press('?', { shiftKey: true }), 'linux')).toBe('?')
  expect(chordOf(press('+', { ctrlKey: true, shiftKey: true }), 'linux')).toBe('Mod+=')
  expect(chordOf(press('Tab', { shiftKey: true }), 'linux')).toBe('Shift+Tab')
  expect(chordOf(press('z', { ctrlKey: true, shiftKey: true }), 'linux')).toBe('Mod+Shift+Z')
})

test('what AltGr or Option types is a sign, not a chord', () => {
  expect(chordOf(press('[', { ctrlKey: true, altKey: true, altGraph: true }), 'windows')).toBe('[')
  expect(chordOf(press('[', { altGraph: true }), 'linux')).toBe('[')
  expect(chordOf(press('[', { altKey: true, code: 'Digit5' }), 'mac')).toBe('[')
})

test('Option and a letter is that letter with Alt, and a letter of another script goes by its place', () => {
  expect(chordOf(press('Dead', { altKey: true, code: 'KeyN' }), 'mac')).toBe('Alt+N')
  expect(chordOf(press('с', { ctrlKey: true, code: 'KeyC' }), 'linux')).toBe('Mod+C')
})

test('the other system’s Mod key is no Mod key', () => {
  expect(commandOn(canvas, press('o', mod), { kind: 'desktop', platform: 'mac' })).toBeUndefined()
  expect(commandOn(canvas, press('n', { metaKey: true }))).toBeUndefined()
})

test('a bare key acts only while the canvas has the focus, and no text field', () => {
  expect(commandOn(canvas, press('n'))).toBe('selection.nextUnanswered')
  expect(commandOn(elsewhere, press('n'))).toBeUndefined()
  expect(commandOn({ ...canvas, field: 'edits' }, press('n'))).toBeUndefined()
  expect(commandOn(elsewhere, press('0', mod))).toBe('view.fit')
  expect(commandOn(elsewhere, press('F6'))).toBe('view.nextPane')
})

test('Tab replies to a selected card that has the focus, and moves the focus anywhere else', () => {
  expect(commandOn(canvas, press('Tab'))).toBeUndefined()
  expect(commandOn({ ...canvas, isSelected: true }, press('Tab'))).toBe('claim.support')
  expect(commandOn({ ...canvas, isSelected: true }, press('Tab', { shiftKey: true }))).toBe('claim.rebut')
})

test('Enter edits a claim, but presses a button', () => {
  expect(commandOn(canvas, press('Enter'))).toBe('claim.write')
  expect(commandOn({ ...canvas, isButton: true }, press('Enter'))).toBeUndefined()
})

test('further keys do the same', () => {
  expect(commandOn(canvas, press('F2'))).toBe('claim.write')
  expect(commandOn(canvas, press('/'))).toBe('view.find')
  expect(commandOn(canvas, press('y', mod))).toBe('edit.redo')
})

test('in a tab, the key that a browser leaves works too', () => {
  const alt = press('n', { altKey: true })
  expect(commandOn(canvas, alt, { kind: 'browser', platform: 'linux' })).toBe('file.new')
  expect(commandOn(canvas, alt)).toBeUndefined()
  expect(commandOn(canvas, press('n', mod))).toBe('file.new')
})

test.each(['x', 'c', 'v'])('Ctrl %s is left to the system', (key) => {
  expect(commandOn(canvas, press(key, mod))).toBeUndefined()
})

test('a text field keeps its own keys; undo in one that edits the map is the session’s', () => {
  const edits: KeyPlace = { ...elsewhere, field: 'edits' }
  const plain: KeyPlace = { ...elsewhere, field: 'plain' }
  for (const field of [edits, plain]) {
    expect(commandOn(field, press('a', mod))).toBeUndefined()
    expect(commandOn(field, press('ArrowLeft', mod))).toBeUndefined()
    expect(commandOn(field, press('s', mod))).toBe('file.save')
  }
  expect(commandOn(edits, press('z', mod))).toBe('edit.undo')
  expect(commandOn(edits, press('Z', { ...mod, shiftKey: true }))).toBe('edit.redo')
  expect(commandOn(plain, press('z', mod))).toBeUndefined()
})

test('a dialog takes all keys', () => {
  expect(commandOn({ ...canvas, isDialog: true }, press('s', mod))).toBeUndefined()
  expect(commandOn({ ...canvas, isDialog: true }, press('n'))).toBeUndefined()
})
