/** Names of kinds and mends, for sentences and for the views. */
import type { ErrorKind, Mend } from './case.ts';

export const kindNames: Readonly<Record<ErrorKind, string>> = {
  'wrong-patient': 'belongs to another patient',
  'wrong-unit': 'wrong unit',
  'wrong-time': 'wrong or impossible time',
  privacy: 'breaks privacy',
  unsigned: 'not signed',
  'impossible-value': 'value that cannot be',
  'improper-correction': 'corrected against the rules',
  'out-of-scope': 'beyond the scope of an assistant',
  'copied-forward': 'copied forward, no longer true',
  'no-reaction': 'allergy without its reaction',
};

export const mendNames: Readonly<Record<Mend, string>> = {
  correction: 'correction, the first entry still readable',
  addendum: 'addendum with what is missing',
  'late-entry': 'late entry with both times',
  'move-by-policy': 'marked as entered in error and moved by policy, supervisor told',
  'back-to-author': 'back to its author to sign',
};
