/** The desk in sentences: status and announcements. Nothing here looks at what is expected. */
import type { SnapshotFrom } from 'xstate';
import { shortDate } from '../core/calendar.ts';
import { dollars } from '../practice/money.ts';
import type { Entry } from './context.ts';
import { accountTotals, lineSums } from './ledger.ts';
import type { paymentsMachine } from './machine.ts';
import { refusalWords } from './refusals.ts';
import { kindNames } from './words.ts';

export type PaymentsSnapshot = SnapshotFrom<typeof paymentsMachine>;

export function entryWords({ kind, amount, line, code, isVoid }: Entry): string {
  const where = line === null ? '' : `, line ${line}`;
  return `${kindNames[kind]} ${dollars(amount)}${where}${code === null ? '' : `, ${code}`}${isVoid ? ', taken out' : ''}`;
}

export function statusOf(snapshot: PaymentsSnapshot): readonly string[] {
  if (snapshot.hasTag('closed')) return ['The desk is closed.'];
  const { context } = snapshot;
  const { scene, refused } = context;
  const account = scene.accounts.find(({ id }) => id === context.open);
  return [
    refused === null ? 'The record takes what you write.' : `The record asks: ${refusalWords[refused.code]}`,
    `It is ${shortDate(scene.today)}. Papers on the desk: ${scene.papers.map(({ title }) => title).join('; ')}.`,
    ...(account === undefined
      ? []
      : [
          `Open account: ${account.name}, born ${shortDate(account.birthDate)}, account ${account.chart}, ${account.payers}.`,
          ...lineSums(context, account.id).map(
            ({ id, charge, paid, adjusted, toPatient, open }) =>
              `Line ${id}: charge ${dollars(charge)}, paid ${dollars(paid)}, adjusted ${dollars(adjusted)}, moved to the patient ${dollars(toPatient)}, open ${dollars(open)}.`,
          ),
          `The account owes ${dollars(accountTotals(context, account.id).owed)}.`,
        ]),
    ...context.entries.filter(({ isToday }) => isToday).map((entry) => `Today: ${entryWords(entry)}.`),
    ...context.noted.map(({ line, code }) => `On the work list: line ${line}, ${code}.`),
    `${String(Object.keys(context.choices).length)} of ${String(scene.questions.length)} decisions are made, ${String(Object.keys(context.figures).length)} of ${String(scene.figures.length)} amounts are written.`,
    ...(context.reported === null ? [] : [`A difference of ${dollars(context.reported)} is told to the manager.`]),
  ];
}

export function announcements(before: PaymentsSnapshot, after: PaymentsSnapshot): readonly string[] {
  const { context } = after;
  const was = before.context;
  const said: string[] = [];
  if (context.refused !== null && context.refused !== was.refused) said.push(refusalWords[context.refused.code]);
  const last = context.entries.at(-1);
  if (context.entries.length > was.entries.length && last !== undefined) {
    const sums = lineSums(context, last.account).find(({ id }) => id === last.line);
    said.push(`Posted: ${entryWords(last)}.${sums === undefined ? '' : ` Open on this line: ${dollars(sums.open)}.`}`);
  } else if (context.entries !== was.entries) said.push('Taken out. It stays readable.');
  if (context.open !== was.open)
    said.push(`Account of ${context.scene.accounts.find(({ id }) => id === context.open)?.name ?? ''}.`);
  if (context.matched !== was.matched) said.push('Compared.');
  if (context.noted !== was.noted) said.push('On the work list.');
  if (context.said.length > was.said.length) {
    const turn = context.said.length - 1;
    said.push(context.scene.call?.turns[turn]?.options[context.said[turn] ?? -1]?.reply ?? 'Said.');
  }
  if (context.figures !== was.figures) said.push('Written.');
  if (context.reported !== was.reported && context.reported !== null) said.push('The manager knows.');
  if (after.hasTag('closed') && !before.hasTag('closed')) said.push('Closed. The debrief follows.');
  return said;
}
