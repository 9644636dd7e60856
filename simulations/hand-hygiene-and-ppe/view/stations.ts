/** The parts of the visit in the order of the work. */
export const stations = [
  { id: 'hands', name: 'Hands' },
  { id: 'gear', name: 'Gear on' },
  { id: 'room', name: 'Room' },
  { id: 'off', name: 'Gear off' },
  { id: 'end', name: 'After' },
] as const;

export type StationId = (typeof stations)[number]['id'];
