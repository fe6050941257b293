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
import { useRef } from 'react'
import { MapContextMenu } from '../input/contextMenu.tsx'
import { selectNothing, selectOnly } from '../state/selecting.ts'
import { useIsEmpty, useScene } from '../state/selectors.ts'
import { useSession } from '../state/session.ts'
import { selectByArrow } from './arrowKeys.ts'
import { fittingZoom, MAX_ZOOM, MIN_ZOOM } from './camera.ts'
import './canvas.css'
import { Card } from './card.tsx'
import type { MapEdge, MapNode } from './elements.ts'
import { EmptyMap } from './emptyMap.tsx'
import { useFirstFocus, useFocusOnSelected, useSightAfterWriting } from './focus.ts'
import { FoldPills } from './foldPills.tsx'
import { Frames } from './frames.tsx'
import { GestureLayer } from './gestures/gestureLayer.tsx'
import { useGestures } from './gestures/useGestures.ts'
import { Handles } from './handles.tsx'
import { MapCorner } from './mapCorner.tsx'
import { Relation } from './relation.tsx'
import { Stage } from './stage.tsx'
import { useElements } from './useElements.ts'
import { WritingLayer } from './writing/writingLayer.tsx'

const nodeTypes: NodeTypes = { card: Card, step: Handles }
const edgeTypes: EdgeTypes = { relation: Relation }

/** Up to so many cards are all on the page, in sight or not, so that the browser's own search and a screen reader find them. */
const MOST_MOUNTED = 300

/** The second click on a two-headed edge takes the other of its relations. */
function selectRelation({ data }: MapEdge): void {
  const relations = data?.edge.relations ?? []
  const selection = useSession.getState().work?.session.selection
  const next = relations[(relations.findIndex((id) => selection?.has(id)) + 1) % relations.length]
  if (next !== undefined) selectOnly(next)
}

function Flow() {
  const scene = useScene()
  const { nodes, edges } = useElements(scene)
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
      <Frames />
      <FoldPills />
      <WritingLayer />
      <GestureLayer />
      <MapCorner />
    </ReactFlow>
  )
}

/** The map, drawn: pan, zoom, select, drag. React Flow draws the scene and reports gestures; it holds no truth. */
export function Canvas() {
  const canvas = useRef<HTMLElement>(null)
  const isEmpty = useIsEmpty()
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
        {...gestures}
      >
        <ReactFlowProvider>
          <Flow />
        </ReactFlowProvider>
        {isEmpty && <EmptyMap />}
      </main>
    </MapContextMenu>
  )
}
