/** People who room a patient, as code. They see only what a screen gives (perception.ts); what they know is the trade. */
import { drawInt } from '../core/draw.ts';
import type { Runner } from '../core/driver.ts';
import { isTakenOver } from './alarms.ts';
import { dueVitals, goodReadings } from './called.ts';
import {
  callings,
  flags,
  gaps,
  gowns,
  handoffs,
  interpreters,
  items,
  looks,
  medicineActs,
  mendings,
  positions,
  reportTargets,
  sbarParts,
  setups,
  turnSteps,
  vitals,
  waits,
  walks,
  type Setup,
  type Vital,
} from './choices.ts';
import type { RoomingContext } from './context.ts';
import { units, type RoomingLearnerEvent } from './events.ts';
import {
  chartable,
  complaintWords,
  lastReading,
  offeredStatements,
  seenMedicines,
  speechLeftMs,
  waiting,
} from './perception.ts';
import { callsForSecond, neededFor } from './readings.ts';
import type { Rooming } from './simulation.ts';
import { canAsk, historyTopics, manners, screenTopics, topicIds, type Manner, type TopicId } from './topics.ts';

type Run = Runner<Rooming>;

export interface Habits {
  readonly readsChart: boolean;
  readonly cleansHands: boolean;
  readonly identifies: boolean;
  readonly introduces: boolean;
  readonly watches: boolean;
  readonly private: boolean;
  readonly interprets: boolean;
  /** Begins open, waits, sums up. */
  readonly opens: boolean;
  readonly waitsInSilence: boolean;
  readonly sumsUp: boolean;
  /** Lets people finish. */
  readonly listens: boolean;
  readonly manner: Manner;
  readonly replies: 'right' | 'weak' | 'wrong';
  readonly readsLabels: boolean;
  readonly flags: boolean;
  readonly meddles: boolean;
  readonly prevents: boolean;
  readonly prepares: boolean;
  readonly rests: boolean;
  readonly raises: boolean;
  readonly readies: boolean;
  readonly charts: boolean;
  readonly sbar: boolean;
  /** The free note: what is missing, a diagnosis of their own, or none. */
  readonly note: 'heard' | 'own-diagnosis' | null;
  readonly turns: boolean;
  readonly waitsForWipes: boolean;
  readonly paceMs: number;
}

export const expertHabits: Habits = {
  readsChart: true,
  cleansHands: true,
  identifies: true,
  introduces: true,
  watches: true,
  private: true,
  interprets: true,
  opens: true,
  waitsInSilence: true,
  sumsUp: true,
  listens: true,
  manner: 'focused',
  replies: 'right',
  readsLabels: true,
  flags: true,
  meddles: false,
  prevents: true,
  prepares: true,
  rests: true,
  raises: true,
  readies: true,
  charts: true,
  sbar: true,
  note: 'heard',
  turns: true,
  waitsForWipes: true,
  paceMs: 800,
};

/** Everything is done, but stiffly: no waiting, no summary, no prevention, slow. */
export const slowSafeHabits: Habits = {
  ...expertHabits,
  waitsInSilence: false,
  sumsUp: false,
  prevents: false,
  note: null,
  paceMs: 2600,
};

/** In a hurry: cuts in, leads, skips labels, rest and the room. */
export const rusherHabits: Habits = {
  ...expertHabits,
  readsChart: false,
  introduces: false,
  watches: false,
  private: false,
  opens: false,
  waitsInSilence: false,
  sumsUp: false,
  listens: false,
  manner: 'leading',
  replies: 'weak',
  readsLabels: false,
  flags: false,
  prevents: false,
  prepares: false,
  rests: false,
  readies: false,
  sbar: false,
  note: null,
  waitsForWipes: false,
  paceMs: 200,
};

/** Good hands and kind ears, no respect for the rules: hands, identity, scope, other people’s medicines. */
export const ruleBreakerHabits: Habits = {
  ...expertHabits,
  cleansHands: false,
  identifies: false,
  replies: 'wrong',
  meddles: true,
  note: 'own-diagnosis',
};

const seen = (run: Run): RoomingContext => run.snapshot.context;

export function act(run: Run, habits: Habits, event: RoomingLearnerEvent): boolean {
  const { ok } = run.act(event);
  run.pass(habits.paceMs);
  return ok;
}

