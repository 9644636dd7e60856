/** The parts of the visit in the order of the work. */
export const stations = [
  { id: 'greet', name: 'Greet' },
  { id: 'prepare', name: 'Prepare' },
  { id: 'weigh', name: 'Weigh' },
  { id: 'measure', name: 'Measure' },
  { id: 'plot', name: 'Plot' },
  { id: 'tell', name: 'Tell' },
] as const;

export type StationId = (typeof stations)[number]['id'];
