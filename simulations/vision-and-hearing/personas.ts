/**
 * People as code, for tests only: each walks along the plan, which sees no more than a screen gives, and differs in what is
 * left out or done otherwise.
 */
import type { Runner } from '../core/driver.ts';
import { drawInt } from '../core/draw.ts';
import type { Personas } from '../core/trial.ts';
import { eyes, habits, questionIds, sides } from './case.ts';
import { chartKinds, faces, pitches } from './chart.ts';
import type { ShContext } from './context.ts';
import {
  corrections,
  coverings,
  earResults,
  notes,
  orders,
  patientLines,
  plateAnswers,
  reportContents,
  reportTargets,
  toneResults,
  type ShLearnerEvent,
} from './events.ts';
import { nextStep } from './plan.ts';
import type { VisionAndHearing } from './simulation.ts';

type Run = Runner<VisionAndHearing>;

export interface Habits {
  readonly paceMs: number;
  readonly skips: readonly string[];
  /** Does something else than the plan says. */
  readonly instead?: (event: ShLearnerEvent, context: ShContext) => ShLearnerEvent;
}

/** Works along the plan until nothing is left, then leaves. */
export function work(run: Run, { paceMs, skips, instead }: Habits): void {
  const skip = new Set(skips);
  let before = '';
  let again = 0;
  for (let steps = 0; steps < 600; steps += 1) {
    const { context } = run.snapshot;
    const step = nextStep(context, skip);
    if (step === null) break;
    again = step.id === before ? again + 1 : 0;
    before = step.id;
    // Who does a thing otherwise than the plan may never come to its end.
    if (again > 12) skip.add(step.id);
    const act = step.act(context);
    if (typeof act === 'number') run.pass(act);
    else {
      const done = run.act(instead?.(act, context) ?? act);
      if (!done.ok) skip.add(step.id);
      run.pass(paceMs);
    }
  }
  run.act({ type: 'visit.finished' });
}

export const personas: Personas<VisionAndHearing> = {
  expert: (run) => {
    work(run, { paceMs: 600, skips: [] });
  },
  // Forgets one question, and the word about keeping both eyes open.
  slowButSafe: (run) => {
    work(run, {
      paceMs: 1200,
      skips: ['explanation', 'cover-better'],
      instead: (event) => (event.type === 'eye.covered' ? { ...event, bothOpen: false } : event),
    });
  },
  // The old mark, a hand over the eye, no words, no quiet, no repeats.
  rusher: (run) => {
    work(run, {
      paceMs: 300,
      skips: [
        'explanation',
        'light',
        'occluder',
        'place',
        'habit',
        'cover-better',
        'blurred',
        'note-glasses',
        'phones-clean',
        'pause',
        'report',
      ],
      instead: (event, context) => {
        if (event.type === 'line.asked' && context.placed === null) return { type: 'patient.placed', feet: null };
        if (event.type === 'line.asked') return { ...event, line: Math.min(8, 3 + context.readings.length) };
        return event.type === 'eye.covered' ? { ...event, with: 'palm', bothOpen: false } : event;
      },
    });
  },
  ruleBreaker: (run) => {
    work(run, {
      paceMs: 600,
      skips: ['hands', 'identity'],
      instead: (event, context) =>
        event.type === 'patient.told'
          ? { type: 'patient.told', line: context.case.color === 'red-green' ? 'you-are-color-blind' : 'all-normal' }
          : event,
    });
  },
};

/** One event of each kind with values drawn by seed and index, for walks and for the random clicker. */
export function randomEvents(seed: number, index: number): readonly ShLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly [T, ...T[]] | readonly T[]): T =>
    list[draw(label, 0, list.length - 1)] as T;
  const bool = (label: string) => draw(label, 0, 1) === 1;
  return [
    { type: 'time.skipped', ms: draw('skip', 1, 9000) },
    { type: 'hint.asked' },
    { type: 'hands.cleaned' },
    { type: 'introduction.given', as: one('as', ['medical-assistant', 'nurse', 'no-title'] as const) },
    { type: 'identity.checked', by: bool('by') ? ['full-name', 'birth-date'] : ['first-name'] },
    { type: 'procedure.explained' },
    { type: 'question.asked', question: one('question', questionIds) },
    { type: 'door.closed' },
    { type: 'light.turned', on: bool('light') },
    { type: 'chart.hung', kind: one('kind', chartKinds), face: one('face', faces) },
    { type: 'patient.placed', feet: bool('old') ? null : draw('feet', 3, 25) },
    { type: 'correction.worn', on: bool('worn') },
    { type: 'occluder.cleaned' },
    { type: 'eye.covered', eye: one('eye', sides), with: one('with', coverings), bothOpen: bool('open') },
    { type: 'eye.uncovered' },
    { type: 'patient.reminded', of: one('habit', habits) },
    { type: 'line.asked', line: draw('line', 0, 8), order: one('order', orders) },
    { type: 'card.held', inches: draw('inches', 4, 60) },
    { type: 'near.asked', line: draw('near', 0, 8) },
    { type: 'plate.shown', plate: draw('plate', 1, 6) },
    { type: 'ears.looked' },
    { type: 'headphones.wiped' },
    { type: 'headphones.put', red: one('red', sides), cleared: bool('cleared') },
    { type: 'headphones.off' },
    { type: 'task.told' },
    { type: 'patient.turned', away: bool('away') },
    { type: 'audiometer.set', ear: one('ear', sides), pitch: one('pitch', pitches), level: draw('level', 0, 18) * 5 },
    { type: 'tone.given' },
    {
      type: 'acuity.charted',
      at: bool('at') ? 'distance' : 'near',
      eye: one('charted-eye', eyes),
      top: draw('top', 1, 25),
      bottom: draw('bottom', 0, 60) * 5,
      missed: draw('missed', 0, 3),
      correction: bool('no-word') ? null : one('correction', corrections),
      confirmed: bool('confirmed'),
    },
    { type: 'plate.charted', plate: draw('charted-plate', 1, 6), answer: one('answer', plateAnswers) },
    {
      type: 'tone.charted',
      ear: one('charted-ear', sides),
      pitch: one('charted-pitch', pitches),
      level: draw('charted-level', 0, 10) * 5,
      result: one('result', toneResults),
      confirmed: bool('sure'),
    },
    { type: 'ear.charted', ear: one('which-ear', sides), result: one('ear-result', earResults) },
    { type: 'note.charted', note: one('note', notes) },
    { type: 'report.made', to: one('to', reportTargets), content: one('content', reportContents) },
    { type: 'patient.told', line: one('told', patientLines) },
    { type: 'visit.finished' },
  ];
}
