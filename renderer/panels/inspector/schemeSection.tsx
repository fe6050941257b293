import type { Relation } from '../../../shared/document/argumentMap.ts'
import { changeRelation } from '../../../shared/document/edits/changeRelation.ts'
import type { Scheme } from '../../../shared/reasoning/schemes/scheme.ts'
import { schemeFamilies, schemeName, schemeOf } from '../../../shared/reasoning/schemes/schemes.ts'
import { editMap } from '../../state/editing.ts'
import type { ComboOption } from '../../ui/fields/comboOptions.ts'
import { SearchField } from '../../ui/fields/searchField.tsx'
import { Questions } from './questions.tsx'
import { Section } from './section.tsx'

interface Props {
  readonly relation: Relation
}

const options: readonly ComboOption[] = schemeFamilies.flatMap((family) =>
  family.schemes.map(({ id, name, says }) => ({ id, name, detail: says, heading: family.name, keywords: id })),
)

/** What the scheme says, and what its premises do; a step of as many premises has them in this order. */
function Said({ scheme }: { readonly scheme: Scheme }) {
  return (
    <div className="scheme-said">
      <p>{scheme.says}</p>
      <ol>
        {scheme.premises.map((premise) => (
          <li key={premise}>{premise}.</li>
        ))}
      </ol>
    </div>
  )
}

/** In which of the usual ways a relation argues, and what one asks of such a step. */
export function SchemeSection({ relation }: Props) {
  const { id, scheme: named } = relation
  const scheme = schemeOf(relation)
  const set = (now: string) => editMap((map) => changeRelation(map, id, { scheme: now }))
  return (
    <>
      <Section title="Scheme">
        <SearchField
          label="Scheme"
          chosen={schemeName(named)}
          placeholder="Expert opinion, analogy…"
          options={options}
          onPick={(option) => set(option.id)}
          onOther={set}
        />
        {scheme !== undefined && <Said scheme={scheme} />}
      </Section>
      {scheme !== undefined && <Questions step={relation} scheme={scheme} />}
    </>
  )
}
