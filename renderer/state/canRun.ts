import { type Command, canRun } from '../../shared/commands/command.ts'
import { useSession } from './session.ts'
import { useWorkspace } from './workspaceContext.ts'

/** Whether a command can run, now and whenever that changes. */
export function useCanRun(command: Command): boolean {
  const workspace = useWorkspace()
  return useSession(() => canRun(command, workspace))
}
