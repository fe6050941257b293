import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'

/** The first five claims of the dispute, as the journeys through the window make them. */
export const words = {
  blame: 'China is not to blame for the US opioid crisis',
  importer: 'By international practice the importer must see that goods are not put to illegal use',
  obstacle: 'US sanctions on China’s narcotics bodies are the biggest obstacle to cooperation',
  evidence: 'China has never had a report from Mexico on Chinese precursors',
  pretext: 'Beijing’s halt of cooperation is a pretext to step back from it',
} as const

/** The file that holds them, whatever the ids. */
export const journeyFile = `{
  "format": "rejoinder/argument-map",
  "version": 1,
  "claims": [
    {
      "id": "c1",
      "text": "${words.blame}"
    },
    {
      "id": "c2",
      "text": "${words.importer}"
    },
    {
      "id": "c3",
      "text": "${words.obstacle}"
    },
    {
      "id": "c4",
      "text": "${words.evidence}"
    },
    {
      "id": "c5",
      "text": "${words.pretext}"
    }
  ],
  "relations": [
    {
      "id": "r1",
      "kind": "support",
      "from": [
        "c2"
      ],
      "to": "c1"
    },
    {
      "id": "r2",
      "kind": "support",
      "from": [
        "c3"
      ],
      "to": "c1"
    },
    {
      "id": "r3",
      "kind": "support",
      "from": [
        "c4"
      ],
      "to": "c1"
    },
    {
      "id": "r4",
      "kind": "rebut",
      "from": [
        "c5"
      ],
      "to": "c3"
    }
  ]
}
`

/** A map's file with its claims' ids as `c1`, `c2` … and its relations' as `r1`, `r2` …, in list order. */
export function withPlainIds(text: string): string {
  const { claims, relations } = JSON.parse(text) as Record<'claims' | 'relations', { id: string }[]>
  const plain = new Map([
    ...claims.map(({ id }, index) => [id, `c${index + 1}`] as const),
    ...relations.map(({ id }, index) => [id, `r${index + 1}`] as const),
  ])
  return text.replace(/"([A-Za-z0-9_-]{1,64})"/g, (whole, id: string) => {
    const name = plain.get(id)
    return name === undefined ? whole : `"${name}"`
  })
}

/** Makes the five claims by keys alone, from the start screen on; a tab has other keys for a new map than the shell. */
export async function makeByKeys(page: Page, newMap: 'Alt+n' | 'Control+n' = 'Alt+n'): Promise<void> {
  const { keyboard } = page
  await keyboard.press(newMap)
  await page.locator('#canvas').waitFor()
  await keyboard.type(words.blame)
  await keyboard.press('Tab')
  await keyboard.type(words.importer)
  await keyboard.press('Control+Enter')
  await keyboard.type(words.obstacle)
  await keyboard.press('Control+Enter')
  await keyboard.type(words.evidence)
  await keyboard.press('Enter')
  await keyboard.press('ArrowUp')
  await keyboard.press('Shift+Tab')
  await keyboard.type(words.pretext)
  await keyboard.press('Enter')
}

/** What a download holds. */
export const downloaded = async (download: Download): Promise<Buffer> => readFile(await download.path())
