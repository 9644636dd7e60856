/** The coding desk in sentences: status, announcements. Nothing here looks at what the note supports. */
import type { SnapshotFrom } from 'xstate';
import { variantOf } from './begin.ts';
import type { CodingContext, Line } from './context.ts';
import type { codingMachine } from './machine.ts';
import { letterOf, partNames, topicNames } from './words.ts';

export type CodingSnapshot = SnapshotFrom<typeof codingMachine>;

const plural = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

export function didOf(context: CodingContext, id: string): string {
  return variantOf(context).services.find((service) => service.id === id)?.did ?? id;
}

export function lettersOf({ diagnoses }: CodingContext, codes: readonly string[]): string {
  return codes.map((code) => letterOf(diagnoses.findIndex((one) => one.code === code))).join('');
}

function lineSentence(context: CodingContext, line: Line): string {
  const { id, code, units, modifiers, pointers } = line;
  const parts = [
    code ?? 'no code yet',
    ...(modifiers.length === 0 ? [] : [`with ${modifiers.join(', ')}`]),
    plural(units, 'unit', 'units'),
    pointers.length === 0 ? 'no reason linked' : `for ${lettersOf(context, pointers)}`,
  ];
  return `${didOf(context, id).replace(/\.$/, '')}: ${parts.join(', ')}.`;
}

export function statusOf(snapshot: CodingSnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return ['The slip is handed on.'];
  const { context } = snapshot;
  const { diagnoses, lines, note, marked, queries, answer, opened, replies } = context;
  const { request } = variantOf(context);
  const at = opened.at(-1);
  return [
    snapshot.hasTag('linking')
      ? `The slip has ${plural(diagnoses.length, 'diagnosis', 'diagnoses')}, and lines are linked to them.`
      : snapshot.hasTag('coding')
        ? `The slip has ${plural(diagnoses.length, 'diagnosis', 'diagnoses')}; no line is linked yet.`
        : 'The slip has no diagnosis yet.',
    ...note.map(({ part, text }) => `${partNames[part]}: ${text}`.replace(/([^.!?”])$/, '$1.')),
    ...(marked.length === 0 ? [] : [`Marked: ${plural(marked.length, 'phrase', 'phrases')}.`]),
    ...(at === undefined ? [] : [`The list is open at ${at}.`]),
    ...diagnoses.map(({ code }, index) => `${letterOf(index)} is ${code}.`),
    ...lines.map((line) => lineSentence(context, line)),
    ...(queries.length === 0 || answer === null
      ? []
      : [`Asked about ${topicNames[queries.at(-1)?.topic ?? 'side']}. The answer: ${answer}`]),
    ...(request === null || replies.length > 0 ? [] : [`${request.who} asks: “${request.says}”`]),
  ];
}

export function announcements(before: CodingSnapshot, after: CodingSnapshot): readonly string[] {
  const said: string[] = [];
  const { context } = after;
  const was = before.context;
  const last = context.diagnoses.at(-1);
  if (context.marked !== was.marked && context.diagnoses === was.diagnoses)
    said.push(`${plural(context.marked.length, 'phrase', 'phrases')} marked.`);
  if (context.diagnoses.length > was.diagnoses.length && last !== undefined)
    said.push(`${last.code} is ${letterOf(context.diagnoses.length - 1)}.`);
  else if (context.diagnoses !== was.diagnoses)
    said.push(
      context.diagnoses.length === 0
        ? 'The slip has no diagnosis now.'
        : `In order: ${context.diagnoses.map(({ code }, index) => `${letterOf(index)} ${code}`).join(', ')}.`,
    );
  for (const line of context.lines) {
    const old = was.lines.find(({ id }) => id === line.id);
    if (line.trouble !== null && line.trouble !== old?.trouble) said.push(line.trouble);
    else if (old !== undefined && JSON.stringify(line) !== JSON.stringify(old) && context.diagnoses === was.diagnoses)
      said.push(lineSentence(context, line));
  }
  if (context.queries !== was.queries && context.answer !== null) said.push(`The provider answers: ${context.answer}`);
  if (context.replies !== was.replies) {
    const reply = variantOf(context).request?.replies[context.replies.at(-1)?.index ?? 0];
    if (reply !== undefined) said.push(`“${reply.answer}”`);
  }
  if (after.hasTag('finished') && !before.hasTag('finished')) said.push('The slip is handed on. The debrief follows.');
  return said;
}
