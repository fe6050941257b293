import type { ArgumentMap, Relation } from '../../../shared/document/argumentMap.ts'
import { changeRelation } from '../../../shared/document/edits/changeRelation.ts'
import { relationsById, relationsFrom, relationsTo } from '../../../shared/document/queries/lookup.ts'
import { questionId, questionText, schemeOf } from '../../../shared/reasoning/schemes/schemes.ts'
import { editMap } from '../../state/editing.ts'
import { useMap } from '../../state/selectors.ts'
import type { ComboOption } from '../../ui/fields/comboOptions.ts'
import { SearchField } from '../../ui/fields/searchField.tsx'
import { Section } from './section.tsx'

/** Which critical question a rebuttal raises: one of the scheme of the step that it bears on, or any other. */
export function RaisedQuestion({ relation }: { readonly relation: Relation }) {
  const options = questionsFor(useMap(), relation)
  const { id, kind, question } = relation
  if (question === '' && (kind === 'support' || options.length === 0)) return null
  const set = (now: string) => editMap((map) => changeRelation(map, id, { question: now }))
  return (
    <Section title="Raises the question">
      <SearchField
        label="Critical question"
        chosen={questionText(question)}
        placeholder="Which one it raises"
        options={options}
        onPick={(option) => set(option.id)}
        onOther={set}
      />
    </Section>
  )
}

/** The questions of the steps that it would raise them of: the one it undercuts, or those from and to what it rebuts. */
function questionsFor(map: ArgumentMap, { to }: Relation): readonly ComboOption[] {
  const step = relationsById(map).get(to)
  const steps = step === undefined ? [...relationsFrom(map, to), ...relationsTo(map, to)] : [step]
  const schemes = new Set(steps.flatMap((one) => schemeOf(one) ?? []))
  return [...schemes].flatMap((scheme) =>
    scheme.questions.map((question) => ({
      id: questionId(scheme, question),
      name: question.asks,
      heading: scheme.name,
    })),
  )
}
