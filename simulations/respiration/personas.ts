/**
 * People as code, for tests and demonstrations only: each drives a run through learner events and sees nothing but what eyes and
 * ears get (perception.ts, the patient's answers, the chart). If the simulation is fair, the expert always passes and the random
 * clicker never does.
 */
import type { Runner } from '../core/driver.ts';
import { questionIds, type Depth, type EffortSign } from './case.ts';
import type { BreathContext } from './context.ts';
import type { BreathLearnerEvent, BreathNote, LookAt, PatientLine, WindowS } from './events.ts';
import { effortSeen, lastBreath, levelOf } from './perception.ts';
import { isOutOfLimits } from './findings.ts';
import { isSmallChild, visibility } from './sight.ts';
import type { Respiration } from './simulation.ts';

type Run = Runner<Respiration>;

/** How somebody works. The expert's way is `expertHabits`; the others differ from it in what they leave out. */
export interface Habits {
  readonly cleansHands: boolean;
  readonly identifies: boolean;
  readonly introduces: boolean;
  readonly asks: boolean;
  readonly settles: boolean;
  /** Keeps fingers on the wrist and says nothing about breathing. */
  readonly unseen: boolean;
  /** Looks around for effort, opens coats, watches for a while, counts as long as it takes. */
  readonly careful: boolean;
  /** Breaths lost of every hundred. */
  readonly losesOf100: number;
  readonly namesDepth: boolean;
  readonly line: PatientLine | null;
  readonly reports: boolean;
  /** Simulated ms between two acts. */
  readonly paceMs: number;
}

export const expertHabits: Habits = {
  cleansHands: true,
  identifies: true,
  introduces: true,
  asks: true,
  settles: true,
  unseen: true,
  careful: true,
  losesOf100: 0,
  namesDepth: true,
  line: 'number-provider-explains',
  reports: true,
  paceMs: 900,
};

/** Careful, but slow, and a breath is lost now and then; depth is left out. */
export const slowSafeHabits: Habits = { ...expertHabits, losesOf100: 5, namesDepth: false, paceMs: 4000 };

/** In a hurry: says what is counted, a quarter of a minute, nothing looked for. */
export const rusherHabits: Habits = {
  ...expertHabits,
  introduces: false,
  identifies: false,
  asks: false,
  settles: false,
  unseen: false,
  careful: false,
  losesOf100: 8,
  namesDepth: false,
  line: null,
  paceMs: 400,
};

/** Good eyes, no respect for the rules: hands, identity and scope. */
export const ruleBreakerHabits: Habits = {
  ...expertHabits,
  cleansHands: false,
  identifies: false,
  line: 'you-have-a-lung-disease',
};

const seen = (run: Run): BreathContext => run.snapshot.context;

/** Does it, then lets the pace's time pass. */
export function act(run: Run, habits: Habits, event: BreathLearnerEvent): void {
  run.act(event);
  run.pass(habits.paceMs);
}

interface Watched {
  readonly breaths: number;
  readonly uneven: boolean;
  readonly depth: Depth;
}

/** How often the eye looks, ms: no two breaths come faster. */
const lookMs = 200;

/** Watches until `over`, and what it was like. */
function watch(run: Run, over: () => boolean): Watched {
  const first = seen(run).sense.index;
  let last = first;
  let previousMs: number | null = null;
  const intervals: number[] = [];
  const rises: Record<string, number> = {};
  while (!over() && !run.ended) {
    run.pass(lookMs);
    const breath = lastBreath(seen(run));
    if (breath === null || breath.index === last) continue;
    if (previousMs !== null) intervals.push(breath.atMs - previousMs);
    previousMs = breath.atMs;
    last = breath.index;
    const rise = levelOf(breath.strength, visibility(seen(run)));
    rises[rise] = (rises[rise] ?? 0) + 1;
  }
  const usual = Object.entries(rises).sort(([, a], [, b]) => b - a)[0]?.[0];
  return {
    breaths: last - first,
    uneven: intervals.length > 2 && Math.max(...intervals) > Math.min(...intervals) * 1.6,
    depth: usual === 'small' ? 'shallow' : usual === 'wide' ? 'deep' : 'normal',
  };
}

