/** Where the debrief draws each thing that germs came to: four columns, from the patient's side to the world outside. */
import type { Carried, Thing } from '../surfaces.ts';

type Node = Thing | 'cough' | 'splash';

const columnOf: Readonly<Record<Node, 0 | 1 | 2 | 3>> = {
  cough: 0,
  splash: 0,
  source: 0,
  patient: 0,
  table: 0,
  cuff: 0,
  'clean-dressing': 0,
  gloves: 1,
  'gown-front': 1,
  'gown-ties': 1,
  'mask-front': 1,
  'mask-straps': 1,
  'eyes-front': 1,
  'eyes-band': 1,
  hands: 1,
  'own-face': 2,
  neck: 2,
  uniform: 2,
  tap: 3,
  'knob-inside': 3,
  'knob-outside': 3,
  keyboard: 3,
  phone: 3,
  pen: 3,
};

export interface GermNode {
  readonly id: Node;
  readonly x: number;
  readonly y: number;
}
export interface GermEdge {
  readonly from: GermNode;
  readonly to: GermNode;
  readonly percent: number;
}

export const nodeWidth = 176;
export const nodeHeight = 36;
const columnStep = 240;
const rowStep = 58;

/** The things of a trail with their places, the steps between them (each pair once, the most that came), and the height. */
export function germColumns(trail: readonly Carried[]): {
  readonly nodes: readonly GermNode[];
  readonly edges: readonly GermEdge[];
  readonly height: number;
} {
  const ids = [...new Set(trail.flatMap(({ from, to }): readonly Node[] => [from, to]))];
  const rows = [0, 0, 0, 0];
  const nodes = ids.map((id): GermNode => {
    const column = columnOf[id];
    const row = rows[column] ?? 0;
    rows[column] = row + 1;
    return { id, x: 8 + column * columnStep, y: 34 + row * rowStep };
  });
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const most = new Map<string, GermEdge>();
  for (const { from, to, percent } of trail) {
    const [one, other] = [nodeOf.get(from), nodeOf.get(to)];
    if (one === undefined || other === undefined) continue;
    const key = `${from} ${to}`;
    if ((most.get(key)?.percent ?? -1) < percent) most.set(key, { from: one, to: other, percent });
  }
  return { nodes, edges: [...most.values()], height: 34 + Math.max(1, ...rows) * rowStep };
}

/** An arrow from one box to another, as a path: out at the side that faces, or round the outside within a column. */
export function arrowPath({ from, to }: GermEdge): string {
  const [y1, y2] = [from.y + nodeHeight / 2, to.y + nodeHeight / 2];
  if (from.x === to.x) {
    const x = from.x + nodeWidth;
    return `M${String(x)} ${String(y1)}C${String(x + 34)} ${String(y1)} ${String(x + 34)} ${String(y2)} ${String(x)} ${String(y2)}`;
  }
  const isRight = to.x > from.x;
  const x1 = from.x + (isRight ? nodeWidth : 0);
  const x2 = to.x + (isRight ? 0 : nodeWidth);
  const bend = isRight ? 40 : -40;
  return `M${String(x1)} ${String(y1)}C${String(x1 + bend)} ${String(y1)} ${String(x2 - bend)} ${String(y2)} ${String(x2)} ${String(y2)}`;
}
