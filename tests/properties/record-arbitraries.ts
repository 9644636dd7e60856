/** Random logs for property tests: a few devices that write, and now and then hear of what another one wrote. */
import fc from 'fast-check';
import { repeatableWorld } from '../../src/record/memory-record.ts';
import { freshHead, writeEntries } from '../../src/record/write-entries.ts';
import { memoryStorage } from '../../src/record/storage/memory-storage.ts';
import { mergeLogs } from '../../src/record/log/merge.ts';
import { uuidv7 } from '../../src/record/uuid.ts';
import type { Clock, Signing } from '../../src/record/world.ts';
import type { Head } from '../../src/record/storage/storage.ts';
import type { Entry, Intent } from '../../src/schema/entry.ts';

const word = fc.constantFrom('blood-pressure', 'hipaa', 'cuff', 'pulse', 'sharps');
const option = fc.constantFrom('a', 'b', 'c', 'd');
const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const moment = fc.constantFrom('07:30', '08:00', '12:15', '16:45', '23:30');
const fewUuids = fc.constantFrom(...[1, 2, 3].map((n) => uuidv7(1_795_000_000_000, new Uint8Array(10).fill(n))));

/** What a simulation or a sitting may put in its events. A key that reaches the prototype is refused elsewhere. */
const anyEvent = fc
  .dictionary(word, fc.jsonValue({ maxDepth: 2 }))
  .filter((event) => !JSON.stringify(event).includes('__proto__'));

/** Intents of the kinds that folds read, with hostile text where text is free. */
export const intents: fc.Arbitrary<Intent> = fc.oneof(
  fc.record({ kind: fc.constant('section.read' as const), data: fc.record({ module: word, section: word }) }),
  fc.record({
    kind: fc.constant('check.answered' as const),
    data: fc.record({ module: word, check: word, option, right: fc.boolean() }),
  }),
  fc.record({
    kind: fc.constant('preference.set' as const),
    data: fc.record({ key: fc.constantFrom('name' as const, 'exam' as const), value: anyText }),
  }),
  fc.record({
    kind: fc.constant('hours.logged' as const),
    data: fc.record({
      date: fc.constantFrom('2026-11-02', '2026-11-03', '2027-01-01'),
      from: moment,
      to: moment,
      endsNextDay: fc.boolean(),
      mealMinutes: fc.integer({ min: 0, max: 240 }),
      setting: fc.constantFrom('clinical' as const, 'administrative' as const),
      site: word,
      note: anyText,
    }),
  }),
  fc.record({
    kind: fc.constant('competency.marked' as const),
    data: fc.record({
      framework: fc.constant('maerb-2022'),
      code: fc.constantFrom('I.P.1', 'I.P.2'),
      stage: fc.constantFrom('lab' as const, 'site' as const),
      outcome: fc.constantFrom('passed' as const, 'not-yet' as const, 'not-observed' as const),
      attestedBy: anyText,
      note: anyText,
    }),
  }),
  fc.record({
    kind: fc.constant('run.started' as const),
    data: fc.record({
      run: fewUuids,
      simulation: word,
      version: fc.integer({ min: 1, max: 3 }),
      contentHash: fc.constant('0a'),
      caseId: word,
      seed: fc.integer(),
      mode: fc.constantFrom('coached' as const, 'check-off' as const),
      input: anyEvent,
    }),
  }),
  fc.record({
    kind: fc.constant('sitting.started' as const),
    data: fc.record({
      sitting: fewUuids,
      exam: fc.constant('cma-aama'),
      form: fc.record({
        kind: fc.constant('quick' as const),
        seed: fc.integer(),
        items: fc.array(word, { minLength: 1, maxLength: 3 }),
        bankHash: fc.constant('0b'),
        topics: fc.array(word, { maxLength: 2 }),
      }),
      mode: fc.constantFrom('exam' as const, 'practice' as const),
      timeFactor: fc.constantFrom(1 as const, 1.25 as const, 1.5 as const, 2 as const, null),
    }),
  }),
  fc.record({ kind: fc.constant('sitting.acted' as const), data: fc.record({ sitting: fewUuids, event: anyEvent }) }),
  fc.record({
    kind: fc.constant('run.acted' as const),
    data: fc.record({
      run: fewUuids,
      first: fc.integer({ min: 0, max: 4 }),
      events: fc.array(fc.record({ atMs: fc.nat(), event: anyEvent }), { minLength: 1, maxLength: 3 }),
    }),
  }),
  fc.record({
    kind: fc.constant('adaptive.answered' as const),
    data: fc.record({
      sitting: fewUuids,
      exam: fc.constant('cma-aama'),
      seed: fc.nat(),
      bankHash: fc.constant('0b'),
      item: word,
      option,
      certainty: fc.constantFrom('certain' as const, 'unsure' as const, null),
      ms: fc.nat(),
    }),
  }),
  fc.record({
    kind: fc.constant('card.set-aside' as const),
    data: fc.record({ card: fc.constantFrom('term:pulse', 'part:cardi-o'), aside: fc.boolean() }),
  }),
  fc.record({
    kind: fc.constant('own-card.written' as const),
    data: fc.record({
      card: fewUuids,
      front: anyText.filter((text) => text !== ''),
      back: anyText.filter((text) => text !== ''),
      deck: word,
      isAside: fc.boolean(),
    }),
  }),
  fc.record({
    kind: fc.constant('card.noted' as const),
    data: fc.record({ card: fc.constantFrom('term:pulse', 'part:cardi-o'), text: anyText }),
  }),
  fc.record({
    kind: fc.constant('deck.chosen' as const),
    data: fc.record({ deck: word, isOn: fc.boolean() }),
  }),
  fc.record({
    kind: fc.constant('attempt.reported' as const),
    data: fc.record({
      exam: fc.constant('cma-aama'),
      date: fc.constantFrom('2026-11-02', '2026-11-03'),
      areas: fc.array(
        fc.record({
          area: fc.constantFrom('C', 'G', 'A'),
          result: fc.oneof(
            fc.record({ as: fc.constant('percent' as const), percent: fc.nat(100) }),
            fc.record({ as: fc.constant('band' as const), band: fc.constantFrom('above' as const, 'below' as const) }),
          ),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  }),
  fc.record({
    kind: fc.constant('drill.answered' as const),
    data: fc.record({ drill: word, share: fc.constantFrom(0, 0.33, 0.57, 1), ms: fc.nat() }),
  }),
  fc.record({
    kind: fc.constant('sitting.finished' as const),
    data: fc.record({
      sitting: fewUuids,
      exam: fc.constant('cma-aama'),
      right: fc.nat(200),
      scored: fc.nat(200),
      answers: fc.array(
        fc.record({
          item: word,
          option: fc.option(option),
          right: fc.boolean(),
          firstSeen: fc.boolean(),
          certainty: fc.constantFrom('certain' as const, 'unsure' as const, null),
          ms: fc.nat(),
        }),
        { maxLength: 4 },
      ),
    }),
  }),
);

/** What one device does: writes, withdraws something it knows of, or hears everything another device knows. */
type Act =
  | { readonly type: 'write'; readonly device: number; readonly intent: Intent }
  | { readonly type: 'withdraw'; readonly device: number; readonly pick: number }
  | { readonly type: 'hear'; readonly device: number; readonly from: number };

const deviceNumber = fc.nat(2);
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('write' as const), device: deviceNumber, intent: intents }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('withdraw' as const), device: deviceNumber, pick: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('hear' as const), device: deviceNumber, from: deviceNumber }) },
);

