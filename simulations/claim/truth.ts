/**
 * The form a careful person fills in from these papers: where registration and card disagree the card is right, and what was
 * done stands on the charge slip. Used by the score and by people written as code; nothing a screen shows. Pure.
 */
import { formDate, plusDays } from '../core/calendar.ts';
import { claimFrom } from '../practice/claim-form.ts';
import { coverageOf, formName, providerOf } from '../practice/look-up.ts';
import type { ClaimForm } from '../practice/types.ts';
import { trueRegistration } from './begin.ts';
import { boxes } from './boxes.ts';
import type { ClaimContext } from './context.ts';
import { sexOfHolder } from './papers/people.ts';

type Known = Pick<ClaimContext, 'case' | 'facts' | 'folder' | 'day'>;

function workBoxes({ case: one }: Known): ClaimForm {
  const { work } = one;
  if (work === null) return {};
  const { street, city, state, zip } = work.employerAddress;
  return {
    '1': 'Other',
    '4': work.employer.toUpperCase(),
    '7': `${street}, ${city}, ${state} ${zip}`,
    '11a': '',
    '11b': work.claimNumber,
    '16': work.offWork === null ? '' : `${formDate(work.offWork.from)} to ${formDate(work.offWork.to)}`,
  };
}

/** Every field a careful person fills, with what stands in it. */
export function rightForm(known: Known): ClaimForm {
  const { case: one, facts, folder, day } = known;
  const { happening, onset, referrer, original } = one;
  const began = happening?.on ?? onset;
  const base = claimFrom(facts.practice, {
    registration: {
      ...trueRegistration(one),
      coverages: registrationCoverages(known),
      copayCollected: folder.registration?.copayCollected ?? one.copayCollected,
    },
    charges: folder.charges ?? one.charges,
    authorization: folder.authorization,
    chart: one.patient.chart,
    began: began === null ? null : { on: began, isAccident: happening?.where === 'other' },
    signedOn: plusDays(one.today, day),
  });
  const number = folder.authorization?.number ?? referrer?.number ?? '';
  const all: Record<string, string> = {
    ...base,
    '10a': happening?.where === 'work' ? 'Yes' : 'No',
    '10b': happening?.where === 'auto' ? 'Yes' : 'No',
    '23': number,
    ...(referrer === null
      ? {}
      : { '17.qualifier': 'DN', '17': `${referrer.name}, ${referrer.credential}`, '17b': referrer.npi }),
    ...(original === null ? {} : { '22': '7', '22.original': original.claimNumber }),
    ...workBoxes(known),
  };
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text !== ''));
}

/** The plans as their cards have them, in the order of paying. */
function registrationCoverages({ case: one }: Known): ReturnType<typeof trueRegistration>['coverages'] {
  const { patient, order } = one;
  return order.flatMap((payer) => {
    const plan = coverageOf(patient, payer);
    if (plan === null) return [];
    const { memberId, group, holder } = plan;
    return [
      {
        payer,
        memberId,
        group: group ?? '',
        holderName: holder.name,
        holderBirthDate: holder.birthDate,
        relation: holder.relation,
      },
    ];
  });
}

/** What may stand in a field besides what a careful person writes: boxes that are left empty by some payers' rules. */
function alternatives(field: string, { case: one, facts, folder, day }: Known): readonly string[] {
  const first = coverageOf(one.patient, one.order[0] ?? '');
  const isOwn = first?.holder.relation === 'self';
  const isMedicare = facts.practice.payers.find(({ id }) => id === first?.payer)?.kind === 'medicare';
  const provider = providerOf(facts.practice, (folder.charges ?? one.charges).renderingProvider);
  switch (field) {
    case '4':
    case '7':
      return isOwn ? [''] : [];
    case '11a':
      return isOwn && !isMedicare ? [''] : [];
    case '11a.sex':
      return first === null || isMedicare ? [''] : ['', sexOfHolder(one, first)];
    case '11':
      return first?.group === null && !isMedicare ? ['', 'NONE'] : [];
    case '11c':
    case '11d':
      return isMedicare ? [''] : [];
    case '20':
      return [''];
    case '29':
      return one.copayCollected === 0 ? [''] : [];
    case '31.date':
      return Array.from({ length: day + 1 }, (_, index) => formDate(plusDays(one.today, index)));
    case '17':
      return one.referrer === null ? [`${provider.name}, ${provider.credential}`] : [];
    case '17.qualifier':
      return one.referrer === null ? ['DK'] : [];
    case '17b':
      return one.referrer === null ? [provider.npi] : [];
    default:
      return [];
  }
}

/** Letters and digits only, in capitals: a comma or a space more is no fault. */
export const plain = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

export interface FieldVerdict {
  readonly field: string;
  readonly is: string;
  readonly should: string;
  readonly isRight: boolean;
}

/** Every field of the given boxes, compared with the right form. */
export function compare(known: Known, form: ClaimForm, boxIds: readonly string[]): readonly FieldVerdict[] {
  const right = rightForm(known);
  return boxes
    .filter(({ id }) => boxIds.includes(id))
    .flatMap(({ fields }) => fields)
    .map(({ id: field }) => {
      const is = form[field] ?? '';
      const should = right[field] ?? '';
      const good = [should, ...alternatives(field, known)].map(plain);
      return { field, is, should, isRight: good.includes(plain(is)) };
    });
}

/** The form somebody fills in who believes the registration and looks at nothing else. */
export function registrationOnly(known: Known): ClaimForm {
  const { registration } = known.folder;
  if (registration === null) return {};
  const right = rightForm(known);
  const first = registration.coverages[0];
  const payer = known.facts.practice.payers.find(({ id }) => id === first?.payer);
  return {
    ...right,
    ...(payer === undefined ? {} : { payer: payer.payerNumber }),
    ...(first === undefined ? {} : { '1a': first.memberId }),
    '2': formName(registration.name),
    '3': formDate(registration.birthDate),
  };
}
