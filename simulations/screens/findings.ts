/** What rubric, plan and debrief read off a visit: what is due, what adds up, what has to be told. */
import { answerOf, itemsOf, trueAnswer } from './asking.ts';
import { flaccParts, positions, type Position } from './case.ts';
import type { CuffReading, ScContext } from './context.ts';
import type { Band } from './facts.ts';
import { questionnaires, type BandId, type ScreenId } from './instruments.ts';

/** Items that are asked of this person; who never smoked is not asked how much. */
export function itemList(context: ScContext, screen: ScreenId): readonly number[] {
  const all = Array.from({ length: itemsOf(screen) }, (_, index) => index + 1);
  if (screen !== 'tobacco') return all;
  const status = answerOf(context, 'tobacco', 1)?.value;
  return status === 0 ? [1] : status === 1 ? [1, 2, 3] : all;
}

export function missingItems(context: ScContext, screen: ScreenId): readonly number[] {
  return itemList(context, screen).filter(
    (item) =>
      answerOf(context, screen, item) === null &&
      !context.declined.some((one) => one.screen === screen && one.item === item),
  );
}

/** Whether everything this screen needs before its total has been done. */
export function isComplete(context: ScContext, screen: ScreenId): boolean {
  if (questionnaires[screen] !== undefined) return missingItems(context, screen).length === 0;
  if (screen === 'pain-flacc') return flaccParts.every((part) => context.flacc[part] !== null);
  if (screen === 'tug') return context.stopwatchMs !== null && context.did.walks.length > 0;
  return positions.every((position) => readingAt(context, position) !== null) || context.did.faintWarnedAtMs !== null;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The total of the answers as they stand on the form; null while there is none to give. */
export function totalOf(context: ScContext, screen: ScreenId): number | null {
  if (!isComplete(context, screen)) return null;
  const value = (item: number) => answerOf(context, screen, item)?.value ?? 0;
  switch (screen) {
    case 'tobacco':
      return Math.round((value(2) * value(3) * 10) / context.facts.perPack) / 10;
    case 'pain-flacc':
      return sum(flaccParts.map((part) => context.flacc[part] ?? 0));
    case 'tug':
      return Math.round((context.stopwatchMs ?? 0) / 100) / 10;
    case 'orthostatic':
      return largestFall(context).systolic;
    default:
      return sum(itemList(context, screen).map(value));
  }
}

const inBands = (bands: readonly Band[], total: number): BandId | null =>
  bands.filter(({ from }) => total >= from).at(-1)?.id ?? null;

export function bandFor(context: ScContext, screen: ScreenId, total: number): BandId | null {
  const { facts } = context;
  switch (screen) {
    case 'phq-2':
      return total >= facts.phq2Cut ? 'at-cut' : 'below-cut';
    case 'phq-9':
      return inBands(facts.phq9Bands, total);
    case 'gad-7':
      return inBands(facts.gad7Bands, total);
    case 'falls':
    case 'social-needs':
      return total > 0 ? 'risk' : 'no-risk';
    case 'tug':
      return total >= facts.tugSeconds ? 'risk' : 'no-risk';
    case 'orthostatic':
      return orthostaticPositive(context) ? 'risk' : 'no-risk';
    case 'tobacco':
      return null;
    default:
      return total >= facts.painSevere
        ? 'severe'
        : total >= facts.painModerate
          ? 'moderate'
          : total > 0
            ? 'mild'
            : 'none';
  }
}

/** How far off the cited minute a reading may begin, ms: an assumption (model.md). */
const earlyMs = 15_000;
const lateMs = 30_000;

/** The cuff reading that stands for a position; null when none was taken at its time. */
export function readingAt(context: ScContext, position: Position): CuffReading | null {
  const [one = 1, three = 3] = context.facts.standMinutes;
  if (position === 'lying')
    return (
      context.readings.find(
        ({ posture, sinceMs }) => posture === 'lying' && sinceMs >= context.facts.lieMinutes * 60_000 - 1000,
      ) ?? null
    );
  const wantedMs = (position === 'standing-1' ? one : three) * 60_000;
  return (
    context.readings.find(
      ({ posture, sinceMs }) => posture === 'standing' && sinceMs >= wantedMs - earlyMs && sinceMs <= wantedMs + lateMs,
    ) ?? null
  );
}

/** The largest falls from lying, by the readings taken; 0 without readings. */
export function largestFall(context: ScContext): { readonly systolic: number; readonly diastolic: number } {
  // A reading taken too soon does not count once there is one at its time.
  const lying = readingAt(context, 'lying') ?? context.readings.find(({ posture }) => posture === 'lying');
  const standing = context.readings.filter(({ posture }) => posture === 'standing');
  if (lying === undefined || standing.length === 0) return { systolic: 0, diastolic: 0 };
  return {
    systolic: Math.max(...standing.map(({ systolic }) => lying.systolic - systolic)),
    diastolic: Math.max(...standing.map(({ diastolic }) => lying.diastolic - diastolic)),
  };
}

export function orthostaticPositive(context: ScContext): boolean {
  const { systolic, diastolic } = largestFall(context);
  const dizzy = context.readings.some(
    (reading) => reading.posture === 'standing' && reading.symptomsAsked && reading.dizzy,
  );
  return (
    systolic >= context.facts.systolicFall ||
    diastolic >= context.facts.diastolicFall ||
    dizzy ||
    context.did.faintWarnedAtMs !== null
  );
}

const said = (context: ScContext, screen: ScreenId): number | null =>
  isComplete(context, screen) && context.answers.some((answer) => answer.screen === screen)
    ? sum(itemList(context, screen).map((item) => answerOf(context, screen, item)?.value ?? 0))
    : null;

/** What is due by the script and by the answers so far. */
export function dueNow(context: ScContext): readonly ScreenId[] {
  const { due } = context.case;
  const phq2 = due.includes('phq-2') ? said(context, 'phq-2') : null;
  const falls = due.includes('falls') ? said(context, 'falls') : null;
  return due.flatMap((screen): readonly ScreenId[] => {
    if (screen === 'phq-2' && phq2 !== null && phq2 >= context.facts.phq2Cut) return ['phq-2', 'phq-9'];
    if (screen === 'falls' && falls !== null && falls > 0) return ['falls', 'tug'];
    return [screen];
  });
}

export function isRed(context: ScContext): boolean {
  return context.did.redAtMs !== null;
}

/**
 * A ninth item above zero that nobody heard, though asking as the script says would have brought it out: the screens that lead
 * to it were left out, or it was asked in such a way that it was denied. Null when there was nothing to hear, or it was heard.
 */
export function unheardItemNine(context: ScContext): 'item-nine-never-asked' | 'item-nine-denied' | null {
  const { due } = context.case;
  const { facts } = context;
  const truly = (screen: 'phq-2' | 'phq-9', item: number) => trueAnswer(context, screen, item);
  const leads =
    due.includes('phq-9') || (due.includes('phq-2') && truly('phq-2', 1) + truly('phq-2', 2) >= facts.phq2Cut);
  if (!leads || isRed(context) || truly('phq-9', 9) <= facts.itemNineAbove) return null;
  return answerOf(context, 'phq-9', 9) === null ? 'item-nine-never-asked' : 'item-nine-denied';
}

/** What has to be told to the provider before the person leaves, by what was answered and measured. */
export function positives(context: ScContext): readonly ScreenId[] {
  const { facts } = context;
  return dueNow(context).filter((screen) => {
    const total = totalOf(context, screen);
    if (total === null) return false;
    switch (screen) {
      case 'phq-2':
        return total >= facts.phq2Cut;
      case 'phq-9':
        return total >= facts.phq9Report || isRed(context);
      case 'gad-7':
        return total >= (facts.gad7Bands[2]?.from ?? 0);
      case 'tobacco':
        return answerOf(context, 'tobacco', 1)?.value === 2;
      case 'falls':
      case 'social-needs':
        return total > 0;
      case 'tug':
        return total >= facts.tugSeconds;
      case 'orthostatic':
        return orthostaticPositive(context);
      default:
        return total >= facts.painSevere;
    }
  });
}

/** Which pain scale fits this person by age. */
export function painScaleFor({ case: patient, facts }: ScContext): ScreenId {
  const { age } = patient.person;
  return age >= facts.numbersAge ? 'pain-numbers' : age >= facts.facesAge ? 'pain-faces' : 'pain-flacc';
}

export function scoreOf(context: ScContext, screen: ScreenId) {
  return context.charted.scores.find((score) => score.screen === screen) ?? null;
}

/** Told to the provider or nurse once the answers were there. */
export function reported(context: ScContext): boolean {
  const lastAnswerMs = Math.max(0, ...context.answers.map(({ atMs }) => atMs));
  return context.did.reports.some(
    ({ to, atMs, content }) =>
      (to === 'provider' || to === 'nurse') &&
      content !== 'own-diagnosis' &&
      atMs >= lastAnswerMs &&
      context.charted.scores.length > 0,
  );
}
