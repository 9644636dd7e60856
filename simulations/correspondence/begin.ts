/** How a task begins: which slips the seed plants in the typed draft. Some drafts are clean. */
import { drawInt } from '../core/draw.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { CorrespondenceCase } from './case.ts';
import type { CorrespondenceContext, Planted } from './context.ts';
import type { CorrespondenceFacts } from './facts.ts';

/** How many slips are planted, each as likely as the next: one draft in six is clean. An assumption. */
const counts = [0, 1, 2, 3, 3, 4] as const;

/** The slips of a run: each in a line of its own, the kinds as different as they come. */
function plantedBy(seed: number, { id, draft }: CorrespondenceCase): readonly Planted[] {
  const wanted = counts[drawInt(seed, `count:${id}`, 0, 0, counts.length - 1)] ?? 0;
  const drawn = draft
    .flatMap((line) => line.plants.map((plant) => ({ ...plant, line: line.id })))
    .map((plant, index) => ({ plant, order: drawInt(seed, `order:${id}`, index, 0, 1_000_000) }))
    .sort((a, b) => a.order - b.order)
    .map(({ plant }) => plant);
  const chosen: Planted[] = [];
  for (const freshKind of [true, false])
    for (const plant of drawn) {
      if (chosen.length >= wanted || chosen.some(({ line }) => line === plant.line)) continue;
      if (freshKind && chosen.some(({ kind }) => kind === plant.kind)) continue;
      chosen.push(plant);
    }
  return draft.flatMap(({ id: line }) => chosen.filter((one) => one.line === line));
}

export function begin(input: SimulationInput<CorrespondenceCase, CorrespondenceFacts, null>): CorrespondenceContext {
  const { case: task, facts, seed, mode } = input;
  const planted = plantedBy(seed, task);
  return {
    mode,
    seed,
    case: task,
    facts,
    nowMs: 0,
    stage: 'blank',
    requestRead: false,
    chartOpened: false,
    channel: null,
    date: { text: '', kept: null, question: null },
    picks: task.slots.map(() => null),
    paragraph: '',
    planted,
    shown: task.draft.map(({ id, label, text }) => ({
      id,
      label,
      text: planted.find(({ line }) => line === id)?.text ?? text,
    })),
    marks: [],
    draftChecked: false,
    recipient: null,
    outside: null,
    enclosures: [],
    everSigned: false,
    sentSigned: false,
    told: [],
    toldAfterReading: false,
    log: [],
    hints: 0,
  };
}
