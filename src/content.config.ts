/** Astro's collections: only the modules, whose bodies are MDX. Everything else is read by `src/library`. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { moduleSchema } from './schema/module.ts';

export const collections = {
  modules: defineCollection({ loader: glob({ base: './content/modules', pattern: '**/*.mdx' }), schema: moduleSchema }),
};