export function skip(run: Run, ms: number): void {
  if (ms > 0) run.act({ type: 'time.skipped', ms: Math.ceil(ms) });
}

/** Tells what cannot wait as soon as it is known. */
function raise(run: Run, habits: Habits): void {
  if (!habits.raises || !seen(run).alarms.some(({ raised }) => raised === null)) return;
  act(run, habits, { type: 'alarm.raised', to: 'provider', stays: true });
  if (habits.listens) skip(run, speechLeftMs(seen(run)));
}

/** Hears them out, tells what cannot wait, answers what was asked. */
function listen(run: Run, habits: Habits): void {
  if (habits.listens) skip(run, speechLeftMs(seen(run)));
  raise(run, habits);
  for (const moment of waiting(seen(run))) {
    const reply =
      moment.replies.find(({ grade }) => grade === habits.replies) ??
      moment.replies.find(({ grade }) => grade !== 'right');
    if (reply === undefined) continue;
    act(run, habits, { type: 'moment.answered', moment: moment.id, reply: reply.id });
    if (habits.listens) skip(run, speechLeftMs(seen(run)));
  }
}

function ask(run: Run, habits: Habits, topic: TopicId, wanted: Manner): void {
  const manner = [wanted, 'focused' as const, 'open' as const].find((one) => canAsk(topic, one)) ?? 'focused';
  act(run, habits, { type: 'question.asked', topic, manner });
  listen(run, habits);
}

function welcome(run: Run, habits: Habits): void {
  const { case: patient } = seen(run);
  if (habits.readsChart) act(run, habits, { type: 'chart.read' });
  act(run, habits, { type: 'patient.called', how: habits.readsChart ? 'full-name' : 'first-name' });
  listen(run, habits);
  if (habits.cleansHands) act(run, habits, { type: 'hands.cleaned' });
  if (habits.introduces) {
    act(run, habits, { type: 'introduction.given', as: 'medical-assistant' });
    listen(run, habits);
  }
  if (habits.interprets && patient.need !== null) {
    act(run, habits, { type: 'need.asked' });
    listen(run, habits);
    const [how] = patient.need.right;
    if (how !== undefined) act(run, habits, { type: 'interpreter.brought', how });
    listen(run, habits);
  }
  if (habits.identifies) {
    act(run, habits, { type: 'identity.checked', by: ['full-name', 'birth-date'] });
    listen(run, habits);
  }
  if (habits.watches)
    for (const look of looks) {
      act(run, habits, { type: 'patient.watched', look });
      raise(run, habits);
    }
  const [way] = patient.walk.right;
  if (seen(run).walkedHow === null)
    act(run, habits, { type: 'patient.walked', how: habits.watches ? (way ?? 'beside') : 'ahead' });
  if (habits.private) act(run, habits, { type: 'door.closed' });
  if (habits.introduces) {
    act(run, habits, { type: 'procedure.explained' });
    listen(run, habits);
  }
}

function interview(run: Run, habits: Habits): void {
  const { asks, needsTimeAlone } = seen(run).case;
  ask(run, habits, 'reason', habits.opens ? 'open' : habits.manner);
  if (isTakenOver(seen(run))) return;
  const quiet = () => {
    if (!habits.waitsInSilence) return;
    act(run, habits, { type: 'silence.kept' });
    listen(run, habits);
  };
  quiet();
  quiet();
  if (habits.opens) {
    act(run, habits, { type: 'empathy.shown' });
    listen(run, habits);
  }
  const all = [
    ...asks.story.filter((topic) => topic !== 'reason' && topic !== 'anything-else'),
    ...asks.history,
    ...asks.screens,
  ];
  const before = all.filter((topic) => !isPrivate(topic));
  const after = all.filter(isPrivate);
  const through = (topics: readonly TopicId[]) => {
    for (const topic of topics) {
      if (isTakenOver(seen(run))) return;
      if (habits.opens && canAsk(topic, 'open')) {
        ask(run, habits, topic, 'open');
        if (habits.waitsInSilence && seen(run).case.told.length > 0 && topic === 'worry') quiet();
      }
      if (isTakenOver(seen(run))) return;
      ask(run, habits, topic, habits.manner);
    }
  };
  through(before);
  if (needsTimeAlone && habits.private && !isTakenOver(seen(run))) {
    act(run, habits, { type: 'companion.placed', where: 'outside' });
    listen(run, habits);
    ask(run, habits, 'worry', 'open');
  }
  through(after);
  if (isTakenOver(seen(run))) return;
  if (habits.sumsUp) {
    act(run, habits, { type: 'summary.given' });
    listen(run, habits);
  }
  ask(run, habits, 'anything-else', habits.opens ? 'open' : habits.manner);
  quiet();
}

