/**
 * People as code, for tests and demonstrations only: each drives a run through learner events and sees nothing but what
 * eyes, ears and fingers get (perception.ts, the patient's answers, the tape around the arm). If the simulation is fair, the
 * expert always passes and the random clicker never does.
 */
import type { Runner } from '../core/driver.ts';
import { drawInt } from '../core/draw.ts';
import { cuffSizes, questionIds, type CuffSize, type Side } from './case.ts';
import type { BpContext, Pressure } from './context.ts';
import { actNames } from './describe.ts';
import type { BpLearnerEvent, PatientLine, ReadingNote } from './events.ts';
import { feltPulse, gaugeMmHg, heardSound, readGauge } from './perception.ts';
import type { BloodPressure } from './simulation.ts';

type Run = Runner<BloodPressure>;

/** How somebody works. The expert's way is `expertHabits`; the others differ from it in what they leave out. */
export interface Habits {
  readonly cleansHands: boolean;
  readonly identifies: boolean;
  readonly introduces: boolean;
  readonly asks: boolean;
  /** Uses an arm the patient said not to use. */
  readonly ignoresLimits: boolean;
  readonly arranges: boolean;
  readonly baresArm: boolean;
  readonly rests: boolean;
  readonly measuresArm: boolean;
  readonly estimates: boolean;
  readonly releaseMmHgPerS: number;
  readonly repeats: boolean;
  readonly line: PatientLine;
  readonly reports: boolean;
  /** Simulated ms between two acts. */
  readonly paceMs: number;
}

export const expertHabits: Habits = {
  cleansHands: true,
  identifies: true,
  introduces: true,
  asks: true,
  ignoresLimits: false,
  arranges: true,
  baresArm: true,
  rests: true,
  measuresArm: true,
  estimates: true,
  releaseMmHgPerS: 2.4,
  repeats: true,
  line: 'numbers-provider-explains',
  reports: true,
  paceMs: 900,
};

/** Careful, but slow hands: everything is done, the release drags. */
export const slowSafeHabits: Habits = { ...expertHabits, releaseMmHgPerS: 1.5, paceMs: 4000 };

/** In a hurry: no rest, no estimate, the valve wide, one reading. */
export const rusherHabits: Habits = {
  ...expertHabits,
  introduces: false,
  asks: false,
  arranges: false,
  baresArm: false,
  rests: false,
  measuresArm: false,
  estimates: false,
  releaseMmHgPerS: 9,
  repeats: false,
  paceMs: 400,
};

/** Good hands, no respect for the rules: limits, identity, hands and scope. */
export const ruleBreakerHabits: Habits = {
  ...expertHabits,
  cleansHands: false,
  identifies: false,
  ignoresLimits: true,
  line: 'you-have-hypertension',
};

/** How often the eye goes to the needle, ms. */
const lookMs = 80;

const seen = (run: Run): BpContext => run.snapshot.context;

/** Does it, then lets the pace's time pass. */
export function act(run: Run, habits: Habits, event: BpLearnerEvent): void {
  run.act(event);
  run.pass(habits.paceMs);
}

/** Lets time run ahead in steps the log allows. */
export function skip(run: Run, ms: number): void {
  for (let left = Math.ceil(ms); left > 0; left -= 3600000)
    run.act({ type: 'time.skipped', ms: Math.min(left, 3600000) });
}

/** Arms the patient did not forbid, preferred first: the right in a child, else the left. */
function usableArms(run: Run, habits: Habits): readonly Side[] {
  const { case: patient, did } = seen(run);
  const order: readonly Side[] = patient.person.age < 13 ? ['right', 'left'] : ['left', 'right'];
  const known = did.asked.includes('arm-limits');
  if (habits.ignoresLimits)
    return [...order].sort((a, b) => Number(patient.arms[b].limit !== null) - Number(patient.arms[a].limit !== null));
  return known ? order.filter((side) => patient.arms[side].limit === null) : order;
}

function chooseCuff(run: Run, habits: Habits): CuffSize {
  const { measuredCm, facts } = seen(run);
  if (!habits.measuresArm || measuredCm === null) return 'adult';
  return cuffSizes.find((size) => measuredCm <= facts.cuffCm[size].high) ?? 'thigh';
}

