/** Seven-segment digits: which bars are lit for a character, and their shapes on a 20 by 36 field. */

/** Top, top right, bottom right, bottom, bottom left, top left, middle. */
const shapes: readonly string[] = [
  'M3 1H17L14 5H6Z',
  'M18 2.500V16.500L14.500 14V6Z',
  'M18 19.500V33.500L14.500 30V22Z',
  'M3 35H17L14 31H6Z',
  'M2 19.500V33.500L5.500 30V22Z',
  'M2 2.500V16.500L5.500 14V6Z',
  'M3.500 18L6 16H14L16.500 18L14 20H6Z',
];

/** Numbers of the lit bars in the order above. */
const lit: Readonly<Record<string, readonly number[]>> = {
  '0': [0, 1, 2, 3, 4, 5],
  '1': [1, 2],
  '2': [0, 1, 3, 4, 6],
  '3': [0, 1, 2, 3, 6],
  '4': [1, 2, 5, 6],
  '5': [0, 2, 3, 5, 6],
  '6': [0, 2, 3, 4, 5, 6],
  '7': [0, 1, 2],
  '8': [0, 1, 2, 3, 4, 5, 6],
  '9': [0, 1, 2, 3, 5, 6],
  '-': [6],
};

export interface Digit {
  readonly on: string;
  readonly off: string;
  /** A point after it. */
  readonly point: boolean;
}

/** "98.6" as digits with their lit and dark bars. */
export function digitsOf(text: string): readonly Digit[] {
  return Array.from(text).flatMap((character, index) => {
    if (character === '.') return [];
    const bars = lit[character] ?? [];
    const path = (wanted: boolean) => shapes.filter((_, bar) => bars.includes(bar) === wanted).join('');
    return [{ on: path(true), off: path(false), point: text[index + 1] === '.' }];
  });
}
