/** What each act changes. Mistakes have their consequence here; nothing a hand can do is refused. Assumptions: model.md. */
import { drawInt } from '../core/draw.ts';
import { deskAnswered, nurseIsHere, speakNext } from './clock.ts';
import type { TelephoneContext } from './context.ts';
import type { TelephoneLearnerEvent } from './events.ts';
import { heardBy, learned, worn } from './listening.ts';
import { kindWordsThatCount, patienceOf } from './policy.ts';
import { sayingOf } from './sayings.ts';
import { pageOf } from './script.ts';
import { answerTo, filled, kindOf, scriptAnswer } from './speech.ts';
import { greetingWords } from './words.ts';

type Event<K extends TelephoneLearnerEvent['type']> = Extract<TelephoneLearnerEvent, { readonly type: K }>;
type Context = TelephoneContext;

/** Most sayings and questions of a call that are remembered. */
const mostKept = 120;

const moved = (context: Context, stage: Context['stage']): Context => ({ ...context, stage, sinceMs: context.nowMs });

/** The caller begins to speak: the first sentence at once, the others one after the other. */
function begins(context: Context): Context {
  const sentences = (context.variant.opening ?? context.case.opening).map((text) => filled(text, context));
  return speakNext({ ...context, pending: sentences });
}

export function answered(context: Context, { greeting }: Event<'call.answered'>): Context {
  const talking = moved({ ...context, answeredAtMs: context.nowMs, greeting }, 'talking');
  const said = heardBy(talking, 'you', greetingWords[greeting]);
  if (greeting !== 'hold') return begins(said);
  const waiting = {
    ...said,
    pending: (context.variant.opening ?? context.case.opening).map((text) => filled(text, context)),
  };
  return held(worn(waiting, patienceOf.heldUnasked), false, false);
}

export function dialed(context: Context, { number }: Event<'call.dialed'>): Context {
  const chosen = context.case.numbers[number];
  if (chosen === undefined) return context;
  const ringing = moved({ ...context, answeredAtMs: context.nowMs, dialed: number }, 'talking');
  if (!chosen.isRight) return learned(heardBy(ringing, 'caller', chosen.says), ['wrong-number']);
  const opened = (context.variant.opening ?? context.case.opening).map((text) => filled(text, context));
  return speakNext({ ...ringing, pending: opened });
}

/** Speaking while the caller still speaks: it costs patience, and the rest comes all the same. */
function interrupts(context: Context): Context {
  if (context.pending.length === 0) return context;
  return worn({ ...context, interruptions: Math.min(99, context.interruptions + 1) }, patienceOf.interrupted);
}

const needsInterpreter = ({ case: call, interpreter }: Context): boolean =>
  call.language !== null && interpreter !== 'line';

/** In a language they hardly speak, or through a child, nothing arrives. */
function lostWords(context: Context): Context | null {
  const { language } = context.case;
  if (language === null || !needsInterpreter(context)) return null;
  return heardBy(
    { ...context, askedWithout: Math.min(99, context.askedWithout + 1) },
    'caller',
    context.interpreter === 'child' ? language.child : language.words,
  );
}

export function spoke(context: Context, { saying: id }: Event<'said'>): Context {
  const saying = sayingOf(context.case.sayings, id);
  if (saying === undefined) return context;
  const kind = kindOf(context, id);
  const again = context.said.includes(id) && saying.group !== 'listen';
  let now = interrupts(heardBy(context, 'you', filled(saying.text, context)));
  if (now.stage === 'gone') return now;
  now = { ...now, said: [...now.said, id].slice(-mostKept) };
  if (saying.fromChart || kind === 'tells') now = { ...now, toldAtMs: now.toldAtMs ?? now.nowMs };
  if (kind === 'rude') now = worn(now, patienceOf.rude);
  if (kind === 'thin') now = worn(now, patienceOf.thin);
  if (again) now = worn(now, patienceOf.askedAgain);
  if (kind === 'kind' && now.kindWords < kindWordsThatCount)
    now = worn({ ...now, kindWords: now.kindWords + 1 }, patienceOf.kind);
  if (now.stage === 'gone') return now;
  const lost = lostWords(now);
  if (lost !== null) return lost;
  const { says, shows } = answerTo(now, id);
  now = learned(heardBy(now, 'caller', says, shows.length > 0), shows);
  return id === 'identity' ? { ...now, identifiedAtMs: now.identifiedAtMs ?? now.nowMs } : now;
}

