/**
 * Makes a student's record of a year, signed entry by entry as a browser does: reading, reviews, sittings, runs, hours, marks.
 * About 5,000 entries (a card a day on most days, a sitting every two weeks, a run a week). Seeded: the same number gives the same acts.
 */
import { memoryRecord } from '../../src/record/memory-record.ts';
import { pageSigning } from '../../src/record/page-signing.ts';
import { uuidv7 } from '../../src/record/uuid.ts';
import type { Recorder } from '../../src/record/recorder.ts';
import type { Clock, World } from '../../src/record/world.ts';
import type { Intent } from '../../src/schema/entry.ts';

export interface Year {
  /** Simulations with a case and the ids of their criteria. */
  readonly simulations: readonly {
    readonly id: string;
    readonly caseId: string;
    readonly version: number;
    readonly contentHash: string;
    readonly criteria: readonly string[];
  }[];
  readonly items: readonly string[];
  readonly codes: readonly string[];
  /** Share of a whole year, 0 to 1: tests take less. */
  readonly share: number;
}

const startMs = Date.UTC(2026, 0, 5, 14);
const dayMs = 24 * 60 * 60 * 1000;

/** Numbers from 0 to 1 that repeat (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A record whose ids, clock and chance follow from the number. */
export function seededRecord(number: number, parts: Partial<World> = {}): Recorder {
  const draw = chance(number * 7919 + 1);
  let readings = 0;
  const clock: Clock = {
    read() {
      readings += 1;
      const sinceMs = readings * 97_000;
      return { wallMs: startMs + sinceMs, monotonicMs: sinceMs, bootId: '00000000000000c0' };
    },
    offsetMinutes: () => -360,
  };
  return memoryRecord({
    signing: pageSigning(crypto.subtle),
    clock,
    randomness: { bytes: (length) => Uint8Array.from({ length }, () => Math.floor(draw() * 256)) },
    ...parts,
  });
}

/** What student `number` did in that year, in order, in batches as they are written together. */
export function yearOf(number: number, name: string, year: Year): readonly [Intent, ...Intent[]][] {
  const draw = chance(number + 17);
  const pick = <T>(some: readonly T[]): T => some[Math.floor(draw() * some.length)] as T;
  const ability = 0.55 + draw() * 0.4;
  const id = (): string =>
    uuidv7(
      startMs + Math.floor(draw() * dayMs * 300),
      Uint8Array.from({ length: 10 }, () => Math.floor(draw() * 256)),
    );
  const times = (whole: number): number => Math.round(whole * year.share);
  const batches: [Intent, ...Intent[]][] = [[{ kind: 'preference.set', data: { key: 'name', value: name } }]];
  for (let n = 0; n < times(500); n += 1)
    batches.push([{ kind: 'section.read', data: { module: 'blood-pressure', section: `section-${String(n % 40)}` } }]);
  for (let n = 0; n < times(2000); n += 1)
    batches.push([
      {
        kind: 'card.reviewed',
        data: { card: `term:word-${String(n % 300)}`, rating: draw() < ability ? 3 : 1, certainty: null },
      },
    ]);
  for (let n = 0; n < times(24); n += 1) batches.push(...sitting(id(), year, draw, ability));
  for (let n = 0; n < times(52); n += 1) batches.push(...run(id(), pick(year.simulations), draw, ability));
  for (let n = 0; n < Math.max(2, times(40)); n += 1) {
    const date = new Date(startMs + (200 + n) * dayMs).toISOString().slice(0, 10);
    const data = {
      date,
      from: '08:00',
      to: '12:30',
      endsNextDay: false,
      mealMinutes: 30,
      site: 'Maple Clinic',
      note: '',
    };
    batches.push([{ kind: 'hours.logged', data: { ...data, setting: n % 4 === 0 ? 'administrative' : 'clinical' } }]);
  }
  for (const code of year.codes.slice(0, Math.max(2, times(year.codes.length)))) {
    const mark = { framework: 'maerb-2022', code, outcome: 'passed', attestedBy: 'J. Ortiz, RN', note: '' } as const;
    if (draw() < ability) batches.push([{ kind: 'competency.marked', data: { ...mark, stage: 'lab' } }]);
    if (draw() < ability - 0.3) batches.push([{ kind: 'competency.marked', data: { ...mark, stage: 'site' } }]);
  }
  return batches;
}

function sitting(id: string, year: Year, draw: () => number, ability: number): [Intent, ...Intent[]][] {
  const from = Math.floor(draw() * Math.max(1, year.items.length - 60));
  const items = year.items.slice(from, from + 60);
  const answers = items.map((item) => {
    const right = draw() < ability;
    const option = right ? ('a' as const) : (['b', 'c', 'd'] as const)[Math.floor(draw() * 3)]!;
    return { item, option, right, firstSeen: true, certainty: null, ms: 20_000 };
  });
  const form = { kind: 'short' as const, seed: Math.floor(draw() * 1e9), items, bankHash: '0a', topics: [] };
  return [
    [{ kind: 'sitting.started', data: { sitting: id, exam: 'cma-aama', form, mode: 'exam', timeFactor: 1 } }],
    ...answers.map((answer): [Intent] => [
      {
        kind: 'sitting.acted',
        data: { sitting: id, event: { type: 'answer.chosen', item: answer.item, option: answer.option } },
      },
    ]),
    [
      {
        kind: 'sitting.finished',
        data: {
          sitting: id,
          exam: 'cma-aama',
          right: answers.filter(({ right }) => right).length,
          scored: items.length,
          answers,
        },
      },
    ],
  ];
}

function run(
  id: string,
  of: Year['simulations'][number],
  draw: () => number,
  ability: number,
): [Intent, ...Intent[]][] {
  const { id: simulation, caseId, version, contentHash } = of;
  const mode = draw() < 0.6 ? ('check-off' as const) : ('coached' as const);
  const criteria = of.criteria.map((criterion) => {
    const met = draw() < 0.3 + ability * 0.7;
    return { id: criterion, earned: met ? 1 : 0, possible: 1, met, critical: false };
  });
  const earned = criteria.filter(({ met }) => met).length;
  const common = { run: id, simulation, version, caseId, mode };
  return [
    [{ kind: 'run.started', data: { ...common, contentHash, seed: Math.floor(draw() * 1e9), input: null } }],
    ...Array.from({ length: 14 }, (_, batch): [Intent] => [
      {
        kind: 'run.acted',
        data: {
          run: id,
          first: batch * 3,
          events: [0, 1, 2].map((n) => ({
            atMs: batch * 4000 + n * 900,
            event: { type: 'cuff.inflated', pressureMmHg: 120 + n },
          })),
        },
      },
    ]),
    [
      {
        kind: 'run.finished',
        data: {
          ...common,
          endedAtMs: 60_000,
          earned,
          possible: criteria.length,
          passed: earned >= criteria.length * 0.8,
          criteria,
        },
      },
    ],
  ];
}

/** The record of that student, written as it was done. */
export async function studentRecord(
  number: number,
  name: string,
  year: Year,
  parts: Partial<World> = {},
): Promise<Recorder> {
  const record = seededRecord(number, parts);
  for (const batch of yearOf(number, name, year)) await record.append(batch);
  return record;
}
