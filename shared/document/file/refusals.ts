import { RejoinderError } from '../../errors.ts'
import { held, inSentence } from './place.ts'

export class FileTooLargeError extends RejoinderError {
  constructor(readonly most: number) {
    super(`This file is larger than ${most / 1_000_000} MB, the most that a map may have.`)
  }
}

export class NotTextError extends RejoinderError {
  constructor() {
    super('This file is not text in UTF-8, so it is no map.')
  }
}

export class NotJsonError extends RejoinderError {
  constructor(
    readonly line: number,
    readonly column: number,
    found: string,
  ) {
    super(`This file is not JSON: ${held(found)} does not belong in line ${line}, column ${column}.`)
  }
}

export class UnfinishedFileError extends RejoinderError {
  constructor(readonly line: number) {
    super(
      line === 0
        ? 'This file is empty, so it is no map.'
        : `This file breaks off in line ${line}: it was not written to its end.`,
    )
  }
}

export class TooDeepError extends RejoinderError {
  constructor(
    readonly line: number,
    readonly most: number,
  ) {
    super(`This file is nested more than ${most} deep in line ${line}, which no map is.`)
  }
}

export class ForbiddenKeyError extends RejoinderError {
  constructor(
    readonly at: string,
    readonly key: string,
  ) {
    super(`${at === '' ? 'This file' : inSentence(at)} has a field “${key}”, which a map may not have.`)
  }
}

export class NotAMapError extends RejoinderError {
  constructor(format: unknown) {
    super(
      format === undefined
        ? 'This JSON is not a Rejoinder map: it has no field “format”.'
        : `This JSON is not a Rejoinder map: its “format” is ${held(format)}.`,
    )
  }
}

export class NewerFileError extends RejoinderError {
  constructor(
    readonly found: number,
    readonly known: number,
  ) {
    super(`A newer Rejoinder saved this map (file version ${found}; this one reads up to ${known}).`)
  }
}

export class TooManyClaimsError extends RejoinderError {
  constructor(
    readonly found: number,
    readonly most: number,
  ) {
    super(`This map has ${found} claims, and a map may have at most ${most}.`)
  }
}

/** A field that a map can't do without is missing or holds what it may not. */
export class FieldError extends RejoinderError {
  /** @param requirement what it must be: `must be text` */
  constructor(
    readonly at: string,
    requirement: string,
    value: unknown,
  ) {
    super(value === undefined ? `${at} is missing.` : `${at} ${requirement}, but is ${held(value)}.`)
  }
}

export class DuplicateIdError extends RejoinderError {
  constructor(
    readonly id: string,
    readonly at: string,
    readonly first: string,
  ) {
    super(`${at} has the id “${id}”, which ${first} has already.`)
  }
}

export class EmptyClaimError extends RejoinderError {
  constructor(readonly at: string) {
    super(`${at} has neither a title nor a text.`)
  }
}
