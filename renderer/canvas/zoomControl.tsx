import { Panel, useStore } from '@xyflow/react'
import { Minus, Plus } from 'lucide-react'
import { memo } from 'react'
import { CommandButton } from '../ui/commandButton.tsx'

export const ZoomControl = memo(function ZoomControl() {
  const percent = useStore((state) => Math.round(state.transform[2] * 100))
  return (
    <Panel position="bottom-left" className="zoom-control">
      <CommandButton id="view.zoomOut" className="zoom-step">
        <Minus size={14} strokeWidth={1.75} aria-hidden />
      </CommandButton>
      <CommandButton id="view.actualSize" className="zoom-scale" says={`${percent} %, actual size`}>
        {percent} %
      </CommandButton>
      <CommandButton id="view.zoomIn" className="zoom-step">
        <Plus size={14} strokeWidth={1.75} aria-hidden />
      </CommandButton>
      <CommandButton id="view.fit" className="zoom-fit">
        Fit
      </CommandButton>
    </Panel>
  )
})