export function listened(context: Context): Context {
  return context.pending.length > 0 ? speakNext(context) : context;
}

export function asked(context: Context, { page, item }: Event<'script.asked'>): Context {
  const question = pageOf(page)?.items.find(({ id }) => id === item);
  if (question === undefined) return context;
  const now = heardBy(interrupts(context), 'you', question.ask);
  if (now.stage === 'gone') return now;
  const lost = lostWords(now);
  if (lost !== null) return lost;
  const { says, yes, shows } = scriptAnswer(now, page, item);
  const level = !yes ? [] : question.yes === '911' ? ['danger'] : question.yes === 'nurse-now' ? ['urgent'] : [];
  return learned(
    {
      ...heardBy(now, 'caller', says, yes || shows.length > 0),
      asked: [...now.asked, { page, item }].slice(-mostKept),
    },
    [...shows, ...level],
  );
}

function held(context: Context, wasAsked: boolean, waited: boolean): Context {
  const againstNo = context.holdAsked === 'no';
  const now = againstNo ? worn(context, patienceOf.ignoredNo) : context;
  if (now.stage === 'gone') return now;
  return moved(
    {
      ...now,
      holds: [...now.holds, { asked: wasAsked, waited, againstNo, ms: 0 }].slice(-12),
      holdAsked: 'not',
      heldInDanger: now.heldInDanger || now.dangerAtMs !== null,
    },
    'held',
  );
}

export function askedToHold(context: Context): Context {
  const now = heardBy(interrupts(context), 'you', 'May I put you on hold for a moment?');
  return now.stage === 'gone' ? now : moved({ ...now, holdAsked: 'waiting' }, 'asking');
}

export function pressedHold(context: Context): Context {
  if (context.stage === 'asking') return held(context, true, context.holdAsked === 'yes');
  const now = worn(interrupts(context), patienceOf.heldUnasked);
  return now.stage === 'gone' ? now : held(now, false, false);
}

export function cameBack(context: Context): Context {
  const back = heardBy(moved({ ...context, transfer: null }, 'talking'), 'you', 'Thank you for holding.');
  return back.pending.length > 0 ? speakNext(back) : back;
}

export function transferred(context: Context, { to, how }: Event<'transfer.begun'>): Context {
  const transfer = { to, how, answerAtMs: context.nowMs + 100 * drawInt(context.seed, `desk:${to}`, 0, 20, 60) };
  if (how === 'blind') {
    return moved({ ...context, transfer, handover: { to, how, parts: [] }, ended: 'handed-over' }, 'gone');
  }
  return moved({ ...context, transfer }, 'handing');
}

export function announced(context: Context, { parts }: Event<'transfer.announced'>): Context {
  const atTheDesk = context.stage !== 'handing';
  const to = atTheDesk ? 'nurse' : (context.transfer?.to ?? 'nurse');
  const warm = atTheDesk || deskAnswered(context);
  return moved(
    {
      ...context,
      handover: { to, how: atTheDesk ? 'at-the-desk' : warm ? 'warm' : 'blind', parts: [...new Set(parts)].sort() },
      ended: 'handed-over',
    },
    'gone',
  );
}

