/** The physics against a case's truth: drifts, faults, units, entries. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { factsSchema } from '#schema/fact.ts';
import { Driver } from '../core/driver.ts';
import type { Route } from './case.ts';
import { happenedSentence, statusOf } from './describe.ts';
import type { TemperatureLearnerEvent } from './events.ts';
import { readTemperatureFacts } from './facts.ts';
import { judgedTake, shownTenthsF } from './findings.ts';
import { columnWords, displayOf, nearestMark } from './perception.ts';
import { temperatureCasesSchema } from './schema.ts';
import { trueTenths } from './sensing.ts';
import { startOf, temperature } from './simulation.ts';
import { score } from '../core/rubric.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): unknown => parse(readFileSync(join(root, path), 'utf8'));
const records = new Map(
  ['vital-signs', 'temperature-and-oximetry']
    .flatMap((area) => factsSchema.parse(read(`content/facts/${area}.yaml`)))
    .map(({ id, value }) => [id, value]),
);
const facts = readTemperatureFacts((id) => records.get(id));
const cases = temperatureCasesSchema.parse(read('simulations/temperature/cases.yaml'));

function visit(caseId: string, seed = 3) {
  const patient = cases.find(({ id }) => id === caseId);
  if (patient === undefined) throw new Error(caseId);
  return new Driver(temperature, startOf(patient, facts, seed, 'coached'));
}
type Visit = ReturnType<typeof visit>;
const context = (run: Visit) => run.snapshot.context;

/** Does it all and gives what the display showed, °F. */
function taken(
  run: Visit,
  before: readonly TemperatureLearnerEvent[],
  placing: TemperatureLearnerEvent,
  waitMs: number,
) {
  for (const event of before) expect(run.act(event), JSON.stringify(event)).toEqual({ ok: true });
  expect(run.act(placing)).toEqual({ ok: true });
  run.pass(waitMs);
  run.act({ type: 'probe.removed' });
  const take = judgedTake(context(run));
  if (take === null) throw new Error('no take');
  return (shownTenthsF(context(run), take) ?? 0) / 10;
}
const truth = (run: Visit, route: Route) => trueTenths(context(run), route) / 10;
const oral: TemperatureLearnerEvent = { type: 'mouth.placed', at: 'heat-pocket', lips: 'asked-to-close' };

describe('a reading by mouth', () => {
  it('is the patient’s own after the signal, low before it, and climbs in between', () => {
    const at = (waitMs: number) =>
      taken(visit('routine-adult'), [{ type: 'thermometer.taken', device: 'oral-probe' }], oral, waitMs);

    expect(at(12_000)).toBeCloseTo(truth(visit('routine-adult'), 'oral'), 5);
    expect(at(1000)).toBeLessThan(at(3000));
    expect(at(3000)).toBeLessThan(at(6000));
    expect(at(6000)).toBeLessThan(at(12_000));
  });

  it('drifts back after a hot drink while simulated time goes by, and is right again after the cited wait', () => {
    const after = (minutes: number) => {
      const run = visit('hot-coffee');
      run.act({ type: 'time.skipped', ms: minutes * 60_000 });
      return taken(run, [{ type: 'thermometer.taken', device: 'oral-probe' }], oral, 12_000) - truth(run, 'oral');
    };
    const offs = [0.1, 2, 5, 8, 13].map(after);

    expect(offs[0]).toBeGreaterThan(1);
    expect([...offs].sort((a, b) => b - a)).toEqual(offs);
    expect(offs.at(-1)).toBeCloseTo(0, 1);
  });

  it('is low in somebody who breathes through the mouth, whatever is asked of them', () => {
    const run = visit('stuffed-nose');

    expect(taken(run, [{ type: 'thermometer.taken', device: 'oral-probe' }], oral, 12_000)).toBeLessThan(
      truth(run, 'oral') - 1,
    );
    expect(statusOf(run.snapshot).join(' ')).not.toContain('undefined');
  });
});

describe('harm', () => {
  it.each([
    ['confused-older-adult', 'oral-probe', oral, 'bites'],
    ['draining-ear', 'oral-probe', oral, 'stay closed'],
    [
      'low-platelets',
      'rectal-probe',
      { type: 'rectum.placed', depthHundredthsIn: 100, hold: 'held' } as const,
      'blood',
    ],
    [
      'fever-two-months',
      'rectal-probe',
      { type: 'rectum.placed', depthHundredthsIn: 180, hold: 'held' } as const,
      'resists',
    ],
  ] as const)('%s with the %s is possible and has its consequence', (caseId, device, placing, words) => {
    const run = visit(caseId);
    run.act({ type: 'thermometer.taken', device });

    expect(run.act(placing)).toEqual({ ok: true });
    expect(happenedSentence(context(run))).toContain(words);
  });
});

