import { createContext, useContext } from 'react'
import { create } from 'zustand'
import { useSession, type Work } from './session.ts'

/** How long what stands beside the map waits for the next key, ms. */
const PAUSE = 120

/**
 * The open map as the panels beside it show it: while a person writes on a card they follow in a moment, with several
 * keys at once, so that each key is on the card at once.
 */
const useSessionAtEase = create<{ readonly work: Work | null }>(() => useSession.getState())

let timer: ReturnType<typeof setTimeout> | null = null

useSession.subscribe(({ work }) => {
  if (isWrittenOn(useSessionAtEase.getState().work, work)) timer ??= setTimeout(catchUp, PAUSE)
  else catchUp()
})

function catchUp(): void {
  if (timer !== null) clearTimeout(timer)
  timer = null
  useSessionAtEase.setState(useSession.getState())
}

/** Whether nothing has happened but that a person went on to write on one card. */
const isWrittenOn = (before: Work | null, now: Work | null): boolean =>
  before !== null &&
  now !== null &&
  now.opened === before.opened &&
  now.session.writing !== null &&
  now.session.writing.claim === before.session.writing?.claim

const AtEase = createContext(false)

/** What is in here follows a key on a card a moment later. */
export function FollowsAtEase({ children }: { readonly children: React.ReactNode }) {
  return <AtEase value={true}>{children}</AtEase>
}

/** A slice of what is open, as it is to be shown in this place of the window. */
export function useShown<Slice>(slice: (work: Work | null) => Slice): Slice {
  const useStore = useContext(AtEase) ? useSessionAtEase : useSession
  return useStore(({ work }) => slice(work))
}
