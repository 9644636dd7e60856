/** Every room draws itself on a desk of the shift. */
import { join } from 'node:path';
import { render } from 'svelte/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openLibrary } from '#library/library.ts';
import type { WholeDesk } from '#components/ui/simulation/task-desk.ts';
import { taskSnapshot } from '../../../core/compose.ts';
import { embedStart } from '../../../core/embed.ts';
import { Gathered } from '../../gather.node.ts';
import { loadKits, taskSimulations, type TaskSimulation } from '../../kits/loaders.ts';
import { loadRoom } from './loaders.ts';

const gathered = new Gathered(openLibrary(join(import.meta.dirname, '../../../..')));
const kits = await loadKits(taskSimulations);

// A room asks how wide the window is; here there is none.
beforeAll(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** A shift in which this is the seventh task, begun four seconds ago. */
function deskWith(id: TaskSimulation, caseId: string): WholeDesk {
  const kit = kits[id];
  if (kit === undefined) throw new Error(`no kit ${id}`);
  const { caseOf, facts } = gathered.of(id);
  const state = embedStart(kit.simulation, { case: caseOf(caseId), facts, seed: 3, mode: 'coached', carried: null });
  return {
    live: { snapshot: { context: { tasks: { seventh: { beganAtMs: 1000, state } } } }, nowMs: 5000, paused: false },
    act: () => {},
    say: () => {},
    fill: (text) => text,
  };
}

describe.each(taskSimulations)('the room of %s', (id) => {
  const { caseIds } = gathered.of(id);

  const [caseId = ''] = caseIds;

  it('is drawn, with something to do in it, and no id twice', async () => {
    const { Room } = await loadRoom(id);
    const { body } = render(Room, { props: { whole: deskWith(id, caseId), task: 'seventh', heard: true } });
    const ids = [...body.matchAll(/\sid="([^"]*)"/g)].map(([, name]) => name);

    expect(body.match(/<(button|input|select|textarea)\b/g)?.length ?? 0).toBeGreaterThan(1);
    expect(ids.filter((name, index) => ids.indexOf(name) !== index)).toEqual([]);
  });

  it('says whether time moves anything in it, and which acts may be kept together', async () => {
    const { moves, mayWait } = await loadRoom(id);
    const { simulation } = kits[id] ?? {};
    if (simulation === undefined) throw new Error('no kit');
    const { snapshot } = deskWith(id, caseId).live;

    const begun = taskSnapshot(simulation, snapshot.context.tasks, 'seventh');
    if (begun === null) throw new Error('the task has not begun');

    expect(moves(begun)).toBeTypeOf('boolean');
    expect(mayWait({ type: 'hint.asked' })).toBe(false);
  });
});
