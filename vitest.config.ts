import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{shared,renderer,electron,cli,tests}/**/*.test.{ts,tsx}'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A slow machine is no fault of what is tested.
    expect: { poll: { timeout: 15_000 } },
    // Two cores, and some test files drive a browser of their own.
    maxWorkers: 2,
  },
})
