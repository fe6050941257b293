// The programs of window and workers all lie in one folder, and what is bundled lies in the one beside it.
const PROGRAM = import.meta.url

/** What lies beside the program: fonts, the sample. Throws where it can't be loaded. */
export async function loadBundled(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(new URL(`../bundled/${file}`, PROGRAM))
  if (!answer.ok) throw new Error(`The program's own file “${file}” could not be loaded.`)
  return new Uint8Array(await answer.arrayBuffer())
}
