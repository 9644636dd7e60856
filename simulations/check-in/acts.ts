/** What each act changes. Mistakes have their consequence here; only what hands cannot do is impossible. */
import { once } from '../core/acts.ts';
import { dollars, readDollars } from '../practice/money.ts';
import type { MatterMoment, OptionKind } from './case.ts';
import type { CheckInContext, Line, MatterState, PaperState, PlanState } from './context.ts';
import { isKnownToPlan, readingRefusal } from './coverage.ts';
import type { CheckInEvent, Paper, Topic } from './events.ts';
import { fullName, lineAnswer } from './form.ts';
import { planField, planOf, refusalOf } from './registration.ts';

type Event<K extends CheckInEvent['type']> = Extract<CheckInEvent, { readonly type: K }>;
type Change = Partial<CheckInContext>;

const heard = (context: CheckInContext, text: string): Change => ({ heard: { atMs: context.nowMs, text } });

/** Opens the matters of a moment. */
function raise(context: CheckInContext, at: MatterMoment): readonly MatterState[] {
  const due = context.case.matters.filter((matter) => matter.at === at).map(({ id }) => id);
  return context.matters.map((state) => (due.includes(state.id) ? { ...state, open: true } : state));
}

/** Whether what is said now can be overheard or overlooked: the voice as loud as the room. */
const isExposed = ({ did }: CheckInContext): boolean => !did.includes('voice-lowered');

/** The birth date belongs to the patient; everything else of these is private, too. */
const privateTopics: readonly Topic[] = ['name-and-birth', 'what-changed', 'other-plans', 'accident', 'infection'];

function answerTo(context: CheckInContext, topic: Topic): string {
  const { case: one, desk } = context;
  const { patient, visitor, says } = one;
  const told = visitor.is === null ? '' : ` I’m ${visitor.is}, ${visitor.name}.`;
  switch (topic) {
    case 'name-and-birth': {
      const [year, month, day] = patient.birthDate.split('-').map(Number);
      return `“${fullName(patient.name)}, ${String(month)}/${String(day)}/${String(year)}.${told}”`;
    }
    case 'leading-name':
      return '“Mm-hm.”';
    case 'all-the-same':
      return '“Yes, all the same.”';
    case 'what-changed':
      return `“${says.changed}”`;
    case 'other-plans':
      return `“${says.plans}”`;
    case 'accident':
      return `“${says.accident}”`;
    case 'infection':
      return desk.coughs
        ? '“A cough since yesterday, and I feel hot.” It sounds wet.'
        : '“No fever, no cough, no rash.”';
    case 'help':
      return `“${says.help}”`;
  }
}

export function asked(context: CheckInContext, { topic }: Event<'question.asked'>): Change {
  const opens = topic === 'other-plans' || topic === 'what-changed';
  return {
    asked: once(context.asked, topic),
    exposedFirst: context.exposedFirst || (privateTopics.includes(topic) && isExposed(context)),
    plans: opens
      ? context.plans.map((plan, index) =>
          (topic === 'other-plans' && context.case.stray === null) || context.case.plans[index]?.shownAtOnce === true
            ? { ...plan, visible: true }
            : plan,
        )
      : context.plans,
    ...heard(context, answerTo(context, topic)),
  };
}

const deskSays = {
  'voice-lowered': 'You lean in and speak low. The second row goes on reading.',
  'screen-turned': 'You turn the screen. From the counter it is dark.',
  'sheet-changed': 'You change the sign-in sheet for one that asks for name and time only.',
  'mask-given': 'A mask and a tissue go over the counter.',
  'seated-apart': 'You point to the chair by the window, away from the others.',
} as const;

export function done(context: CheckInContext, { what }: Event<'desk.done'>): Change {
  return { did: once(context.did, what), ...heard(context, deskSays[what]) };
}

export function tookId(context: CheckInContext): Change {
  return {
    idTaken: true,
    matters: raise(context, 'identity'),
    ...heard(context, 'The photo ID lies in your hand. The face fits the person it belongs to.'),
  };
}

export function scanned(context: CheckInContext, { plan, side }: Event<'card.scanned'>): Change {
  return {
    plans: context.plans.map((state, index) => (index === plan ? { ...state, [side]: true } : state)),
    ...heard(context, `The ${side} of the card is scanned.`),
  };
}

export function askedLine(context: CheckInContext, { line }: Event<'line.asked'>): Change {
  const found = context.lines.find(({ id }) => id === line);
  if (found === undefined) return {};
  const lines = context.lines.map((one): Line => (one.id === line ? { ...one, asked: true } : one));
  return {
    lines,
    matters: line === 'signature' ? raise(context, 'signature') : context.matters,
    exposedFirst: context.exposedFirst || isExposed(context),
    ...heard(context, lineAnswer(context.case, found.asked ? null : found.slip, found.clean)),
  };
}

export function filledLine(context: CheckInContext, { line }: Event<'line.filled'>): Change {
  return {
    lines: context.lines.map((one): Line => (one.id === line ? { ...one, filled: true } : one)),
    ...heard(context, 'You write on the patient’s form in your own hand.'),
  };
}

