/** Where each competency stands in the lab and at the site, with every mark that led there. Pure. */
import { liveEntries } from '../log/live.ts';
import type { EntryOf } from '../port.ts';
import type { EntryData } from '../../schema/entry.ts';

export const competenciesKinds = ['competency.marked', 'entry.withdrawn'] as const;

export type CompetencyMark = EntryData<'competency.marked'> & {
  /** The entry's id: what to name when it is withdrawn. */
  readonly id: string;
  readonly at: string;
  readonly device: string;
};

export interface CompetencyStanding {
  readonly framework: string;
  readonly code: string;
  readonly stage: 'lab' | 'site';
  /** Passed once is passed; only a withdrawal takes it back. Otherwise the latest outcome. */
  readonly outcome: EntryData<'competency.marked'>['outcome'];
  /** In fold order, at least one. */
  readonly marks: readonly CompetencyMark[];
}

/** By `<framework> <code> <stage>`. */
export function competencies(
  entries: readonly EntryOf<(typeof competenciesKinds)[number]>[],
): ReadonlyMap<string, CompetencyStanding> {
  const standings = new Map<string, CompetencyStanding>();
  for (const { id, at, device, data } of liveEntries(entries)) {
    const { framework, code, stage } = data;
    const key = `${framework} ${code} ${stage}`;
    const before = standings.get(key);
    const outcome = before?.outcome === 'passed' ? 'passed' : data.outcome;
    standings.set(key, {
      framework,
      code,
      stage,
      outcome,
      marks: [...(before?.marks ?? []), { ...data, id, at, device }],
    });
  }
  return standings;
}
