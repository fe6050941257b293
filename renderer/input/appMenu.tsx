import { ChevronRight, Menu } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { keysText } from '../../shared/commands/keys/keysText.ts'
import { commandOf, menuOf, menus } from '../../shared/commands/table.ts'
import { useShortcut } from '../state/ownKeys.ts'
import { showView, useView } from '../state/view.ts'
import { useWorkspace } from '../state/workspaceContext.ts'
import { useFocusBack } from '../ui/focusBack.ts'
import { MenuParts } from './menuParts.tsx'

type Choose = (act: () => void) => void

function Submenu({ group, label, choose }: (typeof menus)[number] & { readonly choose: Choose }) {
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className="menu-item">
        <span className="name">{label}</span>
        <ChevronRight size={14} strokeWidth={1.75} aria-hidden />
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent className="menu" sideOffset={4} alignOffset={-5} collisionPadding={8}>
          <MenuParts parts={menuOf(group)} kind={DropdownMenu} choose={choose} />
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  )
}

/** All menus behind one button, where the system gives the window no menu bar. */
export function AppMenu() {
  const { kind, platform } = useWorkspace().host
  const shortcut = useShortcut(commandOf('help.menu'))
  const title = shortcut === undefined ? 'Menu' : `Menu (${keysText(shortcut, platform)})`
  const open = useView((view) => view.dialog === 'menu')
  const { choose, onCloseAutoFocus } = useFocusBack(open)
  if (kind !== 'browser') return null
  return (
    <DropdownMenu.Root open={open} onOpenChange={(shown) => showView({ dialog: shown ? 'menu' : null })} modal={false}>
      <DropdownMenu.Trigger className="button icon" aria-label="Menu" title={title}>
        <Menu size={16} strokeWidth={1.75} aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu narrow"
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={onCloseAutoFocus}
        >
          {menus.map((menu) => (
            <Submenu key={menu.group} {...menu} choose={choose} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