/** Looks everywhere and gathers what shows of effort. */
function lookAround(run: Run, habits: Habits, places: readonly LookAt[]): readonly EffortSign[] {
  const found = new Set<EffortSign>();
  for (const to of places) {
    act(run, habits, { type: 'look.turned', to });
    for (const sign of effortSeen(seen(run))) found.add(sign);
  }
  return [...found].sort();
}

function greet(run: Run, habits: Habits): void {
  if (habits.cleansHands) act(run, habits, { type: 'hands.cleaned' });
  if (habits.introduces) {
    act(run, habits, { type: 'introduction.given', as: 'medical-assistant' });
    act(run, habits, { type: 'procedure.explained' });
  }
  act(run, habits, {
    type: 'identity.checked',
    by: habits.identifies ? ['full-name', 'birth-date'] : ['first-name'],
  });
}

function settle(run: Run, habits: Habits): void {
  if (habits.asks) for (const question of questionIds) act(run, habits, { type: 'question.asked', question });
  act(run, habits, { type: 'patient.seated' });
  if (habits.settles && run.snapshot.hasTag('unsettled')) {
    act(run, habits, { type: 'patient.comforted' });
    run.act({ type: 'time.skipped', ms: seen(run).facts.restMin * 60_000 });
  }
}

/** Somebody whose chest pulls in is seen at once; the rest is routine. */
function alarmed(run: Run, habits: Habits, signs: readonly EffortSign[]): boolean {
  if (!signs.includes('skin-pulled-in') && !signs.includes('single-words')) return false;
  if (!habits.reports) return false;
  act(run, habits, { type: 'help.called' });
  act(run, habits, { type: 'report.made', to: 'provider', content: 'findings-and-signs' });
  return true;
}

/** A whole visit with the given habits. The run is finished when it returns. */
export function work(run: Run, habits: Habits): void {
  greet(run, habits);
  const { case: patient } = seen(run);
  const where: LookAt = patient.ageGroup === 'infant' ? 'belly' : 'chest';
  let signs: readonly EffortSign[] = [];
  let windowS: WindowS = 15;
  let uneven = false;
  if (habits.careful) {
    signs = lookAround(run, habits, ['whole']);
    alarmed(run, habits, signs);
    settle(run, habits);
    if (patient.bulky) act(run, habits, { type: 'clothes.loosened' });
    act(run, habits, { type: 'wrist.held' });
    signs = [...new Set([...signs, ...lookAround(run, habits, ['face', 'whole', where])])].sort();
    const from = run.nowMs;
    uneven = watch(run, () => run.nowMs >= from + 40_000).uneven;
    windowS = uneven || isSmallChild(patient.ageGroup) ? 60 : 30;
  } else {
    settle(run, habits);
    act(run, habits, { type: 'breathing.announced' });
    act(run, habits, { type: 'look.turned', to: 'whole' });
  }
  run.act({ type: 'count.started', windowS });
  const watched = watch(run, () => run.snapshot.hasTag('counted'));
  const breaths = watched.breaths - Math.ceil((watched.breaths * habits.losesOf100) / 100);
  act(run, habits, { type: 'count.entered', breaths });
  // A rate outside the limits is told before it is charted.
  const ratePerMin = breaths * (60 / windowS);
  const isAlarming = isOutOfLimits(seen(run), ratePerMin);
  if (habits.reports && isAlarming)
    act(run, habits, { type: 'report.made', to: 'provider', content: 'findings-and-signs' });
  const isUneven = uneven || watched.uneven;
  const notes: readonly BreathNote[] = habits.careful && isUneven ? ['pauses-seen'] : [];
  const entry = {
    type: 'breathing.charted',
    ratePerMin,
    rhythm: habits.careful ? (isUneven ? 'irregular' : 'regular') : null,
    depth: habits.namesDepth ? watched.depth : null,
    effort: habits.careful ? signs : null,
    notes,
  } as const;
  act(run, habits, { ...entry, confirmed: false });
  if (seen(run).happened?.what === 'record-asks') act(run, habits, { ...entry, confirmed: true });
  if (habits.reports && !isAlarming)
    act(run, habits, { type: 'report.made', to: 'provider', content: 'findings-and-signs' });
  if (habits.line !== null) act(run, habits, { type: 'patient.told', line: habits.line });
  act(run, habits, { type: 'wrist.released' });
  run.act({ type: 'visit.finished' });
}
