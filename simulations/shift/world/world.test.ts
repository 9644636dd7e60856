/** The clinic by itself: what time brings, and what the learner's acts make of it. One provider, two rooms, no tasks by hand. */
import { describe, expect, it } from 'vitest';
import type { ShiftCase } from '../case.ts';
import type { ClinicEvent } from '../events.ts';
import { actInWorld, freeColleagues, isWithinReach, turnedTo } from './acts.ts';
import { beginWorld } from './begin.ts';
import { isInTime, openDangers, dangersOf } from './danger.ts';
import { flowOf } from './flow.ts';
import { passWorld } from './pass.ts';
import type { World } from './world.ts';

const minute = 60_000;

const patient = (id: string, arrivesMin: number) => ({
  id,
  name: id.toUpperCase(),
  age: '40',
  reason: 'a check',
  provider: 'lee',
  bookedMin: arrivesMin,
  arrivesMin,
  patienceMin: 20,
  visitMin: 10,
  worsens: null,
  urgent: false,
});

const shift: ShiftCase = {
  id: 'test',
  title: 'Test',
  line: 'A test.',
  workplace: 'family-practice',
  length: 'half-day',
  difficulty: 1,
  clinic: 'Test clinic',
  startsAt: '08:00',
  minutes: 120,
  policy: {
    of: 'The test’s policy',
    tellWaitMin: 10,
    dangerWithinMin: 2,
    ringsS: 30,
    cleanRoomS: 120,
    walkS: 60,
    checkInS: 60,
    checkOutS: 60,
  },
  rooms: [
    { id: 'one', name: 'One' },
    { id: 'two', name: 'Two' },
  ],
  providers: [{ id: 'lee', name: 'Dr. Lee' }],
  staff: [{ id: 'kim', name: 'Kim', role: 'nurse', takes: 1, busy: [{ from: 0, to: 30 }] }],
  patients: [patient('a', 2), patient('b', 2), { ...patient('w', 60), worsens: { afterMin: 5, sign: 'is pale' } }],
  calls: [{ id: 'c', atMin: 40, task: 'c-telephone' }],
  papers: [
    {
      id: 'n',
      atMin: 5,
      kind: 'event',
      title: 'A choice',
      urgent: false,
      withinMin: 60,
      scene: {
        id: 'choice',
        title: 'A choice',
        text: 'Choose.',
        urgent: false,
        options: [
          { id: 'stay', text: 'Stay', worth: 1, unsafe: false, because: 'Nobody goes.' },
          { id: 'all', text: 'All go', worth: 0, unsafe: false, because: 'All go.', effect: 'waiting-go' },
          { id: 'one', text: 'One goes', worth: 0, unsafe: false, because: 'One goes.', effect: 'last-goes' },
        ],
        teaches: '',
        sources: [],
      },
      task: null,
    },
  ],
  tasks: {
    'c-telephone': {
      simulation: 'telephone',
      case: { id: 'x' },
      standardMs: minute,
      of: { kind: 'call', id: 'c' },
      when: null,
    },
    'a-pulse': {
      simulation: 'pulse',
      case: { id: 'x' },
      standardMs: minute,
      of: { kind: 'patient', id: 'a' },
      when: 'before',
    },
  },
};

/** The clinic in somebody's hands. */
class Clinic {
  world: World = beginWorld(shift, 1);
  nowMs = 0;

  to(min: number): this {
    this.nowMs = min * minute;
    this.world = passWorld(shift, this.world, this.nowMs);
    return this;
  }

  can(event: ClinicEvent): boolean {
    return actInWorld(shift, this.world, event, this.nowMs) !== null;
  }

  does(event: ClinicEvent): this {
    const after = actInWorld(shift, this.world, event, this.nowMs);
    if (after === null) throw new Error(`${event.type} is impossible`);
    this.world = after;
    return this;
  }

  where(id: string): string | undefined {
    return this.world.patients[id]?.where;
  }
}

const call = (id: string, room: string): ClinicEvent => ({ type: 'patient.called', patient: id, room, how: 'name' });
const ready = (id: string, urgency: 0 | 1 | 2 = 0): ClinicEvent => ({
  type: 'provider.told',
  patient: id,
  about: 'ready',
  urgency,
});

describe('a visit', () => {
  it('goes from the front desk to the door, part after part', () => {
    const clinic = new Clinic().to(7);
    expect(clinic.where('a')).toBe('waiting');

    clinic.does(call('a', 'one'));
    expect(clinic.where('a')).toBe('walking');
    expect(clinic.can(call('b', 'two'))).toBe(false);
    clinic.to(9);
    expect(clinic.where('a')).toBe('in-room');
    clinic.does(ready('a')).to(9.1);
    expect(clinic.where('a')).toBe('with-provider');
    clinic.to(25);
    expect(clinic.where('a')).toBe('seen');
    clinic.does({ type: 'patient.seen-off', patient: 'a' });
    expect(clinic.world.rooms['one']?.is).toBe('dirty');
    clinic.to(28);
    expect(clinic.where('a')).toBe('left');
  });

  it('takes those told ready by urgency, then by turn', () => {
    const clinic = new Clinic().to(7).does(call('a', 'one')).to(9).does(call('b', 'two')).to(11);

    clinic.does(ready('a')).does(ready('b', 2)).to(11.1);

    expect([clinic.where('a'), clinic.where('b')]).toEqual(['ready', 'with-provider']);
  });

  it('ends in the waiting room when patience ends; a word buys half of it, once', () => {
    expect(new Clinic().to(25).where('a')).toBe('left-unseen');
    const told = new Clinic().to(10).does({ type: 'waiting.told' }).does({ type: 'waiting.told' });
    expect(told.to(30).where('a')).toBe('waiting');
    expect(told.to(36).where('a')).toBe('left-unseen');
  });

  it('may begin in a room that was not cleaned, and that is remembered', () => {
    const clinic = new Clinic().to(7).does(call('a', 'one')).to(9).does(ready('a')).to(21);
    clinic.does({ type: 'patient.seen-off', patient: 'a' }).does(call('b', 'one'));
    expect(clinic.world.patients['b']?.roomWasDirty).toBe(true);
  });
});

