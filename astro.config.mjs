// @ts-check
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { finish } from './scripts/build/finish.mjs';
import { keepTogetherInMarkdown } from './scripts/build/keep-together-in-markdown.mjs';
import { simulationRoutes } from './scripts/build/simulation-routes.mjs';

export default defineConfig({
  site: 'http://localhost:4321',
  output: 'static',
  trailingSlash: 'always',
  cacheDir: '.astro',
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [svelte(), mdx(), simulationRoutes(), finish()],
  markdown: {
    syntaxHighlight: false,
    // `directive` deletes text such as ":1000" and ":30"; a test renders such a sentence.
    processor: satteri({ features: { definitionList: true }, hastPlugins: [keepTogetherInMarkdown] }),
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "worker-src 'self'",
        "require-trusted-types-for 'script'",
        // Svelte's own policy, and ours for the addresses of same-origin workers (src/offline/script-address.ts).
        'trusted-types svelte-trusted-html exam-room-workers',
      ],
      styleDirective: { resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
  vite: { cacheDir: '.astro/vite' },
});
