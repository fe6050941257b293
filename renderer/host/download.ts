// A browser may take its time to ask where a download shall go, ms.
const KEPT = 60_000

/** Gives the bytes to the browser, which puts them where it puts all downloads. */
export function download(name: string, bytes: Uint8Array<ArrayBuffer>, mime: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type: mime }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT)
}
