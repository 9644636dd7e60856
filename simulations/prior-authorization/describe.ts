/** The work in sentences: status, announcements. Nothing here looks at what is hidden: what shows a criterion, what the plan holds. */
import type { SnapshotFrom } from 'xstate';
import { formDate, longDate, shortDate } from '../core/calendar.ts';
import { statusWords } from './acts.ts';
import type { AuthorizationContext } from './context.ts';
import { fieldIds } from './events.ts';
import { todayOf } from './form.ts';
import type { authorizationMachine } from './machine.ts';
import { channelWord, fieldWord, loopWord, speedWord } from './words.ts';

export type AuthorizationSnapshot = SnapshotFrom<typeof authorizationMachine>;

const ended = (text: string): string => (/[.!?”"]$/.test(text) ? text : `${text}.`);

export const entryTitle = ({ case: one }: Pick<AuthorizationContext, 'case'>, entry: string): string =>
  one.chart.find(({ id }) => id === entry)?.title ?? entry;

/** What the plan's screen showed at the last look. */
export function seenText(context: AuthorizationContext): readonly string[] {
  const { seen, case: one } = context;
  const dateOf = (day: number): string => shortDate(todayOf({ case: one, day }));
  const { grant } = seen;
  return [
    statusWords(seen, dateOf),
    ...(seen.wants === null ? [] : [`Wanted: ${entryTitle(context, seen.wants)}.`]),
    ...(grant === null
      ? []
      : [
          `Number ${grant.number}, service ${grant.code}, units ${String(grant.units)}, from ${formDate(grant.from)} to ${formDate(grant.to)}.`,
        ]),
  ];
}

function stageSentence(snapshot: AuthorizationSnapshot): string {
  if (snapshot.hasTag('finished')) return 'The case is closed.';
  if (snapshot.hasTag('preparing')) return 'Nothing has been sent to the plan.';
  if (snapshot.hasTag('waiting')) return 'The plan has the request.';
  if (snapshot.hasTag('pended')) return 'The plan has asked for more.';
  return snapshot.hasTag('approved') ? 'The plan has said yes.' : 'The plan has said no.';
}

export function statusOf(snapshot: AuthorizationSnapshot): readonly string[] {
  const { context } = snapshot;
  if (snapshot.hasTag('finished')) return [stageSentence(snapshot)];
  const { case: one } = context;
  return [
    stageSentence(snapshot),
    `Today is ${longDate(todayOf(context))}.`,
    `The order: ${ended(one.order.text)}`,
    `The plan’s page: ${one.page.channelText} ${one.page.criteria.map(({ text }) => ended(text)).join(' ')}`,
    `Read: ${String(context.read.length)} of ${String(one.chart.length)} entries of the chart.`,
    ...one.chart.flatMap(({ id, title, date, text }) =>
      context.read.includes(id) ? [ended(`${title}, ${formDate(date)}: ${text}`)] : [],
    ),
    ...one.page.criteria.flatMap(({ id, text }) => {
      const named = context.matches[id];
      return named === undefined
        ? []
        : [`“${text}” is matched with ${named === 'none' ? 'nothing in the chart' : entryTitle(context, named)}.`];
    }),
    ...(context.speed === null ? [] : [`Asked for as ${speedWord[context.speed]}.`]),
    ...(context.attached.length === 0
      ? []
      : [`To go with it: ${context.attached.map((entry) => entryTitle(context, entry)).join('; ')}.`]),
    ...fieldIds.flatMap((field) => {
      const { text, refused } = context.fields[field];
      return refused === null
        ? text === ''
          ? []
          : [`${fieldWord[field]}: ${ended(text)}`]
        : [`${fieldWord[field]} “${text}” was refused: ${refused}`];
    }),
    ...(context.submitted === null ? [] : [`Sent ${channelWord[context.submitted.channel]}.`]),
    ...seenText(context),
    ...context.loop.map((step) => `Done: ${loopWord[step]}.`),
    ...(context.booked === null ? [] : ['It is booked.']),
    ...(context.claimNoted ? ['The number stands on the record for the claim.'] : []),
  ];
}

/** What to announce after a step, in order. */
export function announcements(before: AuthorizationSnapshot, after: AuthorizationSnapshot): readonly string[] {
  const said: string[] = [];
  const { context } = after;
  const was = before.context;
  if (context.heard !== was.heard && context.heard !== null) said.push(context.heard.text);
  if (context.looks.length !== was.looks.length) said.push(...seenText(context).slice(1));
  for (const entry of context.read) {
    const found = context.case.chart.find(({ id }) => id === entry);
    if (!was.read.includes(entry) && found !== undefined) said.push(ended(`${found.title}: ${found.text}`));
  }
  for (const field of fieldIds) {
    const { refused } = context.fields[field];
    if (refused !== null && context.fields[field] !== was.fields[field]) said.push(`${fieldWord[field]}: ${refused}`);
  }
  if (after.hasTag('finished') && !before.hasTag('finished')) said.push('The case is closed. The debrief follows.');
  return said;
}
