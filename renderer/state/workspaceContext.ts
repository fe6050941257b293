import { createContext, useContext } from 'react'
import type { Workspace } from '../../shared/commands/command.ts'

const WorkspaceContext = createContext<Workspace | null>(null)
export const WorkspaceProvider = WorkspaceContext.Provider

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext)
  if (workspace === null) throw new Error('There is no workspace around this part of the window.')
  return workspace
}
