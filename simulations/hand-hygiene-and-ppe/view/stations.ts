/** The parts of the visit in the order of the work. */
export const stations = [
  { id: 'hands', name: 'Hands' },
  { id: 'gear', name: 'Don' },
  { id: 'room', name: 'Room' },
  { id: 'off', name: 'Doff' },
  { id: 'end', name: 'After' },
] as const;

export type StationId = (typeof stations)[number]['id'];
