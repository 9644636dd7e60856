/** Rooming by hand: what each task is given of the patient, what comes back to the record, what is judged as left. */
import { describe, expect, it } from 'vitest';
import { castLook } from '#components/ui/patient/cast.ts';
import { openLibrary } from '#library/library.ts';
import { bloodPressure } from '#simulations/blood-pressure/simulation.ts';
import { bpCaseSchema } from '#simulations/blood-pressure/schema.ts';
import { canonicalState } from '#simulations/core/canonical-state.ts';
import { taskSnapshot } from '#simulations/core/compose.ts';
import { Driver, replay } from '#simulations/core/driver.ts';
import { wayFor } from '#simulations/core/follow.ts';
import { growthCaseSchema } from '#simulations/growth/schema.ts';
import { oximetryCasesSchema } from '#simulations/oximetry/schema.ts';
import { pulseCasesSchema } from '#simulations/pulse/schema.ts';
import { breathCasesSchema } from '#simulations/respiration/schema.ts';
import { composition, type ByHandContext } from '#simulations/rooming-by-hand/compose.ts';
import { roomOf } from '#simulations/rooming-by-hand/derive/moment.ts';
import { expertHabits, work } from '#simulations/rooming-by-hand/personas.ts';
import { readCases } from '#simulations/rooming-by-hand/people.node.ts';
import { readByHandEvent } from '#simulations/rooming-by-hand/schema.ts';
import { roomingByHand, type RoomingByHand } from '#simulations/rooming-by-hand/simulation.ts';
import { pressureRunOf } from '#simulations/rooming-by-hand/task-run.ts';
import { handTasks, home, type HandTask } from '#simulations/rooming-by-hand/tasks.ts';
import { trial as makeTrial } from '#simulations/rooming-by-hand/trial.ts';
import { temperature } from '#simulations/temperature/simulation.ts';
import { temperatureCasesSchema } from '#simulations/temperature/schema.ts';

const trial = makeTrial(openLibrary(process.cwd()));
const cases = readCases();
const fresh = (caseId: string, seed = 3): Driver<RoomingByHand> =>
  new Driver(roomingByHand, trial.start(caseId, seed, 'check-off'));

/** Something done in a task. */
function act(
  run: Driver<RoomingByHand>,
  task: string,
  event: { readonly type: string } & Readonly<Record<string, unknown>>,
): void {
  run.act({ type: 'task.acted', task, event });
}

/** In the room with the patient, as short as it can be. */
function inRoom(caseId: string): Driver<RoomingByHand> {
  const run = fresh(caseId);
  for (const event of [
    { type: 'patient.called', how: 'full-name' },
    { type: 'patient.walked', how: 'beside' },
  ])
    act(run, 'rooming', event);
  return run;
}
const caseOf = (context: ByHandContext, task: HandTask) => composition.inputOf(context, task)?.case;
const finding = (run: Driver<RoomingByHand>, id: string) =>
  roomingByHand.rubric.find((criterion) => criterion.id === id)?.test(roomingByHand.evidence(run.snapshot));

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}
const schemas: Readonly<
  Record<
    HandTask,
    { readonly safeParse: (value: unknown) => { readonly error?: { readonly issues: readonly Issue[] } | undefined } }
  >
> = {
  temperature: temperatureCasesSchema.element,
  pulse: pulseCasesSchema.element,
  respiration: breathCasesSchema.element,
  oximetry: oximetryCasesSchema.element,
  growth: growthCaseSchema,
  'blood-pressure': bpCaseSchema,
};

describe('what a task is given', () => {
  it('draws each patient in every task as rooming draws them', () => {
    for (const { id, rooming } of cases) {
      const { skin, cloth, hair } = rooming.figure;
      expect(castLook(id), id).toMatchObject({ skin, cloth, hair });
    }
  });

  it.each(cases.map(({ id }) => id))('%s: every due task has a case that its own simulation takes', (id) => {
    const { context } = inRoom(id).snapshot;
    const given = handTasks.filter((task) => caseOf(context, task) !== undefined);

    expect(given.length).toBeGreaterThanOrEqual(3);
    for (const task of given) {
      const issues = schemas[task].safeParse(caseOf(context, task)).error?.issues ?? [];
      // A schoolchild comes with somebody who does not answer for her.
      const told = issues.filter(
        ({ path }) => !/^(companion|parent)$/.test(String(path.at(-1))) || id !== 'school-physical',
      );
      expect(told.map(({ path, message }) => `${task} ${path.join('.')}: ${message}`)).toEqual([]);
    }
  });

  it('cannot begin before the room, without being due, or once the patient was handed over', () => {
    const run = fresh('skin-spot');
    expect(run.can({ type: 'task.opened', task: 'pulse' })).toBe(false);
    const there = inRoom('skin-spot');
    expect(there.can({ type: 'task.opened', task: 'pulse' })).toBe(true);
    expect(there.can({ type: 'task.opened', task: 'growth' })).toBe(false);
    act(there, 'rooming', { type: 'handoff.given', how: 'in-person' });
    expect(there.can({ type: 'task.opened', task: 'pulse' })).toBe(false);
  });

  it('answers nothing that helps where nobody interprets, and less with a parent in the room', () => {
    const lost = caseOf(inRoom('interpreter-needed').snapshot.context, 'pulse');
    expect(JSON.stringify(lost)).not.toContain('Tylenol');
    const teen = inRoom('teen-alone');
    expect(JSON.stringify(caseOf(teen.snapshot.context, 'blood-pressure'))).not.toContain('vape');
    act(teen, 'rooming', { type: 'companion.placed', where: 'outside' });
    expect(JSON.stringify(caseOf(teen.snapshot.context, 'blood-pressure'))).toContain('vape');
  });
});

