/** Puts recorded runs into the record of a page, by the very script the pages write it with. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { PortfolioShelf } from '../../../src/components/portfolio/portfolio-shelf.ts';
import type { EntryData, Intent } from '../../../src/schema/entry.ts';
import { recordScript, type RecordModule } from './record.ts';

interface Recorded {
  readonly run: Omit<EntryData<'run.started'>, 'run'>;
  readonly events: EntryData<'run.acted'>['events'];
}

export interface SeededRun {
  readonly id: number;
  readonly simulation: string;
  /** Name of the file in the simulation's `runs`. */
  readonly file: string;
  /** Wall time it was begun, with `Z`; it takes as long as it says. */
  readonly at: string;
  readonly mode?: 'coached' | 'check-off';
  readonly passed: boolean;
  /** Ids of criteria that lost their point. Each is worth one. */
  readonly lost?: readonly string[];
  readonly critical?: readonly string[];
  readonly branched?: boolean;
  readonly contentHash?: string;
  /** Leaves it open. */
  readonly isOpen?: boolean;
}

export const runId = (id: number): string => `01998e3c-7c00-7000-8000-${String(id).padStart(12, '0')}`;

/** Needs a page with `page.clock` installed: the device's clock is set to each run's own time. */
export async function seedRuns(page: Page, ...seeded: readonly SeededRun[]): Promise<void> {
  const shelf = (await (await page.request.get('/practice/portfolio.json')).json()) as PortfolioShelf;
  for (const one of seeded) {
    await page.clock.setFixedTime(new Date(one.at));
    await append(page, begin(one));
    if (one.isOpen === true) continue;
    const end = endOf(one, Object.keys(shelf.simulations[one.simulation]?.criteria ?? {}));
    await page.clock.setFixedTime(new Date(Date.parse(one.at) + end.endedAtMs + 20_000));
    await append(page, [{ kind: 'run.finished', data: end }]);
  }
}

export async function append(page: Page, intents: readonly Intent[]): Promise<void> {
  await page.evaluate(
    async ({ script, kept }) => {
      const { openRecord } = (await import(script)) as RecordModule;
      const result = await (await openRecord()).append(kept);
      if (!result.ok) throw new Error(result.code);
    },
    { script: recordScript(), kept: intents },
  );
}

function recorded({ simulation, file }: SeededRun): Recorded {
  return JSON.parse(readFileSync(`simulations/${simulation}/runs/${file}.json`, 'utf8')) as Recorded;
}

function begin(one: SeededRun): readonly Intent[] {
  const { run, events } = recorded(one);
  const { mode = run.mode, contentHash = run.contentHash } = one;
  return [
    { kind: 'run.started', data: { ...run, run: runId(one.id), mode, contentHash } },
    ...(one.branched === true
      ? [{ kind: 'run.branched' as const, data: { run: runId(one.id), from: null, atMs: 1000 } }]
      : []),
    { kind: 'run.acted', data: { run: runId(one.id), first: 0, events } },
  ];
}

function endOf(one: SeededRun, ids: readonly string[]): EntryData<'run.finished'> {
  const { run, events } = recorded(one);
  const { lost = [], critical = [], passed, mode = run.mode } = one;
  const criteria = ids.map((id) => {
    const isMet = !lost.includes(id);
    return { id, earned: isMet ? 1 : 0, possible: 1, met: isMet, critical: critical.includes(id) };
  });
  return {
    run: runId(one.id),
    simulation: run.simulation,
    version: run.version,
    caseId: run.caseId,
    mode,
    endedAtMs: events.at(-1)?.atMs ?? 0,
    earned: criteria.filter(({ met }) => met).length,
    possible: criteria.length,
    passed,
    criteria,
  };
}
