/** Each simulation's chart, walked by xstate/graph: every state is reached, none is a trap, none looks like another. */
import { getAdjacencyMap } from 'xstate/graph';
import { describe, expect, it } from 'vitest';
import type { AnyMachineSnapshot, AnyStateMachine, EventObject, StateValue } from 'xstate';
import { canonicalJson } from '#canonical/canonical-json.ts';
import { trials } from './trials.ts';

function leaves(value: StateValue, path = ''): readonly string[] {
  if (typeof value === 'string') return [`${path}${value}`];
  return Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : leaves(inner, `${path}${key}.`)));
}

interface Node {
  readonly path: readonly string[];
  readonly type: string;
  readonly states: Readonly<Record<string, Node>>;
}
/** Paths of all nodes of the chart that have no nodes inside. */
function atoms(node: Node): Node[] {
  const inner = Object.values(node.states);
  return inner.length === 0 ? [node] : inner.flatMap(atoms);
}

describe.each(trials)('the chart of %s', (_id, trial) => {
  const machine: AnyStateMachine = trial.simulation.machine;
  const { caseId, events, bounded } = trial.walk;
  const { contentHash: _hash, ...input } = trial.start(caseId, 1, 'coached');
  const map = getAdjacencyMap<AnyMachineSnapshot, EventObject, typeof input>(machine, {
    input,
    events: [...events],
    serializeState: (snapshot) => canonicalJson({ value: snapshot.value as StateValue, more: bounded(snapshot) }),
    limit: 60_000,
  });
  const found = Object.values(map);
  const all = atoms(machine.root);

  it('lets a learner reach every state', () => {
    const reached = new Set(found.flatMap(({ state }) => leaves(state.value as StateValue)));

    expect([...reached].sort()).toEqual(all.map(({ path }) => path.join('.')).sort());
  });

  it('has no trap: every state but the end can be left, and the run can be ended from anywhere', () => {
    const left = new Set<string>();
    for (const { state, transitions } of found) {
      const here = leaves(state.value as StateValue);
      for (const { state: next } of Object.values<{ readonly state: AnyMachineSnapshot }>(transitions)) {
        const there = new Set(leaves(next.value as StateValue));
        for (const leaf of here) if (!there.has(leaf)) left.add(leaf);
      }
      if (state.status === 'active') expect(state.can(trial.end), canonicalJson(state.value as StateValue)).toBe(true);
    }

    expect([...left].sort()).toEqual(
      all
        .filter(({ type }) => type !== 'final')
        .map(({ path }) => path.join('.'))
        .sort(),
    );
  });

  it('never describes two different states with the same sentences, and always says something', () => {
    const described = new Map<string, string>();
    for (const { state } of found) {
      const sentences = trial.describe(state);
      expect(sentences.length).toBeGreaterThan(0);
      expect(sentences.filter((sentence) => !/[.!?”"]$/.test(sentence))).toEqual([]);
      const words = sentences.join(' ');
      const value = canonicalJson(state.value as StateValue);
      expect(described.get(words) ?? value, words).toBe(value);
      described.set(words, value);
    }
  });

  it('has a hint in every state', () => {
    for (const { state } of found) expect(trial.hint(state).text.length).toBeGreaterThan(8);
  });
});
