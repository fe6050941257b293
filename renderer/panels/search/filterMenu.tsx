import { Check, ChevronRight, ListFilter } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { type Facet, facets, facetValues } from '../../../shared/reasoning/claimFilter.ts'
import type { Standing } from '../../../shared/reasoning/reading.ts'
import { variableOf } from '../../canvas/shapes.tsx'
import { showFiltering, toggleFilter, useSearching } from '../../state/search/searching.ts'
import { useMap } from '../../state/selectors.ts'
import { useFocusBack } from '../../ui/focusBack.ts'
import { StandingMark } from '../../ui/standing.tsx'
import { facetName, valueName } from './facetWords.ts'
import { ToolButton } from './toolButton.tsx'

/** What makes a value known at a glance, as it does on the cards. */
function Sign({ facet, value }: { readonly facet: Facet; readonly value: string }) {
  if (facet === 'standing') return <StandingMark standing={value as Standing} silent />
  if (facet !== 'party') return null
  return <span className="party-band" style={{ background: `var(${variableOf(`party:${value}`)})` }} />
}

function Values({ facet }: { readonly facet: Facet }) {
  const map = useMap()
  const chosen = useSearching(({ filter }) => filter.get(facet))
  return (facetValues(map).get(facet) ?? []).map(({ value, count }) => (
    <DropdownMenu.CheckboxItem
      key={value}
      className="menu-item filter-value"
      checked={chosen?.has(value) ?? false}
      onSelect={(event) => event.preventDefault()}
      onCheckedChange={() => toggleFilter(facet, value)}
    >
      <span className="check">
        <DropdownMenu.ItemIndicator>
          <Check size={14} strokeWidth={2} aria-hidden />
        </DropdownMenu.ItemIndicator>
      </span>
      <Sign facet={facet} value={value} />
      <span className="name">{valueName(map, facet, value)}</span>
      <span className="number">{count}</span>
    </DropdownMenu.CheckboxItem>
  ))
}

function FacetMenu({ facet }: { readonly facet: Facet }) {
  const chosen = useSearching(({ filter }) => filter.get(facet)?.size ?? 0)
  const values = facetValues(useMap()).get(facet) ?? []
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className="menu-item" disabled={values.length === 0}>
        <span className="name">{facetName(facet)}</span>
        {chosen > 0 && <span className="number">{chosen}</span>}
        <ChevronRight size={14} strokeWidth={1.75} aria-hidden />
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent className="menu filter-values" sideOffset={4} alignOffset={-5} collisionPadding={8}>
          <Values facet={facet} />
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  )
}

/** Offers all that claims can be filtered by. It stays open while values are chosen. */
export function FilterMenu() {
  const open = useSearching(({ isFiltering }) => isFiltering)
  const isOn = useSearching(({ filter }) => filter.size > 0)
  const { onCloseAutoFocus } = useFocusBack(open)
  return (
    <DropdownMenu.Root open={open} onOpenChange={showFiltering} modal={false}>
      <DropdownMenu.Trigger asChild>
        <ToolButton id="view.filter" pressed={isOn} Icon={ListFilter} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu narrow"
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={onCloseAutoFocus}
        >
          {facets.map((facet) => (
            <FacetMenu key={facet} facet={facet} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
