/** The part of the File System Access API that is used here; Firefox and Safari have none of it. */
interface FilePicker {
  showOpenFilePicker?(options: {
    types: readonly { description: string; accept: Readonly<Record<string, readonly string[]>> }[]
  }): Promise<readonly { getFile(): Promise<File> }[]>
}

const ENDINGS = ['.argmap', '.json'] as const

/** Lets the person choose a file, by the browser's picker or by an input element; null when they don't. */
export async function pickFile(picker: FilePicker = globalThis as FilePicker): Promise<File | null> {
  if (picker.showOpenFilePicker === undefined) return await pickByInput()
  try {
    const types = [{ description: 'Argument maps', accept: { 'application/json': ENDINGS } }]
    const [chosen] = await picker.showOpenFilePicker({ types })
    return (await chosen?.getFile()) ?? null
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    throw error
  }
}

function pickByInput(): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = ENDINGS.join(',')
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