export function emergencyCalled(context: Context, { how }: Event<'emergency.called'>): Context {
  const now = { ...context, emergency: context.emergency ?? { how, atMs: context.nowMs } };
  switch (how) {
    case 'three-way':
      return moved(
        heardBy(now, 'desk', '911 is on the line with you both: “What is the address of the emergency?”'),
        'emergency',
      );
    case 'coworker':
      return moved(
        heardBy(now, 'desk', 'Your colleague has 911 on the other phone and repeats what you call out.'),
        'emergency',
      );
    case 'tells-to-hang-up':
      return moved({ ...heardBy(now, 'you', 'Hang up and call 911.'), ended: 'cut-off' }, 'gone');
    case 'drive-in':
      return moved(
        { ...heardBy(now, 'you', 'Have somebody drive you in, we will squeeze you in.'), ended: 'cut-off' },
        'gone',
      );
  }
}

export function nurseFetched(context: Context): Context {
  return { ...context, nurseFetchedAtMs: context.nurseFetchedAtMs ?? context.nowMs };
}

export function interpreted(context: Context, { who }: Event<'interpreter.called'>): Context {
  const { language } = context.case;
  if (language === null)
    return heardBy(context, 'desk', 'The interpreter line asks which language. There is none to name.');
  const now = { ...context, interpreter: who };
  if (who === 'child') return heardBy(now, 'caller', language.child);
  return heardBy(
    now,
    'desk',
    `Interpreter: “${language.name} interpreter, number 5120. I have told the caller that you can speak now.”`,
  );
}

export function pickedSecond(context: Context, { greeting }: Event<'second.picked'>): Context {
  const inTalk = context.stage === 'talking' || context.stage === 'asking' || context.stage === 'emergency';
  const leftFirst = !inTalk
    ? ('not' as const)
    : context.dangerAtMs !== null
      ? ('in-danger' as const)
      : ('unasked' as const);
  const now = inTalk ? pressedHold({ ...context, stage: context.stage === 'asking' ? 'asking' : 'talking' }) : context;
  const { second } = now;
  const told = heardBy(now, 'you', `Line 2: “${greetingWords[greeting]}”`);
  const answer = greeting === 'full' ? heardBy(told, 'caller', `Line 2: “${second.call?.says ?? ''}”`) : told;
  return {
    ...answer,
    second: {
      ...second,
      stage: 'waiting',
      sinceMs: now.nowMs,
      greeting,
      leftFirst: worse(second.leftFirst, leftFirst),
    },
  };
}

function worse(a: Context['second']['leftFirst'], b: Context['second']['leftFirst']): Context['second']['leftFirst'] {
  const order = ['not', 'unasked', 'in-danger'] as const;
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}

export function sentSecond(context: Context, { to }: Event<'second.sent'>): Context {
  return heardBy(
    {
      ...context,
      second: { ...context.second, stage: 'gone', sinceMs: context.nowMs, sentTo: to, sentAtMs: context.nowMs },
    },
    'desk',
    to === 'nurse' ? 'Line 2 is with Joan Kim, RN.' : 'Your colleague nods and takes line 2.',
  );
}

export function leftVoicemail(context: Context, { parts }: Event<'voicemail.left'>): Context {
  return moved(
    {
      ...heardBy(context, 'you', 'You speak after the tone, slowly.'),
      voicemail: [...new Set(parts)].sort(),
      ended: 'goodbye',
    },
    'gone',
  );
}

/** A goodbye, or the line cut off while somebody needs it. */
export function hungUp(context: Context): Context {
  const needed = context.dangerAtMs !== null && context.helpAtMs === null && context.handover === null;
  return moved({ ...context, ended: needed || context.pending.length > 0 ? 'cut-off' : 'goodbye' }, 'gone');
}

export function chartOpened(context: Context): Context {
  return { ...context, chartAtMs: context.chartAtMs ?? context.nowMs };
}

/** The nurse at the desk can take the handset. */
export function canAnnounce(context: Context): boolean {
  if (context.stage === 'handing') return true;
  return (context.stage === 'talking' || context.stage === 'emergency') && nurseIsHere(context);
}
