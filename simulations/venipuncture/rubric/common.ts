/** What the criteria share: where a thing is taught, and when it applies at all. */
import type { Finding } from '../../core/rubric.ts';
import type { BloodContext } from '../context.ts';
import { fromSkin, mustNotDraw, punctures } from '../findings.ts';

const vein = 'laboratory/venipuncture-and-order-of-draw';
const drop = 'laboratory/capillary-and-special-collections';
export const taught = {
  before: `${vein}#before-the-needle`,
  ask: `${vein}#identify-and-ask`,
  barriers: `${vein}#barriers-and-sharps`,
  choose: `${vein}#choose-the-vein`,
  needle: `${vein}#needle-and-tubes`,
  order: `${vein}#order-of-draw`,
  steps: `${vein}#step-by-step`,
  label: `${vein}#label-at-the-chair`,
  reacts: `${vein}#when-the-patient-reacts`,
  spoils: `${vein}#what-spoils-a-specimen`,
  toLab: `${vein}#from-chair-to-laboratory`,
  skinSite: `${drop}#the-site`,
  skinSteps: `${drop}#step-by-step`,
  skinOrder: `${drop}#order-of-capillary-tubes`,
  cold: `${drop}#cold-warm-dark-spun`,
} as const;

export const done: Finding = { share: 1, because: 'done' };
export const lost = (because: string, share = 0): Finding => ({ share, because });
const never: Finding = { share: 0, because: 'never-drawn' };
const rightlyNot: Finding = { share: null, because: 'rightly-not-drawn' };

/** For a draw from a vein that took place. */
export function ofVein(test: (context: BloodContext) => Finding): (context: BloodContext) => Finding {
  return (context) => {
    if (fromSkin(context)) return { share: null, because: 'from-the-skin' };
    if (context.sticks.length > 0) return test(context);
    return mustNotDraw(context) === null ? never : rightlyNot;
  };
}

/** For a puncture of the skin that took place. */
export function ofSkin(test: (context: BloodContext) => Finding): (context: BloodContext) => Finding {
  return (context) => {
    if (!fromSkin(context)) return { share: null, because: 'from-a-vein' };
    return context.lancings.length > 0 ? test(context) : never;
  };
}

/** For both. */
export function ofBoth(test: (context: BloodContext) => Finding): (context: BloodContext) => Finding {
  return (context) => {
    if (punctures(context) > 0) return test(context);
    return mustNotDraw(context) === null ? never : rightlyNot;
  };
}