describe('displays', () => {
  it('show a room set to Celsius in Celsius, and nothing but a true number', () => {
    const run = visit('celsius-display');
    run.act({ type: 'time.skipped', ms: 900_000 });
    taken(run, [{ type: 'thermometer.taken', device: 'oral-probe' }], oral, 12_000);
    const display = displayOf(context(run));

    if (display.kind !== 'number') throw new Error(display.kind);
    expect(display.unit).toBe('C');
    expect(Number(display.text)).toBeCloseTo(((truth(run, 'oral') - 32) * 5) / 9, 1);
  });

  it('keep the column where the last patient left it until it is shaken down', () => {
    const take = (shake: boolean) => {
      const run = visit('outreach-column');
      return taken(
        run,
        [
          { type: 'thermometer.taken', device: 'column' },
          ...(shake ? [{ type: 'made.ready', what: 'column-shaken' } as const] : []),
        ],
        oral,
        181_000,
      );
    };

    expect(take(false)).toBeCloseTo(101.2, 5);
    expect(take(true)).toBeCloseTo(truth(visit('outreach-column'), 'oral'), 1);
  });

  it('say of the column what an eye sees: two marks and the nearer one', () => {
    expect(columnWords(98.46, 0.2)).toBe('The column ends between the marks 98.4 and 98.6, closer to the lower one.');
    expect(columnWords(98.6, 0.2)).toBe('The column ends at the mark 98.6.');
    expect(nearestMark(98.46, 0.2)).toBe(98.4);
    expect(nearestMark(98.55, 0.2)).toBe(98.6);
  });
});

describe('the record', () => {
  const chart = (value: number, unit: 'F' | 'C', confirmed = false) => {
    const run = visit('routine-adult');
    run.act({ type: 'temperature.charted', value, unit, route: 'oral', confirmed });
    return { kept: context(run).charted.length, said: happenedSentence(context(run)) ?? '' };
  };

  it('refuses 986 and asks whether 98.6 was meant; nothing is kept, even when confirmed', () => {
    expect(chart(986, 'F')).toMatchObject({ kept: 0 });
    expect(chart(986, 'F').said).toContain('Did you mean 98.6?');
    expect(chart(986, 'F', true)).toMatchObject({ kept: 0 });
  });

  it('refuses a Celsius number as Fahrenheit and says what it looks like', () => {
    expect(chart(37.9, 'F')).toMatchObject({ kept: 0 });
    expect(chart(37.9, 'F').said).toContain('°C');
    expect(chart(37.9, 'C')).toMatchObject({ kept: 1 });
  });

  it('keeps a rare value only when it is confirmed', () => {
    expect(chart(93.1, 'F')).toMatchObject({ kept: 0 });
    expect(chart(93.1, 'F', true)).toMatchObject({ kept: 1 });
  });
});

describe('degrees added in the record', () => {
  it('fail the run, however well the rest went', () => {
    const run = visit('routine-adult');
    for (const event of [
      { type: 'hands.cleaned' },
      { type: 'identity.checked', by: ['full-name', 'birth-date'] },
      { type: 'thermometer.taken', device: 'ear' },
      { type: 'cover.put-on', cover: 'ear-cone' },
      { type: 'ear.placed', pull: 'up-back', seal: 'snug' },
    ] as const)
      run.act(event);
    run.pass(3000);
    run.act({ type: 'probe.removed' });
    const display = displayOf(context(run));
    if (display.kind !== 'number') throw new Error(display.kind);
    const value = Math.round((Number(display.text) - 0.5) * 10) / 10;
    run.act({ type: 'temperature.charted', value, unit: 'F', route: 'tympanic', confirmed: true });
    run.act({ type: 'visit.finished' });
    const result = score(temperature.rubric, temperature.evidence(run.snapshot), { finished: true, passShare: 0.8 });

    if (result.status !== 'scored') throw new Error('not scored');
    expect(result.criticalFailures).toContain('TP-18');
  });
});

describe('telling', () => {
  const told = (caseId: string, early: boolean, help: boolean) => {
    const run = visit(caseId);
    const report = { type: 'report.made', to: 'provider', content: 'number-route-and-look' } as const;
    if (early) run.act(report);
    run.act({ type: 'thermometer.taken', device: 'ear' });
    run.act({ type: 'ear.placed', pull: 'up-back', seal: 'snug' });
    run.pass(3000);
    run.act({ type: 'probe.removed' });
    if (help) run.act({ type: 'help.called' });
    run.act({ type: 'visit.finished' });
    const result = score(temperature.rubric, temperature.evidence(run.snapshot), { finished: true, passShare: 0.8 });
    if (result.status !== 'scored') throw new Error('not scored');
    return result.criteria.find(({ id }) => id === 'TP-21')?.finding;
  };

  it('of new confusion counts before the reading, and leaves the number owed', () => {
    expect(told('confused-older-adult', true, false)).toEqual({ share: 0.5, because: 'told-before-reading' });
    expect(told('confused-older-adult', false, false)).toEqual({ share: 0, because: 'not-reported' });
    expect(told('cold-walk-in', true, false)).toEqual({ share: 0, because: 'told-before-reading' });
  });

  it('by calling for help counts when it cannot wait, without the words half', () => {
    expect(told('cold-walk-in', false, true)).toEqual({ share: 0.5, because: 'help-without-words' });
  });
});

describe('a display in °F charted in °C', () => {
  it('is as read when it was converted and rounded', () => {
    const run = visit('routine-adult');
    const shown = taken(
      run,
      [
        { type: 'thermometer.taken', device: 'oral-probe' },
        { type: 'cover.put-on', cover: 'probe' },
      ],
      oral,
      12_000,
    );
    const value = Math.round(((shown - 32) * 50) / 9) / 10;
    run.act({ type: 'temperature.charted', value, unit: 'C', route: 'oral', confirmed: true });
    run.act({ type: 'visit.finished' });
    const result = score(temperature.rubric, temperature.evidence(run.snapshot), { finished: true, passShare: 0.8 });

    if (result.status !== 'scored') throw new Error('not scored');
    expect(result.criteria.find(({ id }) => id === 'TP-18')?.finding.share).toBe(1);
  });
});
