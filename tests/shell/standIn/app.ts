import { EventEmitter } from 'node:events'
import { tmpdir } from 'node:os'
import { askTest, isPrevented, note } from './test.ts'

class App extends EventEmitter {
  readonly isPackaged = false
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

  getPath(): string {
    return tmpdir()
  }

  async quit(): Promise<void> {
    if (isPrevented(this, 'before-quit')) return
    this.emit('will-quit')
    await askTest('quit').catch(() => undefined)
    process.exit(0)
  }
}

export const app = new App()
