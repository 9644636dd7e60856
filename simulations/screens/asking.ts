/** How a person answers: by what is true of them, and by how, where and in whose hearing they are asked. */
import type { Answer, Happening, ScContext } from './context.ts';
import type { Manner, ScLearnerEvent } from './events.ts';
import { questionnaires, type ScreenId } from './instruments.ts';
import { mostKept } from './context.ts';

type Event<K extends ScLearnerEvent['type']> = Extract<ScLearnerEvent, { readonly type: K }>;
type Change = Partial<ScContext>;

const at = (values: readonly number[], item: number): number => values[item - 1] ?? 0;
const moods: readonly ScreenId[] = ['phq-2', 'phq-9', 'gad-7', 'social-needs'];

/** What is true of the person for an item. */
export function trueAnswer({ truth, case: patient }: ScContext, screen: ScreenId, item: number): number {
  switch (screen) {
    case 'phq-2':
    case 'phq-9':
      return at(truth.phq, item);
    case 'gad-7':
      return at(truth.gad, item);
    case 'falls':
      return at(truth.falls, item);
    case 'social-needs':
      return at(truth.needs, item);
    case 'tobacco': {
      const { status, ready } = patient.tobacco;
      return (
        [
          status === 'never' ? 0 : status === 'former' ? 1 : 2,
          status === 'never' ? 0 : truth.perDay,
          status === 'never' ? 0 : truth.years,
          status === 'now' && ready ? 1 : 0,
        ][item - 1] ?? 0
      );
    }
    case 'pain-numbers':
      return truth.pain;
    case 'pain-faces':
      // Six faces stand for even numbers.
      return Math.round(truth.pain / 2) * 2;
    default:
      return 0;
  }
}

/** Whether somebody listens who should not. */
export function overheard({ companionHere, case: patient, doorClosed }: ScContext): boolean {
  return (companionHere && !patient.companionStays) || !doorClosed;
}

/** What the person says: less than is true when others listen, a relative translates, or the question leads. */
export function saidAnswer(context: ScContext, screen: ScreenId, item: number, manner: Manner | 'alone'): number {
  const truth = trueAnswer(context, screen, item);
  const held =
    Number((context.companionHere && !context.case.companionStays) || context.interpreter === 'relative') +
    Number(manner === 'leading') +
    Number(manner === 'own-words' && item % 2 === 1);
  return moods.includes(screen) ? Math.max(0, truth - held) : manner === 'leading' && screen === 'falls' ? 0 : truth;
}

export function answerOf(context: ScContext, screen: ScreenId, item: number): Answer | null {
  return context.answers.find((answer) => answer.screen === screen && answer.item === item) ?? null;
}

export function itemsOf(screen: ScreenId): number {
  return questionnaires[screen]?.items.length ?? 0;
}

function kept(context: ScContext, screen: ScreenId, item: number, manner: Manner | 'alone'): Change {
  const answer: Answer = {
    screen,
    item,
    value: saidAnswer(context, screen, item, manner),
    manner,
    overheard: overheard(context),
    translated: context.interpreter,
    atMs: context.nowMs,
  };
  const rest = context.answers.filter((one) => one.screen !== screen || one.item !== item);
  const red = screen === 'phq-9' && item === 9 && answer.value > context.facts.itemNineAbove;
  return {
    answers: [...rest, answer].slice(-mostKept),
    ...(red ? { did: { ...context.did, redAtMs: context.did.redAtMs ?? context.nowMs } } : {}),
  };
}

function happening(context: ScContext, what: Happening['what']): Pick<ScContext, 'happened'> {
  return { happened: { atMs: context.nowMs, what } };
}

/** An item read aloud: an answer, or a question back. */
export function asked(context: ScContext, event: Event<'item.asked'>): Change {
  const { screen, case: patient } = context;
  if (screen === null) return {};
  const { item, manner } = event;
  const unsure =
    (screen === 'phq-2' || screen === 'phq-9') &&
    patient.asksAbout === item &&
    context.did.replies.length === 0 &&
    manner === 'as-printed';
  if (unsure) return { asking: { screen, item }, ...happening(context, 'asks-what-it-means') };
  const change = kept(context, screen, item, manner);
  const red = change.did?.redAtMs !== undefined && screen === 'phq-9' && item === 9 && context.did.redAtMs === null;
  return {
    ...change,
    ...happening(
      context,
      red && patient.takesBack
        ? 'takes-it-back'
        : context.companionHere && !patient.companionStays && moods.includes(screen)
          ? 'companion-answers'
          : 'answered',
    ),
  };
}

/** The person asked what the words mean and got a reply; explained words make another question. */
export function worded(context: ScContext, event: Event<'wording.answered'>): Change {
  const { asking } = context;
  if (asking === null) return {};
  const change = kept(context, asking.screen, asking.item, event.reply === 'explained' ? 'own-words' : 'as-printed');
  return {
    ...change,
    asking: null,
    did: { ...context.did, ...change.did, replies: [...context.did.replies, event.reply] },
    ...happening(context, 'answered'),
  };
}

/** The form is filled in alone, if the person reads it; one line may stay blank. */
export function handed(context: ScContext): Change {
  const { screen, case: patient } = context;
  if (screen === null) return {};
  if (!patient.reads || patient.language !== null) return happening(context, 'wants-no-form');
  let next = context;
  const blank = patient.leavesBlank;
  for (let item = 1; item <= itemsOf(screen); item += 1)
    if (item !== blank) next = { ...next, ...kept(next, screen, item, 'alone') };
  const red = next.did.redAtMs !== null && context.did.redAtMs === null;
  const gap = blank !== null && blank <= itemsOf(screen);
  return {
    answers: next.answers,
    did: next.did,
    ...happening(context, red && patient.takesBack ? 'takes-it-back' : gap ? 'form-filled-but-one' : 'form-filled'),
  };
}
