/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
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
