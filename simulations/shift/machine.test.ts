/** Tasks and clinic together: leaving and coming back, handing over, being interrupted, closing. On the smallest shift. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { Driver } from '../core/driver.ts';
import { score } from '../core/rubric.ts';
import { newsFor, statusFor } from './describe.ts';
import { hintFor, lines } from './hint.ts';
import { loadKits, taskSimulations } from './kits/loaders.ts';
import { skipWithin } from './skip.ts';
import { trial as trialOf } from './trial.ts';

const trial = trialOf(openLibrary(join(import.meta.dirname, '../..')));
const kits = await loadKits(taskSimulations);
const hint = hintFor(kits);
const fresh = (caseId = 'family-practice-short') => new Driver(trial.simulation, trial.start(caseId, 1, 'coached'));

/** The first patient in room 1, the first task open. */
function begun() {
  const driver = fresh();
  driver.pass(180_000);
  driver.act({ type: 'patient.called', patient: 'p1', room: 'room-1', how: 'name' });
  driver.pass(41_000);
  driver.act({ type: 'task.opened', task: 'p1-temperature' });
  return driver;
}

const inside = (event: { readonly type: string }) => ({ type: 'task.acted', task: 'p1-temperature', event }) as const;
const possible = { ok: true } as const;
const impossible = { ok: false, code: 'impossible' } as const;

describe('a task', () => {
  it('cannot begin before its patient is in the room, nor for a patient who is elsewhere', () => {
    const driver = fresh();
    driver.pass(180_000);
    expect(driver.act({ type: 'task.opened', task: 'p1-temperature' })).toEqual(impossible);
    expect(driver.act({ type: 'task.opened', task: 'p3-injection' })).toEqual(impossible);
    expect(driver.act({ type: 'task.opened', task: 'nobody-pulse' })).toEqual(impossible);
  });

  it('is left as it is, goes on meanwhile, and is taken up again', () => {
    const driver = begun();
    driver.act(inside({ type: 'hands.cleaned' }));
    expect(driver.act({ type: 'task.left' })).toEqual(possible);
    expect(driver.act(inside({ type: 'procedure.explained' }))).toEqual(impossible);
    const left = driver.snapshot.context.tasks['p1-temperature']?.state.context;
    driver.pass(30_000);
    expect(driver.act({ type: 'task.opened', task: 'p1-temperature' })).toEqual(possible);

    const now = driver.snapshot.context.tasks['p1-temperature']?.state.context as { readonly nowMs: number };

    expect(now.nowMs - (left as { readonly nowMs: number }).nowMs).toBe(30_000);
    expect(now).toMatchObject({ encounter: { handsCleanedAtMs: 0 } });
    expect(driver.snapshot.context.open).toBe('p1-temperature');
  });

  it('is out of reach once the patient has been told ready, and counts as half done', () => {
    const driver = begun();
    driver.act({ type: 'provider.told', patient: 'p1', about: 'ready', urgency: 0 });
    driver.pass(1000);
    expect(driver.act({ type: 'task.opened', task: 'p1-temperature' })).toEqual(impossible);

    const { scores } = trial.simulation.evidence(driver.snapshot);

    expect(scores.find(({ task }) => task === 'p1-temperature')?.is).toBe('begun');
  });

  it('has the coach of its own simulation while it is open', () => {
    const driver = begun();
    expect(hint(driver.snapshot.context).text).toBe(
      kits['temperature']?.voice('p1-temperature').hint(driver.snapshot.context.tasks)?.text,
    );
  });
});

describe('handing over', () => {
  const handed = (driver: ReturnType<typeof fresh>, inPrivate = true) =>
    driver.act({
      type: 'task.handed',
      task: 'p1-temperature',
      to: 'dev',
      said: ['who', 'what-is-done', 'what-is-left', 'what-to-watch'],
      inPrivate,
    });

  it('takes the task off one’s hands and out of one’s score, once for this colleague', () => {
    const driver = begun();
    expect(handed(driver)).toEqual(possible);

    const { open, world } = driver.snapshot.context;

    expect(open).toBe('board');
    expect(world.handovers).toHaveLength(1);
    expect(driver.act({ type: 'task.opened', task: 'p1-temperature' })).toEqual(impossible);
    expect(handed(driver)).toEqual(impossible);
    const { scores } = trial.simulation.evidence(driver.snapshot);
    expect(scores.find(({ task }) => task === 'p1-temperature')).toMatchObject({ is: 'not-mine', possible: 0 });
  });

  it('leaves the patient to the colleague until they are through, and then the coach goes on', () => {
    const driver = begun();
    handed(driver);
    driver.act({ type: 'screen.locked' });
    expect(hint(driver.snapshot.context)).toBe(lines.paper);
    const waited = () => driver.snapshot.context.world.patients['p1']?.waitedMs ?? 0;
    const before = waited();

    const { standardMs = 0 } = driver.snapshot.context.case.tasks['p1-temperature'] ?? {};
    driver.pass(standardMs + 20);

    expect(hint(driver.snapshot.context)).toBe(lines.ready);
    expect(waited() - before).toBeLessThan(1000);
  });

  it('of a call that rings, or of an emergency, has them seen to', () => {
    const [phone, rough] = [fresh(), fresh('urgent-care-half')];
    const said = ['who', 'what-is-done', 'what-is-left', 'what-to-watch'] as const;
    phone.pass(365_000);
    rough.pass(103 * 60_000 + 1000);
    expect(
      phone.act({ type: 'task.handed', task: 'c1-telephone', to: 'dev', said: [...said], inPrivate: true }),
    ).toEqual(possible);
    expect(
      rough.act({ type: 'task.handed', task: 'x1-emergencies', to: 'tomas', said: [...said], inPrivate: true }),
    ).toEqual(possible);

    phone.pass(120_000);

    expect(phone.snapshot.context.world.calls['c1']?.is).toBe('helped');
    expect(rough.snapshot.context.world.papers['x1']).toMatchObject({ is: 'done', metAtMs: rough.nowMs });
  });

  it('is judged by what was said, and where', () => {
    const criterion = trial.simulation.rubric.find(({ id }) => id === 'SH-14');
    const of = (inPrivate: boolean) => {
      const driver = begun();
      handed(driver, inPrivate);
      return criterion?.test(trial.simulation.evidence(driver.snapshot));
    };
    expect(of(true)).toMatchObject({ share: 1 });
    expect(of(false)).toMatchObject({ share: 0.5, because: 'handover-overheard' });
  });
});

