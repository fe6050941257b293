/** Lets the person choose a file by an input element, which every browser has; null when they don't. */
export function pickByInput(extensions: readonly string[]): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = extensions.map((extension) => `.${extension}`).join(',')
  input.hidden = true
  // Some browsers open no picker for an element outside the document.
  document.body.append(input)
  return new Promise((resolve) => {
    const end = () => {
      input.remove()
      resolve(input.files?.[0] ?? null)
    }
    input.addEventListener('change', end, { once: true })
    input.addEventListener('cancel', end, { once: true })
    input.click()
  })
}
