/**
 * Astro's collections: only the modules, whose bodies are MDX. Everything else is read by `src/library`, which also checks
 * their frontmatter; it isn't checked twice, because Astro's YAML turns dates into times.
 */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
  modules: defineCollection({
    loader: glob({ base: './content/modules', pattern: '**/*.mdx' }),
    schema: z.looseObject({}),
  }),
};
