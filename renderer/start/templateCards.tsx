import type { KeyboardEvent } from 'react'
import type { Template } from '../../shared/document/templates/template.ts'
import { templates } from '../../shared/document/templates/templates.ts'
import { startFrom } from './startFrom.ts'
import { TemplatePicture } from './templatePicture.tsx'

const ways: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/** Arrow keys lead from card to card, besides Tab. */
function moveFocus(event: KeyboardEvent): void {
  const way = ways[event.key]
  if (way === undefined) return
  event.preventDefault()
  const cards = [...event.currentTarget.querySelectorAll('button')]
  cards[cards.findIndex((card) => card.matches(':focus')) + way]?.focus()
}

function TemplateCard({ template }: { readonly template: Template }) {
  return (
    <li>
      <button type="button" className="template" onClick={() => void startFrom(template)}>
        <TemplatePicture template={template} />
        <span className="template-name">{template.name}</span>
        <span className="template-summary">{template.summary}</span>
      </button>
    </li>
  )
}

/** What a new map can start from. */
export function TemplateCards() {
  return (
    <section aria-labelledby="start-from">
      <h2 id="start-from">Start from</h2>
      <ul className="templates" onKeyDown={moveFocus}>
        {templates.map((template) => (
          <TemplateCard key={template.id} template={template} />
        ))}
      </ul>
    </section>
  )
}
