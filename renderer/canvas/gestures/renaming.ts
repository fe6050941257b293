import { create } from 'zustand'
import type { GroupId } from '../../../shared/document/argumentMap.ts'

/** The group whose title is being written; null where none is. */
export const useRenaming = create<{ readonly group: GroupId | null }>(() => ({ group: null }))

/** Opens the field of a group's title, once the focus has gone where the selection is: it would be taken away there. */
export function renameGroup(group: GroupId): void {
  requestAnimationFrame(() => useRenaming.setState({ group }))
}

export const endRenaming = (): void => useRenaming.setState({ group: null })
