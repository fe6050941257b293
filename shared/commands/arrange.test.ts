import { expect, test } from 'vitest'
import { FakeWorkspace } from '../../tests/support/fakeWorkspace.ts'
import { map } from '../../tests/support/mapNotation.ts'
import { canRun } from './command.ts'
import { type CommandId, commandOf } from './table.ts'

const zoos = map`
  A: One
  B: Two
  C: Three
  D: Four`

function arranged(id: CommandId) {
  const workspace = new FakeWorkspace(zoos, ['A', 'B', 'C'])
  workspace.places.set('A', { x: 0, y: 0, width: 200, height: 60 })
  workspace.places.set('B', { x: 30, y: 300, width: 228, height: 40 })
  workspace.places.set('C', { x: 12, y: 90, width: 300, height: 100 })
  workspace.run(commandOf(id))
  return workspace.session.map.claims.map(({ position }) => position && [position.x, position.y])
}

test.each([
  ['edit.alignLeft', [[0, 0], [0, 300], [0, 90], undefined]],
  ['edit.alignTop', [[0, 0], [30, 0], [12, 0], undefined]],
  ['edit.alignCentre', [[56, 0], [42, 300], [6, 90], undefined]],
  // From 0 to 340 there are 140 px left between them.
  ['edit.distributeDown', [[0, 0], [30, 300], [12, 130], undefined]],
  // There is no room: they move apart.
  ['edit.distributeAcross', [[0, 0], [532, 300], [216, 90], undefined]],
] as const)('%s pins the selected cards', (id, places) => {
  expect(arranged(id)).toEqual(places)
})

test('one card is not to be aligned, nor two distributed', () => {
  expect(canRun(commandOf('edit.alignLeft'), new FakeWorkspace(zoos, ['A']))).toBe(false)
  expect(canRun(commandOf('edit.distributeDown'), new FakeWorkspace(zoos, ['A', 'B']))).toBe(false)
})