/** From whatever arm the cuff is on to a cuff in place on this one. */
export function prepareArm(run: Run, habits: Habits, side: Side): void {
  if (seen(run).cuffPlaced !== null) act(run, habits, { type: 'cuff.removed' });
  act(run, habits, { type: 'arm.chosen', side });
  if (habits.baresArm) act(run, habits, { type: 'sleeve.set', to: 'off' });
  if (habits.arranges) act(run, habits, { type: 'arm.rested', on: 'desk', heightCm: 0 });
  if (habits.measuresArm) act(run, habits, { type: 'arm.measured' });
  act(run, habits, { type: 'cuff.chosen', size: chooseCuff(run, habits) });
  if (habits.estimates) act(run, habits, { type: 'fingers.placed', on: 'brachial' });
  act(run, habits, { type: 'cuff.placed', edgeCm: 2.5, mark: 'over-artery', fit: 'snug' });
}

/** Opens the valve wide, waits for the last air to go, then a while longer. */
export function waitEmpty(run: Run, thenMs: number): void {
  run.act({ type: 'valve.set', openPercent: 100 });
  for (let ms = 0; ms < 30000 && run.snapshot.hasTag('inflated'); ms += 100) run.pass(100);
  skip(run, thenMs);
}

/** Pumps until the pulse under the fingers is gone; the needle then, as read. Null when the cuff is full first. */
export function estimate(run: Run, habits: Habits): number | null {
  act(run, habits, { type: 'fingers.placed', on: 'radial' });
  act(run, habits, { type: 'valve.set', openPercent: 0 });
  for (let squeezes = 0; squeezes < 60; squeezes += 1) {
    run.act({ type: 'bulb.squeezed' });
    const from = seen(run).beat.index;
    // Quick at first, then one beat at least for each squeeze.
    const beats = gaugeMmHg(seen(run)) < 50 ? 0 : 2;
    run.pass(300);
    for (let ms = 0; ms < 4000 && seen(run).beat.index < from + beats; ms += lookMs) run.pass(lookMs);
    if (beats > 0 && feltPulse(seen(run)) === 0) {
      const noted = readGauge(gaugeMmHg(seen(run)));
      run.act({ type: 'estimate.noted', mmHg: noted });
      return noted;
    }
  }
  return null;
}

/** Listens down from `topMmHg`; what was heard as two even numbers, null when nothing was. */
function listen(run: Run, habits: Habits, topMmHg: number): Pressure | null {
  act(run, habits, { type: 'stethoscope.placed', at: 'artery' });
  act(run, habits, { type: 'valve.set', openPercent: 0 });
  for (let squeezes = 0; squeezes < 60 && gaugeMmHg(seen(run)) < topMmHg; squeezes += 1) {
    run.act({ type: 'bulb.squeezed' });
    run.pass(300);
  }
  let open = 12;
  let lastBeat = seen(run).beat.index;
  let first: number | null = null;
  let unsure: number | null = null;
  let last: { readonly mmHg: number; readonly muffled: boolean } | null = null;
  let silent: number | null = null;
  run.act({ type: 'valve.set', openPercent: open });
  for (let ms = 0; ms < 180000; ms += lookMs) {
    run.pass(lookMs);
    const context = seen(run);
    if (ms % 400 === 0) {
      const rate = context.fallMmHgPerS;
      const next =
        rate > habits.releaseMmHgPerS + 0.3 ? open - 1 : rate < habits.releaseMmHgPerS - 0.2 ? open + 1 : open;
      if (next !== open) run.act({ type: 'valve.set', openPercent: (open = Math.max(4, Math.min(100, next))) });
    }
    if (context.beat.index === lastBeat) continue;
    lastBeat = context.beat.index;
    const mmHg = gaugeMmHg(context) - context.beat.kickMmHg;
    const sound = heardSound(context);
    if (sound !== null) {
      if (first === null && unsure !== null) first = unsure;
      if (first === null) {
        unsure = mmHg;
        run.act({ type: 'sound.marked', which: 'systolic' });
      }
      last = { mmHg, muffled: sound.phase === 'IV' };
      silent = null;
    } else {
      if (first === null) unsure = null;
      if (last !== null && silent === null) {
        silent = mmHg;
        run.act({ type: 'sound.marked', which: 'diastolic' });
      }
    }
    // Silence after a muffled beat is the end; silence after a loud one may be a gap, so listen much further.
    if (last !== null && silent !== null && mmHg < last.mmHg - (last.muffled ? 14 : 45)) break;
    if (mmHg < 25) break;
  }
  if (first === null || last === null) return null;
  const end = silent === null ? last.mmHg : (last.mmHg + Math.max(silent, last.mmHg - 4)) / 2;
  return { systolic: readGauge(first), diastolic: readGauge(end) };
}

function notesFor(run: Run): readonly ReadingNote[] {
  const { case: patient } = seen(run);
  return patient.rhythm === 'regular' ? [] : ['irregular-pulse'];
}

