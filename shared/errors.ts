/**
 * Something a person can cause and mend: a bad file, an impossible option, a folder that can't be written.
 * Its message is one clear sentence, shown as written; every other error is a fault of ours and is reported as one.
 */
export class RejoinderError extends Error {
  override readonly name: string = 'RejoinderError'
}
