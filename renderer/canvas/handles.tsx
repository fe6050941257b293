import { Handle, Position } from '@xyflow/react'

/** React Flow ends its edges at handles and looks for them in each node's element; nobody sees these or drags from them. */
export function Handles() {
  return (
    <>
      <Handle type="source" position={Position.Left} isConnectable={false} />
      <Handle type="target" position={Position.Right} isConnectable={false} />
    </>
  )
}
