/** People as code, for tests only: each walks along the plan and differs in what is left out or done otherwise. */
import type { Runner } from '../core/driver.ts';
import { drawInt } from '../core/draw.ts';
import type { Personas } from '../core/trial.ts';
import { flaccParts, positions } from './case.ts';
import type { ScContext } from './context.ts';
import {
  callings,
  manners,
  patientLines,
  replies,
  reportContents,
  reportTargets,
  tobaccoManners,
  tobaccoSteps,
  type ScLearnerEvent,
} from './events.ts';
import { bandIds, screenIds } from './instruments.ts';
import { nextStep } from './plan.ts';
import type { Screens } from './simulation.ts';

type Run = Runner<Screens>;

export interface Habits {
  readonly paceMs: number;
  readonly skips: readonly string[];
  readonly instead?: (event: ScLearnerEvent, context: ScContext) => ScLearnerEvent;
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
    const act = step.act(context);
    // Who does a thing otherwise than the plan may never come to its end.
    if (again > (typeof act === 'number' ? 400 : 14)) skip.add(step.id);
    if (typeof act === 'number') run.pass(act);
    else {
      const done = run.act(instead?.(act, context) ?? act);
      if (!done.ok) skip.add(step.id);
      // A hand is quick where seconds count.
      run.pass(step.id === 'walk' || step.id === 'lay-flat' ? 100 : paceMs);
    }
  }
  run.act({ type: 'visit.finished' });
}

export const personas: Personas<Screens> = {
  expert: (run) => {
    work(run, { paceMs: 600, skips: [] });
  },
  // Forgets to say why, and forgets the band beside a total.
  slowButSafe: (run) => {
    work(run, {
      paceMs: 2000,
      skips: ['explanation'],
      instead: (event) => (event.type === 'score.charted' ? { ...event, band: null } : event),
    });
  },
  // Company stays, the door is open, nobody holds on, the walk goes alone.
  rusher: (run) => {
    work(run, {
      paceMs: 300,
      skips: [
        'identity',
        'explanation',
        'companion',
        'interpreter',
        'door',
        'chair',
        'pulse',
        'symptoms',
        'resources',
        'report',
      ],
      instead: (event) =>
        event.type === 'patient.stood'
          ? { ...event, spotted: false }
          : event.type === 'walk.started'
            ? { ...event, beside: false }
            : event,
    });
  },
  ruleBreaker: (run) => {
    work(run, {
      paceMs: 600,
      skips: ['hands', 'identity'],
      instead: (event) =>
        event.type === 'patient.told'
          ? { ...event, line: 'you-are-depressed' }
          : event.type === 'provider.called'
            ? { ...event, calling: 'go-and-fetch' }
            : event,
    });
  },
};

/** One event of each kind with values drawn by seed and index, for walks and for the random clicker. */
export function randomEvents(seed: number, index: number): readonly ScLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly T[]): T => list[draw(label, 0, list.length - 1)] as T;
  const bool = (label: string) => draw(label, 0, 1) === 1;
  return [
    { type: 'time.skipped', ms: draw('skip', 1, 90_000) },
    { type: 'hint.asked' },
    { type: 'hands.cleaned' },
    { type: 'introduction.given', as: one('as', ['medical-assistant', 'nurse', 'no-title'] as const) },
    { type: 'identity.checked', by: bool('by') ? ['full-name', 'birth-date'] : ['first-name'] },
    { type: 'procedure.explained' },
    { type: 'door.closed' },
    { type: 'companion.sent' },
    { type: 'interpreter.called' },
    { type: 'relative.translates' },
    { type: 'screen.chosen', screen: one('screen', screenIds) },
    { type: 'form.handed' },
    { type: 'item.asked', item: draw('item', 1, 9), manner: one('manner', manners) },
    { type: 'wording.answered', reply: one('reply', replies) },
    { type: 'answer.changed', item: draw('changed', 1, 9), to: draw('to', 0, 3) },
    { type: 'item.declined', item: draw('declined', 1, 9) },
    { type: 'flacc.scored', part: one('part', flaccParts), points: draw('points', 0, 2) },
    {
      type: 'score.charted',
      screen: one('scored', screenIds),
      total: draw('total', 0, 40),
      band: bool('no-band') ? null : one('band', bandIds),
      confirmed: bool('confirmed'),
    },
    { type: 'tobacco.stepped', step: one('step', tobaccoSteps), manner: one('advice', tobaccoManners) },
    { type: 'resources.offered', permission: bool('permission') },
    { type: 'chair.placed' },
    { type: 'cuff.put' },
    { type: 'patient.laid' },
    { type: 'patient.stood', spotted: bool('spotted') },
    { type: 'patient.seated' },
    { type: 'cuff.started' },
    { type: 'pulse.counted' },
    { type: 'symptoms.asked' },
    {
      type: 'position.charted',
      position: one('position', positions),
      systolic: draw('systolic', 60, 220),
      diastolic: draw('diastolic', 30, 130),
      pulse: draw('pulse', 40, 150),
      confirmed: bool('sure'),
    },
    { type: 'line.measured', feet: draw('feet', 3, 40) },
    { type: 'walk.started', beside: bool('beside') },
    { type: 'walk.stopped' },
    { type: 'provider.called', calling: one('calling', callings) },
    { type: 'report.made', to: one('to-whom', reportTargets), content: one('content', reportContents) },
    { type: 'patient.told', line: one('line', patientLines) },
    { type: 'visit.finished' },
  ];
}
