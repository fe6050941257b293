import { spawnSync } from 'node:child_process'
import { Graphviz } from '@hpcc-js/wasm-graphviz'

/** Lays out DOT and answers in Graphviz's fullest format or in its briefest. */
export type Engine = (source: string, format: 'json' | 'plain') => string

/** Graphviz in WebAssembly. */
export async function wasmDot(): Promise<Engine> {
  const graphviz = await Graphviz.load()
  return (source, format) => graphviz.layout(source, format, 'dot')
}

/** Graphviz as it is installed on this machine, started anew for each graph; null where it is not. */
export function nativeDot(): Engine | null {
  if (spawnSync('dot', ['-V']).status !== 0) return null
  return (source, format) => {
    const { status, stdout, stderr } = spawnSync('dot', [`-T${format}`], { input: source, maxBuffer: 2 ** 30 })
    if (status !== 0) throw new Error(String(stderr))
    return String(stdout)
  }
}
