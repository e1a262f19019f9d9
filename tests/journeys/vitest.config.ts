import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Journeys drive real browsers: one file at a time, one browser at a time, with time to start. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  test: {
    include: ['tests/journeys/*.journey.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['verbose'],
  },
});
