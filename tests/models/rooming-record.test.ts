/** The practice record: what cannot be is refused, what is odd is asked about, what was kept is never lost; readings follow the preparation. */
import { describe, expect, it } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { Driver } from '#simulations/core/driver.ts';
import { score } from '#simulations/core/rubric.ts';
import { readCases } from '#simulations/rooming/cases.node.ts';
import { recordJson, recordText } from '#simulations/rooming/debrief.ts';
import type { RoomingLearnerEvent } from '#simulations/rooming/events.ts';
import { readRoomingFacts } from '#simulations/rooming/facts.ts';
import { speechLeftMs } from '#simulations/rooming/perception.ts';
import { neededFor } from '#simulations/rooming/readings.ts';
import { rooming, startOf, type Rooming } from '#simulations/rooming/simulation.ts';

const library = openLibrary(process.cwd());
const facts = readRoomingFacts((id) => library.facts.get(id)?.value);
const cases = readCases();

function inRoom(caseId: string, seed = 3): Driver<Rooming> {
  const patient = cases.find(({ id }) => id === caseId);
  if (patient === undefined) throw new Error(caseId);
  const driver = new Driver(rooming, startOf(patient, facts, seed, 'check-off'));
  driver.act({ type: 'patient.called', how: 'full-name' });
  driver.pass(20_000);
  driver.act({ type: 'patient.walked', how: 'beside' });
  driver.act({ type: 'door.closed' });
  return driver;
}
function ask(driver: Driver<Rooming>, event: RoomingLearnerEvent): void {
  driver.act(event);
  driver.pass(speechLeftMs(driver.snapshot.context));
}
function finding(driver: Driver<Rooming>, id: string) {
  driver.act({ type: 'visit.finished' });
  const result = score(rooming.rubric, driver.snapshot.context, { finished: true, passShare: 0.8 });
  return result.status === 'scored' ? result.criteria.find((one) => one.id === id)?.finding : null;
}
const chart = (
  value: number,
  more: Partial<Extract<RoomingLearnerEvent, { type: 'vital.charted' }>> = {},
): RoomingLearnerEvent => ({
  type: 'vital.charted',
  what: 'temperature',
  value,
  second: null,
  unit: '°F',
  confirmed: false,
  late: false,
  ...more,
});

