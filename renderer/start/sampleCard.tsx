import { useEffect, useState } from 'react'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import type { Drawn } from '../state/drawn.ts'
import { loadDrawing, sampleFile } from '../state/files/opening.ts'
import { CommandButton } from '../ui/commandButton.tsx'
import { StandingCounts } from '../ui/standingCounts.tsx'
import { Thumbnail } from './thumbnail.tsx'

interface Sample {
  readonly map: ArgumentMap
  readonly drawing: Drawn
}

/** The sample, drawn once the start screen itself is on the screen. */
function useSample(): Sample | null {
  const [sample, setSample] = useState<Sample | null>(null)
  useEffect(() => {
    let shown = true
    const load = async () => {
      const [{ readAndDraw }, { bytes }] = await Promise.all([loadDrawing(), sampleFile()])
      const { map, drawing } = await readAndDraw(bytes)
      if (shown) setSample({ map, drawing })
    }
    load().catch((error: unknown) => console.error(error))
    return () => {
      shown = false
    }
  }, [])
  return sample
}

/** The sample: what it is about, how its claims stand, and its true picture. */
export function SampleCard() {
  const sample = useSample()
  return (
    <section className="sample" aria-label="Sample">
      <div className="sample-words">
        <p className="meta">Sample</p>
        <h2>Who answers for fentanyl?</h2>
        <p>
          China’s ambassador against Washington, autumn 2022. Twenty-four claims, linked premises, an undercut, and
          three stand-offs. Five rebuttals were never answered.
        </p>
        {sample !== null && (
          <p className="counts">
            <StandingCounts standings={sample.drawing.reading.standings} />
          </p>
        )}
        <CommandButton id="file.sample" className="button framed" />
      </div>
      <div className="sample-picture">
        {sample !== null && <Thumbnail map={sample.map} scene={sample.drawing.scene} withLines />}
      </div>
    </section>
  )
}
