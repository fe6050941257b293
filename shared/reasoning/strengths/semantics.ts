/**
 * How a node's strength follows from its weight and from the strengths of what supports and attacks it; all 0–1.
 */
export type Influence = (weight: number, supports: readonly number[], attacks: readonly number[]) => number

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/**
 * Quadratic energy: N. Potyka, “Continuous dynamical systems for weighted bipolar argumentation”, KR 2018, 148–157.
 * The energy E is the sum of supports less that of attacks; h(x) = max(x, 0)² / (1 + max(x, 0)²).
 */
const quadraticEnergy: Influence = (weight, supports, attacks) => {
  const energy = sum(supports) - sum(attacks)
  const impact = energy ** 2 / (1 + energy ** 2)
  return energy > 0 ? weight + (1 - weight) * impact : weight - weight * impact
}

/**
 * DF-QuAD: A. Rago, F. Toni, M. Aurisicchio and P. Baroni, “Discontinuity-free decision support with quantitative
 * argumentation debates”, KR 2016, 63–73. Each side is aggregated as 1 − ∏(1 − s).
 */
const dfQuad: Influence = (weight, supports, attacks) => {
  const together = (values: readonly number[]) => 1 - values.reduce((rest, value) => rest * (1 - value), 1)
  const lead = together(supports) - together(attacks)
  return lead > 0 ? weight + (1 - weight) * lead : weight + weight * lead
}

/**
 * Euler-based: L. Amgoud and J. Ben-Naim, “Evaluation of arguments in weighted bipolar graphs”, ECSQARU 2017, 25–35.
 * 1 − (1 − w²) / (1 + w·e^E), with the energy as above.
 */
const euler: Influence = (weight, supports, attacks) =>
  1 - (1 - weight ** 2) / (1 + weight * Math.exp(sum(supports) - sum(attacks)))

export const semantics = {
  'quadratic-energy': { name: 'Quadratic energy', influence: quadraticEnergy },
  'df-quad': { name: 'DF-QuAD', influence: dfQuad },
  euler: { name: 'Euler-based', influence: euler },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly influence: Influence }>>

export type StrengthSemantics = keyof typeof semantics