/** A history and the seed of its devices' clocks, which may be far off and go backwards. */
export interface History {
  readonly acts: readonly Act[];
  readonly wallMs: readonly number[];
}

export const histories: fc.Arbitrary<History> = fc.record({
  acts: fc.array(acts, { maxLength: 30 }),
  wallMs: fc.array(fc.integer({ min: Date.UTC(2016), max: Date.UTC(2036) }), { minLength: 1, maxLength: 10 }),
});

/** The log of each of three devices after the history. */
export async function live(history: History, signing?: Signing): Promise<readonly (readonly Entry[])[]> {
  let reading = 0;
  const clock: Clock = {
    read() {
      reading += 1;
      return {
        wallMs: history.wallMs[reading % history.wallMs.length] ?? 0,
        monotonicMs: reading,
        bootId: '00000000000000b0',
      };
    },
    offsetMinutes: () => -300,
  };
  const base = repeatableWorld(memoryStorage());
  const world = { ...base, clock, signing: signing ?? base.signing };
  const heads: Head[] = [freshHead(world), freshHead(world), freshHead(world)];
  const logs: (readonly Entry[])[] = [[], [], []];
  for (const act of history.acts) {
    const log = logs[act.device] ?? [];
    const head = heads[act.device];
    if (head === undefined) continue;
    if (act.type === 'hear') {
      const merged = mergeLogs(log, logs[act.from] ?? []).entries;
      logs[act.device] = merged;
      heads[act.device] = { ...head, tick: Math.max(head.tick, ...merged.map(({ tick }) => tick)) };
      continue;
    }
    const target = act.type === 'withdraw' ? log[act.pick % Math.max(log.length, 1)]?.id : undefined;
    if (act.type === 'withdraw' && target === undefined) continue;
    const intent: Intent =
      act.type === 'write'
        ? act.intent
        : { kind: 'entry.withdrawn', data: { entry: target ?? '', reason: 'entered twice' } };
    const written = await writeEntries(world, head, [intent]);
    heads[act.device] = written.head;
    logs[act.device] = [...log, ...written.rows.map(({ entry }) => entry as Entry)];
  }
  return logs;
}