describe('waiting', () => {
  it('is added up while nobody is with somebody, and idle time while there is somebody to see', () => {
    const clinic = new Clinic().to(7).does(call('a', 'one')).to(8);
    const before = flowOf(clinic.world, clinic.nowMs);
    clinic.to(12);

    const after = flowOf(clinic.world, clinic.nowMs);

    // Only the one in the waiting room waits: the other has somebody with them.
    expect(after.waitedMs - before.waitedMs).toBe(4 * minute);
    expect(after.providerIdleMs - before.providerIdleMs).toBe(4 * minute);
    expect(after.roomIdleMs - before.roomIdleMs).toBe(4 * minute);
    clinic.does({ type: 'task.left' }).to(13);
    expect(flowOf(clinic.world, clinic.nowMs).waitedMs - after.waitedMs).toBe(2 * minute);
  });
});

describe('hands', () => {
  it('that clean let go when they turn to something else: the room stays to be cleaned', () => {
    const clinic = new Clinic().to(7).does(call('a', 'one')).to(9).does(ready('a')).to(21);
    clinic.does({ type: 'patient.seen-off', patient: 'a' }).does({ type: 'room.cleaned', room: 'one' });
    expect(clinic.to(22).world.rooms['one']?.is).toBe('cleaning');
    clinic.does({ type: 'waiting.told' });
    expect(clinic.to(30).world.rooms['one']?.is).toBe('dirty');
    clinic.does({ type: 'room.cleaned', room: 'one' });
    expect(clinic.to(33).world.rooms['one']?.is).toBe('free');
  });

  it('leave a chart open on the screen unless it is locked', () => {
    const clinic = new Clinic().to(7).does(call('a', 'one')).to(9);
    clinic.world = turnedTo(shift, clinic.world, 'a-pulse', clinic.nowMs);
    const open = actInWorld(shift, clinic.world, ready('a'), clinic.nowMs);
    expect(open).toMatchObject({ roomsLeft: 1, screensLeftOpen: 1 });
    expect(clinic.does({ type: 'screen.locked' }).does(ready('a')).world).toMatchObject({
      roomsLeft: 1,
      screensLeftOpen: 0,
    });
  });
});

describe('the telephone', () => {
  it('rings out for nobody, or while one is with a patient, and can be called back', () => {
    const free = new Clinic().to(41);
    expect(free.world.calls['c']).toMatchObject({ is: 'voicemail', rangForNobody: true });
    expect(isWithinReach(shift, free.world, 'c-telephone')).toBe(true);
    const busy = new Clinic().to(7).does(call('a', 'one')).to(41);
    expect(busy.world.calls['c']).toMatchObject({ is: 'voicemail', rangForNobody: false });
    busy.world = turnedTo(shift, busy.world, 'c-telephone', busy.nowMs);
    expect(busy.world.calls['c']?.is).toBe('called-back');
  });

  it('is taken by a colleague who is free, so often as they can', () => {
    const clinic = new Clinic().to(10);
    expect(freeColleagues(shift, clinic.world, clinic.nowMs)).toEqual([]);
    clinic.to(40.1);
    expect(freeColleagues(shift, clinic.world, clinic.nowMs)).toEqual(['kim']);
    clinic.does({ type: 'help.asked', of: 'kim', to: 'phone', what: 'c' });
    expect(clinic.world.calls['c']?.is).toBe('helped');
    expect(freeColleagues(shift, clinic.to(60).world, clinic.nowMs)).toEqual([]);
  });
});

describe('danger', () => {
  it('comes to somebody who waits too long, and ends when the provider is told', () => {
    const clinic = new Clinic().to(64);
    expect(openDangers(shift, clinic.world)).toEqual([]);
    clinic.to(66);
    expect(openDangers(shift, clinic.world)).toMatchObject([{ kind: 'patient', id: 'w' }]);
    expect(clinic.can(call('w', 'one'))).toBe(false);

    clinic.does({ type: 'provider.told', patient: 'w', about: 'worse', urgency: 2 });

    expect(clinic.where('w')).toBe('taken-over');
    expect(dangersOf(shift, clinic.world).map((danger) => isInTime(shift, danger))).toEqual([true]);
  });

  it('does not come to somebody who was called in time', () => {
    const clinic = new Clinic().to(63).does(call('w', 'one')).to(90);
    expect(dangersOf(shift, clinic.world)).toEqual([]);
  });
});

describe('a decision', () => {
  it.each([
    ['stay', ['waiting', 'waiting']],
    ['one', ['left-unseen', 'waiting']],
    ['all', ['left-unseen', 'left-unseen']],
  ])('"%s" has its consequence in the waiting room at once', (option, where) => {
    const clinic = new Clinic().to(7).does({ type: 'paper.settled', paper: 'n', option });

    expect([clinic.where('a'), clinic.where('b')].sort()).toEqual(where);
    expect(clinic.can({ type: 'paper.settled', paper: 'n', option })).toBe(false);
  });
});

it('ends alike however its time is cut', () => {
  const whole = passWorld(shift, beginWorld(shift, 3), 100 * minute);
  let pieces = beginWorld(shift, 3);
  for (let ms = 0; ms <= 100 * minute; ms += 7000) pieces = passWorld(shift, pieces, ms);
  pieces = passWorld(shift, pieces, 100 * minute);
  expect(pieces).toEqual(whole);
});