export function entered(context: CheckInContext, { field, text }: Event<'field.entered'>): Change {
  const before = context.fields[field];
  if (before === undefined) return {};
  const place = planOf(field);
  const refused = refusalOf(field, text, {
    today: context.case.today,
    payers: context.facts.payers,
    payer: place === null ? null : (context.fields[planField(place.plan, 'payer')]?.kept ?? null),
  });
  return {
    fields: {
      ...context.fields,
      // What was refused stays in the field to be mended; the record keeps what it had.
      [field]: { text, kept: refused === null ? text.trim() : before.kept, refused },
    },
  };
}

export function checked(context: CheckInContext, { plan }: Event<'eligibility.checked'>): Change {
  const isKnown = isKnownToPlan(context, plan);
  return {
    plans: context.plans.map((state, index) =>
      index === plan
        ? {
            ...state,
            check: isKnown ? ('answered' as const) : ('not-found' as const),
            checks: Math.min(99, state.checks + 1),
          }
        : state,
    ),
    matters: isKnown ? raise(context, 'coverage') : context.matters,
    ...heard(
      context,
      isKnown
        ? 'The plan answers.'
        : 'The plan answers: no member with this number and birth date. Compare payer, number and birth date with card and ID.',
    ),
  };
}

export function noted(context: CheckInContext, { plan, item, text }: Event<'reading.entered'>): Change {
  const why = readingRefusal(item, text);
  return {
    plans: context.plans.map((state, index): PlanState =>
      index !== plan
        ? state
        : why === null
          ? { ...state, reading: { ...state.reading, [item]: text.trim() }, refused: null }
          : { ...state, refused: { item, text, why } },
    ),
  };
}

/** The kind of an option that was chosen. */
export function optionKind(context: Pick<CheckInContext, 'case'>, matter: string, option: number): OptionKind | null {
  return context.case.matters.find(({ id }) => id === matter)?.options[option]?.kind ?? null;
}

export function answered(context: CheckInContext, { matter, option }: Event<'matter.answered'>): Change {
  const chosen = context.case.matters.find(({ id }) => id === matter)?.options[option];
  if (chosen === undefined) return {};
  return {
    matters: context.matters.map((state) =>
      state.id === matter
        ? { ...state, open: chosen.kind !== 'fits', chosen: [...state.chosen, option].slice(-6) }
        : state,
    ),
    plans: chosen.shows === true ? context.plans.map((plan) => ({ ...plan, visible: true })) : context.plans,
    referral: chosen.gives ?? context.referral,
    estimateGiven: context.estimateGiven || chosen.estimate === true,
    ...heard(context, chosen.answer),
  };
}

const paperNames: Readonly<Record<Paper, string>> = {
  notice: 'the notice of privacy practices',
  consent: 'the consent to treatment',
  assignment: 'the assignment of benefits and the release for billing',
  financial: 'the financial policy',
};

export function papered(context: CheckInContext, { paper, act }: Event<'paper.done'>): Change {
  const before = context.papers[paper];
  const declines = paper === 'notice' && context.declinesNotice;
  const after: PaperState =
    act === 'explained'
      ? { ...before, explained: true }
      : act === 'handed'
        ? { ...before, handed: true, came: declines ? 'declined' : 'signed' }
        : act === 'refusal-noted'
          ? { ...before, refusalNoted: true }
          : { ...before, signedForThem: true };
  const said =
    act === 'explained'
      ? `You say in one sentence what ${paperNames[paper]} is for.`
      : act === 'handed'
        ? declines
          ? '“I’ll take the leaflet, but I don’t sign things.”'
          : `It comes back signed: ${paperNames[paper]}.`
        : act === 'refusal-noted'
          ? 'You note that the notice was given, that a signature was asked for, and why there is none.'
          : `You write the name under ${paperNames[paper]} yourself.`;
  return {
    papers: { ...context.papers, [paper]: after },
    matters: act === 'handed' ? raise(context, 'papers') : context.matters,
    ...heard(context, said),
  };
}

export function saidDue(context: CheckInContext, { text }: Event<'due.said'>): Change {
  const amount = readDollars(text);
  if (amount === null) return { moneyRefused: 'That is no amount. Write it as 30 or 30.00; nothing below zero.' };
  return {
    due: amount,
    moneyRefused: null,
    matters: amount > 0 ? raise(context, 'money') : context.matters,
    ...heard(
      context,
      amount === 0
        ? '“Nothing today? All right.”'
        : `“${dollars(amount)} today? I have ${dollars(context.tender)} in cash here, or a card.”`,
    ),
  };
}

export function paid(context: CheckInContext, { method, text, change }: Event<'payment.taken'>): Change {
  const amount = readDollars(text);
  const back = change.trim() === '' ? 0 : readDollars(change);
  if (amount === null || amount === 0 || back === null)
    return { moneyRefused: 'That is no amount that can be taken. Nothing was posted.' };
  if (method !== 'cash' && back > 0)
    return { moneyRefused: 'There is no change from a check or a card. Nothing was posted.' };
  if (method === 'cash' && amount > context.tender)
    return { moneyRefused: `Only ${dollars(context.tender)} were handed over. Nothing was posted.` };
  return {
    payment: { method, amount, change: back },
    moneyRefused: null,
    receipt: false,
    ...heard(context, method === 'cash' ? `You count ${dollars(back)} back into the hand.` : 'It goes through.'),
  };
}
