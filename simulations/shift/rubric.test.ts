/** Each line of the rubric, found where it should be: an expert's shift, with one thing changed. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { Driver } from '../core/driver.ts';
import { minuteMs } from './case.ts';
import type { ShiftEvidence, TaskScore } from './evidence.ts';
import { explainShift } from './explain.ts';
import { shiftRubric } from './rubric.ts';
import { trial as trialOf } from './trial.ts';
import { change, type World } from './world/world.ts';

const trial = trialOf(openLibrary(join(import.meta.dirname, '../..')));

function expertIn(caseId: string): ShiftEvidence {
  const driver = new Driver(trial.simulation, trial.start(caseId, 2, 'check-off'));
  trial.personas.expert(driver);
  return trial.simulation.evidence(driver.snapshot);
}

const calm = expertIn('family-practice-short');
const rough = expertIn('urgent-care-half');

const world = (evidence: ShiftEvidence, changed: Partial<World>): ShiftEvidence => ({
  ...evidence,
  world: { ...evidence.world, ...changed },
});
const patient = (id: string, changed: Partial<World['patients'][string]>): ShiftEvidence =>
  world(calm, { patients: change(calm.world.patients, id, changed) });
const call = (changed: Partial<World['calls'][string]>): ShiftEvidence =>
  world(calm, { calls: change(calm.world.calls, 'c1', changed) });
const paper = (of: ShiftEvidence, id: string, changed: Partial<World['papers'][string]>): ShiftEvidence =>
  world(of, { papers: change(of.world.papers, id, changed) });
const flow = (changed: Partial<ShiftEvidence['flow']>): ShiftEvidence => ({
  ...calm,
  flow: { ...calm.flow, ...changed },
});
const scores = (changed: (score: TaskScore) => TaskScore): ShiftEvidence => ({
  ...calm,
  scores: calm.scores.map(changed),
});
const handed = (said: World['handovers'][number]['said'], inPrivate: boolean): ShiftEvidence =>
  world(calm, { handovers: [{ task: 'p1-temperature', to: 'dev', said, inPrivate, untilMs: 0 }] });
/** The emergency of the rough shift, met so many minutes after it came. */
const met = (minutes: number): ShiftEvidence =>
  paper(rough, 'x1', { metAtMs: (rough.world.papers['x1']?.atMs ?? 0) + minutes * minuteMs });
/** The chest pain of the rough shift. */
const urgent = (changed: Partial<World['patients'][string]>): ShiftEvidence =>
  world(rough, { patients: change(rough.world.patients, 'p5', changed) });
const hour = 60 * minuteMs;
const needed = ['who', 'what-is-done', 'what-is-left', 'what-to-watch'] as const;