const privateTopics: readonly TopicId[] = [
  'tobacco',
  'alcohol-drugs',
  'period',
  'phq-2',
  'phq-9',
  'home-safety',
  'needs',
];
const isPrivate = (topic: TopicId): boolean => privateTopics.includes(topic);

function reconcile(run: Run, habits: Habits): void {
  if (isTakenOver(seen(run))) return;
  for (const { id, brought, flag } of seenMedicines(seen(run))) {
    if (habits.readsLabels) {
      if (brought !== null) act(run, habits, { type: 'label.read', medicine: id });
      act(run, habits, { type: 'taking.asked', medicine: id });
      listen(run, habits);
    }
    act(run, habits, { type: 'medicine.flagged', medicine: id, flag: habits.flags ? flag : 'matches' });
    if (habits.meddles && flag !== 'matches')
      act(run, habits, { type: 'medicine.meddled', medicine: id, act: 'list-changed' });
  }
  if (habits.prevents)
    for (const { gap, due } of seen(run).case.record) act(run, habits, { type: 'gap.marked', gap, due });
}

export function preparedFor(run: Run, what: Vital): readonly Setup[] {
  const { routes, scale } = seen(run).case.vitals;
  const [route = 'oral'] = routes;
  return [...neededFor(seen(run), what), ...(what === 'temperature' ? [route] : what === 'pain' ? [scale] : [])];
}

/** Takes a vital sign in a task of its own, where the visit has them. */
export type ByHand = (what: Vital) => void;

function measure(run: Run, habits: Habits, byHand: ByHand): void {
  const take = (what: Vital) => {
    if (seen(run).byHand.includes(what) && seen(run).case.vitals.refuses?.what !== what) {
      byHand(what);
      listen(run, habits);
      return;
    }
    act(run, habits, {
      type: 'vital.taken',
      what,
      with: habits.prepares ? preparedFor(run, what) : what === 'temperature' ? ['oral'] : [],
    });
    listen(run, habits);
  };
  const due = dueVitals(seen(run));
  for (const what of due.filter((one) => one !== 'blood-pressure')) take(what);
  if (due.includes('blood-pressure')) {
    const rest = seen(run).facts.restMin * 60_000 + 3000;
    if (habits.rests && !isTakenOver(seen(run)) && !seen(run).byHand.includes('blood-pressure')) skip(run, rest);
    take('blood-pressure');
    const first = lastReading(seen(run), 'blood-pressure');
    const isDone = seen(run).byHand.includes('blood-pressure') || isTakenOver(seen(run));
    if (habits.rests && first !== null && callsForSecond(seen(run), first) && !isDone) {
      skip(run, Math.max(seen(run).facts.repeatWaitMin * 60_000, restLeft(run)) + 3000);
      take('blood-pressure');
    }
  }
}

/** Time until the patient has been quiet long enough again, ms. */
export function restLeft(run: Run): number {
  const { facts, nowMs, lastSpokenAtMs } = seen(run);
  return Math.max(0, facts.restMin * 60_000 - (nowMs - lastSpokenAtMs));
}

function ready(run: Run, habits: Habits): void {
  const { exam } = seen(run).case;
  if (habits.readies && !isTakenOver(seen(run))) {
    act(run, habits, { type: 'exam.explained' });
    listen(run, habits);
    act(run, habits, { type: 'gown.given', gown: exam.gown });
    if (exam.drape) act(run, habits, { type: 'drape.given' });
    const [position = 'sitting'] = exam.position;
    act(run, habits, { type: 'position.helped', position });
  }
  if (habits.readies) for (const item of exam.items) act(run, habits, { type: 'item.set', item, out: true });
  const [where = 'chair'] = exam.waits;
  act(run, habits, { type: 'patient.settled', where });
}

