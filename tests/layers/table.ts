/** Each layer, and all that it may import from: itself, what stands here, and `everywhere`. The longest match counts. */
export const layers: Readonly<Record<string, readonly string[]>> = {
  'shared/document': [],
  'shared/reasoning': ['shared/document'],
  'shared/diagram': ['shared/document', 'shared/reasoning'],
  'shared/formats': ['shared/document', 'shared/reasoning', 'shared/diagram'],
  'shared/session': ['shared/document'],
  'shared/host': [],
  'shared/commands': ['shared'],
  electron: ['shared/host', 'shared/commands'],
  renderer: ['shared'],
  cli: ['shared'],
}

/** Files that every layer may import. */
export const everywhere: readonly string[] = ['shared/errors.ts', 'shared/zod.ts']

/** Packages that each layer may import; a layer that isn't here may import any. */
export const packages: Readonly<Record<string, readonly string[]>> = {
  'shared/document': [],
  'shared/reasoning': [],
  'shared/diagram': ['bidi-js', 'harfbuzzjs', 'linebreak', 'unicode-segmenter'],
  'shared/formats': ['@resvg/resvg-wasm', 'fflate', 'papaparse', 'saxes', 'yaml'],
  'shared/session': [],
  'shared/host': [],
  'shared/commands': [],
}

/**
 * What no file of `shared` may name: the part of the language itself that is no pure value, or differs between
 * engines. The compiler sees to the rest, since `shared` compiles without any host's names.
 */
export const impure: readonly RegExp[] = [
  /\bnew Date\b|\bDate\.(?:now|parse|UTC)\b/,
  /\bMath\.random\b/,
  /\bIntl\.|\.localeCompare\(|\.toLocale\w*\(|\.normalize\(/,
]
