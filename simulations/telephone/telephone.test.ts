/** The caller tells what is asked, in the manner it is asked; the script decides; the form loses nothing. */
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { Driver } from '../core/driver.ts';
import casesYaml from './cases.yaml?raw';
import { statusOf } from './describe.ts';
import type { TelephoneLearnerEvent } from './events.ts';
import { dueItems } from './findings.ts';
import { dayTyped, timeTyped, troubleWith } from './form.ts';
import { hintOf } from './hint.ts';
import { telephoneCasesSchema } from './schema.ts';
import { startOf, telephone, type Telephone } from './simulation.ts';

const cases = telephoneCasesSchema.parse(parse(casesYaml));
const seeds = Array.from({ length: 60 }, (_none, seed) => seed);

function call(caseId: string, variant: string): Driver<Telephone> {
  const found = cases.find(({ id }) => id === caseId);
  if (found === undefined) throw new Error(caseId);
  const seed = seeds.find(
    (one) => new Driver(telephone, startOf(found, one, 'coached')).snapshot.context.variant.id === variant,
  );
  if (seed === undefined) throw new Error(`no seed draws ${variant}`);
  return new Driver(telephone, startOf(found, seed, 'coached'));
}
function does(run: Driver<Telephone>, ...events: readonly TelephoneLearnerEvent[]): Driver<Telephone> {
  for (const event of events) {
    expect(run.act(event), event.type).toEqual({ ok: true });
    run.pass(200);
  }
  return run;
}
const seen = (run: Driver<Telephone>) => run.snapshot.context;
const say = (saying: string): TelephoneLearnerEvent => ({ type: 'said', saying });
const pickUp: TelephoneLearnerEvent = { type: 'call.answered', greeting: 'full' };
const listen: TelephoneLearnerEvent = { type: 'listened' };

describe('what a caller tells', () => {
  it('comes out on an open question and not on a hurried one', () => {
    const open = does(call('pressure-in-a-refill', 'chest-pressure'), pickUp, listen, say('anything-else'));
    const hurried = does(
      call('pressure-in-a-refill', 'chest-pressure'),
      pickUp,
      listen,
      say('main-thing'),
      say('what-for'),
    );

    expect(seen(open).dangerAtMs).not.toBeNull();
    expect(seen(hurried).dangerAtMs).toBeNull();
  });

  it('comes out on the page of the script, too', () => {
    const run = does(call('pressure-in-a-refill', 'out-of-breath'), pickUp, listen, {
      type: 'script.asked',
      page: 'refill',
      item: 'new',
    });

    expect(seen(run).known).toContain('danger');
  });

  it('stays hidden when patience is gone', () => {
    const run = does(
      call('pressure-in-a-refill', 'chest-pressure'),
      pickUp,
      listen,
      say('calm-down'),
      say('policy'),
      say('anything-else'),
    );

    expect(seen(run).patience).toBeLessThan(30);
    expect(seen(run).known).not.toContain('danger');
  });

  it('is interrupted at a price, and comes all the same', () => {
    const run = does(call('angry-about-a-bill', 'only-the-bill'), pickUp, say('what-for'));
    run.pass(6000);

    expect(seen(run).interruptions).toBe(1);
    expect(seen(run).patience).toBe(55 - 12);
    expect(seen(run).pending).toEqual([]);
  });

  it('arrives only through the interpreter line', () => {
    const run = does(call('few-words-of-english', 'belly-pain'), pickUp, listen, say('what-for'));
    expect(seen(run).known).not.toContain('symptom');

    does(run, { type: 'interpreter.called', who: 'line' }, say('what-for'));
    expect(seen(run).known).toContain('symptom');
  });
});

