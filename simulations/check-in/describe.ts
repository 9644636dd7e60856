/** The check-in in sentences: status, announcements. Nothing here looks at what is hidden: slips, right fields, right readings. */
import type { SnapshotFrom } from 'xstate';
import { dollars } from '../practice/money.ts';
import { clock, shortDate } from '../core/calendar.ts';
import type { CheckInContext, Line } from './context.ts';
import { answerRows } from './coverage.ts';
import { papers } from './events.ts';
import { lineLabels } from './form.ts';
import type { checkInMachine } from './machine.ts';
import { fieldName, methodWord, paperWord, readingWord, topicWord } from './words.ts';

export type CheckInSnapshot = SnapshotFrom<typeof checkInMachine>;

const ended = (text: string): string => (/[.!?”"]$/.test(text) ? text : `${text}.`);

/** A line as it now reads: what the patient has mended stands beside what was written. */
export function lineText({ text, clean, asked, slip, filled }: Line): string {
  const before = text === '' ? 'empty' : text;
  if (filled) return `${before}; something was added in your hand`;
  return asked && slip !== null && slip !== 'signed-by-other' ? `${before}; mended by the patient: ${clean}` : before;
}

const payerName = ({ facts }: CheckInContext, id: string): string =>
  facts.payers.find((payer) => payer.id === id)?.name ?? id;

/** What stands on a card, front, in words. */
export function cardText(context: CheckInContext, plan: number): string {
  const card = context.case.plans[plan];
  if (card === undefined) return '';
  const { holder } = card;
  return `${payerName(context, card.payer)}: ${holder.name.first} ${holder.name.last}, number ${card.memberId}${card.group === '' ? '' : `, group ${card.group}`}`;
}

/** The answer of a plan in sentences, for those who do not see the table. */
export function answerText(context: CheckInContext, plan: number): readonly string[] {
  const [card, state] = [context.case.plans[plan], context.plans[plan]];
  if (card === undefined || state?.check == null) return [];
  const name = payerName(context, card.payer);
  if (state.check === 'not-found') return [`${name} finds no member with this number and birth date.`];
  const { answer } = card;
  return [
    `${name} answers: ${answer.planName}, from ${shortDate(answer.from)}${answer.to === null ? '' : ` to ${shortDate(answer.to)}`}, ${answer.state}.`,
    `Primary care on file: ${answer.primaryCare ?? 'none needed'}. Before the visit: ${ended(answer.needText)} Other coverage: ${ended(answer.otherCoverage)}`,
    ...answerRows(card, state).map(({ what, inNetwork, outOfNetwork, note }) =>
      ended(`${what}: in network ${inNetwork}; outside ${outOfNetwork}; ${note}`),
    ),
  ];
}

function stageSentence(snapshot: CheckInSnapshot): string {
  if (snapshot.hasTag('finished')) return 'The patient is marked as arrived: the check-in is over.';
  if (snapshot.hasTag('unknown')) return 'Somebody stands at the desk. You do not know yet who it is.';
  return snapshot.hasTag('known')
    ? 'You have asked who it is. No plan has answered yet.'
    : 'You have asked who it is, and a plan has answered.';
}

export function statusOf(snapshot: CheckInSnapshot): readonly string[] {
  const { context } = snapshot;
  if (snapshot.hasTag('finished')) return [stageSentence(snapshot)];
  const { case: one, appointment, desk } = context;
  const refused = Object.entries(context.fields).filter(([, { refused: why }]) => why !== null);
  return [
    stageSentence(snapshot),
    `On the schedule: ${appointment.patient.first} ${appointment.patient.last}, ${clock(appointment.at)}, ${ended(appointment.reason)}`,
    desk.screenOpen && !context.did.includes('screen-turned')
      ? 'The screen can be read from the counter.'
      : 'The screen cannot be read from the counter.',
    desk.sheetAsksReason && !context.did.includes('sheet-changed')
      ? 'The sign-in sheet asks for the reason for the visit.'
      : 'The sign-in sheet asks for name and time.',
    ...(context.asked.length === 0 ? [] : [`Asked: ${context.asked.map((topic) => topicWord[topic]).join(' ')}`]),
    context.idTaken
      ? `Photo ID: ${one.photoId.name}, born ${shortDate(one.photoId.birthDate)}, ${one.photoId.address.street}, ${ended(one.photoId.address.city)}`
      : 'The photo ID is still in the pocket.',
    ...(one.stray !== null && context.plans.every(({ visible }) => !visible)
      ? [`A card lies on the counter: ${one.stray.name}, number ${one.stray.memberId}.`]
      : []),
    ...context.plans.flatMap(({ visible, front, back }, plan) =>
      visible
        ? [
            ended(
              `Card: ${cardText(context, plan)}; scanned: ${front ? 'front' : 'no front'}, ${back ? 'back' : 'no back'}`,
            ),
          ]
        : [],
    ),
    ...context.lines.map((line) => ended(`Form, ${lineLabels[line.id]}: ${lineText(line)}`)),
    ...refused.map(([field, { text, refused: why }]) => `${fieldName(field)} “${text}” was refused: ${why ?? ''}`),
    ...context.plans.flatMap((_, plan) => answerText(context, plan)),
    ...context.plans.flatMap(({ reading }) =>
      Object.entries(reading).map(([item, text]) =>
        ended(`Noted, ${readingWord[item as keyof typeof readingWord]}: ${text}`),
      ),
    ),
    ...papers.flatMap((paper) => {
      const { came, refusalNoted } = context.papers[paper];
      return came === null ? [] : [`${paperWord[paper]}: ${came}${refusalNoted ? ', refusal noted' : ''}.`];
    }),
    ...context.matters.flatMap(({ id, open }) =>
      open ? [`Waiting for your answer: ${one.matters.find((matter) => matter.id === id)?.text ?? ''}`] : [],
    ),
    ...(context.due === null ? [] : [`Said to be due: ${dollars(context.due)}.`]),
    ...(context.payment === null
      ? []
      : [
          `Taken: ${dollars(context.payment.amount)} by ${methodWord[context.payment.method]}, ${context.receipt ? 'with a receipt' : 'no receipt yet'}.`,
        ]),
  ];
}

/** What to announce after a step, in order. */
export function announcements(before: CheckInSnapshot, after: CheckInSnapshot): readonly string[] {
  const said: string[] = [];
  const { context } = after;
  const was = before.context;
  if (context.heard !== was.heard && context.heard !== null) said.push(context.heard.text);
  context.plans.forEach((plan, index) => {
    if (plan.checks !== was.plans[index]?.checks) said.push(...answerText(context, index));
    if (plan.refused !== null && plan.refused !== was.plans[index]?.refused) said.push(plan.refused.why);
  });
  for (const [field, { refused }] of Object.entries(context.fields))
    if (refused !== null && context.fields[field] !== was.fields[field]) said.push(`${fieldName(field)}: ${refused}`);
  for (const { id, open } of context.matters)
    if (open && was.matters.find((matter) => matter.id === id)?.open !== true)
      said.push(context.case.matters.find((matter) => matter.id === id)?.text ?? '');
  if (context.moneyRefused !== null && context.moneyRefused !== was.moneyRefused) said.push(context.moneyRefused);
  if (after.hasTag('finished') && !before.hasTag('finished')) said.push('Marked as arrived. The debrief follows.');
  return said;
}
