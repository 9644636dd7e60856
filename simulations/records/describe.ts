/** The records desk in sentences: status, announcements. Nothing here looks at what is right. */
import type { SnapshotFrom } from 'xstate';
import { formDate } from '../core/calendar.ts';
import { dollars } from '../practice/money.ts';
import type { RecordsContext } from './context.ts';
import type { recordsMachine } from './machine.ts';
import {
  asideNames,
  authorityNames,
  channelNames,
  decisionNames,
  identityNames,
  reasonNames,
  sectionNames,
  stepNames,
} from './words.ts';

export type RecordsSnapshot = SnapshotFrom<typeof recordsMachine>;

const plural = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;
const ended = (sentence: string): string => (/[.!?”"]$/.test(sentence) ? sentence : `${sentence}.`);

function tray(context: RecordsContext): readonly string[] {
  const title = (id: string): string => context.sheets.find((sheet) => sheet.id === id)?.title ?? id;
  return [
    ...context.filed.map(({ sheet, chart, section }) => {
      const label = context.case.charts.find(({ id }) => id === chart)?.label ?? chart;
      return `${title(sheet)} is filed: ${label}, ${sectionNames[section]}.`;
    }),
    ...context.aside.map(({ sheet, why }) => `${title(sheet)} is set aside: ${asideNames[why]}.`),
  ];
}

export function statusOf(snapshot: RecordsSnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return ['The matter is closed.'];
  const { context } = snapshot;
  const { papers, read, case: matter, identity, authority, judged, pile, decision, fee, due, channel, steps } = context;
  const pages = pile.map((id) => matter.pages.find((page) => page.id === id)?.title ?? id);
  return [
    snapshot.hasTag('settling') ? 'The matter is being settled.' : 'Nothing is settled yet.',
    `${String(read.length)} of ${plural(papers.length, 'paper is', 'papers are')} read.`,
    ...papers.filter(({ id }) => read.includes(id)).flatMap(({ title, lines }) => [ended(title), ...lines.map(ended)]),
    ...(identity.length === 0 ? [] : [`Identity: ${identity.map((way) => identityNames[way]).join(', ')}.`]),
    ...(authority === null ? [] : [`Right: ${authorityNames[authority]}.`]),
    ...(Object.keys(judged).length === 0
      ? []
      : [`${plural(Object.keys(judged).length, 'line', 'lines')} of the authorization judged.`]),
    ...(matter.pages.length === 0
      ? []
      : [pages.length === 0 ? 'No page is on the pile.' : `On the pile: ${pages.join('; ')}.`]),
    ...(fee.value === null ? [] : [`Fee: ${dollars(fee.value)}.`]),
    ...(due.value === null ? [] : [`Due: ${formDate(due.value)}.`]),
    ...(channel === null ? [] : [`By: ${channelNames[channel]}${context.hasNotice ? ', with the statement' : ''}.`]),
    ...(decision === null ? [] : [`Decision: ${ended(decisionNames[decision])}`]),
    ...(context.reason === null ? [] : [`Missing: ${reasonNames[context.reason]}.`]),
    ...(context.logged === null ? [] : [`Logged${context.logged ? ', in the accounting of disclosures too' : ''}.`]),
    ...(context.officerTold ? ['The privacy officer is told.'] : []),
    ...steps.map((step) => ended(stepNames[step])),
    ...tray(context),
  ];
}

export function announcements(before: RecordsSnapshot, after: RecordsSnapshot): readonly string[] {
  const { context } = after;
  const was = before.context;
  const said: string[] = [];
  const opened = context.read.find((id) => !was.read.includes(id));
  const paper = context.papers.find(({ id }) => id === opened);
  if (paper !== undefined) said.push(`${ended(paper.title)} ${paper.lines.map(ended).join(' ')}`);
  if (context.pile !== was.pile) said.push(`${plural(context.pile.length, 'page', 'pages')} on the pile.`);
  for (const [now, then] of [
    [context.fee, was.fee],
    [context.due, was.due],
  ] as const)
    if (now !== then) said.push(now.trouble ?? 'Entered.');
  if (context.replies !== was.replies) {
    const reply = context.case.talk?.replies[context.replies.at(-1)?.index ?? 0];
    if (reply !== undefined) said.push(`“${reply.answer}”`);
  }
  if (context.decision !== was.decision && context.decision !== null) said.push(ended(decisionNames[context.decision]));
  if (context.officerTold && !was.officerTold) said.push('The privacy officer is told.');
  if (context.logged !== was.logged) said.push('It is logged.');
  if (context.filed !== was.filed || context.aside !== was.aside) said.push(tray(context).at(-1) ?? '');
  if (after.hasTag('finished') && !before.hasTag('finished')) said.push('The matter is closed. The debrief follows.');
  return said;
}
