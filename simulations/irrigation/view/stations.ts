/** The parts of the visit in the order of the work. */
export const stations = [
  { id: 'greet', name: 'Greet' },
  { id: 'ask', name: 'Ask' },
  { id: 'prepare', name: 'Prepare' },
  { id: 'wash', name: 'Wash' },
  { id: 'chart', name: 'Chart' },
] as const;

export type StationId = (typeof stations)[number]['id'];
