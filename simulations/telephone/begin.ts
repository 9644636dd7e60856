/** How a call begins: which way it goes and which number is behind it, both drawn by the seed. */
import { drawInt } from '../core/draw.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { TelephoneCase } from './case.ts';
import type { TelephoneContext } from './context.ts';
import { fields, type Field } from './events.ts';

export function emptyForm(): Readonly<Record<Field, string>> {
  return Object.fromEntries(fields.map((field) => [field, ''])) as Record<Field, string>;
}

export function begin(input: SimulationInput<TelephoneCase, null, null>): TelephoneContext {
  const { case: call, seed, mode } = input;
  const variant =
    call.variants[drawInt(seed, `variant:${call.id}`, 0, 0, call.variants.length - 1)] ?? call.variants[0];
  if (variant === undefined) throw new RangeError(`telephone: case "${call.id}" has no variant`);
  return {
    mode,
    seed,
    case: call,
    variant,
    // 555-0100 to 0199 are kept free for stories.
    number: call.patient.number ?? `555-01${String(drawInt(seed, `number:${call.id}`, 0, 10, 99))}`,
    nowMs: 0,
    stage: 'before',
    sinceMs: 0,
    answeredAtMs: null,
    greeting: null,
    heard: [],
    pending: [],
    nextSentenceAtMs: 0,
    known: [],
    said: [],
    interruptions: 0,
    patience: call.patience,
    kindWords: 0,
    holds: [],
    holdAsked: 'not',
    heldInDanger: false,
    pages: [],
    asked: [],
    identifiedAtMs: null,
    chartAtMs: null,
    toldAtMs: null,
    dangerAtMs: null,
    emergency: null,
    helpAtMs: null,
    nurseFetchedAtMs: null,
    transfer: null,
    handover: null,
    interpreter: null,
    askedWithout: 0,
    second: {
      stage: 'quiet',
      call: variant.second,
      sinceMs: 0,
      greeting: null,
      sentTo: null,
      sentAtMs: null,
      leftFirst: 'not',
    },
    dialed: null,
    voicemail: null,
    ended: null,
    form: emptyForm(),
    quoted: [],
    refusals: 0,
    troubles: [],
    sent: null,
    log: null,
    hints: 0,
  };
}
