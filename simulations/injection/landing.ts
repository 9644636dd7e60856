/**
 * Where a needle's tip comes to lie, and what the drug makes there. Lengths in whole tenths of a millimeter.
 * Depth below the surface = needle in × sine of the angle. The skin is as thick as in `inj-skin-thickness`; fat and muscle are
 * the case's; a hold changes them (assumptions of model.md).
 */
import type { InjectionCase, Region } from './case.ts';
import type { Hold } from './events.ts';

export type Layer = 'too-shallow' | 'skin' | 'fat' | 'muscle' | 'bone';

/** Sine of 0 to 90 degrees in thousandths, so that nothing here needs trigonometry. A test holds it against Math.sin. */
const sine = [
  0, 17, 35, 52, 70, 87, 105, 122, 139, 156, 174, 191, 208, 225, 242, 259, 276, 292, 309, 326, 342, 358, 375, 391, 407,
  423, 438, 454, 469, 485, 500, 515, 530, 545, 559, 574, 588, 602, 616, 629, 643, 656, 669, 682, 695, 707, 719, 731,
  743, 755, 766, 777, 788, 799, 809, 819, 829, 839, 848, 857, 866, 875, 883, 891, 899, 906, 914, 921, 927, 934, 940,
  946, 951, 956, 961, 966, 970, 974, 978, 982, 985, 988, 990, 993, 995, 996, 998, 999, 999, 1000, 1000,
];

export function sinePermille(deg: number): number {
  return sine[Math.max(0, Math.min(90, Math.round(deg)))] ?? 0;
}

export function depthTenthsMm(inTenthsMm: number, angleDeg: number): number {
  return Math.round((inTenthsMm * sinePermille(angleDeg)) / 1000);
}

/** What holding the skin makes of fat and muscle, percent. */
const heldPercent: Readonly<Record<Hold | 'none', readonly [fat: number, muscle: number]>> = {
  none: [100, 100],
  taut: [95, 100],
  flat: [80, 100],
  'z-track': [90, 100],
  'pinch-fat': [170, 100],
  'bunch-muscle': [105, 135],
};

export interface Layers {
  readonly skin: number;
  readonly fat: number;
  readonly muscle: number;
}

export function layersOf({ body }: InjectionCase, region: Region, hold: Hold | null): Layers {
  const [fat, muscle] = heldPercent[hold ?? 'none'];
  return {
    skin: region === 'forearm' ? Math.round(body.skinTenthsMm * 0.7) : body.skinTenthsMm,
    fat: Math.round((body.fatTenthsMm[region] * fat) / 100),
    muscle: Math.round((body.muscleTenthsMm[region] * muscle) / 100),
  };
}

/** The whole bevel of a thin needle has to be under the skin: tenths of a millimeter along the needle. An assumption. */
export const bevelTenthsMm = 20;

export function layerAt(depth: number, inTenthsMm: number, { skin, fat, muscle }: Layers): Layer {
  if (inTenthsMm < bevelTenthsMm) return 'too-shallow';
  if (depth <= skin) return 'skin';
  if (depth <= skin + fat) return 'fat';
  return depth <= skin + fat + muscle ? 'muscle' : 'bone';
}

/** How deep the tip lies in its layer, from the layer's nearer border. */
export function marginTenthsMm(depth: number, layer: Layer, { skin, fat, muscle }: Layers): number {
  const borders: Readonly<Record<Layer, readonly [number, number]>> = {
    'too-shallow': [0, 0],
    skin: [0, skin],
    fat: [skin, skin + fat],
    muscle: [skin + fat, skin + fat + muscle],
    bone: [0, 0],
  };
  const [from, to] = borders[layer];
  return Math.max(0, Math.min(depth - from, to - depth));
}

/** Largest whole number whose cube is not above `value`. */
function cubeRoot(value: number): number {
  let root = 0;
  while ((root + 1) * (root + 1) * (root + 1) <= value) root += 1;
  return root;
}

/**
 * Width of the wheal, tenths of a millimeter: 0.1 mL wholly in the skin raises about 8 mm, growing with the cube root of the
 * volume; what leaks past a bevel that is not covered, or lies below the skin, raises none. An assumption of model.md that ends
 * inside the cited range for a right placement.
 */
export function whealTenthsMm(volumeUl: number, layer: Layer, bevelUp: boolean, driftTenths: number): number {
  const inSkinUl =
    layer === 'skin'
      ? bevelUp
        ? volumeUl
        : Math.round(volumeUl * 0.5)
      : layer === 'too-shallow'
        ? Math.round(volumeUl * 0.05)
        : 0;
  return inSkinUl === 0 ? 0 : Math.max(0, cubeRoot(5120 * inSkinUl) + driftTenths);
}
