import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settingsOf } from '#plan/settings.ts';
import { setAside, setAsideKinds } from '#review/leeches.ts';
import { memories, reviewKinds } from '#review/memory.ts';
import { entryDataSchemas } from '../../schema/entry.ts';
import { competencies } from '../folds/competencies.ts';
import { decksChosen, decksChosenKinds } from '../folds/decks-chosen.ts';
import { hoursLogged } from '../folds/hours.ts';
import { itemsAnswered } from '../folds/items-answered.ts';
import { marks, marksKinds } from '../folds/marks.ts';
import { cardNotes, cardNotesKinds, ownCards, ownCardsKinds } from '../folds/own-cards.ts';
import { practiceAnswered, practiceAnsweredKinds } from '../folds/practice-answered.ts';
import { preferences } from '../folds/preferences.ts';
import { runs } from '../folds/runs.ts';
import { sectionsRead } from '../folds/sections-read.ts';
import { sittings } from '../folds/sittings.ts';
import { memoryRecord } from '../memory-record.ts';
import { chainFindings } from '../log/chain.ts';
import { verifyEntries } from '../log/verify.ts';
import { pageSigning } from '../page-signing.ts';
import { exportRecord } from '../transfer/export-record.ts';
import { textSource } from '../transfer/file-source.ts';
import { acceptImport, previewImport } from '../transfer/import-record.ts';
import { readRecordFile } from '../transfer/read-record-file.ts';
import { entryKinds } from './entry-kinds.ts';
import { currentVersion, migrate, type Body } from './migrate.ts';
import type { Recorder } from '../recorder.ts';
import type { EntryKind, Envelope } from '../../schema/entry.ts';

/** A record as version 1 wrote it, with every kind of entry it began with. Never edited: people have files like it. */
const sample = readFileSync(new URL('samples/v1.examroom', import.meta.url), 'utf8');
/** Another, with the kind that came to version 1 later. Never edited either. */
const laterSample = readFileSync(new URL('samples/v1-problems.examroom', import.meta.url), 'utf8');

/** All kinds of entry of November 2026, so that the first migration meets every one. Never edited: later kinds get a sample of their own. */
const wholeSample = readFileSync(new URL('samples/v1-november.examroom', import.meta.url), 'utf8');
const samples = [sample, laterSample, wholeSample];

async function restored(text = sample): Promise<Recorder> {
  const record = memoryRecord({ signing: pageSigning(crypto.subtle) });
  const reading = await readRecordFile(textSource(text));
  if (!reading.ok) throw new Error(reading.problem);
  await acceptImport(record, await previewImport(record, reading.entries));
  return record;
}

/** Kinds that came after the last sample was saved. Before a migration step is added, a new sample must hold them. */
const kindsSince: ReadonlySet<string> = new Set<EntryKind>([
  'attempt.reported',
  'framework.loaded',
  'school.set',
  'placement.set',
  'placement.step',
  'document.dated',
  'stay.logged',
  'time.missed',
  'journal.written',
  'incident.reported',
  'evaluation.given',
  'check-off.made',
  'signature.made',
  'signature.asked',
  'letter.received',
  'assignment.taken',
  'cohort.set',
  'student.enrolled',
  'student.matched',
  'key.registered',
  'lab.marked',
  'feedback.given',
  'assignment.made',
]);

