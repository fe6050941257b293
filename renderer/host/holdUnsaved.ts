/**
 * Holds the page while it has unsaved changes: a browser then asks the person, and the shell's window stays as it is.
 * Gives the way to stop.
 */
export function holdUnsaved(hasUnsaved: () => boolean): () => void {
  const hold = (event: BeforeUnloadEvent) => {
    if (hasUnsaved()) event.preventDefault()
  }
  window.addEventListener('beforeunload', hold)
  return () => window.removeEventListener('beforeunload', hold)
}
