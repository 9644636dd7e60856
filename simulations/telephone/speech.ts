/** What comes out of the receiver: placeholders filled, the answer that fits what is known and how patient the caller is. */
import { longDate } from '../core/calendar.ts';
import type { Kind, Reply, Saying, ScriptReply } from './case.ts';
import type { TelephoneContext } from './context.ts';
import { curtBelow } from './policy.ts';
import { sayingOf } from './sayings.ts';
import { pageOf } from './script.ts';

type Scene = Pick<TelephoneContext, 'case' | 'number'>;

/** "W-H-I-T-L-O-C-K": names come by ear, letter by letter. */
function spelled(name: string): string {
  return name
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
    .split('')
    .join('-');
}

/** "June 3, 1958", as one says it. */
export function spokenDate(date: string): string {
  return `${longDate(date).split(', ')[1] ?? ''}, ${date.slice(0, 4)}`;
}

export function filled(text: string, { case: call, number }: Scene): string {
  const { patient } = call;
  const words: Readonly<Record<string, string>> = {
    name: `${patient.first} ${patient.last}`,
    first: patient.first,
    last: patient.last,
    spelled: spelled(patient.last),
    born: spokenDate(patient.born),
    number,
    pharmacy: patient.pharmacy,
    allergies: patient.allergies,
    address: patient.address,
    caller: call.caller.name,
  };
  return text.replace(/\{([a-z]+)\}/g, (whole, word: string) => words[word] ?? whole);
}

/** Answers where the case has none of its own. */
const defaults: Readonly<Record<string, string>> = {
  'what-for': 'As I said.',
  'anything-else': 'No, that is all.',
  'main-thing': 'Well. That was it, then.',
  'hear-you': 'Thank you.',
  'calm-down': 'Don’t tell me to calm down.',
  policy: 'Of course it is.',
  'who-speaks': 'It’s {caller}.',
  identity: '{name}. {spelled}. Born {born}.',
  'name-only': '{last}.',
  'born-told': 'Yes. That’s right.',
  number: '{number}.',
  address: '{address}.',
  pharmacy: '{pharmacy}.',
  allergies: '{allergies}.',
  'read-back': 'Yes. That is what I said.',
  when: 'All right. Thank you.',
  soon: 'At some point. Okay.',
};

function fits(reply: Reply, known: readonly string[], patience: number): boolean {
  return (
    patience >= reply.patience &&
    reply.when.every((flag) => known.includes(flag)) &&
    !reply.unless.some((flag) => known.includes(flag))
  );
}

export interface Answer {
  readonly says: string;
  readonly shows: readonly string[];
}

/** What the caller answers to a saying. */
export function answerTo(context: TelephoneContext, id: string): Answer {
  const { case: call, variant, known, patience } = context;
  const lists = [variant.replies[id], call.replies[id]].filter((list) => list !== undefined);
  const found = lists.flat().find((reply) => fits(reply, known, patience));
  if (found !== undefined) return { says: filled(found.says, context), shows: found.shows };
  if (id === 'anything-else' && patience < curtBelow) return { says: 'No. I said what I want.', shows: [] };
  const text = defaults[id];
  return { says: text === undefined ? 'Okay.' : filled(text, context), shows: [] };
}

/** What the caller answers to a question of the script. */
export function scriptAnswer(context: TelephoneContext, page: string, item: string): ScriptReply {
  const key = `${page}/${item}`;
  const own = context.variant.script[key] ?? context.case.script[key];
  if (own !== undefined) return { ...own, says: filled(own.says, context) };
  const otherwise = pageOf(page)?.items.find(({ id }) => id === item)?.otherwise ?? 'No.';
  return { says: filled(otherwise, context), yes: false, shows: [] };
}

/** A saying as this run counts it: what a husband may hear depends on what his wife has signed. */
export function kindOf({ case: call, variant }: TelephoneContext, id: string): Kind | null {
  return variant.kinds[id] ?? sayingOf(call.sayings, id)?.kind ?? null;
}

/** What can be said now: everything common, and of the case what its words have given reason for. */
export function offered({ case: call, known }: TelephoneContext, common: readonly Saying[]): readonly Saying[] {
  return [...common, ...call.sayings].filter(({ needs }) => needs.every((flag) => known.includes(flag)));
}
