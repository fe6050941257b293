import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type EnvironmentOptions } from 'vite'
import { bundledAssets } from './tools/bundledAssets.ts'
import { licences } from './tools/licences.ts'

const at = (file: string) => path.join(import.meta.dirname, file)

/** A program that runs in Node or in Electron: one file where `format` is cjs, chunks otherwise. */
const program = (
  entry: string | readonly string[],
  outDir: string,
  file: string,
  format: 'es' | 'cjs',
  banner = '',
): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    outDir: at(outDir),
    emptyOutDir: true,
    target: 'node20',
    minify: true,
    sourcemap: true,
    rolldownOptions: {
      input: [entry].flat().map(at),
      external: ['electron'],
      output: {
        format,
        entryFileNames: file,
        chunkFileNames: '[name].js',
        ...(format === 'cjs' ? { codeSplitting: false } : {}),
        banner: (chunk: { isEntry: boolean }) => (chunk.isEntry ? banner : ''),
      },
    },
  },
})

export default defineConfig({
  root: at('renderer'),
  base: './',
  plugins: [react(), bundledAssets(), licences()],
  // Workers load some parts only when they need them, which no other format can.
  worker: { format: 'es' },
  environments: {
    client: {
      build: {
        outDir: at('dist/renderer'),
        emptyOutDir: true,
        target: 'chrome140',
        modulePreload: false,
        sourcemap: true,
      },
    },
    main: program('electron/main.ts', 'dist/main', 'main.js', 'es'),
    preload: program('electron/preload.ts', 'dist/preload', 'preload.cjs', 'cjs'),
    cli: program(
      ['cli/cli.ts', 'cli/main.ts', 'cli/stripWorker.ts'],
      'dist/cli',
      '[name].js',
      'es',
      '#!/usr/bin/env node',
    ),
  },
  builder: {
    buildApp: async (builder) => {
      const programs = Object.values(builder.environments).filter((environment) => environment.name !== 'ssr')
      await Promise.all(programs.map((environment) => builder.build(environment)))
    },
  },
})
