import { zipSync } from 'fflate'
import { element } from './xml.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** No time is known, and a zip's own begins here. */
const TIMELESS = '1980-01-01T00:00:00'

interface Packed {
  /** The first is what the package is about; in its folder the others lie. */
  readonly parts: readonly { readonly path: string; readonly type: string; readonly xml: string }[]
  /** What the first refers to. */
  readonly links: readonly {
    readonly id: string
    readonly type: string
    readonly target: string
    readonly isOutside?: true
  }[]
}

/** An office document: XML in a zip with a list of what is in it (ECMA-376 part 2, Open Packaging Conventions). */
export function packedXml({ parts, links }: Packed): Uint8Array<ArrayBuffer> {
  const [main = ''] = parts.map(({ path }) => path)
  const types = element(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    [
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      ...parts.map(({ path, type }) => element('Override', { PartName: `/${path}`, ContentType: type })),
    ].join(''),
  )
  const relations = (list: Packed['links']) =>
    element(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      list
        .map(({ id, type, target, isOutside }) =>
          element('Relationship', {
            Id: id,
            Type: type,
            Target: target,
            TargetMode: isOutside ? 'External' : undefined,
          }),
        )
        .join(''),
    )
  const [folder = '', name = ''] = main.split('/')
  const files: [string, string][] = [
    ['[Content_Types].xml', types],
    ['_rels/.rels', relations([{ id: 'main', type: `${OFFICE}/officeDocument`, target: main }])],
    [`${folder}/_rels/${name}.rels`, relations(links)],
    ...parts.map(({ path, xml }): [string, string] => [path, xml]),
  ]
  const packed = files.map(([path, xml]) => [path, new TextEncoder().encode(HEAD + xml)] as const)
  return new Uint8Array(zipSync(Object.fromEntries(packed), { mtime: TIMELESS }))
}
