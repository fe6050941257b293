import { RejoinderError } from '../../errors.ts'

export class IdInUseError extends RejoinderError {
  constructor(readonly id: string) {
    super(`The id “${id}” is in use in this map.`)
  }
}

/** Something names a party, turn, source or claim that the map doesn't have. */
export class UnknownMentionError extends RejoinderError {
  constructor(
    readonly kind: 'party' | 'turn' | 'source' | 'claim',
    readonly id: string,
  ) {
    super(`There is no ${kind} “${id}” in this map.`)
  }
}

export class WordlessClaimError extends RejoinderError {
  constructor() {
    super('A claim needs a title or a text.')
  }
}

export class PremiseError extends RejoinderError {
  constructor() {
    super('A relation needs at least one premise, and each only once.')
  }
}

export class LoopError extends RejoinderError {
  constructor() {
    super('A relation can’t bear on itself, nor on one that bears on it.')
  }
}

export class NameTakenError extends RejoinderError {
  constructor(
    readonly kind: 'party' | 'turn' | 'speaker' | 'tag',
    readonly taken: string,
  ) {
    super(`There is a ${kind} “${taken}” already.`)
  }
}

export class NoNameError extends RejoinderError {
  constructor(readonly kind: 'speaker' | 'tag') {
    super(`A ${kind} needs a name.`)
  }
}
