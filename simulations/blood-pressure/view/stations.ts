/** The parts of the visit in the order of the work. */
export const stations = [
  { id: 'greet', name: 'Greet' },
  { id: 'seat', name: 'Seat' },
  { id: 'cuff', name: 'Cuff' },
  { id: 'measure', name: 'Measure' },
  { id: 'chart', name: 'Chart' },
] as const;

export type StationId = (typeof stations)[number]['id'];
