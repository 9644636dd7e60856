/**
 * Checks of the props that authors type in MDX, where no type checker looks. The library tells all faults with their lines
 * before anything is rendered; this is the last guard, for bodies that reach a component some other way.
 */
import type { z } from 'zod';

/** A fault in the use of a module component, told so that an author can mend it. */
export class ComponentUseError extends Error {
  constructor(component: string, found: string, allowed: string) {
    super(`<${component}>: ${found}. Allowed: ${allowed}. See "Add a module" in CONTRIBUTING.md.`);
    this.name = 'ComponentUseError';
  }
}

/** The props of a component after its schema; what Astro adds for styles is left out. */
export function parsedProps<T>(component: string, schema: z.ZodType<T>, props: Readonly<Record<string, unknown>>): T {
  const own = Object.entries(props).filter(([name]) => !name.startsWith('data-astro-'));
  const result = schema.safeParse(Object.fromEntries(own));
  if (result.success) return result.data;
  const found = result.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
  throw new ComponentUseError(component, found.join('; '), 'the props of src/library/module-components.ts');
}

/** The letter of an option by its place: a, b, c, d. */
export function optionLetter(index: number): string {
  return 'abcd'.charAt(index);
}
