import { Component, type ReactNode } from 'react'
import { CommandButton } from './commandButton.tsx'
import './fault.css'

interface Props {
  readonly children: ReactNode
}

/**
 * Stands in for the part of the window that a fault of ours has broken. The map itself is not in it: it can be saved
 * from here, and shown again.
 */
export class Fault extends Component<Props, { readonly error: unknown }> {
  override state = { error: null }

  static getDerivedStateFromError = (error: unknown) => ({ error })

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return (
      <main className="fault" role="alert">
        <h1>Something went wrong in Rejoinder itself</h1>
        <p>Your map is still there, with all that you wrote. Save it, then show it again.</p>
        <p className="fault-ways">
          <CommandButton id="file.save" className="button primary" withKeys />
          <button type="button" className="button framed" onClick={() => this.setState({ error: null })}>
            Show the map again
          </button>
        </p>
        <p className="meta">{String(this.state.error)}</p>
      </main>
    )
  }
}
