import { ChevronDown } from 'lucide-react'
import { Popover } from 'radix-ui'
import { Fragment, type ReactNode, useRef } from 'react'
import './combo.css'
import type { ComboOption } from './comboOptions.ts'
import type { Combo } from './useCombo.ts'

interface Props {
  readonly combo: Combo
  /** The accessible name of its list. */
  readonly label: string
  readonly className?: string
  /** The text field. */
  readonly children: ReactNode
}

/** A text field, the sign that there is a list, and the list under it. */
export function ComboFrame({ combo, label, className = '', children }: Props) {
  const frame = useRef<HTMLSpanElement>(null)
  const isWithin = (target: EventTarget | null) => target instanceof Node && frame.current?.contains(target) === true
  const toggle = () => {
    frame.current?.querySelector('input')?.focus()
    if (combo.isOpen) combo.close()
    else combo.open()
  }
  return (
    <Popover.Root open={combo.isOpen} onOpenChange={(isOpen) => isOpen || combo.close()}>
      <Popover.Anchor asChild>
        <span className={`combo ${className}`} ref={frame}>
          {children}
          {/* The keyboard has its arrows. */}
          <button
            type="button"
            className="combo-sign"
            tabIndex={-1}
            aria-hidden
            onPointerDown={(event) => event.preventDefault()}
            onClick={toggle}
          >
            <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
          </button>
        </span>
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          className="combo-list"
          role="listbox"
          id={combo.listId}
          aria-label={label}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onEscapeKeyDown={(event) => event.preventDefault()}
          onInteractOutside={({ target, preventDefault }) => isWithin(target) && preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
        >
          <Options combo={combo} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function Options({ combo }: { readonly combo: Combo }) {
  return combo.shown.map((option, place) => (
    <Fragment key={option.id}>
      {option.heading !== undefined && option.heading !== combo.shown[place - 1]?.heading && (
        <span className="combo-heading" role="presentation">
          {option.heading}
        </span>
      )}
      <OptionRow combo={combo} option={option} place={place} />
    </Fragment>
  ))
}

interface RowProps {
  readonly combo: Combo
  readonly option: ComboOption
  readonly place: number
}

function OptionRow({ combo, option, place }: RowProps) {
  const isActive = place === combo.active
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
    <span
      ref={isActive ? intoSight : null}
      id={combo.optionId(place)}
      role="option"
      aria-selected={isActive}
      className="combo-option"
      style={{ borderLeftColor: option.colour ?? 'transparent' }}
      onPointerMove={() => isActive || combo.activate(place)}
      onClick={() => combo.pick(option)}
    >
      <span dir="auto">{option.name}</span>
      {option.detail !== undefined && <span className="meta">{option.detail}</span>}
    </span>
  )
}

const intoSight = (option: HTMLElement | null): void => option?.scrollIntoView({ block: 'nearest' })

/** What the text field of a combobox says of its list. */
export const comboProps = ({ isOpen, listId, active, optionId }: Combo) => ({
  role: 'combobox',
  'aria-expanded': isOpen,
  'aria-autocomplete': 'list' as const,
  ...(isOpen && { 'aria-controls': listId }),
  ...(active >= 0 && { 'aria-activedescendant': optionId(active) }),
})
