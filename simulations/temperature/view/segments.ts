/** Seven-segment digits: which bars are lit for a character, and their shapes on a 20 by 36 field. */

/** Top, top right, bottom right, bottom, bottom left, top left, middle. */
const lit: Readonly<Record<string, string>> = {
  '0': 'abcdef',
  '1': 'bc',
  '2': 'abdeg',
  '3': 'abcdg',
  '4': 'bcfg',
  '5': 'acdfg',
  '6': 'acdefg',
  '7': 'abc',
  '8': 'abcdefg',
  '9': 'abcdfg',
  '-': 'g',
};

const shapes = {
  a: 'M3 1H17L14 5H6Z',
  b: 'M18 2.500V16.500L14.500 14V6Z',
  c: 'M18 19.500V33.500L14.500 30V22Z',
  d: 'M3 35H17L14 31H6Z',
  e: 'M2 19.500V33.500L5.500 30V22Z',
  f: 'M2 2.500V16.500L5.500 14V6Z',
  g: 'M3.500 18L6 16H14L16.500 18L14 20H6Z',
} as const;

export interface Digit {
  readonly on: string;
  readonly off: string;
  /** A point after it. */
  readonly point: boolean;
}

/** "98.6" as digits with their lit and dark bars. */
export function digitsOf(text: string): readonly Digit[] {
  return [...text].flatMap((character, index) => {
    if (character === '.') return [];
    const bars = lit[character] ?? '';
    const path = (wanted: boolean) =>
      Object.entries(shapes)
        .filter(([name]) => bars.includes(name) === wanted)
        .map(([, shape]) => shape)
        .join('');
    return [{ on: path(true), off: path(false), point: text[index + 1] === '.' }];
  });
}
