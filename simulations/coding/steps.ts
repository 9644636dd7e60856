/** What somebody who knows the note does for one code or line, as events: for people written as code. Pure. */
import type { Service, SupportedCode, Variant } from './case.ts';
import { placeOf } from './codes.ts';
import { modifiers, type CodingLearnerEvent } from './events.ts';

type Steps = readonly CodingLearnerEvent[];

/** Index first, list always. */
export function lookUp(code: string): Steps {
  return [
    { type: 'index.searched', words: code },
    { type: 'list.opened', at: placeOf(code) },
  ];
}

/** Marks the words that carry a code best. */
export function markWords({ words }: SupportedCode): Steps {
  const [phrase] = words;
  return phrase === undefined ? [] : [{ type: 'phrase.toggled', phrase }];
}

/** Asks the provider what the note does not decide. */
export function askProvider({ query }: Variant): Steps {
  const [topic] = query?.topics ?? [];
  return topic === undefined ? [] : [{ type: 'query.sent', topic, wording: 'neutral' }];
}

export function typeUnits({ id: line, units }: Service): Steps {
  return units === 1 ? [] : [{ type: 'units.typed', line, text: String(units) }];
}

export function addModifiers({ id: line, modifiers: wanted }: Service): Steps {
  return modifiers
    .filter((one) => wanted.includes(one))
    .map((modifier) => ({ type: 'modifier.toggled', line, modifier }));
}

/** Points a line at the diagnosis that explains it. */
export function linkLine({ id: line, for: reasons }: Service): Steps {
  const [code] = reasons;
  return code === undefined ? [] : [{ type: 'pointer.toggled', line, code }];
}
