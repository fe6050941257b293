import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { expectGolden } from '../../tests/support/golden.ts'
import { parseMap } from './file/parse.ts'
import { mapJsonSchema } from './jsonSchema.ts'

const published = `${JSON.stringify(mapJsonSchema(), null, 2)}\n`
const page = readFileSync(path.join(import.meta.dirname, '../../docs/file-format.md'), 'utf8')

test('the published JSON Schema is that of the schema', () => {
  expectGolden('docs/argmap.schema.json', published)
})

test('the page on the format names every field', () => {
  const fields: string[] = []
  JSON.parse(published, (key, value) => {
    if (key === 'properties') fields.push(...Object.keys(value))
    return value
  })
  expect(fields).toContain('prefix')
  for (const field of fields) expect(page).toMatch(new RegExp(`[\`"]${field}[\`"]`))
})

test('the example on the page opens as it says', () => {
  const { map, problems } = parseMap(page.match(/```json\n(.*?)```/s)?.[1] ?? '')
  expect(problems).toEqual([])
  expect(map.relations).toHaveLength(2)
})
