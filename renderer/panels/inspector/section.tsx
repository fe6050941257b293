import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  /** A short remark at the right of the title. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

export function Section({ title, aside, children }: Props) {
  return (
    <section className="section">
      <header>
        <h3>{title}</h3>
        {aside !== undefined && <span>{aside}</span>}
      </header>
      {children}
    </section>
  )
}