/** The complaint in the patient's words, with how long; a careless hand paraphrases. */
export function chartComplaint(run: Run, habits: Habits): void {
  const { complaint } = seen(run).case;
  const words = complaintWords(seen(run));
  const quote = words.find(({ kind }) => kind === (habits.charts ? 'quote' : 'paraphrase')) ?? words[0];
  const since = complaint.since.find(({ right }) => right);
  if (quote !== undefined && since !== undefined)
    act(run, habits, { type: 'complaint.charted', words: quote.id, since: since.id });
}

/** What was told and still holds, and what showed. */
export function chartHeard(run: Run, habits: Habits): void {
  const corrected = seen(run)
    .case.told.filter(({ id }) => seen(run).heard.some((one) => one.id === id))
    .map(({ corrects }) => corrects);
  for (const { id } of chartable(seen(run))) {
    const isPlain = id.startsWith('look:') && !seen(run).case.walk.seen[id.slice(5) as (typeof looks)[number]].shows;
    if (!corrected.includes(id) && !isPlain) act(run, habits, { type: 'entry.charted', entry: id, late: false });
  }
}

export function chartReadings(run: Run, habits: Habits): void {
  const written = seen(run).entries.map(({ of }) => of);
  for (const what of dueVitals(seen(run)).filter((one) => !written.includes(one))) {
    const reading = goodReadings(seen(run), what).at(-1);
    if (reading?.value === null || reading === undefined) continue;
    const event = {
      type: 'vital.charted',
      what,
      value: reading.value,
      second: reading.second,
      unit: reading.unit,
      late: false,
    } as const;
    act(run, habits, { ...event, confirmed: false });
    if (seen(run).question !== null) act(run, habits, { ...event, confirmed: true });
  }
}

export function chartRefusals(run: Run, habits: Habits): void {
  for (const what of seen(run).refused) act(run, habits, { type: 'refusal.charted', what });
}

function writeNote(run: Run, habits: Habits): void {
  const quote = complaintWords(seen(run)).find(({ kind }) => kind === 'quote');
  const diagnosis = seen(run).case.complaint.words.find(({ kind }) => kind === 'diagnosis');
  if (habits.note === 'heard' && quote !== undefined)
    act(run, habits, {
      type: 'note.written',
      text: `Came in with “${quote.text}”. All questions passed on to the provider.`,
    });
  if (habits.note === 'own-diagnosis' && diagnosis !== undefined)
    act(run, habits, { type: 'note.written', text: `Likely ${diagnosis.text.toLowerCase()}.` });
}

function chart(run: Run, habits: Habits): void {
  chartComplaint(run, habits);
  if (habits.charts) chartHeard(run, habits);
  chartReadings(run, habits);
  chartRefusals(run, habits);
  writeNote(run, habits);
}

function handOver(run: Run, habits: Habits): void {
  if (habits.sbar)
    for (const { id, part } of offeredStatements(seen(run)))
      if (part !== null) act(run, habits, { type: 'statement.placed', statement: id, part });
  act(run, habits, { type: 'screen.locked' });
  act(run, habits, { type: 'handoff.given', how: habits.sbar ? 'in-person' : 'note-on-the-door' });
}

function turnOver(run: Run, habits: Habits): void {
  if (!habits.turns) return;
  for (const step of turnSteps) {
    act(run, habits, { type: 'room.turned', step });
    if (step === 'surfaces-wiped' && habits.waitsForWipes) skip(run, seen(run).case.wipeMinutes * 60_000 + 2000);
  }
}

/** A whole visit with the given habits. The run is finished when it returns. */
export function work(run: Run, habits: Habits, byHand: ByHand = () => undefined): void {
  welcome(run, habits);
  interview(run, habits);
  reconcile(run, habits);
  measure(run, habits, byHand);
  ready(run, habits);
  chart(run, habits);
  handOver(run, habits);
  turnOver(run, habits);
  run.act({ type: 'visit.finished' });
}

