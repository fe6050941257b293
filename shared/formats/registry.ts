import { apx } from './abstractFramework/apx.ts'
import { paf } from './abstractFramework/paf.ts'
import { tgf } from './abstractFramework/tgf.ts'
import { aif } from './aif/aif.ts'
import { argdown } from './argdown/argdown.ts'
import { arggraph } from './arggraph/arggraph.ts'
import { argunet } from './argunet/argunet.ts'
import { brat } from './brat/brat.ts'
import { carneades } from './carneades/carneades.ts'
import { lkif } from './carneades/lkif.ts'
import { docx } from './docx/docx.ts'
import { dot } from './dot/dot.ts'
import { flowCsv } from './flowCsv/flowCsv.ts'
import { flower } from './flower/flower.ts'
import { flowXlsx } from './flowXlsx/flowXlsx.ts'
import type { Format, PictureFormat } from './format.ts'
import { graphml } from './graphml/graphml.ts'
import { html } from './html/html.ts'
import { jsonCanvas } from './jsonCanvas/jsonCanvas.ts'
import { kialo } from './kialo/kialo.ts'
import { mermaid } from './mermaid/mermaid.ts'
import { mindmup } from './mindmup/mindmup.ts'
import { opml } from './opml/opml.ts'
import { outline } from './outline/outline.ts'
import { pdf } from './pdf/pdf.ts'
import { png } from './png/png.ts'
import { rejoinder } from './rejoinder/rejoinder.ts'
import { sadface } from './sadface/sadface.ts'
import { svg } from './svg/svg.ts'
import { xaif } from './xaif/xaif.ts'

/** Every format that is read or written; dialogs, the command line and the tests walk this list. */
export const formats: readonly Format[] = [
  rejoinder,
  svg,
  png,
  pdf,
  aif,
  xaif,
  argdown,
  arggraph,
  kialo,
  outline,
  opml,
  mindmup,
  jsonCanvas,
  flowXlsx,
  flowCsv,
  flower,
  sadface,
  carneades,
  lkif,
  argunet,
  apx,
  tgf,
  paf,
  brat,
  html,
  docx,
  mermaid,
  dot,
  graphml,
]

/** The formats in which a map is exported as a picture. */
export const pictureFormats = formats.filter(
  (format): format is PictureFormat => format.isPicture && format.write !== null,
)

/** The formats that are read, of which a file may be in any. */
export const readFormats = formats.filter(({ read }) => read !== null)

/** The first format that is written to files with this name's ending, in whatever case. */
export function formatOfName(name: string): Format | undefined {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase()
  return formats.find(({ write, extensions }) => write !== null && extensions.some((one) => one === ending))
}

/** How sure a format is of a file that no other program would take for its own. */
const SURE = 0.5

/** The format that is surest that a file is its own. @param least how sure it must be, 0–1 */
export function formatOfContent(bytes: Uint8Array, least = 0): Format | undefined {
  const sure = readFormats.map((format) => ({ format, sureness: format.sniff(bytes) }))
  const found = sure.filter(({ sureness }) => sureness > 0 && sureness >= least)
  return found.sort((a, b) => b.sureness - a.sureness)[0]?.format
}

/** Whether a text is a file of another program, and not words that may mean anything. */
export const isFileOfOthers = (bytes: Uint8Array): boolean => formatOfContent(bytes, SURE) !== undefined
