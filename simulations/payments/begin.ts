/** How a run begins: the seed lays one of the case's scenes on the desk; a folder from earlier desks takes its place. */
import { drawInt } from '../core/draw.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { VisitFolder } from '../practice/types.ts';
import type { PaymentsCase, Scene } from './case.ts';
import type { PaymentsContext } from './context.ts';
import type { PaymentsFacts } from './facts.ts';
import { sceneFromFolder } from './scene.ts';

export type PaymentsInput = SimulationInput<PaymentsCase, PaymentsFacts, VisitFolder | null>;

/** Which scene of a case a seed draws. */
export function drawnScene({ id, scenes }: PaymentsCase, seed: number): Scene {
  const scene = scenes[drawInt(seed, `scene:${id}`, 0, 0, scenes.length - 1)];
  if (scene === undefined) throw new Error(`${id} has no scene`);
  return scene;
}

export function begin({ case: task, seed, mode, carried }: PaymentsInput): PaymentsContext {
  const [first] = task.scenes;
  const scene =
    carried?.answer == null || first === undefined
      ? drawnScene(task, seed)
      : sceneFromFolder(first, carried.answer, carried.registration?.copayCollected ?? 0);
  return {
    mode,
    seed,
    caseId: task.id,
    nowMs: 0,
    scene,
    carried,
    open: scene.accounts[0]?.id ?? '',
    matched: {},
    blind: [],
    entries: scene.accounts.flatMap(({ before }) =>
      before.map((posting) => ({
        ...posting,
        code: posting.kind === 'adjustment' ? posting.note : null,
        isVoid: false,
        isToday: false,
      })),
    ),
    noted: [],
    choices: {},
    said: [],
    figures: {},
    reported: null,
    refused: null,
    hints: 0,
  };
}
