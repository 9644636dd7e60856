/** How an audit begins: which errors the seed plants, and the chart as it then reads. Some charts are clean. */
import { drawInt } from '../core/draw.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { AuditCase } from './case.ts';
import type { AuditContext, Planted } from './context.ts';

/** How many errors are planted, each as likely as the next: one chart in six is clean. An assumption. */
const counts = [0, 1, 2, 3, 3, 4] as const;

/** The errors of a run: each in a part of its own, the kinds as different as they come. */
export function plantedBy(seed: number, { id, parts }: AuditCase): readonly Planted[] {
  const wanted = counts[drawInt(seed, `count:${id}`, 0, 0, counts.length - 1)] ?? 0;
  const all = parts.flatMap((part) => part.plants.map((plant) => ({ ...plant, part: part.id })));
  const drawn = all
    .map((plant, index) => ({ plant, order: drawInt(seed, `order:${id}`, index, 0, 1_000_000) }))
    .sort((a, b) => a.order - b.order)
    .map(({ plant }) => plant);
  const chosen: Planted[] = [];
  for (const freshKind of [true, false])
    for (const plant of drawn) {
      if (chosen.length >= wanted || chosen.some(({ part }) => part === plant.part)) continue;
      if (freshKind && chosen.some(({ kind }) => kind === plant.kind)) continue;
      chosen.push(plant);
    }
  return parts.flatMap((one) => chosen.filter(({ part }) => part === one.id));
}

export function begin(input: SimulationInput<AuditCase, null, null>): AuditContext {
  const { case: chart, seed, mode } = input;
  const planted = plantedBy(seed, chart);
  return {
    mode,
    seed,
    case: chart,
    nowMs: 0,
    planted,
    shown: chart.parts.map(({ id, label, text }) => ({
      id,
      label,
      text: planted.find(({ part }) => part === id)?.text ?? text,
    })),
    open: null,
    opened: [],
    marks: [],
    deleted: [],
    verdict: null,
    hints: 0,
  };
}
