/** Names and sentences of the choices, for descriptions and for the views. */
import { formDate, type CivilDate } from '../core/calendar.ts';
import type { Condition, Fault } from './case.ts';
import type { ColdAct, Paper, Place } from './events.ts';

export const conditionWords: Readonly<Record<Condition, string>> = {
  sealed: 'sealed',
  opened: 'the seal is broken',
  torn: 'the wrapper is torn',
  recalled: 'this lot stands on today’s recall notice',
};

export const faultNames: Readonly<Record<Fault, string>> = {
  none: 'agrees',
  short: 'fewer than ordered',
  damaged: 'damaged',
  wrong: 'not what was ordered',
  warm: 'cold chain broken',
};

export const placeNames: Readonly<Record<Place, string>> = {
  behind: 'on the shelf, behind the older stock',
  front: 'on the shelf, in front',
  refrigerator: 'in the refrigerator, with the stock',
  'cold-apart': 'in the refrigerator, apart, marked “Do not use”',
  returns: 'to the returns, for the supplier',
  bin: 'in the bin',
};

export const paperNames: Readonly<Record<Paper, string>> = {
  'noted-on-slip': 'Write what is short, damaged or wrong on the slip',
  'supplier-told': 'Tell the supplier',
  signed: 'Sign and date the slip',
  'invoice-to-pay': 'File the invoice: to be paid, with order and slip',
  'invoice-held': 'File the invoice: held until it is put right',
  'paid-alone': 'Pay the invoice yourself',
};

export const coldActNames: Readonly<Record<ColdAct, string>> = {
  labeled: 'Mark it “DO NOT USE”',
  'isolated-cold': 'Keep it apart in a unit that is in range',
  'coordinator-told': 'Tell the vaccine coordinator',
  'provider-told': 'Tell the provider before the next dose',
  'maker-called': 'Call the manufacturers',
  'program-called': 'Call the state immunization program',
  'written-down': 'Write down temperatures, hours, vaccines, lots and doses',
  'cause-found': 'Look for the cause',
  'used-anyway': 'Hand out a dose: it reads right again now',
  'thrown-away': 'Throw it out, it is spoiled',
  'looked-and-kept': 'Shake a vial: it looks clear, so it stays in use',
};

/** The date as it is printed on the label. */
export function labelDate(expires: CivilDate | null, isMonthOnly: boolean): string {
  if (expires === null) return 'no date';
  return isMonthOnly ? `EXP ${expires.slice(5, 7)}/${expires.slice(0, 4)}` : `EXP ${formDate(expires)}`;
}

/** "38.4 °F" */
export const degrees = (value: number): string => `${value.toFixed(1)} °F`;
