import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Unit tests and pages: no browser, no network, any number at once. Times are for a small, busy machine. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/pages/**/*.test.ts'],
    // By itself it leaves one core idle, which is half of a small machine.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
