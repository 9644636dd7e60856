/** The parts of the visit in the order of the work. */
export const stations = [
  { id: 'greet', name: 'Greet' },
  { id: 'settle', name: 'Settle' },
  { id: 'watch', name: 'Watch' },
  { id: 'count', name: 'Count' },
  { id: 'chart', name: 'Chart' },
] as const;

export type StationId = (typeof stations)[number]['id'];
