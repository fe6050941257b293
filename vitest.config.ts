import { defineConfig } from 'vitest/config'

/** What drives a built program: a browser, a process, a disk that fails. */
const DRIVEN = 'tests/{cli,saving,shell,window}/**/*.test.{ts,tsx}'

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A slow machine is no fault of what is tested.
    expect: { poll: { timeout: 15_000 } },
    // Two cores, and some test files drive a browser of their own.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          include: ['{shared,renderer,electron,cli,tests}/**/*.test.{ts,tsx}'],
          exclude: [DRIVEN],
          // Pure code has nothing that one file could leave to the next, and fonts and parsers are loaded once.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'programs', include: [DRIVEN] } },
    ],
  },
})
