/** The parts of the day in the order of the work. */
export const stations = [
  { id: 'sort', name: 'Sort' },
  { id: 'wash', name: 'Wash' },
  { id: 'wrap', name: 'Wrap' },
  { id: 'run', name: 'Run' },
  { id: 'read', name: 'Read' },
  { id: 'shelf', name: 'Shelf' },
] as const;

export type StationId = (typeof stations)[number]['id'];
