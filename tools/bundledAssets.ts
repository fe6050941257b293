import { copyFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'
import { writeHelp } from './help/writeHelp.ts'

const root = path.join(import.meta.dirname, '..')
const font = (family: string, folder: string, file: string) =>
  `node_modules/@expo-google-fonts/${family}/${folder}/${file}.ttf`

/** The font file of each face, from the project's root; `shared/diagram/measure/faces.ts` says when each is used. */
export const fontFiles: Readonly<Record<string, string>> = {
  'Inter-400': font('inter', '400Regular', 'Inter_400Regular'),
  'Inter-500': font('inter', '500Medium', 'Inter_500Medium'),
  'Inter-600': font('inter', '600SemiBold', 'Inter_600SemiBold'),
  'Inter-700': font('inter', '700Bold', 'Inter_700Bold'),
  'SourceSerif4-400': font('source-serif-4', '400Regular', 'SourceSerif4_400Regular'),
  'NotoSansArabic-400': font('noto-sans-arabic', '400Regular', 'NotoSansArabic_400Regular'),
  'NotoSansArabic-700': font('noto-sans-arabic', '700Bold', 'NotoSansArabic_700Bold'),
  'NotoSansHebrew-400': font('noto-sans-hebrew', '400Regular', 'NotoSansHebrew_400Regular'),
  'NotoSansHebrew-700': font('noto-sans-hebrew', '700Bold', 'NotoSansHebrew_700Bold'),
  'NotoSansThai-400': font('noto-sans-thai', '400Regular', 'NotoSansThai_400Regular'),
  'NotoSansThai-700': font('noto-sans-thai', '700Bold', 'NotoSansThai_700Bold'),
  'NotoSansDevanagari-400': font('noto-sans-devanagari', '400Regular', 'NotoSansDevanagari_400Regular'),
  'NotoSansDevanagari-700': font('noto-sans-devanagari', '700Bold', 'NotoSansDevanagari_700Bold'),
  'NotoEmoji-400': font('noto-emoji', '400Regular', 'NotoEmoji_400Regular'),
  'NotoSansKR-400': font('noto-sans-kr', '400Regular', 'NotoSansKR_400Regular'),
  'NotoSansSC-400': font('noto-sans-sc', '400Regular', 'NotoSansSC_400Regular'),
}

const harfbuzz = 'node_modules/harfbuzzjs/dist/harfbuzz.wasm'

/** What each program loads by itself, from its own folder in `dist`. harfbuzz looks beside the bundle it is in. */
const assets: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  client: {
    'assets/harfbuzz.wasm': harfbuzz,
    ...Object.fromEntries(
      Object.entries(fontFiles).flatMap(([face, file]) => [
        [`bundled/${face}.ttf`, file],
        [`bundled/${face}.license.txt`, path.join(file, '../../LICENSE_FONT')],
      ]),
    ),
    'bundled/harfbuzz-subset.wasm': 'node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm',
    'bundled/resvg.wasm': 'node_modules/@resvg/resvg-wasm/index_bg.wasm',
    'bundled/sample.argmap': 'fixtures/maps/fentanyl-dispute/fentanyl-dispute.argmap',
  },
  cli: { 'harfbuzz.wasm': harfbuzz },
}

/** Puts font files with their licences, WebAssembly modules, the sample and the help beside the programs; the command line shares the window's. */
export function bundledAssets(): Plugin {
  return {
    name: 'bundled-assets',
    writeBundle(options) {
      for (const [to, from] of Object.entries(assets[this.environment.name] ?? {})) {
        const target = path.join(options.dir ?? '', to)
        mkdirSync(path.dirname(target), { recursive: true })
        copyFileSync(path.join(root, from), target)
      }
      if (this.environment.name === 'client') writeHelp(path.join(options.dir ?? '', 'bundled/help'))
    },
  }
}
