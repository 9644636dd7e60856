/** Names of what can be chosen, for sentences and for the views. */
import type { Channel, SlipKind } from './case.ts';
import type { LogPart, NursePart } from './events.ts';

export const channelWord: Readonly<Record<Channel, string>> = {
  portal: 'patient portal',
  'first-class': 'First-Class Mail',
  certified: 'Certified Mail, return receipt',
  phone: 'telephone call',
  'secure-email': 'encrypted e-mail',
  fax: 'fax with a cover sheet',
  nurse: 'to the nurse, by voice, now',
};

export const slipWord: Readonly<Record<SlipKind, string>> = {
  'wrong-person': 'wrong person',
  'wrong-date': 'wrong date or weekday',
  'dose-or-unit': 'drug, dose, unit, side or limit',
  misspelled: 'misspelled',
  enclosure: 'enclosure does not match',
  tone: 'tone',
  privacy: 'tells too much',
};

export const logWord: Readonly<Record<LogPart, string>> = {
  'what-and-to-whom': 'what went out, and to whom',
  'channel-and-date': 'by which way, on which day',
  'copy-in-chart': 'a copy in the chart',
  'proof-number': 'the number of the mail receipt, or the fax confirmation',
  'own-opinion': 'what I think of the reader',
};

export const nurseWord: Readonly<Record<NursePart, string>> = {
  who: 'who wrote, with the birth date',
  'their-words': 'the words as they were written',
  number: 'the number to call',
  'read-at': 'when it was written, and when I read it',
  'my-view': 'what I think it is',
};
