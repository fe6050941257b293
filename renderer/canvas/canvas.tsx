import {
  Background,
  BackgroundVariant,
  type EdgeTypes,
  type NodeTypes,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
} from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { Box, SceneCard } from '../../shared/diagram/scene.ts'
import { claimsById } from '../../shared/document/queries/lookup.ts'
import { selectNothing, selectOnly } from '../state/selecting.ts'
import { tabStopOf, useScene } from '../state/selectors.ts'
import { useSession } from '../state/session.ts'
import { selectByArrow } from './arrowKeys.ts'
import { fittingZoom, MAX_ZOOM, MIN_ZOOM, setStage, showBeginning } from './camera.ts'
import './canvas.css'
import { Card } from './card.tsx'
import { elementsOf, type MapEdge, type MapNode } from './elements.ts'
import { Handles } from './handles.tsx'
import { MapCorner } from './mapCorner.tsx'
import { Relation } from './relation.tsx'

const nodeTypes: NodeTypes = { card: Card, step: Handles }
const edgeTypes: EdgeTypes = { relation: Relation }

/** Up to so many cards are all on the page, in sight or not, so that the browser's own search and a screen reader find them. */
const MOST_MOUNTED = 300

/** Tells the camera what it looks at, and where to begin. */
function Stage() {
  const flow = useReactFlow<MapNode, MapEdge>()
  const { bounds, cards } = useScene()
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const opened = useRef(false)
  useLayoutEffect(() => {
    if (width === 0 || height === 0) return
    setStage({ flow, bounds, width, height })
    if (!opened.current) showBeginning(firstBox(cards))
    opened.current = true
    return () => setStage(null)
  }, [flow, bounds, cards, width, height])
  return null
}

/** The card of the outline's first claim. */
function firstBox(cards: readonly SceneCard[]): Box | undefined {
  const { work } = useSession.getState()
  const first = work === null ? undefined : tabStopOf(work)
  return cards.find(({ claim }) => claim === first)?.box
}

/** The second click on a two-headed edge takes the other of its relations. */
function selectRelation({ data }: MapEdge): void {
  const relations = data?.edge.relations ?? []
  const selection = useSession.getState().work?.session.selection
  const next = relations[(relations.findIndex((id) => selection?.has(id)) + 1) % relations.length]
  if (next !== undefined) selectOnly(next)
}

function Flow() {
  const scene = useScene()
  const { nodes, edges } = useMemo(() => elementsOf(scene), [scene])
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const minZoom = Math.min(MIN_ZOOM, width > 0 ? fittingZoom(scene.bounds, width, height) : MIN_ZOOM)
  return (
    <ReactFlow<MapNode, MapEdge>
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      minZoom={Math.max(0.001, minZoom)}
      maxZoom={MAX_ZOOM}
      onlyRenderVisibleElements={nodes.length > MOST_MOUNTED}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      panOnScroll
      zoomOnDoubleClick={false}
      onEdgeClick={(_, edge) => selectRelation(edge)}
      onPaneClick={selectNothing}
      proOptions={{ hideAttribution: true }}
    >
      <Background variant={BackgroundVariant.Dots} gap={24} size={2} />
      <Stage />
      <MapCorner />
    </ReactFlow>
  )
}

/** Moves the focus along when the selection goes to another card while the canvas has the focus. */
function useFocusOnSelected(canvas: React.RefObject<HTMLElement | null>): void {
  useEffect(
    () =>
      useSession.subscribe(({ work }, before) => {
        const here = canvas.current
        if (work === null || work.session.selection === before.work?.session.selection || here === null) return
        const [id = ''] = work.session.selection
        if (!claimsById(work.session.map).has(id) || !here.contains(document.activeElement)) return
        requestAnimationFrame(() => here.querySelector<HTMLElement>(`[data-claim="${id}"]`)?.focus())
      }),
    [canvas],
  )
}

/** The map, drawn: pan, zoom, select. React Flow draws the scene and reports gestures; it holds no truth. */
export function Canvas() {
  const canvas = useRef<HTMLElement>(null)
  useFocusOnSelected(canvas)
  useEffect(() => canvas.current?.focus({ preventScroll: true }), [])
  return (
    <main className="canvas" id="canvas" aria-label="Map" ref={canvas} tabIndex={-1} onKeyDown={selectByArrow}>
      <ReactFlowProvider>
        <Flow />
      </ReactFlowProvider>
    </main>
  )
}
