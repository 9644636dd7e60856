/** What is right for a claim whose cause is known, and what becomes of a decision. For the machine, the score and people written as code. Pure. */
import { formDate } from '../core/calendar.ts';
import type { CoordinationLimits } from '../practice/coordination.ts';
import type { Practice } from '../practice/types.ts';
import { causes, notOurs, type Root, type Way } from './causes.ts';
import type { Outcome, QueuedClaim } from './context.ts';
import type { DeskFile } from './file.ts';
import { firstByRules } from './prove.ts';

/** What belongs into a field, as the papers have it. */
export function rightValue(root: Root, file: DeskFile, practice: Practice, limits: CoordinationLimits): string {
  const billed = file.eligibility.plans.find(({ payer }) => payer === file.claim.payer);
  switch (root) {
    case 'registration.name':
      return file.eligibility.name.last;
    case 'registration.member':
      return billed?.memberId ?? '';
    case 'registration.birth':
      return formDate(file.eligibility.birthDate);
    case 'registration.payer':
      return file.card.payer;
    case 'registration.order':
      return firstByRules(file, practice, limits) ?? '';
    case 'registration.end':
      return billed?.to == null ? '' : formDate(billed.to);
    case 'claim.approval':
      return file.authorization?.number ?? file.referral?.number ?? '';
    case 'claim.place':
      return file.charges.lines[0]?.placeOfService ?? '';
    case 'claim.letters': {
      const at = file.claim.lines.findIndex(({ pointers }, index) => pointers !== file.charges.lines[index]?.pointers);
      return file.charges.lines[at]?.pointers ?? '';
    }
    case 'claim.modifier':
    case 'claim.diagnosis':
    case 'claim.rendering':
      return '';
  }
}

export const plain = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

/** Whether the field the cause needs is mended, and rightly; true when nothing needs mending. */
export function isMended({ cause, file, mends }: QueuedClaim, practice: Practice, limits: CoordinationLimits): boolean {
  const { root } = causes[cause];
  if (root === null) return true;
  const mend = mends.find((one) => one.root === root);
  return mend !== undefined && plain(mend.text) === plain(rightValue(root, file, practice, limits));
}

/** Fields changed that are not the assistant's to change. */
export const trespasses = ({ mends }: QueuedClaim): readonly Root[] =>
  mends.map(({ root }) => root).filter((root) => notOurs.includes(root));

/** Whether the colleague whose matter it is was asked and has answered. */
export function isAnswered({ cause, asked }: QueuedClaim, day: number): boolean {
  const { ask } = causes[cause];
  return ask === null || (asked?.whom === ask && asked.day < day);
}

/** Ways by which something goes to a payer and must be there in time. */
const toPayer: readonly Way[] = ['resend', 'corrected', 'right-payer', 'secondary', 'appeal'];

/** What becomes of a decision. */
export function outcomeOf(
  claim: QueuedClaim,
  way: Way,
  day: number,
  today: string,
  practice: Practice,
  limits: CoordinationLimits,
): Outcome {
  const cause = causes[claim.cause];
  if (way === 'bill-patient' && cause.way !== 'bill-patient') return 'not-lawful';
  if (toPayer.includes(way) && today > claim.file.deadline) return 'too-late';
  const isRight =
    way === cause.way &&
    isMended(claim, practice, limits) &&
    isAnswered(claim, day) &&
    cause.attach.every((paper) => claim.attached.includes(paper));
  return isRight ? 'settled' : 'same-again';
}

/** What the colleague says, a day after being asked. */
export function replyOf({ cause, asked }: QueuedClaim): string {
  if (asked === null) return '';
  if (causes[cause].ask !== asked.whom)
    return asked.whom === 'coder'
      ? 'The coder: the codes stand as they are; this is not a matter of coding.'
      : 'The provider: my note stands as it is; this is not mine to mend.';
  return asked.whom === 'coder'
    ? 'The coder: coded anew from the signed note, the charge slip and the claim are corrected. Send it the right way.'
    : 'The provider: yes, appeal it. The letter is signed; put my note with it.';
}
