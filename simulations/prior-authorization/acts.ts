/** What each act changes. Mistakes have their consequence here; only what hands cannot do is impossible. */
import { once } from '../core/acts.ts';
import { shortDate } from '../core/calendar.ts';
import type { Channel } from './case.ts';
import type { AuthorizationContext, PlanSide } from './context.ts';
import type { AuthorizationEvent } from './events.ts';
import { refusalOf, todayOf } from './form.ts';
import { fieldWord } from './words.ts';
import { afterAppeal, afterTalk, nextDay, received, supplied, talkHelps } from './plan.ts';

type Event<K extends AuthorizationEvent['type']> = Extract<AuthorizationEvent, { readonly type: K }>;
type Change = Partial<AuthorizationContext>;

/** So many entries of one kind are remembered. */
const most = 20;
const heard = (context: AuthorizationContext, text: string): Change => ({ heard: { atMs: context.nowMs, text } });
const titleOf = ({ case: one }: AuthorizationContext, entry: string): string =>
  one.chart.find(({ id }) => id === entry)?.title ?? entry;

export function readEntry(context: AuthorizationContext, { entry }: Event<'entry.read'>): Change {
  return { read: once(context.read, entry) };
}

export function matched(context: AuthorizationContext, { criterion, entry }: Event<'criterion.matched'>): Change {
  return { matches: { ...context.matches, [criterion]: entry ?? 'none' } };
}

export function invented(context: AuthorizationContext, { criterion }: Event<'criterion.invented'>): Change {
  return {
    invented: once(context.invented, criterion),
    ...heard(context, 'You tick it as met. Nothing in the chart says so.'),
  };
}

export function altered(context: AuthorizationContext, { entry }: Event<'chart.altered'>): Change {
  return {
    altered: once(context.altered, entry),
    ...heard(context, `A line is added to “${titleOf(context, entry)}” under another’s name.`),
  };
}

export function entered(context: AuthorizationContext, { field, text }: Event<'field.entered'>): Change {
  const refused = refusalOf(context, field, text);
  const before = context.fields[field];
  return {
    fields: {
      ...context.fields,
      // What was refused stays in the field to be mended; the form keeps what it had.
      [field]: { text, kept: refused === null ? text.trim() : before.kept, refused },
    },
  };
}

export function toggled(context: AuthorizationContext, { entry }: Event<'attachment.toggled'>): Change {
  return {
    attached: context.attached.includes(entry)
      ? context.attached.filter((one) => one !== entry)
      : [...context.attached, entry],
  };
}

const required = ['member', 'diagnosis', 'code', 'units'] as const;

/** Why the plan takes nothing in; null when it does. What was typed and enclosed stays. */
function sentBack({ case: one, fields }: AuthorizationContext, channel: Channel): string | null {
  if (channel !== one.page.channel) return 'That is not how this plan takes requests. It goes nowhere: see its page.';
  const missing = required.filter((field) => fields[field].kept === '');
  if (missing.length > 0)
    return `It comes back unread. Missing: ${missing.map((field) => fieldWord[field].toLowerCase()).join('; ')}.`;
  return fields.member.kept === one.patient.memberId
    ? null
    : 'It comes back unread: the plan knows no such member. Compare the number with the card.';
}

export function submitted(context: AuthorizationContext, { channel }: Event<'request.submitted'>): Change {
  const { fields, speed, attached, day } = context;
  const back = sentBack(context, channel);
  if (back !== null)
    return { wrongWay: context.wrongWay || channel !== context.case.page.channel, ...heard(context, back) };
  const values = Object.fromEntries(Object.entries(fields).map(([field, { kept }]) => [field, kept]));
  const out = { ...context, submitted: { day, channel, speed, attached, values } };
  const plan = received(out);
  return {
    submitted: out.submitted,
    plan,
    seen: plan,
    ...heard(
      context,
      `The plan has it, reference R-${String(1000 + day * 7 + attached.length)}. You write date, time and reference into the chart.`,
    ),
  };
}

/** Days go by, one after the other; the plan does its part in each. */
export function passed(context: AuthorizationContext, { days }: Event<'days.passed'>): Change {
  let now = context;
  for (let count = 0; count < days && now.day < 60; count += 1) {
    const plan = nextDay(now);
    now = { ...now, day: now.day + 1, plan };
  }
  return { day: now.day, plan: now.plan, ...heard(context, `It is ${shortDate(todayOf(now))}.`) };
}

