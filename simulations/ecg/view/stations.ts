/** The parts of the visit in the order of the work. */
export const stations = [
  { id: 'greet', name: 'Greet' },
  { id: 'prepare', name: 'Prepare' },
  { id: 'place', name: 'Place' },
  { id: 'line', name: 'Line' },
  { id: 'record', name: 'Record' },
  { id: 'tell', name: 'Tell' },
] as const;

export type StationId = (typeof stations)[number]['id'];
