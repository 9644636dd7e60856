/** Syringes and needles on the tray. Sizes are those of the trade; what a scale's marks are worth comes from the facts. */

export const syringeKinds = ['tb-1', 'insulin-05', 'insulin-1', 'ml-3', 'ml-5'] as const;
export type SyringeKind = (typeof syringeKinds)[number];

export interface SyringeModel {
  readonly name: string;
  readonly capacityUl: number;
  /** The needle is part of it. */
  readonly fixedNeedle: NeedleId | null;
  readonly inUnits: boolean;
  /** Marks between two printed numbers. */
  readonly marksPerNumber: number;
}

export const needleIds = [
  'filter-18',
  'g18-15',
  'g21-15',
  'g22-15',
  'g22-10',
  'g25-10',
  'g25-0625',
  'g27-05',
  'insulin-8',
] as const;
export type NeedleId = (typeof needleIds)[number];

export interface NeedleModel {
  readonly name: string;
  readonly gauge: number;
  /** Tenths of a millimeter: an inch is 254. */
  readonly lengthTenthsMm: number;
  readonly isFilter: boolean;
}

export const needles: Readonly<Record<NeedleId, NeedleModel>> = {
  'filter-18': { name: 'filter needle, 18 gauge, 1½ inch', gauge: 18, lengthTenthsMm: 381, isFilter: true },
  'g18-15': { name: '18 gauge, 1½ inch', gauge: 18, lengthTenthsMm: 381, isFilter: false },
  'g21-15': { name: '21 gauge, 1½ inch', gauge: 21, lengthTenthsMm: 381, isFilter: false },
  'g22-15': { name: '22 gauge, 1½ inch', gauge: 22, lengthTenthsMm: 381, isFilter: false },
  'g22-10': { name: '22 gauge, 1 inch', gauge: 22, lengthTenthsMm: 254, isFilter: false },
  'g25-10': { name: '25 gauge, 1 inch', gauge: 25, lengthTenthsMm: 254, isFilter: false },
  'g25-0625': { name: '25 gauge, ⅝ inch', gauge: 25, lengthTenthsMm: 159, isFilter: false },
  'g27-05': { name: '27 gauge, ½ inch', gauge: 27, lengthTenthsMm: 127, isFilter: false },
  'insulin-8': { name: 'fixed needle, 31 gauge, 8 mm', gauge: 31, lengthTenthsMm: 80, isFilter: false },
};

export const syringes: Readonly<Record<SyringeKind, SyringeModel>> = {
  'tb-1': { name: '1 mL tuberculin', capacityUl: 1000, fixedNeedle: null, inUnits: false, marksPerNumber: 10 },
  'insulin-05': {
    name: '0.5 mL insulin, U-100',
    capacityUl: 500,
    fixedNeedle: 'insulin-8',
    inUnits: true,
    marksPerNumber: 5,
  },
  'insulin-1': {
    name: '1 mL insulin, U-100',
    capacityUl: 1000,
    fixedNeedle: 'insulin-8',
    inUnits: true,
    marksPerNumber: 5,
  },
  'ml-3': { name: '3 mL', capacityUl: 3000, fixedNeedle: null, inUnits: false, marksPerNumber: 5 },
  'ml-5': { name: '5 mL', capacityUl: 5000, fixedNeedle: null, inUnits: false, marksPerNumber: 5 },
};
