import { ZoomIn, ZoomOut } from 'lucide-react'
import { type DragEvent, type ReactNode, useMemo } from 'react'
import type { Box } from '../../shared/diagram/scene.ts'
import type { Party } from '../../shared/document/argumentMap.ts'
import { boxRound } from '../canvas/boxes.ts'
import { ScenePicture } from '../ui/scenePicture.tsx'
import type { Preview } from './pictureAsk.ts'
import './preview.css'
import { useObjectUrl, useShownUrl } from './useObjectUrl.ts'
import { useZoom } from './useZoom.ts'

interface Props {
  readonly preview: Preview | null
  readonly parties: readonly Party[]
  /** Whether the preview is of what is chosen now. */
  readonly isCurrent: boolean
  /** What it shows, in a few words. */
  readonly words: string
  /** What is dragged out of the window; null while there is none. */
  readonly file: File | null | undefined
  readonly children: ReactNode
}

/** The picture as it will be, as large as there is room for or as it is; and how large that is. */
export function PreviewPane({ preview, parties, isCurrent, words, file, children }: Props) {
  const { frame, picture, zoom, isFitted, toggle, handlers } = useZoom(preview && pixelsOf(preview))
  const size = zoom === null ? '–' : `${Math.round(zoom * 100)} %`
  const drag = useDragOut(isFitted ? (file ?? null) : null)
  return (
    <section className="preview" aria-label="Preview" aria-busy={!isCurrent}>
      <header>
        <h3>Preview</h3>
        <span>{words}</span>
        {!isCurrent && <span className="drawing">Drawing…</span>}
        <span className="gap" />
        <button
          type="button"
          className="button quiet"
          aria-label={`${size}: show ${isFitted ? 'the picture at 100 %' : 'the whole picture'}`}
          onClick={() => toggle()}
        >
          {isFitted ? (
            <ZoomIn size={16} strokeWidth={1.75} aria-hidden />
          ) : (
            <ZoomOut size={16} strokeWidth={1.75} aria-hidden />
          )}
          {size}
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: with the keys one scrolls and zooms in it */}
      <div className={`frame on-${preview?.options.background ?? 'white'}`} ref={frame} tabIndex={0} {...handlers}>
        {preview !== null && (
          <div
            className="pictured"
            style={picture}
            title={drag === undefined ? undefined : 'Click to see it at 100 %. Drag it out as a file.'}
            {...drag}
          >
            <Drawn preview={preview} parties={parties} />
          </div>
        )}
      </div>
      {children}
    </section>
  )
}

/** Chromium makes a file of what is so described where it is dropped outside of the window; within it, it is none. */
function useDragOut(file: File | null) {
  const url = useObjectUrl(file)
  if (file === null || url === null) return undefined
  return {
    draggable: true,
    onDragStart: ({ dataTransfer }: DragEvent) => {
      dataTransfer.effectAllowed = 'copy'
      dataTransfer.setData('DownloadURL', `${file.type}:${file.name}:${url}`)
    },
  }
}

/** The picture, and for a poster the sheets that it is cut over, which may reach past it. */
function Drawn({ preview, parties }: Pick<Props, 'parties'> & { readonly preview: Preview }) {
  const { bounds, sheets } = preview
  const all = extentOf(preview)
  const share = (length: number, of: number) => `${(100 * length) / of}%`
  const place = {
    left: share(bounds.x - all.x, all.width),
    top: share(bounds.y - all.y, all.height),
    width: share(bounds.width, all.width),
    height: share(bounds.height, all.height),
  }
  return (
    <>
      <div className="picture-place" style={place}>
        <Picture preview={preview} parties={parties} />
      </div>
      {sheets.length > 0 && (
        <svg className="cuts" viewBox={`${all.x} ${all.y} ${all.width} ${all.height}`} aria-hidden>
          {sheets.map(({ x, y, width, height }) => (
            <rect key={`${x} ${y}`} x={x} y={y} width={width} height={height} vectorEffect="non-scaling-stroke" />
          ))}
        </svg>
      )}
    </>
  )
}

function Picture({ preview, parties }: Pick<Props, 'parties'> & { readonly preview: Preview }) {
  const { scene, markup, description, options } = preview
  const picture = useMemo(() => (markup === null ? null : new Blob([markup], { type: 'image/svg+xml' })), [markup])
  const url = useShownUrl(picture)
  if (scene !== null) return <ScenePicture scene={scene} parties={parties} page={options} />
  return url === null ? null : <img className="scene-picture" src={url} alt={description} draggable={false} />
}

/** What is to be seen, in scene px. */
const extentOf = ({ bounds, sheets }: Preview): Box => boxRound([bounds, ...sheets])

function pixelsOf(preview: Preview) {
  const { width, height } = extentOf(preview)
  return { width: width * preview.options.scale, height: height * preview.options.scale }
}
