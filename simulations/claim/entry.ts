/**
 * What becomes of text typed into a box: read into the form's own way of writing, refused with a reason, or asked about once
 * more. Pure; what is possible in which box stands here, what is right does not.
 */
import { formDate, isCivilDate, type CivilDate } from '../core/calendar.ts';
import { formAmount } from '../practice/claim-form.ts';
import { readDollars } from '../practice/money.ts';
import type { Payer } from '../practice/types.ts';
import { choices, type Field } from './boxes.ts';

export const longestText = 120;

export type Reading =
  | { readonly verdict: 'kept'; readonly text: string }
  | { readonly verdict: 'refused' | 'questioned'; readonly why: string };

/** What the record system knows when it looks at an entry. */
export interface Desk {
  readonly today: CivilDate;
  readonly payers: readonly Pick<Payer, 'payerNumber' | 'name' | 'memberPattern'>[];
  /** Payer number at the head of the form; empty while none is chosen. */
  readonly carrier: string;
  readonly codes: readonly string[];
  readonly diagnoses: readonly string[];
  /** Named in place of an insured person when the injury is from work; null otherwise. */
  readonly employer: string | null;
}

const kept = (text: string): Reading => ({ verdict: 'kept', text });
const refused = (why: string): Reading => ({ verdict: 'refused', why: `${why} Nothing was kept.` });
const squeeze = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');

/** "11/18/2026", "11 18 26" or "2026-11-18" as a day; null when it is none. */
export function readDate(text: string): CivilDate | null {
  const trimmed = text.trim();
  if (isCivilDate(trimmed)) return trimmed;
  const match = /^(\d{1,2})[/\- .](\d{1,2})[/\- .](\d{4}|\d{2})$/.exec(trimmed);
  if (match === null) return null;
  const [, month = '', day = '', year = ''] = match;
  const full = year.length === 2 ? `20${year}` : year;
  const date = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : null;
}

function dateEntry(text: string, today: CivilDate, what: string): Reading {
  const date = readDate(text);
  if (date === null) return refused(`${what} is a day, as in 11/18/2026.`);
  if (date > today) return refused(`${what} lies after today.`);
  if (date < '1900-01-01') return refused(`${what} lies too far back for anybody alive.`);
  return kept(formDate(date));
}

function nameEntry(text: string): Reading {
  const parts = squeeze(text)
    .toUpperCase()
    .split(/\s*,\s*/);
  if (parts.length < 2 || parts.length > 3 || parts.some((part) => !/^[A-Z][A-Z'’\- ]*$/.test(part)))
    return refused('A name is written last, first, middle initial, with commas between.');
  return kept(parts.join(', '));
}

function memberEntry(text: string, confirmed: boolean, desk: Desk): Reading {
  const id = squeeze(text).toUpperCase().replaceAll(/[ -]/g, '');
  if (!/^[A-Z0-9]{3,20}$/.test(id)) return refused('A member number is letters and digits only.');
  const payer = desk.payers.find(({ payerNumber }) => payerNumber === desk.carrier);
  if (payer !== undefined && !confirmed && !new RegExp(`^(?:${payer.memberPattern})$`).test(id))
    return {
      verdict: 'questioned',
      why: `Numbers of ${payer.name} look different from ${id}. Compare with the card. Is it right?`,
    };
  return kept(id);
}

function digits(text: string, count: number, what: string): Reading {
  const only = text.replaceAll(/[\s-]/g, '');
  return new RegExp(`^\\d{${String(count)}}$`).test(only)
    ? kept(only)
    : refused(`${what} has ${String(count)} digits.`);
}

function moneyEntry(text: string): Reading {
  const amount = readDollars(text);
  return amount === null
    ? refused('Write dollars and cents, as in 120.00, never below zero.')
    : kept(formAmount(amount));
}

function listedEntry(text: string, list: readonly string[], what: string): Reading {
  const code = squeeze(text).toUpperCase();
  const found = list.find((one) => one === code || one.replace('.', '') === code.replace('.', ''));
  return found === undefined ? refused(`${code} is no ${what} of this practice’s lists.`) : kept(found);
}

function serviceEntry(text: string, { codes }: Desk): Reading {
  const [typed = '', ...modifiers] = text.toUpperCase().split(/[ ,]+/);
  const code = listedEntry(typed, codes, 'service code');
  if (code.verdict !== 'kept') return code;
  return modifiers.length <= 4 && modifiers.every((modifier) => /^[A-Z][A-Z0-9]$/.test(modifier))
    ? kept([code.text, ...modifiers].join(' '))
    : refused('After the code stand at most four modifiers of two characters each.');
}

/** Reads text typed into a field. An empty text is for the caller: it clears the field. */
export function readEntry(field: Field, text: string, confirmed: boolean, desk: Desk): Reading {
  const plain = squeeze(text).slice(0, longestText);
  const picked = choices[field.kind];
  if (picked !== undefined) {
    const choice = picked.find(({ value }) => value.toUpperCase() === plain.toUpperCase());
    return choice === undefined ? refused('That is none of the choices of this box.') : kept(choice.value);
  }
  switch (field.kind) {
    case 'payer': {
      const payer = desk.payers.find(({ name, payerNumber }) => payerNumber === plain || name === plain);
      return payer === undefined ? refused('That is no payer this practice sends claims to.') : kept(payer.payerNumber);
    }
    case 'name':
      return plain.toUpperCase() === desk.employer?.toUpperCase() ? kept(plain.toUpperCase()) : nameEntry(plain);
    case 'birth':
      return dateEntry(plain, desk.today, 'A birth date');
    case 'onset':
    case 'date':
    case 'sign-date':
      return dateEntry(plain, desk.today, 'This date');
    case 'service-date':
      return dateEntry(plain, desk.today, 'A date of service');
    case 'time-off': {
      const date = readDate(plain);
      return date === null ? refused('This is a day, as in 11/18/2026.') : kept(formDate(date));
    }
    case 'member':
      return memberEntry(plain, confirmed, desk);
    case 'npi':
    case 'rendering':
    case 'group-npi':
      return digits(plain, 10, 'An NPI');
    case 'place':
      return digits(plain, 2, 'A place of service code');
    case 'state':
      return /^[A-Za-z]{2}$/.test(plain) ? kept(plain.toUpperCase()) : refused('A state is two letters.');
    case 'diagnosis':
      return listedEntry(plain, desk.diagnoses, 'diagnosis code');
    case 'service':
      return serviceEntry(plain, desk);
    case 'pointers': {
      const letters = plain.toUpperCase().replaceAll(/[ ,]/g, '');
      return /^[A-L]{1,4}$/.test(letters) && new Set(letters).size === letters.length
        ? kept(letters)
        : refused('These are letters of box 21, one to four of them.');
    }
    case 'units':
      return /^[1-9]\d{0,2}$/.test(plain) ? kept(plain) : refused('Units are a whole number from 1 to 999.');
    case 'charge':
    case 'total':
    case 'paid':
      return moneyEntry(plain);
    case 'phone':
      return /^[\d()\- ]{7,14}$/.test(plain) ? kept(plain) : refused('A phone number is digits.');
    default:
      return kept(plain.toUpperCase());
  }
}