describe('closing early', () => {
  it('after one patient done well is not enough', () => {
    const shift = fresh();
    const whole = fresh();
    trial.personas.expert(whole);
    const seenOff = whole.events.findIndex(({ event }) => event.type === 'patient.seen-off');
    for (const { atMs, event } of whole.events.slice(0, seenOff + 1)) {
      shift.pass(atMs - shift.nowMs);
      shift.act(event);
    }
    shift.act({ type: 'run.ended' });

    const result = score(trial.simulation.rubric, trial.simulation.evidence(shift.snapshot), {
      finished: shift.ended,
      passShare: trial.simulation.passShare,
    });

    expect(result).toMatchObject({ status: 'scored', passed: false });
  });
});

describe('danger', () => {
  it('ends a wait in a task where it comes, and the coach sends one there first', () => {
    const driver = fresh('urgent-care-half');
    const start = 103 * 60_000 - 100_000;
    driver.pass(start);
    const ms = skipWithin(driver.snapshot.context, driver.nowMs, 900_000);
    expect(ms).toBeLessThanOrEqual(100_040);

    driver.act({ type: 'time.skipped', ms });

    expect(['worse', 'urgent']).toContain(
      Object.entries(lines).find(([, { text }]) => text === hint(driver.snapshot.context).text)?.[0],
    );
    expect(trial.describe(driver.snapshot)[0]).toMatch(/^(Look|This cannot wait)/);
  });

  it('from which one closes the shift at once fails it too', () => {
    const driver = fresh('urgent-care-half');
    driver.pass(21 * 60_000);
    driver.act({ type: 'provider.told', patient: 'p2', about: 'worse', urgency: 2 });
    driver.pass(103 * 60_000 + 1000 - driver.nowMs);
    driver.act({ type: 'run.ended' });
    const criterion = trial.simulation.rubric.find(({ id }) => id === 'SH-02');
    expect(criterion?.test(trial.simulation.evidence(driver.snapshot)).because).toBe('danger-left');
  });

  it('that nobody meets fails the shift', () => {
    const driver = fresh('urgent-care-half');
    driver.pass(100 * 60_000);
    driver.act({ type: 'run.ended' });
    const criterion = trial.simulation.rubric.find(({ id }) => id === 'SH-02');
    expect(criterion?.test(trial.simulation.evidence(driver.snapshot))).toMatchObject({
      share: 0,
      because: 'danger-left',
    });
  });
});

describe('somebody who cannot wait', () => {
  const judged = (driver: ReturnType<typeof fresh>) =>
    trial.simulation.rubric.find(({ id }) => id === 'SH-02')?.test(trial.simulation.evidence(driver.snapshot));
  /** Zoe and the feverish baby both sit in the waiting room. */
  const both = () => {
    const driver = fresh('pediatrics-short');
    driver.pass(300_000);
    return driver;
  };

  it('is called first by the coach, and missed when somebody else is called', () => {
    const driver = both();
    const call = (patient: string, room: string) => driver.act({ type: 'patient.called', patient, room, how: 'name' });
    expect(call('p1', 'room-1')).toEqual(possible);
    driver.pass(41_000);
    expect(call('p2', 'room-2')).toEqual(possible);
    expect(judged(driver)).toMatchObject({ share: 0.5, because: 'urgent-passed-over' });
  });

  it('is told of as such', () => {
    for (const [urgency, because] of [
      [0, 'urgent-in-turn'],
      [2, 'done'],
    ] as const) {
      const driver = both();
      driver.act({ type: 'patient.called', patient: 'p2', room: 'room-1', how: 'name' });
      driver.pass(41_000);
      driver.act({ type: 'provider.told', patient: 'p2', about: 'ready', urgency });
      expect(judged(driver)?.because).toBe(because);
    }
  });
});

describe('words', () => {
  it('say what is new: who came, what rings, where one is', () => {
    const news = newsFor(kits);
    const driver = fresh();
    const before = driver.snapshot;
    driver.pass(125_000);
    expect(news(before, driver.snapshot)).toEqual(
      expect.arrayContaining(['New in the inbox: A result without a flag.', 'Rafael Delgado is at the front desk.']),
    );
    const quiet = driver.snapshot;
    driver.pass(6 * 60_000 + 1000 - driver.nowMs);
    expect(news(quiet, driver.snapshot)).toContain('The telephone rings.');
  });

  it('tell the whole clinic, and with a task open that task first', () => {
    const words = statusFor(kits);
    const driver = begun();
    const said = words(driver.snapshot);
    expect(said.join(' ')).toContain('Room 1: Rafael Delgado is in a room');
    expect(said.join(' ')).toContain('A chart stands open on the screen.');
    expect(said[0]).toBe(kits['temperature']?.voice('p1-temperature').words(driver.snapshot.context.tasks)[0]);
  });
});
