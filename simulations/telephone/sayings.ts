/** What can be said in every call; a case adds its own. The manner is in the words: nothing here is marked as right. */
import type { Saying } from './case.ts';

const say = (
  group: Saying['group'],
  id: string,
  kind: Saying['kind'],
  text: string,
  more: Partial<Pick<Saying, 'needs' | 'fromChart'>> = {},
): Saying => ({ id, group, text, kind, needs: more.needs ?? [], fromChart: more.fromChart ?? false });

export const commonSayings: readonly Saying[] = [
  say('listen', 'what-for', 'good', 'What can I do for you today?'),
  say('listen', 'anything-else', 'good', 'Is there anything else going on, anything new since we last saw you?'),
  say('listen', 'main-thing', 'thin', 'It is a busy morning. Just the main thing, please.'),
  say('listen', 'hear-you', 'kind', 'I hear you. Thank you for telling me.'),
  say('listen', 'calm-down', 'rude', 'Please calm down.'),
  say('listen', 'policy', 'rude', 'That is our policy. I cannot change it.'),
  say('who', 'who-speaks', 'good', 'Who am I speaking with, and what is this about?'),
  say('who', 'identity', 'good', 'May I have the patient’s full name and date of birth?'),
  say('who', 'name-only', 'thin', 'And the name?'),
  say('who', 'born-told', 'leading', 'I have it here: born {born}, right?', { fromChart: true }),
  say('who', 'number', 'good', 'What number can we reach you at for the next few hours, in case we’re cut off?'),
  say('who', 'address', 'good', 'Where are you right now? Please give me the address.'),
  say('who', 'pharmacy', 'good', 'Which pharmacy do you use?'),
  say('who', 'allergies', 'good', 'Any allergies to medicines?'),
  say('close', 'read-back', 'good', 'Let me read that back to you, word for word.'),
  say(
    'close',
    'when',
    'good',
    'Somebody from here will call you by the end of the day. If anything gets worse before then, call us right away, or 911 in an emergency.',
  ),
  say('close', 'soon', 'thin', 'Somebody will get back to you at some point.'),
];

export function sayingOf(own: readonly Saying[], id: string): Saying | undefined {
  return own.find((saying) => saying.id === id) ?? commonSayings.find((saying) => saying.id === id);
}
