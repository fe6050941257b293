import { ArrowDown, ArrowUp, CaseSensitive, type LucideIcon, Replace, WholeWord } from 'lucide-react'
import type { HowToLook } from '../../../shared/document/queries/find.ts'
import { changeHow, showReplacing, useSearching } from '../../state/search/searching.ts'
import { stepTo } from '../../state/search/stepping.ts'
import { ChosenFilters, FoundSummary } from './chosenFilters.tsx'
import { FilterMenu } from './filterMenu.tsx'
import { FindField } from './findField.tsx'
import { ReplaceFields } from './replaceFields.tsx'
import './search.css'
import { ToolButton } from './toolButton.tsx'

interface SwitchProps {
  readonly name: keyof HowToLook
  readonly label: string
  readonly Icon: LucideIcon
}

function HowSwitch({ name, label, Icon }: SwitchProps) {
  const pressed = useSearching(({ how }) => how[name])
  return (
    <button
      type="button"
      className="tool"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={() => changeHow({ [name]: !pressed })}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
    </button>
  )
}

function Tools() {
  const isReplacing = useSearching((search) => search.isReplacing)
  const hasMatches = useSearching(({ total }) => total > 0)
  return (
    <div className="search-tools" role="toolbar" aria-label="How to search">
      <HowSwitch name="matchCase" label="Match capitals and accents" Icon={CaseSensitive} />
      <HowSwitch name="wholeWord" label="Whole words only" Icon={WholeWord} />
      <ToolButton id="view.replace" Icon={Replace} pressed={isReplacing} onClick={() => showReplacing(!isReplacing)} />
      <span className="gap" />
      <ToolButton
        id="view.findPrevious"
        Icon={ArrowUp}
        aria-disabled={!hasMatches}
        onClick={() => stepTo('previous')}
      />
      <ToolButton id="view.findNext" Icon={ArrowDown} aria-disabled={!hasMatches} onClick={() => stepTo('next')} />
    </div>
  )
}

/** Finds words and claims of some kind, and puts other words in their place. */
export function SearchBar({ onLeave }: { readonly onLeave: () => void }) {
  const isReplacing = useSearching((search) => search.isReplacing)
  const hasWords = useSearching(({ typed }) => typed !== '')
  return (
    <search className="search-bar" aria-label="Find in map">
      <div className="search-first">
        <FindField onLeave={onLeave} />
        <FilterMenu />
      </div>
      {(hasWords || isReplacing) && <Tools />}
      {isReplacing && <ReplaceFields />}
      <ChosenFilters />
      <FoundSummary />
    </search>
  )
}
