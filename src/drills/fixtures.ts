/** One small drill of each kind, for tests. */
import type { DrillOf } from '../schema/drill.ts';

const shared = {
  prompt: 'A prompt for a test.',
  topics: ['C1.1'],
  teaches: 'clinical-procedures/vital-signs#pulse',
  sources: ['some-source'],
  facts: [],
  writtenOn: '2026-11-26',
  checkedOn: null,
};
const why = 'Because it is so.';

export const choices: DrillOf<'multiple-response'> = {
  ...shared,
  id: 'choices',
  kind: 'multiple-response',
  options: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `Option ${id}`, right: id < 'c', why })),
};
export const steps: DrillOf<'ordering'> = {
  ...shared,
  id: 'steps',
  kind: 'ordering',
  steps: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, text: `Step ${id}`, why })),
};
export const pairs: DrillOf<'matching'> = {
  ...shared,
  id: 'pairs',
  kind: 'matching',
  pairs: ['a', 'b', 'c'].map((id) => ({ id, left: `Left ${id}`, right: `Right ${id}`, why })),
};
export const places: DrillOf<'point-on-figure'> = {
  ...shared,
  id: 'places',
  kind: 'point-on-figure',
  figure: 'eye-parts',
  key: 'b',
  places: ['a', 'b', 'c'].map((id, at) => ({ id, name: `Name ${id}`, where: `where ${id}`, x: at, y: at, why })),
};