describe('a record of version 1', () => {
  it.each(samples)('still opens whole and signed, and is saved again byte for byte', async (text) => {
    const record = await restored(text);
    const entries = (await record.rows(null)).map(({ entry }) => entry);

    expect(new Set((await verifyEntries(entries, pageSigning(crypto.subtle))).values())).toEqual(new Set(['signed']));
    expect(chainFindings(entries)).toEqual([]);
    expect((await exportRecord(record)).text).toBe(text);
  });

  it('holds every kind of entry there was, each readable by the present version', async () => {
    const records = await Promise.all(samples.map(restored));
    const entries = (await Promise.all(records.map((record) => record.entries()))).flat();

    const kindsThen = Object.keys(entryDataSchemas).filter((kind) => !kindsSince.has(kind));
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(kindsThen));
    expect(entries.every(({ v }) => v === currentVersion)).toBe(true);
    expect(records.map(({ status }) => status.unread)).toEqual(samples.map(() => 0));
    for (const { kind, data } of entries) expect(entryDataSchemas[kind].safeParse(data).success).toBe(true);
  });

  it('shows what it showed then', async () => {
    const record = await restored();

    const [section] = sectionsRead(await record.entries('section.read', 'entry.withdrawn'));
    expect(section).toEqual(['clinical-procedures/blood-pressure', new Set(['choose-the-cuff'])]);
    expect(preferences(await record.entries('preference.set', 'entry.withdrawn')).get('name')).toBe('Dana Reyes');
    const hours = hoursLogged(await record.entries('hours.logged', 'entry.withdrawn'));
    expect(hours.map(({ minutes }) => minutes)).toEqual([465]);
    const items = itemsAnswered(await record.entries('sitting.finished', 'entry.withdrawn'));
    expect([...items].map(([id, { rightTimes }]) => [id, rightTimes])).toEqual([
      ['bp-cuff-01', 1],
      ['bp-arm-02', 0],
    ]);
    const kinds = ['sitting.started', 'sitting.acted', 'sitting.finished', 'entry.withdrawn'] as const;
    const [sitting] = sittings(await record.entries(...kinds)).values();
    expect(sitting).toMatchObject({ acts: [{ data: { event: { option: 'a' } } }], finished: { right: 1, scored: 2 } });
    const [run] = runs(await record.entries('run.started', 'run.acted', 'run.finished', 'entry.withdrawn')).values();
    expect(run?.events.map(({ atMs }) => atMs)).toEqual([0, 4200]);
    expect(run?.finished?.data.earned).toBe(18.5);
    const [standing] = competencies(await record.entries('competency.marked', 'entry.withdrawn')).values();
    expect(standing?.outcome).toBe('passed');
  });

  it('shows of the kinds that came later what it showed then', async () => {
    const record = await restored(wholeSample);

    const [highlight, bookmark] = marks(await record.entries(...marksKinds));
    expect(highlight).toMatchObject({ kind: 'highlight', color: 'teal', note: 'Ask in the lab.' });
    expect(bookmark).toMatchObject({ kind: 'bookmark', passage: { start: 212 } });
    expect(decksChosen(await record.entries(...decksChosenKinds))).toEqual(['order-of-draw']);
    expect([...ownCards(await record.entries(...ownCardsKinds)).values()]).toMatchObject([{ front: 'Room 3 code' }]);
    expect([...cardNotes(await record.entries(...cardNotesKinds))]).toEqual([['drug:metformin/generic', 'With food.']]);
    expect([...setAside(await record.entries(...setAsideKinds))]).toEqual(['term:systole']);
    const [memory] = memories(await record.entries(...reviewKinds)).values();
    expect(memory).toMatchObject({ card: 'drug:metformin/generic', times: 2, sureAndWrong: true });
    const answered = practiceAnswered(await record.entries(...practiceAnsweredKinds));
    expect([...answered.values()].map(({ id, last }) => [id, last.right])).toEqual([
      ['mg-per-kg-per-day', true],
      ['drill-order-of-draw', false],
    ]);
    const settings = settingsOf(preferences(await record.entries('preference.set', 'entry.withdrawn')));
    expect(settings).toMatchObject({ exam: 'rma-amt', examDate: '2027-02-12', minutesADay: 25 });
    expect(settings.daysOff).toMatchObject({ weekdays: [0], spans: [{ from: '2026-12-24', to: '2026-12-26' }] });
    const read = sectionsRead(await record.entries('section.read', 'entry.withdrawn'));
    expect([...read]).toEqual([['laboratory/chemistry', new Set(['values-that-cannot-wait'])]]);
  });
});

describe('migrating', () => {
  const entry = (v: number): Envelope => ({
    ...(JSON.parse(sample.split('\n')[2] ?? '') as Envelope),
    v,
    kind: 'hours.logged',
    data: { minutes: 90 },
  });
  const steps = [
    (body: Body): Body => ({ ...body, data: { hours: (body.data as { minutes: number }).minutes / 60 } }),
    (body: Body): Body | null => (body.kind === 'hours.logged' ? { ...body, kind: 'preference.set' } : null),
  ];

  it('takes an entry through every step from its own version on', () => {
    expect(migrate(entry(1), steps)).toMatchObject({
      ok: true,
      entry: { v: 3, kind: 'preference.set', data: { hours: 1.5 } },
    });
    expect(migrate({ ...entry(2), data: { hours: 2 } }, steps)).toMatchObject({
      ok: true,
      entry: { v: 3, data: { hours: 2 } },
    });
    expect(migrate({ ...entry(3), data: { hours: 3 } }, steps)).toMatchObject({
      ok: true,
      entry: { data: { hours: 3 } },
    });
  });

  it('leaves the stored entry as it is, and its place in the log', () => {
    const stored = Object.freeze(entry(1));

    const { id, device, seq, signature } = stored;
    expect(migrate(stored, steps)).toMatchObject({ entry: { id, device, seq, signature } });
    expect(stored.data).toEqual({ minutes: 90 });
  });

  it('does not read what a newer version wrote, by number or by kind', () => {
    expect(migrate(entry(4), steps)).toEqual({ ok: false, code: 'newer' });
    expect(migrate({ ...entry(3), kind: 'hologram.viewed' }, steps)).toEqual({ ok: false, code: 'newer' });
  });

  it('drops what a step says no longer counts', () => {
    expect(migrate({ ...entry(2), kind: 'section.read' }, steps)).toEqual({ ok: false, code: 'dropped' });
  });

  it('knows every kind the schema knows', () => {
    expect(entryKinds).toEqual(new Set(Object.keys(entryDataSchemas)));
  });
});
