/** What each thing done with a patient touches, what it may throw, and which gear the task itself calls for. */
import type { Care, HygieneCase, Sign } from './case.ts';
import type { Piece } from './events.ts';
import type { Surface } from './surfaces.ts';

export interface CareAct {
  /** Touched by the hands, in this order. */
  readonly touches: readonly Surface[];
  /** What flies toward the face and toward the front of the body, percent. Assumptions (model.md). */
  readonly toFace: number;
  readonly toFront: number;
  /** The patient coughs with a bare mouth at it, masked or not before. */
  readonly coughs: boolean;
  /** Gear for the task, whatever hangs on the door. */
  readonly needs: readonly Piece[];
  /** Gear a careful person may add for it: never needed, never too much. */
  readonly may: readonly Piece[];
  /** Hands go to blood, pus, stool. */
  readonly dirty: boolean;
}

const act = (touches: readonly Surface[], more: Partial<CareAct> = {}): CareAct => ({
  touches,
  toFace: 0,
  toFront: 0,
  coughs: false,
  needs: [],
  may: [],
  dirty: false,
  ...more,
});

export const careActs: Readonly<Record<Care, CareAct>> = {
  form: act(['pen']),
  temperature: act(['patient']),
  'blood-pressure': act(['patient', 'cuff']),
  'old-dressing-off': act(['source'], { toFront: 30, needs: ['gloves'], may: ['mask', 'eyes'], dirty: true }),
  // What was clean is touched first: a soiled hand brings its germs to the new dressing and the wound.
  'new-dressing-on': act(['clean-dressing'], { needs: ['gloves'] }),
  'stool-specimen': act(['source'], { toFront: 20, needs: ['gloves'], dirty: true }),
  'nose-swab': act(['patient'], {
    toFace: 60,
    toFront: 30,
    coughs: true,
    needs: ['gloves', 'mask', 'eyes'],
    may: ['gown'],
  }),
  'sputum-cup': act(['patient'], { needs: ['gloves'], may: ['eyes'], coughs: true }),
  'hold-basin': act(['source'], { toFace: 50, toFront: 60, needs: ['gloves', 'gown', 'mask', 'eyes'], dirty: true }),
  'undress-and-weigh': act(['patient', 'table'], { toFront: 40 }),
};

const bySign: Readonly<Record<Sign, readonly Piece[]>> = {
  none: [],
  contact: ['gown', 'gloves'],
  'contact-soap': ['gown', 'gloves'],
  droplet: ['mask'],
  airborne: ['respirator'],
  'airborne-and-contact': ['gown', 'respirator', 'gloves'],
};

/** What the sign asks for on entry. */
export const neededBySign = ({ sign }: HygieneCase): readonly Piece[] => bySign[sign];

/** Whether a set of gear does what a piece is for: a respirator is a mask too. */
export function serves(worn: readonly Piece[], piece: Piece): boolean {
  return worn.includes(piece) || (piece === 'mask' && worn.includes('respirator'));
}

/** Everything this visit needs, each once, a respirator in place of a mask, in the order it goes on. */
export function neededInAll(scenario: HygieneCase): readonly Piece[] {
  const all = new Set([...neededBySign(scenario), ...scenario.cares.flatMap((care) => careActs[care].needs)]);
  if (all.has('respirator')) all.delete('mask');
  return (['gown', 'mask', 'respirator', 'eyes', 'gloves'] as const).filter((piece) => all.has(piece));
}

export const isAirborne = ({ sign }: HygieneCase): boolean => sign === 'airborne' || sign === 'airborne-and-contact';
export const isContact = ({ sign }: HygieneCase): boolean =>
  sign === 'contact' || sign === 'contact-soap' || sign === 'airborne-and-contact';
/** Germs come with every cough. */
export const coughs = (scenario: HygieneCase): boolean => scenario.sign === 'droplet' || isAirborne(scenario);

/** How much lies on the patient's skin and things at the start, percent. Assumptions (model.md). */
export function patientLoad(scenario: HygieneCase): number {
  return isContact(scenario) ? 60 : scenario.sign === 'droplet' ? 40 : 15;
}
