/** What becomes of text typed as a mend: kept, refused with a reason, or asked about. What is right stands elsewhere. Pure. */
import { isCivilDate, type CivilDate } from '../core/calendar.ts';
import { readBoxDate } from '../practice/claim-form.ts';
import { payerOf } from '../practice/look-up.ts';
import type { Practice } from '../practice/types.ts';
import type { Root } from './causes.ts';
import type { DeskFile } from './file.ts';

export const longestMend = 40;

export type Reading =
  | { readonly verdict: 'kept'; readonly text: string }
  | { readonly verdict: 'refused' | 'questioned'; readonly why: string };

const kept = (text: string): Reading => ({ verdict: 'kept', text });
const refused = (why: string): Reading => ({ verdict: 'refused', why: `${why} Nothing was kept.` });

function dateEntry(text: string, today: CivilDate): Reading {
  const date = readBoxDate(text) ?? (isCivilDate(text) ? text : null);
  if (date === null || !isCivilDate(date)) return refused('Write a day as in 11/18/2026.');
  return date > today ? refused('That day has not come yet.') : kept(text);
}

function memberEntry(text: string, file: DeskFile, practice: Practice, confirmed: boolean): Reading {
  const id = text.toUpperCase().replaceAll(/[ -]/g, '');
  if (!/^[A-Z0-9]{3,20}$/.test(id)) return refused('A member number is letters and digits only.');
  const payer = payerOf(practice, file.claim.payer);
  return confirmed || new RegExp(`^(?:${payer.memberPattern})$`).test(id)
    ? kept(id)
    : {
        verdict: 'questioned',
        why: `Numbers of ${payer.name} look different from ${id}. Compare with the card. Is it right?`,
      };
}

export function readMend(
  root: Root,
  text: string,
  confirmed: boolean,
  known: { readonly file: DeskFile; readonly practice: Practice; readonly today: CivilDate },
): Reading {
  const trimmed = text.trim().slice(0, longestMend);
  const matches = (pattern: RegExp, why: string): Reading =>
    pattern.test(trimmed) ? kept(trimmed.toUpperCase()) : refused(why);
  switch (root) {
    case 'registration.name':
      return matches(/^[A-Za-z][A-Za-z'’ -]*$/, 'A last name is letters.');
    case 'registration.member':
      return memberEntry(trimmed, known.file, known.practice, confirmed);
    case 'registration.birth':
    case 'registration.end':
      return dateEntry(trimmed, known.today);
    case 'registration.payer':
    case 'registration.order':
      return known.practice.payers.some(({ id }) => id === trimmed)
        ? kept(trimmed)
        : refused('That is no payer of this practice.');
    case 'claim.approval':
      return matches(/^[A-Za-z0-9-]{3,20}$/, 'An approval number is letters, digits and hyphens.');
    case 'claim.place':
      return matches(/^\d{2}$/, 'A place of service has two digits.');
    case 'claim.letters':
      return matches(/^[A-La-l]{1,4}$/, 'These are letters of box 21, one to four.');
    case 'claim.modifier':
      return matches(/^[A-Za-z][A-Za-z0-9]$/, 'A modifier has two characters.');
    case 'claim.diagnosis':
      return matches(/^[A-Za-z]\d[0-9A-Za-z](\.[0-9A-Za-z]{1,4})?$/, 'That is not how a diagnosis code looks.');
    case 'claim.rendering':
      return matches(/^\d{10}$/, 'An NPI has ten digits.');
  }
}
