/**
 * The drawer of tubes: closure, additive, place in the order of draw, volumes, and which tube each test goes into. The order,
 * the inversions and the fill of the light blue tube come from the facts; what stands here is the list that hangs on the wall
 * of the draw station.
 */

export const tubeColors = ['light-blue', 'red', 'gold', 'green', 'lavender', 'gray'] as const;
export type TubeColor = (typeof tubeColors)[number];

export const additives = ['citrate', 'clot-activator', 'heparin', 'edta', 'fluoride'] as const;
export type Additive = (typeof additives)[number];

export const tubeSizes = ['standard', 'small', 'micro'] as const;
export type TubeSize = (typeof tubeSizes)[number];

export const additiveOf: Readonly<Record<TubeColor, Additive>> = {
  'light-blue': 'citrate',
  red: 'clot-activator',
  gold: 'clot-activator',
  green: 'heparin',
  lavender: 'edta',
  gray: 'fluoride',
};

/** Place in the order of draw from a vein; red and gold share one. Fact: vp-order-of-draw. */
export const venousPlace: Readonly<Record<TubeColor, number>> = {
  'light-blue': 2,
  red: 3,
  gold: 3,
  green: 4,
  lavender: 5,
  gray: 6,
};

/** Place in the order of filling from the skin. Fact: vp-capillary-order. */
export const capillaryPlace: Readonly<Record<TubeColor, number>> = {
  lavender: 1,
  green: 2,
  gray: 2,
  'light-blue': 2,
  red: 3,
  gold: 3,
};

/** What a tube takes in when its vacuum is whole, microliters: sizes as makers sell them. Assumptions of model.md. */
export const fullUl: Readonly<Record<TubeSize, number>> = { standard: 4000, small: 2000, micro: 500 };

/** A light blue tube is smaller than its neighbors. */
export function volumeOf(color: TubeColor, size: TubeSize): number {
  return color === 'light-blue' && size === 'standard' ? 2700 : fullUl[size];
}

export const testIds = [
  'pt-inr',
  'cbc',
  'a1c',
  'cmp',
  'bmp',
  'lipids',
  'tsh',
  'glucose',
  'ammonia',
  'bilirubin',
] as const;
export type TestId = (typeof testIds)[number];

export type Handling = 'rack' | 'ice' | 'dark' | 'refrigerator';
export const handlings = ['rack', 'ice', 'dark', 'refrigerator'] as const satisfies readonly Handling[];

/** The test list of the laboratory: tube and handling for each test. */
export const testList: Readonly<
  Record<TestId, { readonly name: string; readonly tube: TubeColor; readonly handling: Handling }>
> = {
  'pt-inr': { name: 'PT/INR', tube: 'light-blue', handling: 'rack' },
  cbc: { name: 'CBC', tube: 'lavender', handling: 'rack' },
  a1c: { name: 'A1c', tube: 'lavender', handling: 'rack' },
  cmp: { name: 'comprehensive metabolic panel', tube: 'gold', handling: 'rack' },
  bmp: { name: 'basic metabolic panel', tube: 'gold', handling: 'rack' },
  lipids: { name: 'lipid panel', tube: 'gold', handling: 'rack' },
  tsh: { name: 'TSH', tube: 'gold', handling: 'rack' },
  glucose: { name: 'glucose', tube: 'gray', handling: 'rack' },
  ammonia: { name: 'ammonia', tube: 'green', handling: 'ice' },
  bilirubin: { name: 'bilirubin', tube: 'gold', handling: 'dark' },
};

/** Tubes that the tests of an order need: each color once, in the order of draw for this way of drawing. */
export function tubesFor(tests: readonly TestId[], from: 'vein' | 'skin'): readonly TubeColor[] {
  const place = from === 'vein' ? venousPlace : capillaryPlace;
  return [...new Set(tests.map((test) => testList[test].tube))].sort((a, b) => place[a] - place[b]);
}

/** How a tube of this color travels, with these tests. */
export function handlingFor(color: TubeColor, tests: readonly TestId[]): Handling {
  return (
    tests.map((test) => testList[test]).find((test) => test.tube === color && test.handling !== 'rack')?.handling ??
    'rack'
  );
}

/** Tubes that must clot and be spun before they go. */
export function isSpun(color: TubeColor): boolean {
  return color === 'gold' || color === 'red';
}