describe('lines', () => {
  it('hold only after a yes that was waited for; a no sends one back to the call', () => {
    const yes = does(call('refill-by-the-rules', 'controlled'), pickUp, listen, { type: 'hold.asked' });
    yes.pass(3000);
    does(yes, { type: 'hold.pressed' });
    expect(seen(yes).holds).toMatchObject([{ asked: true, waited: true }]);

    const no = does(call('angry-about-a-bill', 'only-the-bill'), pickUp, listen, listen, { type: 'hold.asked' });
    no.pass(3000);
    expect(seen(no).stage).toBe('talking');
    does(no, { type: 'hold.pressed' });
    expect(seen(no).holds).toMatchObject([{ againstNo: true }]);
  });

  it('wear a caller out who is left on hold, until they hang up', () => {
    const run = does(call('my-own-result', 'released'), pickUp, listen, { type: 'hold.asked' });
    run.pass(3000);
    does(run, { type: 'hold.pressed' });
    run.pass(40_000);
    const patience = seen(run).patience;
    run.pass(20_000);
    expect(seen(run).patience).toBeLessThan(patience);
    run.pass(240_000);

    expect(seen(run)).toMatchObject({ stage: 'gone', ended: 'hung-up' });
  });

  it('lose a ringing call to voicemail when nobody picks up', () => {
    const run = call('my-own-result', 'released');
    run.pass(61_000);

    expect(seen(run)).toMatchObject({ stage: 'gone', ended: 'lost' });
    expect(run.can(pickUp)).toBe(false);
  });

  it('give a call away warm only once the other side has answered', () => {
    const early = does(call('castellano', 'second-can-wait'), pickUp, listen, {
      type: 'transfer.begun',
      to: 'scheduling',
      how: 'warm',
    });
    does(early, { type: 'transfer.announced', parts: ['who'] });
    expect(seen(early).handover?.how).toBe('blind');

    const late = does(call('castellano', 'second-can-wait'), pickUp, listen, {
      type: 'transfer.begun',
      to: 'scheduling',
      how: 'warm',
    });
    late.pass(7000);
    does(late, { type: 'transfer.announced', parts: ['who'] });
    expect(seen(late).handover?.how).toBe('warm');
  });
});

describe('the message form', () => {
  it('refuses what cannot be, with the reason, and loses nothing', () => {
    const run = does(
      call('my-own-result', 'not-yet-seen'),
      pickUp,
      listen,
      { type: 'form.written', field: 'born', text: '02/30/1983' },
      { type: 'form.written', field: 'caller', text: 'Linh <b>Tran</b>' },
      { type: 'form.sent', to: 'provider' },
    );

    expect(seen(run).sent).toBeNull();
    expect(seen(run).troubles.map(({ field }) => field)).toEqual(['born', 'number', 'reason']);
    expect(seen(run).form).toMatchObject({ born: '02/30/1983', caller: 'Linh <b>Tran</b>' });

    does(
      run,
      { type: 'form.written', field: 'born', text: '07/30/1983' },
      { type: 'form.written', field: 'number', text: seen(run).number },
      { type: 'words.quoted', line: 2 },
      { type: 'form.sent', to: 'provider' },
    );
    expect(seen(run).sent?.to).toBe('provider');
  });

  it.each([
    ['born', '11/30/2026', 'Nobody is born after today.'],
    ['born', '11/30/1826', 'Nobody is that old.'],
    ['date', '12/24/2026', 'That day has not come yet.'],
    ['time', '25:10', 'That is not a time of the day. Write hours and minutes with a colon.'],
    ['number', '0123', 'A number to call back has seven digits, or ten with the area code.'],
  ] as const)('%s %s: %s', (field, text, why) => {
    expect(troubleWith(field, text, { today: '2026-11-19' })).toBe(why);
  });

  it('reads days and times as people type them', () => {
    expect(dayTyped('7/3/1983')).toBe('1983-07-03');
    expect(dayTyped('1983-07-03')).toBe('1983-07-03');
    expect(timeTyped('2:10 p.m.')).toBe(850);
    expect(timeTyped('14:10')).toBe(850);
    expect(timeTyped('12:05 a.m.')).toBe(5);
  });
});

describe('every call', () => {
  const all = cases.flatMap(({ id, variants }) => variants.map((variant) => [id, variant.id] as const));

  it.each(all)('%s, %s: the script, asked to its end, sends it where the case wants it', (caseId, variant) => {
    const run = call(caseId, variant);
    const { wanted } = seen(run).variant;
    const due = dueItems(seen(run));
    const replies = { ...seen(run).case.script, ...seen(run).variant.script };
    const yeses = due.flatMap(({ page, item }) => {
      const reply = replies[`${page}/${item.id}`];
      return reply?.yes === true ? [{ says: item.yes, danger: reply.shows.includes('danger') }] : [];
    });
    const isTop = yeses.some(({ says, danger }) => says === '911' || danger);
    const isNow = yeses.some(({ says }) => says === 'nurse-now');

    expect(isTop, 'top of the ladder').toBe(wanted.route === 'emergency');
    if (!isTop) expect(isNow, 'nurse now').toBe(wanted.route === 'nurse-now');
  });

  it.each(cases.map(({ id }) => id))('%s: nothing is known of it before somebody speaks', (caseId) => {
    const found = cases.find(({ id }) => id === caseId);
    if (found === undefined) throw new Error(caseId);
    const words = statusOf(new Driver(telephone, startOf(found, 1, 'coached')).snapshot).join(' ');

    expect(words).not.toContain(found.patient.last);
    expect(hintOf(new Driver(telephone, startOf(found, 1, 'coached')).snapshot.context).text.length).toBeGreaterThan(8);
  });
});
