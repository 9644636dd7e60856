/** Which exam items serve which code of the shipped list, made when the site is built. Nothing here runs in a browser. */
import { shippedFramework } from '#externship/default-school.ts';
import type { Library } from '#library/library.ts';
import type { ServedItems } from './stage-serving.ts';

export function serveStages(library: Library): ServedItems {
  const items = [...library.items.values()].map(({ id }) => id);
  const byCode = new Map<string, number[]>();
  for (const [at, { competencies }] of [...library.items.values()].entries())
    for (const code of new Set(competencies)) byCode.set(code, [...(byCode.get(code) ?? []), at]);
  return { framework: shippedFramework, items, byCode: Object.fromEntries(byCode) };
}
