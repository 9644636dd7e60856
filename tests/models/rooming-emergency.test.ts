/** An emergency seen in the hall: whoever stops at once passes, whoever leaves or promises does not. On the real cases. */
import { describe, expect, it } from 'vitest';
import { Driver } from '#simulations/core/driver.ts';
import { score } from '#simulations/core/rubric.ts';
import type { RoomingLearnerEvent } from '#simulations/rooming/events.ts';
import { goodReadings } from '#simulations/rooming/called.ts';
import { rooming, type Rooming } from '#simulations/rooming/simulation.ts';
import { turnSteps, type Vital } from '#simulations/rooming/choices.ts';
import { neededFor } from '#simulations/rooming/readings.ts';
import { trial as makeTrial } from '#simulations/rooming/trial.ts';
import { library } from './simulations/trials.ts';

const trial = makeTrial(library);
type Run = Driver<Rooming>;

function act(run: Run, event: RoomingLearnerEvent): void {
  expect(run.act(event), event.type).toEqual({ ok: true });
  run.pass(500);
}

function measureAndChart(run: Run, what: Vital): void {
  act(run, {
    type: 'vital.taken',
    what,
    with: [...neededFor(run.snapshot.context, what), ...(what === 'temperature' ? (['temporal'] as const) : [])],
  });
  const reading = goodReadings(run.snapshot.context, what).at(-1);
  if (reading?.value === null || reading === undefined) throw new Error(`no reading of ${what}`);
  act(run, {
    type: 'vital.charted',
    what,
    value: reading.value,
    second: reading.second,
    unit: reading.unit,
    confirmed: true,
    late: false,
  });
}

/** Called, watched, told at once: not one question asked. */
function stopped(caseId: string, look: 'gait' | 'color', how: 'wheelchair' | 'carried', stays: boolean): Run {
  const run = new Driver(rooming, trial.start(caseId, 4, 'check-off'));
  act(run, { type: 'chart.read' });
  act(run, { type: 'patient.called', how: 'full-name' });
  act(run, { type: 'patient.watched', look });
  act(run, { type: 'alarm.raised', to: 'provider', stays });
  act(run, { type: 'patient.walked', how });
  act(run, { type: 'introduction.given', as: 'medical-assistant' });
  act(run, { type: 'identity.checked', by: ['full-name', 'birth-date'] });
  act(run, { type: 'hands.cleaned' });
  for (const rest of (['gait', 'breathing', 'color'] as const).filter((one) => one !== look))
    act(run, { type: 'patient.watched', look: rest });
  const { context } = run.snapshot;
  const due = context.case.alarms.flatMap(({ meanwhile }) => meanwhile);
  for (const what of new Set(due)) measureAndChart(run, what);
  for (const item of context.case.exam.items) act(run, { type: 'item.set', item, out: true });
  for (const { id, part, needs } of context.case.sbar)
    if (part !== null && needs.every((need) => need.startsWith('look:') || need.startsWith('vital:')))
      act(run, { type: 'statement.placed', statement: id, part });
  act(run, { type: 'screen.locked' });
  act(run, { type: 'handoff.given', how: 'in-person' });
  for (const step of turnSteps) {
    act(run, { type: 'room.turned', step });
    if (step === 'surfaces-wiped') act(run, { type: 'time.skipped', ms: context.case.wipeMinutes * 60_000 });
  }
  act(run, { type: 'visit.finished' });
  return run;
}

function result(run: Run) {
  const scored = score(rooming.rubric, rooming.evidence(run.snapshot), {
    finished: true,
    passShare: rooming.passShare,
  });
  if (scored.status !== 'scored') throw new Error('not scored');
  return scored;
}

describe.each([
  ['chest-pain-walk-in', 'color', 'wheelchair'],
  ['toddler-with-fever', 'gait', 'carried'],
] as const)('%s', (caseId, look, how) => {
  it('lets whoever stops at once and asks nothing pass', () => {
    const scored = result(stopped(caseId, look, how, true));
    const lost = scored.criteria.filter(({ met }) => !met).map(({ id, finding }) => `${id} ${finding.because}`);

    expect(scored.criticalFailures, lost.join('; ')).toEqual([]);
    expect(scored.passed, lost.join('; ')).toBe(true);
  });

  it('fails whoever leaves the patient alone to tell it', () => {
    expect(result(stopped(caseId, look, how, false)).criticalFailures).toContain('RM-24');
  });
});
