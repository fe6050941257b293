import { makeMap } from '../make.ts'
import type { Template } from './template.ts'

export const blankMap: Template = {
  id: 'blank',
  name: 'Blank map',
  summary: 'One claim, then Tab',
  fileName: 'Untitled.argmap',
  map: makeMap(),
  first: null,
}
