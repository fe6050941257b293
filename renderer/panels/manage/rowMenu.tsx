import { ArrowDown, ArrowUp, BoxSelect, ChevronRight, Ellipsis, Merge, X } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import '../../input/menu.css'
import { useFocusBack } from '../../ui/focusBack.ts'
import './manage.css'

export interface RowActions {
  /** What the thing is called. */
  readonly name: string
  /** “14 claims”. */
  readonly claims: string
  /** Undefined where it has none. */
  readonly select: (() => void) | undefined
  /** Undefined where it is the first, or the list has no order of its own. */
  readonly up?: (() => void) | undefined
  readonly down?: (() => void) | undefined
  /** What it may become one with. */
  readonly others: readonly { readonly key: string; readonly name: string; readonly merge: () => void }[]
  /** What becomes of its claims when it is removed. */
  readonly after: string
  readonly remove: () => void
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** All that can be done with a row but to change its fields. */
export function RowMenu(props: RowActions) {
  const { name, claims, select, up, down, others, after, remove } = props
  const [open, setOpen] = useState(false)
  const { choose, onCloseAutoFocus } = useFocusBack(open)
  const item = (label: ReactNode, Icon: typeof X, act: (() => void) | undefined) => (
    <DropdownMenu.Item className="menu-item" disabled={act === undefined} onSelect={() => act && choose(act)}>
      <Icon {...icon} />
      <span className="name">{label}</span>
    </DropdownMenu.Item>
  )
  return (
    <DropdownMenu.Root open={open} onOpenChange={setOpen} modal={false}>
      <DropdownMenu.Trigger className="row-menu" aria-label={`More about ${name}`} title="More">
        <Ellipsis size={14} strokeWidth={1.75} aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu rows-menu"
          align="end"
          sideOffset={4}
          collisionPadding={8}
          // The inspector's own keys are for its fields.
          onKeyDown={(event) => event.stopPropagation()}
          onCloseAutoFocus={onCloseAutoFocus}
        >
          {item(select === undefined ? 'No claims to select' : `Select its ${claims}`, BoxSelect, select)}
          {'up' in props && item('Move up', ArrowUp, up)}
          {'down' in props && item('Move down', ArrowDown, down)}
          <MergeMenu others={others} choose={choose} />
          <DropdownMenu.Separator className="menu-rule" />
          {item(
            <>
              Remove
              <span className="meta">{after}</span>
            </>,
            X,
            remove,
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

interface MergeProps {
  readonly others: RowActions['others']
  readonly choose: (act: () => void) => void
}

function MergeMenu({ others, choose }: MergeProps) {
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className="menu-item" disabled={others.length === 0}>
        <Merge {...icon} />
        <span className="name">Merge into</span>
        <ChevronRight size={14} strokeWidth={1.75} aria-hidden />
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent className="menu rows-menu merge-menu" sideOffset={4} collisionPadding={8}>
          {others.map(({ key, name, merge }) => (
            <DropdownMenu.Item key={key} className="menu-item" onSelect={() => choose(merge)}>
              <span className="name" dir="auto">
                {name}
              </span>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  )
}