/** One whole reading on the arm with the cuff on; null when nothing was heard. */
export function reading(run: Run, habits: Habits, topMmHg: number): Pressure | null {
  const heard = listen(run, habits, topMmHg);
  waitEmpty(run, 0);
  const { arm, cuffChosen } = seen(run);
  if (heard !== null) {
    act(run, habits, {
      type: 'reading.recorded',
      ...heard,
      arm,
      position: 'sitting',
      cuff: cuffChosen,
      notes: notesFor(run),
    });
  }
  return heard;
}

function severe({ systolic, diastolic }: Pressure, context: BpContext): boolean {
  return systolic >= context.facts.reportHigh.systolic || diastolic >= context.facts.reportHigh.diastolic;
}

/** A whole visit with the given habits. The run is finished when it returns. */
export function work(run: Run, habits: Habits): void {
  const patient = seen(run).case;
  if (habits.cleansHands) act(run, habits, { type: 'hands.cleaned' });
  if (habits.introduces) {
    act(run, habits, { type: 'introduction.given', as: 'medical-assistant' });
    act(run, habits, { type: 'procedure.explained' });
  }
  if (habits.identifies) act(run, habits, { type: 'identity.checked', by: ['full-name', 'birth-date'] });
  if (habits.asks) {
    for (const question of questionIds) act(run, habits, { type: 'question.asked', question });
    act(run, habits, { type: 'restroom.offered' });
    if (run.snapshot.hasTag('away')) skip(run, 181000);
    act(run, habits, { type: 'door.closed' });
  }
  act(run, habits, { type: 'patient.seated', on: 'chair' });
  if (habits.arranges) {
    act(run, habits, { type: 'back.set', supported: true });
    act(run, habits, { type: 'feet.set', flat: true });
    act(run, habits, { type: 'legs.set', crossed: false });
  }
  const arms = usableArms(run, habits);
  prepareArm(run, habits, arms[0] ?? 'left');
  if (habits.rests) {
    act(run, habits, { type: 'patient.hushed' });
    const since = [patient.caffeineMinutesAgo, patient.smokedMinutesAgo, patient.exercisedMinutesAgo].filter(
      (minutes) => minutes !== null,
    );
    const { noCaffeineMin, restMin } = seen(run).facts;
    const waitMs = Math.max(0, ...since.map((minutes) => (noCaffeineMin - minutes) * 60000 - run.nowMs));
    skip(run, Math.max(restMin * 60000, waitMs) + 1000);
  }
  const perArm = (): { readonly readings: readonly Pressure[]; readonly topMmHg: number } => {
    const noted = habits.estimates ? estimate(run, habits) : null;
    if (habits.estimates) waitEmpty(run, 22000);
    const topMmHg = noted === null ? 150 : noted + 20;
    const first = reading(run, habits, topMmHg);
    return { readings: first === null ? [] : [first], topMmHg };
  };
  let { readings, topMmHg } = perArm();
  const [one] = readings;
  if (one !== undefined && severe(one, seen(run)) && patient.emergencySigns.length > 0 && habits.reports) {
    act(run, habits, { type: 'help.called' });
    act(run, habits, { type: 'report.made', to: 'provider', content: 'numbers-and-symptoms' });
  } else {
    const other = arms[1];
    if (patient.firstVisit && other !== undefined && habits.repeats) {
      prepareArm(run, habits, other);
      const second = perArm();
      if ((second.readings[0]?.systolic ?? 0) >= (one?.systolic ?? 0)) ({ readings, topMmHg } = second);
      else {
        prepareArm(run, habits, arms[0] ?? 'left');
      }
    }
    const wanted = !habits.repeats ? 1 : patient.rhythm === 'regular' ? 2 : 3;
    const differ = () =>
      readings.length === 2 &&
      (['systolic', 'diastolic'] as const).some(
        (key) => Math.abs((readings[0]?.[key] ?? 0) - (readings[1]?.[key] ?? 0)) > 5,
      );
    while (readings.length > 0 && readings.length < 3 && (readings.length < wanted || differ()) && habits.repeats) {
      skip(run, 75000);
      const next = reading(run, habits, topMmHg);
      if (next === null) break;
      readings = [...readings, next];
    }
  }
  if (readings.length > 1) {
    const mean = (key: keyof Pressure) =>
      Math.round(readings.reduce((sum, pressure) => sum + pressure[key], 0) / readings.length);
    act(run, habits, { type: 'average.recorded', systolic: mean('systolic'), diastolic: mean('diastolic') });
  }
  if (habits.reports) act(run, habits, { type: 'report.made', to: 'provider', content: 'numbers-and-symptoms' });
  act(run, habits, { type: 'patient.told', line: habits.line });
  act(run, habits, { type: 'cuff.removed' });
  run.act({ type: 'visit.finished' });
}