describe('what comes back', () => {
  it.each(['infant-well-visit', 'school-physical', 'diabetes-follow-up'])(
    '%s: what an expert brings is near the truth, in the unit of the record',
    (id) => {
      const run = fresh(id);
      work(run, expertHabits);
      const room = roomOf(run.snapshot.context);
      const off = (what: string, truth: number | undefined): number =>
        Math.abs((room.readings.find((reading) => reading.what === what)?.value ?? Number.NaN) - (truth ?? 0));

      expect(room.readings.map(({ what }) => what).sort()).toEqual([...room.byHand].sort());
      expect(off('weight', room.truth.weight)).toBeLessThan(0.5);
      expect(off('pulse', room.truth.pulse)).toBeLessThan(4);
      expect(off('respiration', room.truth.respiration)).toBeLessThan(4);
      if (id === 'school-physical') expect(off('height', room.truth.height)).toBeLessThan(0.3);
      if (id === 'infant-well-visit') expect(off('head', room.truth.head)).toBeLessThan(0.4);
      if (id === 'diabetes-follow-up') expect(off('blood-pressure', room.truth.systolic)).toBeLessThan(10);
      expect(room.entries.filter(({ kind }) => kind === 'vital').length).toBe(room.byHand.length);
    },
  );

  it('takes no reading that a log invents', () => {
    const brought = {
      type: 'reading.brought',
      what: 'pulse',
      value: 72,
      second: null,
      unit: '/min',
      how: null,
      told: false,
    };
    expect(readByHandEvent({ type: 'task.acted', task: 'rooming', event: brought })).toBeNull();
    expect(readByHandEvent({ type: 'task.acted', task: 'pulse', event: { type: 'time.skipped', ms: 10 } })).toBeNull();
  });

  it('counts a due measurement never begun as missing, by its name', () => {
    const run = inRoom('skin-spot');
    run.act({ type: 'run.ended' });

    expect(finding(run, 'RH-01')).toMatchObject({
      share: 0,
      because: 'none-by-hand',
      values: { missing: 'blood pressure, pulse, temperature' },
    });
    expect(finding(run, 'PU-12')).toMatchObject({ share: null, because: 'not-begun' });
  });
});

describe('one clock, one end', () => {
  const begun = (): Driver<RoomingByHand> => {
    const run = inRoom('skin-spot');
    run.act({ type: 'task.opened', task: 'temperature' });
    for (const event of [
      { type: 'thermometer.taken', device: 'oral-probe' },
      { type: 'cover.put-on', cover: 'probe' },
      { type: 'mouth.placed', at: 'heat-pocket', lips: 'asked-to-close' },
    ])
      act(run, 'temperature', event);
    run.act({ type: 'task.opened', task: 'pulse' });
    return run;
  };

  it('lets a thermometer reach its signal while the pulse is being taken', () => {
    const run = begun();
    run.pass(20_000);

    expect(run.snapshot.context.open).toBe('pulse');
    expect(taskSnapshot(temperature, run.snapshot.context.tasks, 'temperature')?.context.take?.complete).toBe(true);
  });

  it('judges a probe that is still in the mouth when the visit ends as left there', () => {
    const run = begun();
    run.act({ type: 'run.ended' });

    expect(finding(run, 'TP-23')).toMatchObject({ share: 0 });
  });

  it('asks for no rest and no second reading once the provider has taken over, and for both before', () => {
    const taken = (told: boolean): Driver<RoomingByHand> => {
      const run = inRoom('chest-pain-walk-in');
      const room = (event: { readonly type: string } & Readonly<Record<string, unknown>>) =>
        run.act({ type: 'task.acted', task: 'rooming', event });
      room({ type: 'patient.watched', look: 'color' });
      if (told) room({ type: 'alarm.raised', to: 'provider', stays: true });
      run.act({ type: 'task.opened', task: 'blood-pressure' });
      run.act({ type: 'run.ended' });
      return run;
    };

    expect(finding(taken(true), 'BP-10')).toMatchObject({ share: null, because: 'taken-over' });
    expect(finding(taken(false), 'BP-10')).toMatchObject({ share: 0 });
  });

  it('gives the debrief a pressure that went exactly as in the visit', () => {
    const run = fresh('cut-at-urgent-care');
    work(run, expertHabits);
    const { context } = run.snapshot;
    const alone = pressureRunOf(context, run.events);
    if (alone === null) throw new Error('no pressure was taken');

    const again = replay(bloodPressure, alone.start, alone.run);

    if (!again.ok) throw new Error(`${again.code} at ${String(again.index)}`);
    const inside = taskSnapshot(bloodPressure, context.tasks, 'blood-pressure');
    expect(again.driver.snapshot.context.readings).toEqual(inside?.context.readings);
    expect(canonicalState(again.driver.snapshot)).toBe(canonicalState(inside ?? again.driver.snapshot));
  });
});

describe('the coach', () => {
  it('goes on where a measurement was ended with nothing charted', () => {
    const run = new Driver(roomingByHand, trial.start('skin-spot', 3, 'coached'));
    for (let step = 0; step < 400 && !run.ended; step += 1) {
      const { open } = run.snapshot.context;
      if (open === home) wayFor(trial.follow ?? [], trial.hint(run.snapshot).text)?.(run);
      else act(run, open, { type: 'visit.finished' });
      run.pass(1000);
    }

    expect(run.ended, trial.hint(run.snapshot).text).toBe(true);
    expect(roomOf(run.snapshot.context).handoff).not.toBeNull();
  });
});
