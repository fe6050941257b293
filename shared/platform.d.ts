// The few names that every host has (browser, worker, Node, Electron), so that `shared` compiles with the
// ECMAScript library alone and can't reach for more.

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>
}

type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

declare class TextDecoder {
  constructor(label?: TextEncoding, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes?: Uint8Array): string
}

declare class URL {
  constructor(url: string, base?: string)
  readonly href: string
  readonly protocol: string
}

interface AbortSignal {
  readonly aborted: boolean
  throwIfAborted(): void
}

declare namespace WebAssembly {
  class Module {
    private constructor()
  }
  class Instance {
    private constructor()
    readonly exports: Readonly<Record<string, unknown>>
  }
  function compile(bytes: Uint8Array): Promise<Module>
  function instantiate(module: Module, imports: object): Promise<Instance>
}
