/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    // A shared machine may be slow without anything being wrong; nothing here waits on a clock.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // The library of content is read once for all files of a worker; nothing here changes what others see.
          isolate: false,
          setupFiles: ['tests/setup/seeded-properties.ts'],
          include: [
            '{src,simulations,scripts}/**/*.test.ts',
            'tests/{content,models,properties,contracts}/**/*.test.ts',
          ],
          exclude: ['**/*.svelte.test.ts'],
        },
      },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: { name: 'jsdom', environment: 'jsdom', include: ['{src,simulations}/**/*.svelte.test.ts'] },
      },
    ],
  },
});
