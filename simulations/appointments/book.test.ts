/** The book: what it refuses, what lies on each other, what a day's waits come to, and what goes on to the next desk. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { FactValue } from '#schema/fact.ts';
import { score } from '../core/rubric.ts';
import { Driver } from '../core/driver.ts';
import { emptyFolder } from '../practice/types.ts';
import factsYaml from '../../content/facts/appointments.yaml?raw';
import { begin } from './begin.ts';
import type { BookingWish } from './events.ts';
import casesYaml from './cases.yaml?raw';
import { statusOf } from './describe.ts';
import { readBookFacts } from './facts.ts';
import { clashes, entries, waits } from './page-of-book.ts';
import { readBookCases } from './schema.ts';
import { appointments, startOf, type Appointments } from './simulation.ts';
import { findSlot } from './slots.ts';

const cases = readBookCases(parse(casesYaml));
const list = parse(factsYaml) as readonly { readonly id: string; readonly value: FactValue }[];
const facts = readBookFacts((id) => list.find((fact) => fact.id === id)?.value);

function dayOf(id: string) {
  const day = cases.find((one) => one.id === id);
  if (day === undefined) throw new Error(id);
  return day;
}
const runOf = (id: string, seed = 1) =>
  new Driver<Appointments>(appointments, startOf(dayOf(id), facts, seed, 'check-off'));

function writes(run: Driver<Appointments>, wish: Partial<BookingWish>, confirmed = false) {
  const whole: BookingWish = {
    type: 'sick',
    lane: 'haddad',
    room: 'exam-4',
    date: '2026-11-18',
    at: 690,
    minutes: 20,
    ...wish,
  };
  const { type, ...place } = whole;
  run.act({ type: 'visit.booked', visitType: type, ...place, confirmed });
  return run.snapshot.context;
}

describe('the book', () => {
  it.each([
    ['a day that is past', { date: '2026-11-16' }, 'past'],
    ['an hour of today that is past', { date: '2026-11-17', at: 600 }, 'past'],
    ['a Saturday', { date: '2026-11-21' }, 'closed'],
    ['a day that does not exist', { date: '2026-02-30' }, 'calendar'],
    ['a day years ahead', { date: '2029-11-20' }, 'so far'],
  ] as const)('refuses %s, also when it is confirmed, and writes nothing', (_what, wish, word) => {
    const run = runOf('castellano');
    run.act({ type: 'request.taken', request: 'ruth' });

    const context = writes(run, wish, true);

    expect(context.own).toEqual([]);
    expect(context.question).toMatchObject({ canConfirm: false });
    expect(context.question?.text).toContain(word);
  });

  it('asks about lunch that is blocked and about hours outside, and writes when it is confirmed', () => {
    const run = runOf('castellano');
    run.act({ type: 'request.taken', request: 'ruth' });

    expect(writes(run, { at: 720 }).question?.text).toContain('lunch');
    expect(run.snapshot.context.own).toEqual([]);
    expect(writes(run, { at: 1010 }).question?.canConfirm).toBe(true);
    expect(writes(run, { at: 720 }, true).own).toHaveLength(1);
  });

  it('takes a visit on another visit, its room or its machine, and says who waits', () => {
    const run = runOf('castellano');
    run.act({ type: 'request.taken', request: 'ruth' });
    writes(run, { at: 620, room: 'exam-1' });

    const { context } = run.snapshot;

    expect(clashes(context)).toEqual([{ kind: 'provider', booking: 'ruth', with: 'b3' }]);
    expect(waits(context, '2026-11-18').map(({ id, minutes }) => [id, minutes])).toContainEqual(['ruth', 40]);
    expect(clashes(writes(run, { lane: 'reyes', at: 620, room: 'exam-1' })).map(({ kind }) => kind)).toContain('room');
  });

  it('counts a visit on a meeting that nobody blocked', () => {
    const run = runOf('castellano');
    run.act({ type: 'request.taken', request: 'ruth' });

    expect(clashes(writes(run, { at: 480 })).map(({ kind }) => kind)).toEqual(['away']);
  });

  it('keeps what is blocked first apart from what is blocked later', () => {
    const run = runOf('castellano');
    run.act({ type: 'request.taken', request: 'ruth' });
    writes(run, {});
    for (const { what, lane, date, from, to } of run.snapshot.context.matrix)
      run.act({ type: 'block.set', what, lane, date, from, to });

    const finding = appointments.rubric.find(({ id }) => id === 'AP-01')?.test(run.snapshot.context);

    expect(finding).toMatchObject({ share: 0, because: 'not-blocked' });
  });

  it('has a place that suits for every request of every day and seed', () => {
    for (const day of cases)
      for (let seed = 1; seed <= 40; seed += 1) {
        const context = begin({ case: day, facts, seed, mode: 'coached', carried: null });
        const freed = context.requests.flatMap(({ about }) => about ?? []);
        for (const request of context.requests)
          if (request.type !== null)
            expect(findSlot({ ...context, freed }, request), `${day.id} ${String(seed)} ${request.id}`).not.toBeNull();
      }
  });

  it('begins without a collision, whatever the seed', () => {
    for (const day of cases) {
      const context = begin({ case: day, facts, seed: 1, mode: 'coached', carried: null });
      const all = { ...context, booked: [], own: day.booked.map(({ name: _name, chance: _chance, ...one }) => one) };
      // Dr. Whitfield's patients of the day on which he is ill stand in a column that is blocked: that is the task.
      const found = clashes({ ...all, matrix: day.id === 'provider-out' ? [] : all.matrix });
      expect(found, day.id).toEqual([]);
      expect(entries(all)).toHaveLength(day.booked.length);
    }
  });
});

describe('the desk', () => {
  it('lets the telephone ring out, and a caller in danger says so when asked before a hold', () => {
    const run = runOf('castellano');
    run.pass(85_000);
    run.act({ type: 'request.taken', request: 'walter' });
    run.act({ type: 'request.held', hasAsked: true });
    expect(run.snapshot.context.open).toBe('walter');
    run.pass(20_000);
    const stage = run.snapshot.context.states.find(({ id }) => id === 'noemi')?.stage;
    expect(stage).toBe('voicemail');
  });

  it('refuses a person that cannot be, and keeps none of it', () => {
    const run = runOf('castellano');
    run.pass(20_000);
    run.act({ type: 'request.taken', request: 'noemi' });
    const typed = { last: 'Castellano', first: 'Noemi', birthDate: '1988-03-09', phone: '555-0143' };
    for (const slip of [
      { birthDate: '2088-03-09' },
      { birthDate: 'March' },
      { phone: '55501' },
      { last: ' ' },
      { birthDate: '1888-03-09' },
    ]) {
      run.act({ type: 'person.entered', ...typed, ...slip });
      expect(run.snapshot.context.question?.about).toBe('person');
      expect(run.snapshot.context.states.find(({ id }) => id === 'noemi')?.entered).toBeNull();
    }
    run.act({ type: 'person.entered', ...typed });
    expect(run.snapshot.context.question).toBeNull();
  });

  it('never says what was not asked yet', () => {
    for (const day of cases) {
      const run = runOf(day.id, 3);
      run.pass(110_000);
      for (const { id } of day.requests) run.act({ type: 'request.taken', request: id });
      const words = statusOf(run.snapshot).join(' ');
      for (const { says } of run.snapshot.context.requests)
        for (const answer of Object.values(says)) expect(words).not.toContain(answer);
    }
  });

  it('hands on the appointment as it was typed, slip and all, in the folder that was carried in', () => {
    const carried = { ...emptyFolder, claim: null };
    const run = new Driver<Appointments>(appointments, startOf(dayOf('castellano'), facts, 1, 'check-off', carried));
    run.pass(20_000);
    run.act({ type: 'request.taken', request: 'noemi' });
    run.act({
      type: 'person.entered',
      last: 'Castillo',
      first: 'Noemi',
      birthDate: '1988-03-09',
      phone: '555-0143',
    });
    writes(run, { type: 'new', minutes: 40, at: 560, room: 'exam-3' });
    run.act({ type: 'book.closed' });

    expect(appointments.result(run.snapshot)?.appointment).toMatchObject({
      patient: { last: 'Castillo', first: 'Noemi' },
      date: '2026-11-18',
      at: 560,
      provider: 'haddad',
      visitType: 'new-patient',
    });
    const result = score(appointments.rubric, run.snapshot.context, {
      finished: true,
      passShare: appointments.passShare,
    });
    expect(result).toMatchObject({ passed: false });
  });
});
