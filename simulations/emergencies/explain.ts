/** The debrief's sentences: they stand beside each line of the rubric; here they are found by code and their numbers put in. */
import type { Finding } from '../core/rubric.ts';
import { lines } from './rubric.ts';

const sentences: Readonly<Record<string, string>> = {
  done: 'Done.',
  'not-in-this-case': 'Nothing of this belonged to this case.',
  ...Object.fromEntries(
    lines.flatMap(({ id, says }) => Object.entries(says).map(([key, text]) => [`${id}-${key}`, text])),
  ),
};

/** Every code a finding may carry. */
export const explainedCodes: readonly string[] = Object.keys(sentences);

/** The sentence for a finding; may hold `{fact-id}`. */
export function explainEmergency(_criterion: string, { because, values = {} }: Finding): string {
  const text = sentences[because] ?? 'This was judged by the rubric.';
  return text.replace(/\$([a-z]+)/gi, (_, name: string) => String(values[name] ?? '?'));
}
