import { type Command, canRun, type View, type Workspace } from '../../shared/commands/command.ts'
import type { Box } from '../../shared/diagram/scene.ts'
import type { ArgumentMap, Point } from '../../shared/document/argumentMap.ts'
import { claimsById, relationsById } from '../../shared/document/queries/lookup.ts'
import type { Host } from '../../shared/host/host.ts'
import { openSession, type Session, select } from '../../shared/session/session.ts'
import { write } from '../../shared/session/writing.ts'

/** A workspace without a window or a machine. New ids are `new1`, `new2`, … */
export class FakeWorkspace implements Workspace {
  session: Session
  /** Where cards are drawn. */
  readonly places = new Map<string, Point & Partial<Box>>()
  private ids = 0
  private now = 0

  constructor(map: ArgumentMap, selection: Iterable<string> = []) {
    this.session = select(openSession(map, true), selection)
  }

  readonly apply = (session: Session): void => {
    this.session = session
  }

  readonly newId = (): string => {
    const { map } = this.session
    let id: string
    do id = `new${++this.ids}`
    while (claimsById(map).has(id) || relationsById(map).has(id))
    return id
  }

  /** No command on a map alone asks anything of the machine, or of the view but this. */
  readonly host = {} as Host
  readonly view = {
    reveal: (id: string) => this.apply(select(this.session, [id])),
    placeOf: (claim: string) => {
      const place = this.places.get(claim)
      return place === undefined ? null : { width: 228, height: 60, ...place }
    },
    renameGroup: () => {},
    reattach: () => {},
    copyAs: async () => {},
    inspect: () => {},
    showTargets: () => {},
    walkRelations: () => {},
    followRelation: () => {},
    part: () => null,
    found: () => null,
  } as Partial<View> as View

  run(command: Command): void {
    if (!canRun(command, this)) throw new Error(`“${command.label}” can’t run now.`)
    void command.run(this)
  }

  /** Types into the card that is written in. Two texts are one undo step if `quickly`. */
  type(text: string, quickly = false): void {
    this.now += quickly ? 100 : 2_000
    this.apply(write(this.session, text, this.now))
  }
}
