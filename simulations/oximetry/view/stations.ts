/** The parts of the visit in the order of the work. */
export const stations = [
  { id: 'greet', name: 'Greet' },
  { id: 'hand', name: 'Hand' },
  { id: 'measure', name: 'Measure' },
  { id: 'chart', name: 'Chart' },
] as const;

export type StationId = (typeof stations)[number]['id'];
