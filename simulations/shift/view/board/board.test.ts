/** The board at every moment of a shift somebody works: everybody in one place, nothing of the future, and every way open. */
import { join } from 'node:path';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { Driver } from '../../../core/driver.ts';
import type { ShiftEvent } from '../../events.ts';
import { loadKits, taskSimulations } from '../../kits/loaders.ts';
import { shiftPersonas } from '../../personas.ts';
import { readShifts } from '../../shifts.node.ts';
import { makeShift, startOf, type Shift } from '../../simulation.ts';
import { boardOf, type Board as Shown, type BoardPatient } from './board.ts';
import Board from './Board.svelte';

const { shifts, factsOf, gathered } = readShifts(openLibrary(join(import.meta.dirname, '../../../..')));
const kits = await loadKits(taskSimulations);
const shift = makeShift(kits);
const people = shiftPersonas(kits, Object.fromEntries(taskSimulations.map((id) => [id, gathered.of(id).trial])));

function begun(caseId: string): Driver<Shift> {
  const one = shifts.find(({ id }) => id === caseId);
  if (one === undefined) throw new Error(`no shift ${caseId}`);
  return new Driver(shift, startOf(one, factsOf(one), 4, 'check-off'));
}

/** Every moment at which something was done in the clinic itself, and after it. */
function* moments({ start, events }: Worked): Generator<Driver<Shift>> {
  const driver = begun(start);
  yield driver;
  for (const { atMs, event } of events) {
    driver.pass(atMs - driver.nowMs);
    driver.act(event);
    if (event.type !== 'task.acted') yield driver;
  }
}

interface Worked {
  readonly start: string;
  readonly events: Driver<Shift>['events'];
}

function worked(start: string, who: keyof typeof people): Worked {
  const driver = begun(start);
  people[who](driver);
  return { start, events: driver.events };
}

const everybody = (board: Shown): readonly BoardPatient[] => [
  ...board.rooms.flatMap(({ patient }) => (patient === null ? [] : [patient])),
  ...board.waiting,
  ...board.desk,
  ...board.toCome,
];

/** What the board offers now, as what comes of pressing it. */
function offers({ rooms, waiting, calls, events, inbox, staff }: Shown): readonly ShiftEvent[] {
  const [open] = rooms.filter(({ is }) => is === 'free' || is === 'dirty');
  const tasks = [
    ...rooms.flatMap(({ patient }) => patient?.tasks ?? []),
    ...calls.map(({ task }) => task),
    ...[...events, ...inbox].flatMap(({ task }) => (task === null ? [] : [task])),
  ];
  const helper = staff.find(({ isFree }) => isFree);
  return [
    ...tasks.flatMap(({ task, isWithinReach }): ShiftEvent[] => (isWithinReach ? [{ type: 'task.opened', task }] : [])),
    ...rooms.flatMap(({ id, is, patient }): ShiftEvent[] => [
      ...(is === 'dirty' ? [{ type: 'room.cleaned' as const, room: id }] : []),
      ...(is === 'dirty' && helper !== undefined
        ? [{ type: 'help.asked' as const, of: helper.id, to: 'clean' as const, what: id }]
        : []),
      ...(patient?.where === 'seen' ? [{ type: 'patient.seen-off' as const, patient: patient.id }] : []),
      ...(patient?.where === 'in-room'
        ? [{ type: 'provider.told' as const, patient: patient.id, about: 'ready' as const, urgency: 0 as const }]
        : []),
    ]),
    ...waiting.flatMap(({ id, worse }): ShiftEvent[] =>
      worse !== null
        ? [{ type: 'provider.told', patient: id, about: 'worse', urgency: 2 }]
        : open === undefined
          ? []
          : [{ type: 'patient.called', patient: id, room: open.id, how: 'name' }],
    ),
    ...(waiting.length > 0 ? [{ type: 'waiting.told' as const }] : []),
    ...[...events, ...inbox].flatMap(({ id, paper }): ShiftEvent[] =>
      (paper.scene?.options ?? []).map((option) => ({ type: 'paper.settled', paper: id, option: option.id })),
    ),
  ];
}

describe.each([
  ['an expert in a family practice', worked('family-practice-short', 'expert')],
  ['somebody slow among children', worked('pediatrics-short', 'slowButSafe')],
])('the board of %s', (_who, log) => {
  it('has everybody in one place, and nobody who is gone', () => {
    for (const { snapshot } of moments(log)) {
      const board = boardOf(snapshot.context);
      const ids = everybody(board).map(({ id }) => id);
      const here = Object.entries(snapshot.context.world.patients)
        .filter(([, { where }]) => where !== 'left' && where !== 'left-unseen' && where !== 'taken-over')
        .map(([id]) => id);

      expect([...ids].sort()).toEqual(here.sort());
    }
  });

  it('does not know what is to come', () => {
    for (const { snapshot } of moments(log)) {
      const { world, case: known } = snapshot.context;
      const board = boardOf(snapshot.context);
      const shown = JSON.stringify(board);
      const hidden = [
        ...known.calls.filter(({ id }) => world.calls[id]?.is === 'to-come').map(({ task }) => task),
        ...known.papers.filter(({ id }) => world.papers[id]?.is === 'to-come').map(({ title }) => title),
      ];

      expect(hidden.filter((text) => shown.includes(text))).toEqual([]);
      // What the provider orders is not known before they have been there.
      expect(
        everybody(board)
          .filter(({ where }) => where !== 'seen' && where !== 'checking-out')
          .flatMap(({ tasks }) => tasks)
          .filter(({ task }) => known.tasks[task]?.when === 'after'),
      ).toEqual([]);
    }
  });

  it('offers only what can be done, while the hands are free', () => {
    let tried = 0;
    for (const driver of moments(log)) {
      const { context, status } = driver.snapshot;
      if (status !== 'active' || context.world.busy !== null) continue;
      const offered = offers(boardOf(context));
      tried += offered.length;

      expect(offered.filter((event) => !driver.can(event))).toEqual([]);
    }

    expect(tried).toBeGreaterThan(20);
  });

  it('is drawn with no id twice', () => {
    for (const { snapshot } of moments(log)) {
      const { body } = render(Board, { props: { board: boardOf(snapshot.context), act: () => {}, names: {} } });
      const ids = [...body.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);

      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });
});
