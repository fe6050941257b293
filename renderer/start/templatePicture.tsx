import { Plus } from 'lucide-react'
import { paletteOf } from '../../shared/diagram/palette.ts'
import type { Template } from '../../shared/document/templates/template.ts'
import { useTheme } from '../ui/theme.ts'

interface CardProps {
  readonly x: number
  readonly y: number
  /** That of its band. */
  readonly colour: string
}

/** A claim's card in small: its band, and strokes for its words. */
function SmallCard({ x, y, colour }: CardProps) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect width="64" height="20" rx="3" fill="var(--card)" stroke="var(--line2)" />
      <rect width="4" height="20" rx="1" fill={colour} />
      <path d="M12 7.5h40M12 12.5h28" stroke="var(--line2)" strokeWidth="2" strokeLinecap="round" />
    </g>
  )
}

/** Two sides that answer each other, turn by turn. */
function Debate({ colours: [one, other] }: { readonly colours: readonly [string, string] }) {
  return (
    <>
      <path
        d="M98 38h50M98 72h50M180 48v14"
        fill="none"
        stroke="var(--rebut)"
        strokeWidth="1.5"
        strokeDasharray="4 3"
      />
      <SmallCard x={34} y={28} colour={one} />
      <SmallCard x={148} y={28} colour={other} />
      <SmallCard x={34} y={62} colour={one} />
      <SmallCard x={148} y={62} colour={other} />
    </>
  )
}

/** A question, and the options under it. */
function Brief({ colour }: { readonly colour: string }) {
  return (
    <>
      <path d="M123 40v13M46 66v-13h154v13M123 53v13" fill="none" stroke="var(--support)" strokeWidth="1.5" />
      <SmallCard x={91} y={20} colour="var(--ink3)" />
      <SmallCard x={14} y={66} colour={colour} />
      <SmallCard x={91} y={66} colour={colour} />
      <SmallCard x={168} y={66} colour={colour} />
    </>
  )
}

/** One card that waits for its first words. */
function Blank() {
  return (
    <g color="var(--ink2)">
      <rect x="83" y="38" width="80" height="30" rx="4" fill="none" stroke="var(--ctl)" strokeDasharray="4 3" />
      <Plus x={115} y={45} size={16} strokeWidth={1.75} />
    </g>
  )
}

/** What a template looks like, drawn in small. */
export function TemplatePicture({ template: { id, map } }: { readonly template: Template }) {
  const theme = useTheme()
  const colour = paletteOf(map.parties, theme)
  const [one = '', other = ''] = map.parties.map((party) => colour(`party:${party.id}`))
  return (
    <svg className="template-picture" viewBox="0 0 246 106" aria-hidden="true">
      {id === 'debate' ? <Debate colours={[one, other]} /> : id === 'brief' ? <Brief colour={one} /> : <Blank />}
    </svg>
  )
}
