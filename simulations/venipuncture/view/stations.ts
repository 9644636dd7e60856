/** The parts of the draw in the order of the work. */
export const stations = [
  { id: 'greet', name: 'Greet' },
  { id: 'prepare', name: 'Ready' },
  { id: 'site', name: 'Site' },
  { id: 'draw', name: 'Draw' },
  { id: 'after', name: 'After' },
  { id: 'bench', name: 'Bench' },
] as const;

export type StationId = (typeof stations)[number]['id'];
