/** The chart of a blood-pressure visit, walked by xstate/graph: every state is reached, none is a trap, none looks like another. */
import { getAdjacencyMap } from 'xstate/graph';
import { describe, expect, it } from 'vitest';
import type { StateValue } from 'xstate';
import type { BpSnapshot } from '#simulations/blood-pressure/describe.ts';
import { actNames, possibleActs, statusOf } from '#simulations/blood-pressure/describe.ts';
import { bloodPressureMachine, type BpEvent } from '#simulations/blood-pressure/machine.ts';
import { canonicalJson } from '#canonical/canonical-json.ts';
import { bpCase, bpFacts } from './blood-pressure-content.ts';

/** One event of each kind, and two lengths of time: enough to empty a cuff, and to come back from the restroom. */
const events: readonly BpEvent[] = [
  ...actNames.map(({ event }) => event).filter(({ type }) => type !== 'time.skipped'),
  { type: 'valve.set', openPercent: 100 },
  { type: 'time.passed', ms: 5000 },
  { type: 'time.passed', ms: 200000 },
];

/** What tells two visits apart on this walk: the state and the few things guards look at. Counters and pressures are left out. */
function bounded(snapshot: BpSnapshot): string {
  const { arm, cuffChosen, openPercent, bladderFull, attempt, hushed } = snapshot.context;
  return canonicalJson({
    value: snapshot.value,
    arm,
    cuffChosen,
    open: openPercent > 50,
    bladderFull,
    runs: attempt !== null,
    hushed,
  });
}

// The child's bladder is full, so the restroom is reachable; no other case has more states.
const input = { case: bpCase('child'), facts: bpFacts, seed: 1, mode: 'coached' as const, carried: null };
const map = getAdjacencyMap<BpSnapshot, BpEvent, typeof input>(bloodPressureMachine, {
  input,
  events: [...events],
  serializeState: (snapshot) => bounded(snapshot),
  limit: 200000,
});
const found = Object.values(map).map(({ state }) => state);

function leaves(value: StateValue, path = ''): readonly string[] {
  if (typeof value === 'string') return [`${path}${value}`];
  return Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : leaves(inner, `${path}${key}.`)));
}

interface Node {
  readonly path: readonly string[];
  readonly states: Readonly<Record<string, Node>>;
}
/** Paths of all nodes of the chart that have no nodes inside. */
function atoms(node: Node): string[] {
  const inner = Object.values(node.states);
  return inner.length === 0 ? [node.path.join('.')] : inner.flatMap(atoms);
}

const allLeaves = [
  'visit.stage.preparing',
  'visit.stage.measuring',
  'visit.stage.deciding',
  'visit.patient.standing',
  'visit.patient.seated.quiet',
  'visit.patient.seated.talking',
  'visit.patient.away',
  'visit.cuff.off',
  'visit.cuff.on.empty',
  'visit.cuff.on.inflated',
  'visit.hand.free',
  'visit.hand.feeling',
  'visit.hand.listening',
  'finished',
];

describe('the chart of a blood-pressure visit', () => {
  it('has these states and no others', () => {
    expect(atoms(bloodPressureMachine.root).sort()).toEqual([...allLeaves].sort());
  });

  it('lets a learner reach every state', () => {
    const reached = new Set(found.flatMap(({ value }) => leaves(value)));

    expect([...reached].sort()).toEqual([...allLeaves].sort());
  });

  it('has no trap: every state but the end can be left, and the room can be left from anywhere', () => {
    const left = new Set<string>();
    for (const { state, transitions } of Object.values(map)) {
      const here = leaves(state.value);
      for (const { state: next } of Object.values<{ readonly state: BpSnapshot }>(transitions)) {
        const there = new Set(leaves(next.value));
        for (const leaf of here) if (!there.has(leaf)) left.add(leaf);
      }
      if (state.status === 'active') expect(possibleActs(state)).toContain('Leave the room');
    }

    expect([...left].sort()).toEqual(allLeaves.filter((leaf) => leaf !== 'finished').sort());
  });

  it('offers every act somewhere', () => {
    const offered = new Set(found.flatMap((state) => possibleActs(state)));

    expect(actNames.map(({ name }) => name).filter((name) => !offered.has(name))).toEqual([]);
  });

  it('never describes two different states with the same sentences', () => {
    const described = new Map<string, string>();
    for (const state of found) {
      const words = statusOf(state).join(' ');
      const value = canonicalJson(state.value);
      expect(described.get(words) ?? value, words).toBe(value);
      described.set(words, value);
    }

    expect(described.size).toBeGreaterThan(100);
  });
});