const cases: readonly (readonly [id: string, because: string, share: number | null, evidence: ShiftEvidence])[] = [
  ['SH-01', 'critical-missed', 0, scores((one) => ({ ...one, missed: ['PU-12'] }))],
  ['SH-01', 'no-task-begun', 0, scores((one) => ({ ...one, is: 'never' }))],
  ['SH-02', 'no-danger', null, calm],
  ['SH-02', 'danger-left', 0, paper(rough, 'x1', { metAtMs: null })],
  [
    'SH-02',
    'danger-left',
    0,
    { ...paper(rough, 'x1', { metAtMs: null }), nowMs: (rough.world.papers['x1']?.atMs ?? 0) + 1000 },
  ],
  ['SH-02', 'urgent-left', 0, urgent({ where: 'in-room' })],
  ['SH-02', 'urgent-passed-over', 0.5, urgent({ passedOver: true })],
  ['SH-02', 'urgent-in-turn', 0.5, urgent({ urgency: 0 })],
  ['SH-02', 'danger-late', 0.5, met(4)],
  ['SH-02', 'danger-too-late', 0, met(8)],
  ['SH-03', 'unsafe-decision', 0, paper(rough, 'e1', { option: 'hold-arm' })],
  ['SH-03', 'nothing-decided', null, paper(calm, 'n1', { option: null })],
  ['SH-04', 'tasks-undone', 0, scores((one) => ({ ...one, is: 'never', earned: 0 }))],
  ['SH-04', 'tasks-undone', 0, scores((one) => ({ ...one, is: 'not-yet', earned: 0 }))],
  ['SH-04', 'tasks-with-slips', 0.5, scores((one) => ({ ...one, earned: one.possible / 2 }))],
  ['SH-05', 'waited-longer', 0, flow({ waitedMs: 9 * hour })],
  ['SH-05', 'not-all-seen', 2 / 3, flow({ seen: 2 })],
  ['SH-06', 'provider-idle', 0, flow({ providerIdleMs: 9 * hour })],
  ['SH-07', 'rooms-idle', 0, flow({ roomIdleMs: 9 * hour })],
  ['SH-08', 'still-there', 2 / 3, patient('p1', { where: 'seen' })],
  [
    'SH-08',
    'left-unseen',
    2 / 3,
    { ...patient('p1', { where: 'left-unseen' }), flow: { ...calm.flow, leftUnseen: 1 } },
  ],
  ['SH-09', 'wait-not-told', 0, patient('p1', { inWaitingRoomMs: hour, toldWaitAtMs: null })],
  ['SH-09', 'done', 1, patient('p1', { inWaitingRoomMs: hour, toldWaitAtMs: 1 })],
  ['SH-09', 'wait-told-late', 0.5, patient('p1', { inWaitingRoomMs: hour, toldWaitAtMs: hour })],
  ['SH-09', 'nobody-waited-long', null, calm],
  ['SH-10', 'call-lost', 0, call({ is: 'voicemail' })],
  ['SH-10', 'rang-for-nobody', 0.5, call({ is: 'called-back', rangForNobody: true })],
  ['SH-10', 'done', 1, call({ is: 'called-back', rangForNobody: false })],
  ['SH-10', 'no-call', null, call({ is: 'to-come' })],
  ['SH-11', 'inbox-short', 0, paper(calm, 'n1', { option: 'tell-normal' })],
  ['SH-11', 'inbox-short', 0.5, paper(calm, 'n1', { doneAtMs: 9 * hour })],
  ['SH-12', 'reason-said-aloud', 2 / 3, patient('p1', { called: 'name-and-reason' })],
  ['SH-13', 'screen-left-open', 0.5, world(calm, { roomsLeft: 4, screensLeftOpen: 2 })],
  ['SH-13', 'no-room-left', 0, world(calm, { roomsLeft: 0 })],
  ['SH-14', 'nothing-handed-over', null, calm],
  ['SH-14', 'done', 1, handed(needed, true)],
  ['SH-14', 'handover-thin', 0.5, handed(['who', 'what-is-done'], true)],
  ['SH-14', 'handover-thin', 0.75, handed([...needed, 'what-it-pays'], true)],
  [
    'SH-14',
    'done',
    1,
    world(rough, { handovers: [{ task: 'x1-emergencies', to: 'tomas', said: needed, inPrivate: false, untilMs: 0 }] }),
  ],
  ['SH-14', 'handover-overheard', 0.5, handed(needed, false)],
  ['SH-15', 'room-not-clean', 1 / 3, patient('p1', { roomWasDirty: true })],
  ['SH-16', 'left-half-done', 0.25, scores((one) => ({ ...one, is: 'begun' }))],
  ['SH-16', 'rooms-not-clean', 0.875, world(calm, { rooms: change(calm.world.rooms, 'room-1', { is: 'dirty' }) })],
];

describe('the rubric', () => {
  it('finds nothing to take from an expert', () => {
    for (const criterion of shiftRubric)
      expect([1, null], `${criterion.id} ${criterion.test(calm).because}`).toContain(criterion.test(calm).share);
  });

  it.each(cases)('%s: %s', (id, because, share, evidence) => {
    const finding = shiftRubric.find((criterion) => criterion.id === id)?.test(evidence);

    expect(finding?.because).toBe(because);
    if (share === null) expect(finding?.share).toBeNull();
    else expect(finding?.share).toBeCloseTo(share, 6);
    if (finding !== undefined) expect(explainShift(id, finding)).not.toMatch(/\[|undefined|NaN/);
  });

  it('says how much longer than the best plan people waited, in minutes', () => {
    const finding = shiftRubric
      .find(({ id }) => id === 'SH-05')
      ?.test(flow({ waitedMs: calm.best().flow.waitedMs + hour }));
    expect(finding?.values?.['more']).toBe(60);
  });
});
