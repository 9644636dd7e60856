/** The parts of the visit in the order of the work. */
export const stations = [
  { id: 'greet', name: 'Greet' },
  { id: 'bench', name: 'Bench' },
  { id: 'controls', name: 'Controls' },
  { id: 'specimen', name: 'Specimen' },
  { id: 'test', name: 'Test' },
  { id: 'result', name: 'Result' },
] as const;

export type StationId = (typeof stations)[number]['id'];

/** A record as options of a group of buttons. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, string>>,
): readonly { readonly value: K; readonly label: string }[] {
  return (Object.keys(words) as K[]).map((value) => ({ value, label: words[value] }));
}
