import {
  Background,
  BackgroundVariant,
  type EdgeTypes,
  type NodeTypes,
  ReactFlow,
  ReactFlowProvider,
  useStore,
} from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { type MouseEvent, memo, useRef } from 'react'
import type { SceneEdge } from '../../shared/diagram/scene.ts'
import { MapContextMenu } from '../input/contextMenu.tsx'
import { PartBar } from '../panels/search/partBar.tsx'
import { selectNothing, selectOnly, toggleSelected } from '../state/selecting.ts'
import { useIsEmpty, useScene } from '../state/selectors.ts'
import { useSession } from '../state/session.ts'
import { WhatIfBar } from '../whatIf/whatIfBar.tsx'
import { selectByArrow } from './arrowKeys.ts'
import { Backdrop } from './backdrop/backdrop.tsx'
import { followHover, leaveHover, paintedAt } from './backdrop/hover.ts'
import { Peek } from './backdrop/peek.tsx'
import { fittingZoom, MAX_ZOOM, MIN_ZOOM } from './camera.ts'
import './canvas.css'
import { Card } from './card.tsx'
import { DragLayer } from './dragLayer.tsx'
import type { MapEdge, MapNode } from './elements.ts'
import { EmptyMap } from './emptyMap.tsx'
import { useFirstFocus, useFocusOnSelected, useSightAfterWriting } from './focus.ts'
import { FoldPills } from './foldPills.tsx'
import { Frames } from './frames.tsx'
import { useGesture } from './gestures/gesture.ts'
import { GestureLayer } from './gestures/gestureLayer.tsx'
import { useGestures } from './gestures/useGestures.ts'
import { Handles } from './handles.tsx'
import { MapCorner } from './mapCorner.tsx'
import { useIsLarge } from './mounted.ts'
import { Relation } from './relation.tsx'
import { RelationFocus } from './relationFocus.tsx'
import { Stage } from './stage.tsx'
import { useElements } from './useElements.ts'
import { WritingLayer } from './writing/writingLayer.tsx'

const nodeTypes: NodeTypes = { card: Card, step: Handles }
const edgeTypes: EdgeTypes = { relation: Relation }

/** The second click on a two-headed edge takes the other of its relations. */
function selectRelation({ relations }: SceneEdge): void {
  const selection = useSession.getState().work?.session.selection
  const next = relations[(relations.findIndex((id) => selection?.has(id)) + 1) % relations.length]
  if (next !== undefined) selectOnly(next)
}

/** A click on what the page has not, and the picture shows: by a finger, which no hovering goes before. */
function selectPainted(event: MouseEvent): void {
  const hit = paintedAt(event)
  if (hit === null) selectNothing()
  else if (hit.on === 'edge') selectRelation(hit.edge)
  else if (event.shiftKey) toggleSelected(hit.card.claim)
  else selectOnly(hit.card.claim)
}

/** One value, so that a drag, which renders the flow, renders none of them. */
const layers = (
  <>
    <Background variant={BackgroundVariant.Dots} gap={24} size={2} />
    <Stage />
    <Backdrop />
    <Frames />
    <DragLayer />
    <FoldPills />
    <RelationFocus />
    <WritingLayer />
    <Peek />
    <GestureLayer />
    <MapCorner />
  </>
)

// Each one value, since all relations are rendered anew where one of these is another.
const pressRelation = (_: MouseEvent, { data }: MapEdge): void => {
  if (data !== undefined) selectRelation(data.edge)
}
const proOptions = { hideAttribution: true }

/** px. */
const DRAWER_WIDTH = 256

const Flow = memo(function Flow() {
  const scene = useScene()
  const { nodes, edges } = useElements(scene)
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  // A panel over the map leaves it less room.
  const minZoom = Math.min(MIN_ZOOM, width > 0 ? fittingZoom(scene.bounds, width - DRAWER_WIDTH, height) : MIN_ZOOM)
  return (
    <ReactFlow<MapNode, MapEdge>
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      minZoom={Math.max(0.001, minZoom)}
      maxZoom={MAX_ZOOM}
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
      onEdgeClick={pressRelation}
      onPaneClick={selectPainted}
      proOptions={proOptions}
    >
      {layers}
    </ReactFlow>
  )
})

/** The map, drawn: pan, zoom, select, drag. React Flow draws the scene and reports gestures; it holds no truth. */
export function Canvas() {
  const canvas = useRef<HTMLElement>(null)
  const isEmpty = useIsEmpty()
  const large = useIsLarge()
  // Said here, since a style that looks for it in the canvas would be worked out anew with every change in there.
  const isMoving = useGesture(({ gesture }) => gesture?.kind === 'moving')
  const isWriting = useSession(({ work }) => work?.session.writing != null)
  const gestures = useGestures(canvas)
  useFirstFocus(canvas)
  useFocusOnSelected(canvas)
  useSightAfterWriting()
  return (
    <MapContextMenu>
      <main
        className="canvas"
        id="canvas"
        aria-label="Map"
        ref={canvas}
        tabIndex={-1}
        onKeyDown={selectByArrow}
        onPointerMove={followHover}
        onPointerLeave={leaveHover}
        data-large={large || undefined}
        data-moving={isMoving || undefined}
        data-writing={isWriting || undefined}
        {...gestures}
      >
        <ReactFlowProvider>
          <Flow />
        </ReactFlowProvider>
        {isEmpty && <EmptyMap />}
        <PartBar />
        <WhatIfBar />
      </main>
    </MapContextMenu>
  )
}
