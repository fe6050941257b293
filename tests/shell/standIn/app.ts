import { EventEmitter } from 'node:events'
import path from 'node:path'
import { askTest, isPrevented, note } from './test.ts'

/** What the test gives the program as its own folder; the person's home lies round it. */
const USER_DATA = process.env.STAND_IN_USER_DATA ?? ''

class App extends EventEmitter {
  readonly isPackaged = process.env.STAND_IN_PACKAGED !== undefined
  isReady = false
  isSandboxed = false
  readonly #ready: Promise<void>

  constructor() {
    super()
    this.#ready = new Promise((done) => {
      setImmediate(() => {
        this.isReady = true
        this.emit('ready')
        done()
      })
    })
  }

  whenReady(): Promise<void> {
    return this.#ready
  }

  enableSandbox(): void {
    if (this.isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
    this.isSandboxed = true
  }

  requestSingleInstanceLock(told: unknown): boolean {
    note('instance', structuredClone(told))
    return process.env.STAND_IN_SECOND === undefined
  }

  getPath(name: string): string {
    return name === 'userData' ? USER_DATA : path.dirname(USER_DATA)
  }

  getVersion = (): string => '0.0.0'
  addRecentDocument = (file: string): void => note('recent', file)
  clearRecentDocuments = (): void => note('recent', null)

  /** `closeAll` is set by the windows, which say whether all of them went. */
  closeAll: () => Promise<boolean> = async () => true

  async quit(): Promise<void> {
    if (isPrevented(this, 'before-quit') || !(await this.closeAll()) || isPrevented(this, 'will-quit')) return
    await this.end()
  }

  exit = (code: number): void => process.exit(code)

  async end(): Promise<void> {
    await askTest('quit').catch(() => undefined)
    process.exit(0)
  }
}

export const app = new App()
