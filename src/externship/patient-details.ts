/**
 * Signs that a note names a patient or gives a date or number of theirs. It cannot find everything, so the screen warns as
 * well; what it finds is told before anything is kept. Pure.
 */

const signs: readonly { readonly found: string; readonly pattern: RegExp }[] = [
  { found: 'a date', pattern: /\b(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|[12][0-9]|3[01])(?:[/-](?:19|20)?[0-9]{2})?\b/ },
  { found: 'a date of birth', pattern: /\b(?:DOB|d\.o\.b\.|born on|birth ?date)\b/i },
  { found: 'a telephone number', pattern: /\b\(?[0-9]{3}\)?[ .-]?[0-9]{3}[ .-][0-9]{4}\b/ },
  { found: 'a record or account number', pattern: /\b(?:MRN|chart|account|acct|ID)\b[ #:.]*[0-9]{4,}/i },
  { found: 'a long number', pattern: /\b[0-9]{6,}\b/ },
  { found: 'a name with a title', pattern: /\b(?:Mr|Mrs|Ms|Miss)\.? [A-Z][a-z]+/ },
];

/** What was found, in words; empty when nothing was. */
export function patientDetails(note: string): readonly string[] {
  return signs.filter(({ pattern }) => pattern.test(note)).map(({ found }) => found);
}
