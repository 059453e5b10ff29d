import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ProjectOrder } from './support/project-order.ts';

/** Left alone, Vitest keeps one core for itself, and of two that is half. */
const maxWorkers = '100%';

const patient = { testTimeout: 240_000, hookTimeout: 240_000 } as const;

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    globalSetup: 'tests/support/global-setup.ts',
    maxWorkers,
    sequence: { sequencer: ProjectOrder },
    projects: [
      {
        extends: true,
        test: {
          name: 'domain',
          include: ['tests/domain/**/*.test.ts'],
          // Functions over values keep nothing, so one process runs file after file.
          isolate: false,
          // Properties try thousands of inputs; on a busy machine that takes a while.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/*.test.ts', 'tests/{files,cli}/**/*.test.ts'],
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        extends: './tests/vitest.components.config.ts',
        test: {
          name: 'components',
          include: ['tests/components/**/*.test.ts'],
          isolate: false,
          maxWorkers,
        },
      },
      {
        extends: true,
        test: {
          name: 'builds',
          include: ['tests/builds/**/*.test.ts'],
          ...patient,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // Files that follow each other share the browser and the parsed pages of a site.
          isolate: false,
          // What a page shows in a moment it shows in many on a machine that does other things beside.
          expect: { poll: { timeout: 15_000 } },
          ...patient,
        },
      },
    ],
  },
});