/** Clicks anything possible for a while, then leaves. `seed` is the clicker's own. */
export function clickAtRandom(run: Run, seed: number, clicks: number): void {
  for (let click = 0; click < clicks && !run.ended; click += 1) {
    const events = randomEvents(seed, click);
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const event = events[drawInt(seed, `pick${String(attempt)}`, click, 0, events.length - 1)];
      if (event !== undefined && (event.type !== 'visit.finished' || click > clicks * 0.9) && run.act(event).ok) {
        // A fidgeting hand squeezes more than once.
        for (
          let more = event.type === 'bulb.squeezed' ? drawInt(seed, 'squeezes', click, 0, 20) : 0;
          more > 0;
          more -= 1
        )
          run.act(event);
        break;
      }
    }
    run.pass(drawInt(seed, 'pause', click, 0, 2500));
  }
  run.act({ type: 'visit.finished' });
}

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly BpLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly T[], otherwise: T): T =>
    list[draw(label, 0, list.length - 1)] ?? otherwise;
  const side = one<Side>('side', ['left', 'right'], 'left');
  const size = one<CuffSize>('size', cuffSizes, 'adult');
  const varied: readonly BpLearnerEvent[] = [
    { type: 'question.asked', question: one('question', questionIds, 'bladder') },
    { type: 'patient.seated', on: one<'chair' | 'exam-table'>('seat', ['chair', 'exam-table'], 'chair') },
    { type: 'back.set', supported: draw('back', 0, 1) === 1 },
    { type: 'feet.set', flat: draw('feet', 0, 1) === 1 },
    { type: 'legs.set', crossed: draw('legs', 0, 1) === 1 },
    {
      type: 'arm.rested',
      on: one<'desk' | 'lap' | 'hanging'>('rest', ['desk', 'lap', 'hanging'], 'lap'),
      heightCm: draw('height', -20, 20),
    },
    { type: 'sleeve.set', to: one<'off' | 'rolled' | 'down'>('sleeve', ['off', 'rolled', 'down'], 'down') },
    { type: 'arm.chosen', side },
    { type: 'cuff.chosen', size },
    {
      type: 'cuff.placed',
      edgeCm: draw('edge', 0, 8),
      mark: draw('mark', 0, 1) === 1 ? 'over-artery' : 'off-artery',
      fit: draw('fit', 0, 1) === 1 ? 'snug' : 'loose',
    },
    { type: 'fingers.placed', on: draw('fingers', 0, 1) === 1 ? 'radial' : 'brachial' },
    {
      type: 'stethoscope.placed',
      at: one<'artery' | 'beside-artery' | 'under-cuff'>('scope', ['artery', 'beside-artery', 'under-cuff'], 'artery'),
    },
    { type: 'bulb.squeezed' },
    { type: 'valve.set', openPercent: draw('valve-wide', 0, 1) === 1 ? draw('valve', 0, 100) : draw('valve', 0, 25) },
    { type: 'estimate.noted', mmHg: draw('estimate', 0, 300) },
    { type: 'sound.marked', which: draw('which', 0, 1) === 1 ? 'systolic' : 'diastolic' },
    {
      type: 'reading.recorded',
      systolic: draw('systolic', 0, 300),
      diastolic: draw('diastolic', 0, 300),
      arm: draw('charted-arm', 0, 2) === 0 ? null : side,
      position: 'sitting',
      cuff: draw('charted-cuff', 0, 2) === 0 ? null : size,
      notes: [],
    },
    { type: 'average.recorded', systolic: draw('average-s', 0, 300), diastolic: draw('average-d', 0, 300) },
    {
      type: 'report.made',
      to: one<'provider' | 'nurse' | 'front-desk' | 'family-member'>(
        'to',
        ['provider', 'nurse', 'front-desk', 'family-member'],
        'nurse',
      ),
      content: one<'numbers' | 'numbers-and-symptoms' | 'own-diagnosis'>(
        'content',
        ['numbers', 'numbers-and-symptoms', 'own-diagnosis'],
        'numbers',
      ),
    },
    { type: 'time.skipped', ms: draw('skip', 1, 90000) },
  ];
  const covered = new Set(varied.map(({ type }) => type));
  return [...varied, ...actNames.map(({ event }) => event).filter(({ type }) => !covered.has(type))];
}
