import { blankMap } from './blankMap.ts'
import { debate } from './debate.ts'
import { policyBrief } from './policyBrief.ts'
import type { Template } from './template.ts'

/** What a new map can start from, in the order in which it is offered. */
export const templates: readonly Template[] = [blankMap, debate, policyBrief]
