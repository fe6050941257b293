import { useEffect, useState } from 'react'

/** An address by which the page reaches these bytes, for as long as it shows them. */
export function useObjectUrl(blob: Blob | null): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (blob === null) return
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => {
      setUrl(null)
      URL.revokeObjectURL(made)
    }
  }, [blob])
  return url
}

/** The same for a picture, whose address stays that of the one before it until the browser has it ready to show. */
export function useShownUrl(picture: Blob | null): string | null {
  const url = useObjectUrl(picture)
  const [shown, setShown] = useState<string | null>(null)
  useEffect(() => {
    if (url === null) return
    let isWanted = true
    const show = () => {
      if (isWanted) setShown(url)
    }
    const image = new Image()
    image.src = url
    // What can't be decoded is shown as what it is.
    image.decode().then(show, show)
    return () => {
      isWanted = false
    }
  }, [url])
  return shown
}