/** One event of every kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number, ids: RandomIds): readonly RoomingLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  function one<T>(label: string, list: readonly [T, ...T[]] | readonly T[], otherwise: T): T {
    return list[draw(label, 0, list.length - 1)] ?? otherwise;
  }
  const topic = one('topic', topicIds, 'reason');
  const question = (label: string): RoomingLearnerEvent => ({
    type: 'question.asked',
    topic: one(label, topicIds, topic),
    manner: one(`${label}-manner`, manners, 'focused'),
  });
  const medicine = one('medicine', ids.medicines, 'none');
  const chosen = setups.filter((_setup, at) => draw(`setup${String(at)}`, 0, 2) > 0);
  return [
    { type: 'hands.cleaned' },
    { type: 'introduction.given', as: one('as', ['medical-assistant', 'nurse', 'no-title'] as const, 'nurse') },
    { type: 'identity.checked', by: draw('by', 0, 1) === 0 ? ['first-name'] : ['birth-date', 'full-name'] },
    { type: 'procedure.explained' },
    { type: 'chart.read' },
    { type: 'patient.called', how: one('calling', callings, 'full-name') },
    { type: 'patient.walked', how: one('walk', walks, 'beside') },
    { type: 'patient.watched', look: one('look', looks, 'gait') },
    { type: 'door.closed' },
    { type: 'companion.placed', where: draw('where', 0, 1) === 0 ? 'here' : 'outside' },
    { type: 'need.asked' },
    { type: 'interpreter.brought', how: one('interpreter', interpreters, 'child') },
    question('question-a'),
    question('question-b'),
    { type: 'question.asked', topic: one('screen', [...screenTopics, ...historyTopics], 'falls'), manner: 'focused' },
    { type: 'silence.kept' },
    { type: 'empathy.shown' },
    { type: 'summary.given' },
    { type: 'moment.answered', moment: one('moment', ids.moments, 'none'), reply: one('reply', ids.replies, 'none') },
    { type: 'label.read', medicine },
    { type: 'taking.asked', medicine },
    { type: 'medicine.flagged', medicine, flag: one('flag', flags, 'matches') },
    { type: 'medicine.meddled', medicine, act: one('meddling', medicineActs, 'list-changed') },
    { type: 'gap.marked', gap: one('gap', gaps, 'colorectal'), due: draw('due', 0, 1) === 1 },
    { type: 'vital.taken', what: one('vital', vitals, 'pulse'), with: chosen },
    { type: 'alarm.raised', to: one('to', reportTargets, 'nurse'), stays: draw('stays', 0, 1) === 1 },
    { type: 'exam.explained' },
    { type: 'gown.given', gown: one('gown', gowns, 'none') },
    { type: 'drape.given' },
    { type: 'position.helped', position: one('position', positions, 'sitting') },
    { type: 'item.set', item: one('item', items, 'light'), out: draw('out', 0, 3) > 0 },
    { type: 'patient.settled', where: one('wait', waits, 'table') },
    { type: 'complaint.charted', words: one('words', ids.words, 'none'), since: one('since', ids.since, 'none') },
    { type: 'entry.charted', entry: one('entry', ids.entries, 'none'), late: draw('late', 0, 1) === 1 },
    {
      type: 'vital.charted',
      what: one('charted', vitals, 'pulse'),
      value: draw('value', 0, 300),
      second: draw('second', 0, 2) === 0 ? draw('lower', 0, 200) : null,
      unit: one('unit', units, '/min'),
      confirmed: draw('confirmed', 0, 1) === 1,
      late: draw('late-number', 0, 1) === 1,
    },
    { type: 'refusal.charted', what: one('refused', vitals, 'weight') },
    { type: 'entry.mended', number: draw('number', 1, 9), how: one('how', mendings, 'addendum') },
    { type: 'note.written', text: 'Patient seen in room 2.' },
    { type: 'screen.locked' },
    {
      type: 'statement.placed',
      statement: one('statement', ids.statements, 'none'),
      part: one('part', [...sbarParts, null], null),
    },
    ...(index % 3 === 0 ? [{ type: 'handoff.given', how: one('handoff', handoffs, 'in-person') } as const] : []),
    { type: 'room.turned', step: one('step', turnSteps, 'gloves-on') },
    { type: 'time.skipped', ms: draw('skip', 1, 60_000) },
    { type: 'visit.finished' },
  ];
}

/** Ids that stand in the cases, to draw from. */
export interface RandomIds {
  readonly medicines: readonly string[];
  readonly moments: readonly string[];
  readonly replies: readonly string[];
  readonly words: readonly string[];
  readonly since: readonly string[];
  readonly entries: readonly string[];
  readonly statements: readonly string[];
}
