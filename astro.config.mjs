// @ts-check
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'http://localhost:4321',
  output: 'static',
  trailingSlash: 'always',
  cacheDir: '.astro',
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [svelte(), mdx()],
  markdown: {
    syntaxHighlight: false,
    // `directive` deletes text such as ":1000" and ":30"; a test renders such a sentence.
    processor: satteri({ features: { definitionList: true } }),
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      styleDirective: { resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
  vite: { cacheDir: '.astro/vite' },
});
