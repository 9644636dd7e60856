/** The parts of the visit in the order of the work. The learner may turn to any of them at any time. */
export const stations = [
  { id: 'greet', name: 'Greet' },
  { id: 'seat', name: 'Seat' },
  { id: 'cuff', name: 'Cuff' },
  { id: 'measure', name: 'Measure' },
  { id: 'chart', name: 'Chart' },
] as const;

export type StationId = (typeof stations)[number]['id'];
