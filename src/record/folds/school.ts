/** What the school asks, and the competency lists a student loaded beside the ones shipped. Pure. */
import { liveEntries } from '../log/live.ts';
import type { EntryOf } from '../port.ts';
import type { OwnFramework } from '../../schema/framework-file.ts';
import type { SchoolTemplate } from '../../schema/school-template.ts';

export const schoolKinds = ['school.set', 'framework.loaded', 'entry.withdrawn'] as const;

export interface School {
  /** Null when nothing was set: then what is shipped counts. */
  readonly asks: SchoolTemplate | null;
  /** By id. */
  readonly frameworks: ReadonlyMap<string, { readonly entry: string; readonly framework: OwnFramework }>;
}

export function school(entries: readonly EntryOf<(typeof schoolKinds)[number]>[]): School {
  let asks: SchoolTemplate | null = null;
  const frameworks = new Map<string, { entry: string; framework: OwnFramework }>();
  for (const entry of liveEntries(entries)) {
    if (entry.kind === 'school.set') asks = entry.data.school;
    else frameworks.set(entry.data.framework.id, { entry: entry.id, framework: entry.data.framework });
  }
  return { asks, frameworks };
}