describe('an entry', () => {
  it('that cannot be is refused with words, even when confirmed', () => {
    const driver = inRoom('pressure-recheck');
    driver.act(chart(986, { confirmed: true }));

    expect(driver.snapshot.context.entries).toEqual([]);
    expect(driver.snapshot.context.question).toMatchObject({ canConfirm: false });
    expect(driver.snapshot.context.question?.text).toContain('Did you mean 98.6?');
  });

  it('that is odd is kept only when confirmed', () => {
    const driver = inRoom('pressure-recheck');
    driver.act(chart(104.5));
    expect(driver.snapshot.context.entries).toEqual([]);
    expect(driver.snapshot.context.question).toMatchObject({ canConfirm: true });

    driver.act(chart(104.5, { confirmed: true }));

    expect(driver.snapshot.context.entries).toHaveLength(1);
    expect(driver.snapshot.context.question).toBeNull();
  });

  it.each([
    ['a weight in the wrong unit', { what: 'weight', value: 181, unit: 'kg' }],
    ['a pressure upside down', { what: 'blood-pressure', value: 92, second: 150, unit: 'mmHg' }],
    ['a saturation beyond the whole', { what: 'oxygen', value: 104, unit: '%' }],
  ] as const)('is questioned: %s', (_name, more) => {
    const driver = inRoom('pressure-recheck');
    driver.act(chart(0, more));

    expect(driver.snapshot.context.entries).toEqual([]);
    expect(driver.snapshot.context.question?.text.length).toBeGreaterThan(20);
  });

  it('for a reading nobody took fails the run', () => {
    const driver = inRoom('pressure-recheck');
    driver.act(chart(98.6));

    expect(finding(driver, 'RM-31')).toMatchObject({ share: 0, because: 'invented' });
  });

  it('in another unit agrees when it is worked out right', () => {
    const driver = inRoom('pressure-recheck');
    driver.act({ type: 'vital.taken', what: 'weight', with: ['scale-at-zero', 'shoes-and-coat-off'] });
    const pounds = driver.snapshot.context.readings[0]?.value ?? 0;
    const kilograms = Math.round((pounds / facts.poundsPerKilogram) * 10) / 10;
    driver.act(chart(0, { what: 'weight', value: kilograms, unit: 'kg' }));

    expect(finding(driver, 'RM-31')?.share).toBe(1);
  });

  it.each([
    ['addendum', 1, 'done'],
    ['deleted', 0, 'entry-hidden'],
    ['typed-over', 0, 'entry-hidden'],
  ] as const)('put right by "%s" earns %s', (how, share, because) => {
    const driver = inRoom('pressure-recheck');
    ask(driver, { type: 'question.asked', topic: 'onset', manner: 'focused' });
    driver.act({ type: 'entry.charted', entry: 'three-weeks', late: false });
    ask(driver, { type: 'summary.given' });
    driver.act({ type: 'entry.charted', entry: 'five-weeks', late: false });
    driver.act({ type: 'entry.mended', number: 1, how });

    expect(driver.snapshot.context.entries[0]?.text).toContain('3 weeks');
    expect(finding(driver, 'RM-32')).toMatchObject({ share, because });
  });

  it('after the hand-off is marked late, and a refusal is charted', () => {
    const driver = inRoom('teen-alone');
    ask(driver, { type: 'vital.taken', what: 'weight', with: [] });
    driver.act({ type: 'patient.watched', look: 'color' });
    expect(driver.act({ type: 'refusal.charted', what: 'height' }).ok).toBe(false);
    driver.act({ type: 'handoff.given', how: 'in-person' });
    driver.act({ type: 'entry.charted', entry: 'look:color', late: false });

    expect(driver.snapshot.context.readings).toEqual([]);
    expect(finding(driver, 'RM-32')).toMatchObject({ share: 0.2, because: 'refusal-not-charted' });
  });

  it('stands in the text and the JSON that can be kept', () => {
    const driver = inRoom('pressure-recheck');
    driver.act({ type: 'patient.watched', look: 'gait' });
    driver.act({ type: 'entry.charted', entry: 'look:gait', late: true });
    driver.act({ type: 'note.written', text: 'Asked for a chair near the door.' });
    const { context } = driver.snapshot;

    expect(recordText(context)).toContain('Denise Baptiste');
    expect(recordText(context)).toContain('LATE ENTRY');
    expect(recordText(context)).toContain('chair near the door');
    expect(JSON.parse(recordJson(context))).toMatchObject({ practice: true, case: 'pressure-recheck', seed: 3 });
  });
});

describe('a reading', () => {
  it.each(cases.map(({ id }) => id))('%s: is near the truth when the patient was prepared', (id) => {
    const driver = inRoom(id);
    const { case: patient } = driver.snapshot.context;
    driver.act({ type: 'time.skipped', ms: 400_000 });
    // The pressure first: being asked about anything else would end the rest.
    for (const what of [...patient.vitals.due].sort((one) => (one === 'blood-pressure' ? -1 : 1))) {
      const [route = 'oral'] = patient.vitals.routes;
      driver.act({
        type: 'vital.taken',
        what,
        with: [
          ...neededFor(driver.snapshot.context, what),
          ...(what === 'temperature' ? [route] : what === 'pain' ? [patient.vitals.scale] : []),
        ],
      });
    }
    for (const { what, value, faults } of driver.snapshot.context.readings) {
      expect(faults, what).toEqual([]);
      const truth =
        driver.snapshot.context.truth[what === 'blood-pressure' ? 'systolic' : what === 'length' ? 'height' : what];
      expect(Math.abs((value ?? 0) - (truth ?? 0)), what).toBeLessThanOrEqual(3);
    }
  });

  it('over a sleeve, without rest, is high by what the facts say, and a cold finger shows nothing', () => {
    const hasty = inRoom('pressure-recheck');
    hasty.act({ type: 'vital.taken', what: 'blood-pressure', with: ['back-and-feet', 'heart-level', 'fitting-cuff'] });
    hasty.act({ type: 'vital.taken', what: 'oxygen', with: [] });
    const [pressure, oxygen] = hasty.snapshot.context.readings;
    const added = (pressure?.value ?? 0) - (hasty.snapshot.context.truth.systolic ?? 0);

    expect(pressure?.faults).toEqual(['bare-arm', 'rest']);
    expect(added).toBeGreaterThanOrEqual(facts.pressureFaults['bare-arm'].low - 3);
    expect(added).toBeLessThanOrEqual(facts.pressureFaults['bare-arm'].high + 4);
    expect(oxygen?.value).toBeNull();
  });
});
