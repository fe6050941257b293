import { describe, expect, test } from 'vitest'
import { FakeWorkspace } from '../../tests/support/fakeWorkspace.ts'
import { map } from '../../tests/support/mapNotation.ts'
import { canRun } from './command.ts'
import { commandOf, commands, commandsOf, contextMenuOf, contextMenus, findCommand, menuOf, menus } from './table.ts'

const zoos = map`
  C0: Zoos should close
    + C1: Animals suffer
    - [r2] C2: Zoos save species`

const offered = (target: keyof typeof contextMenus, selection: readonly string[]) =>
  contextMenuOf(target, new FakeWorkspace(zoos, selection)).map((part) => part.map(({ id }) => id))

test('no two commands have an id or a key in common, on a desktop or in a tab', () => {
  const unique = (names: readonly string[]) => expect([...new Set(names)]).toEqual(names)
  unique(commands.map(({ id }) => id))
  unique(commands.flatMap(({ shortcut = [], alsoBy = [] }) => [shortcut, alsoBy].flat()))
  unique(commands.flatMap(({ shortcut = [], shortcutInTab = shortcut, alsoBy = [] }) => [shortcutInTab, alsoBy].flat()))
})

describe('the menus', () => {
  test('hold every command once, but for the one that opens them', () => {
    const listed = menus.flatMap(({ group }) => menuOf(group).flat())
    expect(new Set(listed).size).toBe(listed.length)
    expect(commands.filter((command) => !listed.includes(command)).map(({ id }) => id)).toEqual(['help.menu'])
  })

  test('are set apart into parts, none of which is empty', () => {
    expect(menuOf('edit').map((part) => part[0]?.id)).toEqual(['edit.undo', 'edit.cut', 'edit.tidy', 'edit.alignLeft'])
    for (const { group } of menus) for (const part of menuOf(group)) expect(part.length).toBeGreaterThan(0)
  })

  test('are those that the ids name', () => {
    expect(commandsOf('claim').every(({ id }) => id.startsWith('claim.'))).toBe(true)
    expect(findCommand('claim.nothing')).toBeUndefined()
  })
})

describe('a context menu', () => {
  test('names each command once', () => {
    for (const parts of Object.values(contextMenus)) {
      const ids = parts.flat()
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.map((id) => commandOf(id).id)).toEqual(ids)
    }
  })

  test('of a claim offers replies first, and nothing that can’t be done with it', () => {
    const [replies, ...others] = offered('claim', ['C0'])
    expect(replies).toEqual(['claim.support', 'claim.rebut', 'claim.sibling'])
    // It hangs on nothing, so that it has no step to undercut; its branch is unfolded.
    expect(others.flat()).toContain('claim.fold')
    expect(others.flat()).not.toContain('claim.undercut')
    expect(others.flat()).not.toContain('claim.unfold')
  })

  test('of several claims offers what is done with all of them', () => {
    const ids = offered('claim', ['C1', 'C2']).flat()
    expect(ids).toEqual(expect.arrayContaining(['claim.link', 'edit.copy', 'edit.delete']))
    expect(ids).not.toContain('claim.support')
  })

  test('of a relation offers what is done with a step', () => {
    expect(offered('relation', ['r2']).flat()).toEqual([
      'claim.undercut',
      'claim.warrant',
      'claim.link',
      'claim.scheme',
      'selection.supposeIn',
      'selection.supposeOut',
      'selection.otherEnd',
      'claim.reattach',
      'claim.flip',
      'edit.delete',
    ])
  })

  test.each([
    ['claim', ['C2']],
    ['relation', ['r2']],
    ['ground', []],
  ] as const)('of a %s offers only what can run', (target, selection) => {
    const workspace = new FakeWorkspace(zoos, selection)
    const parts = contextMenuOf(target, workspace)
    expect(parts.flat().every((command) => canRun(command, workspace))).toBe(true)
    expect(parts.every(({ length }) => length > 0)).toBe(true)
  })
})