/** What a look at the plan's screen shows, in words. */
export function statusWords(plan: PlanSide, dateOf: (day: number) => string): string {
  switch (plan.status) {
    case 'none':
      return 'The plan has no request.';
    case 'review':
      return 'The plan is reviewing the request.';
    case 'pended':
      return `Pended: the plan wants more, by ${plan.dueOn === null ? 'soon' : dateOf(plan.dueOn)}.`;
    case 'approved':
      return 'Approved.';
    case 'denied':
      return `Denied: ${plan.reason ?? 'no reason given'}`;
  }
}

export function looked(context: AuthorizationContext): Change {
  const { plan, seen, day } = context;
  const isNews = plan.status !== seen.status;
  return {
    seen: plan,
    looks: [...context.looks, day].slice(-most),
    lookedLate: context.lookedLate || (isNews && day > plan.since),
    ...heard(
      context,
      statusWords(plan, (on) => shortDate(todayOf({ case: context.case, day: on }))),
    ),
  };
}

export function sent(context: AuthorizationContext, { entry }: Event<'papers.sent'>): Change {
  const out = { ...context, sent: [...context.sent, { entry, day: context.day }].slice(-most) };
  const plan = supplied(out);
  return {
    sent: out.sent,
    plan,
    seen: plan.status === 'review' ? plan : context.seen,
    ...heard(
      context,
      `Sent: ${titleOf(context, entry)}.${plan.status === 'review' ? ' The plan goes on with the request.' : ''}`,
    ),
  };
}

export function toldProvider(context: AuthorizationContext, { topic }: Event<'provider.told'>): Change {
  const { case: one, seen } = context;
  const says =
    topic === 'gap'
      ? one.providerSays.gap
      : topic === 'denied' && seen.status === 'denied'
        ? one.providerSays.denied
        : 'Thank you, I have seen it.';
  return {
    provider: [...context.provider, { topic, day: context.day, beforeSubmit: context.submitted === null }].slice(-most),
    ...heard(context, `${one.order.provider}: “${says}”`),
  };
}

export function arranged(context: AuthorizationContext): Change {
  return {
    talk: context.talk === 'held-oneself' ? context.talk : 'arranged',
    plan: afterTalk({ ...context, talk: 'arranged' }),
    ...heard(
      context,
      `You give ${context.case.order.provider} the plan’s number and the case. They talk, clinician to clinician. ${talkHelps(context) ? 'The plan says it will look at the notes again.' : 'The plan stays with its no. An appeal is still open.'}`,
    ),
  };
}

export function heldOneself(context: AuthorizationContext): Change {
  return {
    talk: 'held-oneself',
    ...heard(context, '“Are you the ordering clinician?” asks the plan’s doctor. You go on all the same.'),
  };
}

export function appealed(context: AuthorizationContext, { parts }: Event<'appeal.sent'>): Change {
  const appeal = { parts: [...new Set(parts)], day: context.day };
  return {
    appeal,
    plan: afterAppeal({ ...context, appeal }),
    ...heard(context, 'The appeal is on its way, with proof of the day. A copy is in the chart.'),
  };
}

const patientAnswer = {
  plainly: '“All right. Then I know what I am waiting for.”',
  promise: '“So it is certain? Then I’ll take the day off.”',
  blame: '“So you people are fighting, and I wait.”',
  'wait-and-see': '“And when do I hear something?”',
} as const;

export function toldPatient(context: AuthorizationContext, { word }: Event<'patient.told'>): Change {
  return {
    patient: [...context.patient, { word, status: context.seen.status, day: context.day }].slice(-most),
    ...heard(context, patientAnswer[word]),
  };
}

export function booked(context: AuthorizationContext): Change {
  return {
    booked: { day: context.day, approved: context.seen.status === 'approved' },
    ...heard(context, 'It is booked for a week from today.'),
  };
}

const loopSays = {
  'details-given': 'Name, address, phone, day and how to prepare are in the patient’s hand, in writing.',
  'visit-kept': 'The other office says: the patient was there.',
  'report-to-provider': 'The report is in the chart, and the provider has signed that it was read.',
} as const;

export function closedLoop(context: AuthorizationContext, { step }: Event<'loop.closed'>): Change {
  return { loop: once(context.loop, step), ...heard(context, loopSays[step]) };
}
