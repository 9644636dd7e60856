/** Every simulation is a task of a shift: its cases begin, take an event, speak, and know their own log. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { embedCan, embedStart, embedStep, type EmbeddedState } from '../../core/embed.ts';
import { drawInt } from '../../core/draw.ts';
import { Gathered } from '../gather.node.ts';
import { isTaskSimulation, loadKits, taskSimulations } from './loaders.ts';

const root = join(import.meta.dirname, '../../..');
const gathered = new Gathered(openLibrary(root));
const kits = await loadKits(taskSimulations);

/** What no simulation knows: other shapes, other names, things on top. */
const strangers: readonly unknown[] = [
  null,
  'hands.cleaned',
  7,
  [],
  {},
  { type: 'nothing.known' },
  { type: 'time.passed', ms: 100 },
];

it('knows every simulation, but for the one that is a whole visit of desks and the shift itself', () => {
  const folders = readdirSync(join(root, 'simulations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(entry.parentPath, entry.name, 'simulation.ts')))
    .map(({ name }) => name)
    .filter((name) => name !== 'core' && name !== 'phone-to-paid' && name !== 'shift');

  expect([...taskSimulations].sort()).toEqual(folders.sort());
  expect(isTaskSimulation('phone-to-paid')).toBe(false);
});

describe.each(taskSimulations)('%s', (id) => {
  const kit = kits[id];
  const { trial, facts, caseIds, caseOf, cardOf, personOf } = gathered.of(id);

  it('is found under its own name', () => {
    expect(kit?.simulation.id).toBe(id);
    expect(caseIds.length).toBeGreaterThan(0);
  });

  it.each(caseIds)('%s begins, speaks and takes an event of its own', (caseId) => {
    if (kit === undefined) throw new Error('no kit');
    const { simulation, voice, readEvent } = kit;
    const own = voice('third');
    const begun = embedStart(simulation, { case: caseOf(caseId), facts, seed: 3, mode: 'coached', carried: null });
    const tasks = (state: EmbeddedState) => ({ third: { beganAtMs: 0, state } });
    const event = [0, 1, 2, 3, 4, 5]
      .flatMap((index) => trial.randomEvents(drawInt(3, 'hand', index, 0, 1000), index))
      .find((one) => one.type !== trial.end.type && one.type !== 'time.skipped' && embedCan(simulation, begun, one));
    if (event === undefined) throw new Error('nothing can be done');
    const after = embedStep(simulation, begun, event);

    expect(readEvent(JSON.parse(JSON.stringify(event)))).toEqual(event);
    expect(after).not.toEqual(begun);
    expect(own.words({})).toEqual([]);
    expect(own.words(tasks(begun)).join('')).not.toBe('');
    expect(own.words(tasks(after)).join('')).not.toBe('');
    expect(own.hint(tasks(after))?.text).not.toBe('');
    expect(own.news(tasks(begun), tasks(begun))).toEqual([]);
    expect(own.news(tasks(begun), tasks(after))).toBeInstanceOf(Array);
    // The same facts serve all of its cases.
    expect(trial.start(caseId, 3, 'coached').facts).toEqual(facts);
  });

  it('refuses what is not its own', () => {
    expect(strangers.map((event) => kit?.readEvent(event))).toEqual(strangers.map(() => null));
    expect(kit?.readEvent({ ...trial.end, more: 1 })).toBeNull();
  });

  it.each(caseIds)('%s has a card, and a person who can stand on a board', (caseId) => {
    const { title, line } = cardOf(caseId);
    const person = personOf(caseId);

    expect(title).not.toBe('');
    expect(line).not.toBe('');
    if (person === null) return;
    expect(person.name).toMatch(/^\p{Lu}\S* .*\p{Lu}/u);
    expect(person.age ?? '34').toMatch(/^([2-9]|[1-9]\d|\w+ (days|weeks|months))$/);
    expect(person.reason).not.toBe('');
    expect(person.reason).not.toMatch(/day, (\d|November)/);
  });
});
