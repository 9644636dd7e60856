/** The parts of the visit in the order of the work. */
export const stations = [
  { id: 'greet', name: 'Greet' },
  { id: 'ask', name: 'Ask' },
  { id: 'room', name: 'Room' },
  { id: 'move', name: 'Move' },
  { id: 'chart', name: 'Chart' },
] as const;

export type StationId = (typeof stations)[number]['id'];
