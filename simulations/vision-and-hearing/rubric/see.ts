/** Criteria of distance, near and color vision. Codes and numbers only; sentences are in explain.ts. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import { eyes, habits, sides, type Eye } from '../case.ts';
import { lineNumbers, linesBetween } from '../chart.ts';
import type { Reading, ShContext } from '../context.ts';
import { acuityOf, decisive, hasCorrection, ordered, scoredLine, trueNumber } from '../findings.ts';

const section = (id: string) => `clinical-procedures/eyes-ears-nose-and-throat#${id}`;
const distance = section('distance-vision');
const near = section('near-color-and-pressure');
const notOrdered: Finding = { share: null, because: 'not-ordered' };
const neverRead: Finding = { share: 0, because: 'nothing-was-read' };

const atDistance = ({ readings }: ShContext) => readings.filter(({ at }) => at === 'distance');
/** Readings through one eye that stand behind what was charted: those of the last way of standing and wearing. */
const lastSitting = (context: ShContext, eye: Eye): readonly Reading[] => {
  const mine = atDistance(context).filter((reading) => reading.eye === eye);
  const last = decisive(context, 'distance', mine);
  return last === undefined
    ? []
    : mine.filter(({ measured, worn, dim }) => measured === last.measured && worn === last.worn && dim === last.dim);
};
const judged = (context: ShContext) => eyes.flatMap((eye) => lastSitting(context, eye));

/** Off by more lines than this the result of an eye would mislead whoever reads it. An assumption (model.md). */
const farLines = 2;

export const seeCriteria: readonly Criterion<ShContext>[] = [
  {
    id: 'SH-07',
    sentence: 'Hangs a chart this person can read: letters, or pictures or the turned E for who does not know letters.',
    points: 3,
    critical: false,
    competencies: ['I.P.3', 'A.5'],
    sources: ['msd-eye-evaluation', 'prevent-blindness-optotypes'],
    facts: [],
    teaches: distance,
    test: (context) => {
      if (!ordered(context, 'distance')) return notOrdered;
      const readings = atDistance(context);
      if (readings.length === 0) return neverRead;
      const fits = readings.at(-1)?.kind === 'letters' ? context.case.readsLetters : true;
      return fits ? { share: 1, because: 'done' } : { share: 0, because: 'chart-not-for-this-person' };
    },
  },
  {
    id: 'SH-08',
    sentence: 'Measures the distance to the chart: {ex-snellen-distance}.',
    points: 5,
    critical: true,
    competencies: ['I.P.3'],
    sources: ['msd-eye-evaluation', 'medlineplus-visual-acuity'],
    facts: ['ex-snellen-distance'],
    teaches: distance,
    test: (context) => {
      if (!ordered(context, 'distance')) return notOrdered;
      const readings = judged(context);
      if (readings.length === 0) return neverRead;
      if (readings.some(({ measured }) => measured === null))
        return { share: 0, because: 'distance-not-measured', values: { feet: context.truth.oldMarkFeet } };
      const wrong = readings.find(({ measured }) => measured !== context.facts.chartFeet);
      // Nearer is right only when the largest line could not be read from the mark.
      const unread = atDistance(context).some(
        ({ line, right, measured }) => line === 0 && right === 0 && measured === context.facts.chartFeet,
      );
      return wrong === undefined || unread
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'wrong-distance', values: { feet: wrong.measured ?? 0 } };
    },
  },
  {
    id: 'SH-09',
    sentence: 'Lights the room and the chart.',
    points: 2,
    critical: false,
    competencies: ['I.P.3'],
    sources: ['msd-eye-evaluation'],
    facts: [],
    teaches: distance,
    test: (context) => {
      const all = [
        ...judged(context).map(({ dim }) => dim),
        ...context.readings.filter(({ at }) => at === 'near').map(({ dim }) => dim),
        ...context.plateReadings.map(({ daylight }) => !daylight),
      ];
      if (all.length === 0) return context.case.ordered.some((task) => task !== 'hearing') ? neverRead : notOrdered;
      return all.some(Boolean) ? { share: 0, because: 'room-too-dim' } : { share: 1, because: 'done' };
    },
  },
  {
    id: 'SH-10',
    sentence: 'Tests with the glasses or lenses for that distance on, and charts "with" or "without" as it was.',
    points: 5,
    critical: true,
    competencies: ['I.P.3', 'X.P.3'],
    sources: ['msd-eye-evaluation'],
    facts: [],
    teaches: distance,
    test: (context) => {
      const entries = context.charted.acuity;
      if (!ordered(context, 'distance') && !ordered(context, 'near')) return notOrdered;
      if (entries.length === 0) return { share: 0, because: 'no-acuity-charted' };
      const wrongWorn = entries.some(({ at, eye }) => {
        const line = scoredLine(context, at, eye);
        return line !== null && hasCorrection(context, at) && !line.worn;
      });
      if (wrongWorn) return { share: 0, because: 'tested-without-glasses' };
      const wrongWord = entries.some(({ at, eye, correction }) => {
        const line = scoredLine(context, at, eye);
        return correction !== (line?.worn === true ? 'with' : 'without');
      });
      if (wrongWord) return { share: 0.4, because: 'correction-not-charted' };
      return context.case.correction === 'at-home' && !context.charted.notes.includes('glasses-at-home')
        ? { share: 0.6, because: 'glasses-at-home-not-noted' }
        : { share: 1, because: 'done' };
    },
  },
  {
    id: 'SH-11',
    sentence: 'Covers one eye with the occluder without pressing, both eyes open.',
    points: 5,
    critical: true,
    competencies: ['I.P.3', 'I.P.8'],
    sources: ['msd-eye-evaluation', 'medlineplus-visual-acuity'],
    facts: [],
    teaches: distance,
    test: (context) => {
      if (!ordered(context, 'distance')) return notOrdered;
      const single = judged(context).filter(({ eye }) => eye !== 'both');
      if (single.length === 0) return { share: 0, because: 'no-eye-covered' };
      const otherwise = single.filter(({ covered }) => covered !== 'occluder');
      if (otherwise.length > 0) {
        // Somebody who noticed it, took the occluder and had the eye read again loses points, not the run.
        const mended = sides.every((side) => {
          const mine = single.filter(({ eye }) => eye === side);
          return mine.length === 0 || mine.at(-1)?.covered === 'occluder';
        });
        return {
          share: mended ? 0.5 : 0,
          because: otherwise.some(({ covered }) => covered === 'palm') ? 'eye-pressed' : 'fingers-let-through',
        };
      }
      return single.every(({ bothOpen }) => bothOpen)
        ? { share: 1, because: 'done' }
        : { share: 0.5, because: 'covered-eye-shut' };
    },
  },
  {
    id: 'SH-12',
    sentence: 'Tests right eye, left eye, then both, each from an easy line down to the line that fails.',
    points: 4,
    critical: false,
    competencies: ['I.P.3'],
    sources: ['msd-eye-evaluation'],
    facts: [],
    teaches: distance,
    test: (context) => {
      if (!ordered(context, 'distance')) return notOrdered;
      const firsts = eyes.map((eye) => lastSitting(context, eye)[0]?.number ?? null);
      const tested = firsts.filter((one) => one !== null);
      if (tested.length < eyes.length) return { share: tested.length / 6, because: 'an-eye-left-out' };
      const inOrder = tested.every((one, index) => index === 0 || one > (tested[index - 1] ?? 0));
      const ended = eyes.every((eye) =>
        lastSitting(context, eye).some(
          ({ right, of, line }) => right * 100 <= of * context.facts.linePercent || line === 8,
        ),
      );
      return inOrder && ended
        ? { share: 1, because: 'done' }
        : { share: 0.5, because: inOrder ? 'stopped-too-soon' : 'eyes-out-of-order' };
    },
  },
  {
    id: 'SH-13',
    sentence: 'Keeps the second eye from answering by memory: another face of the chart, or the line backward.',
    points: 4,
    critical: false,
    competencies: ['I.P.3', 'A.1'],
    sources: ['msd-eye-evaluation'],
    facts: [],
    teaches: distance,
    test: (context) => {
      if (!ordered(context, 'distance')) return notOrdered;
      const single = judged(context).filter(({ eye }) => eye !== 'both');
      if (new Set(single.map(({ eye }) => eye)).size < sides.length) return { share: 0, because: 'an-eye-left-out' };
      // A line said from memory does no harm as long as it is not the one that is charted.
      const taken = sides.some((eye) => {
        const entry = acuityOf(context, 'distance', eye);
        const last = single.findLast((one) => one.eye === eye && lineNumbers[one.line] === entry?.bottom);
        return last?.fromMemory === true;
      });
      if (taken) return { share: 0, because: 'answered-from-memory' };
      const way = ({ face, order }: Reading) => `${face} ${order}`;
      const rightWays = new Set(lastSitting(context, 'right').map(way));
      return lastSitting(context, 'left').some((reading) => !rightWays.has(way(reading)))
        ? { share: 1, because: 'done' }
        : { share: 0.5, because: 'same-line-same-way' };
    },
  },
  {
    id: 'SH-14',
    sentence: 'Sees squinting, peeking or leaning, says a kind word about it, and has the line read again.',
    points: 4,
    critical: false,
    competencies: ['I.P.3', 'A.7'],
    sources: ['msd-eye-evaluation'],
    facts: [],
    teaches: distance,
    test: (context) => {
      if (!ordered(context, 'distance') || context.case.habits.length === 0)
        return { share: null, because: 'no-habit-to-see' };
      const owned = habits.filter((habit) => context.case.habits.includes(habit));
      const noted = { squints: 'squinted', peeks: 'peeked', leans: 'leaned' } as const;
      const share =
        owned.reduce((sum, habit) => {
          const reminded = context.reminded.includes(habit);
          const written = context.charted.notes.includes(noted[habit]);
          return sum + (reminded ? 1 : written ? 0.5 : 0);
        }, 0) / owned.length;
      return { share, because: share === 1 ? 'done' : share > 0 ? 'habit-noted-not-stopped' : 'habit-not-seen' };
    },
  },
  {
    id: 'SH-15',
    sentence:
      'Charts each eye by the rule: the smallest line of which {sv-line-rule} was read, with the misses and the distance.',
    points: 6,
    critical: false,
    competencies: ['X.P.3', 'I.P.3'],
    sources: ['prevent-blindness-optotypes', 'aao-whole-line'],
    facts: ['sv-line-rule', 'ex-snellen-distance'],
    teaches: distance,
    test: (context) => {
      if (!ordered(context, 'distance')) return notOrdered;
      const shares = eyes.map((eye) => {
        const entry = acuityOf(context, 'distance', eye);
        const line = scoredLine(context, 'distance', eye);
        if (entry === null || line === null) return 0;
        if (entry.bottom !== line.bottom) return 0;
        const misses = entry.missed === line.missed;
        const top = entry.top === (line.top ?? context.facts.chartFeet);
        return (2 + Number(misses) + Number(top)) / 4;
      });
      const share = shares.reduce((sum, one) => sum + one, 0) / shares.length;
      return {
        share,
        because: share === 1 ? 'done' : shares.includes(0) ? 'line-not-by-the-rule' : 'misses-not-charted',
      };
    },
  },
  {
    id: 'SH-16',
    sentence: 'Ends with the acuity this person truly has, each eye its own.',
    points: 6,
    critical: true,
    competencies: ['I.P.3', 'II.C.3'],
    sources: ['msd-eye-evaluation'],
    facts: ['ex-snellen-distance'],
    teaches: distance,
    test: (context) => {
      if (!ordered(context, 'distance')) return notOrdered;
      const entries = sides.map((side) => acuityOf(context, 'distance', side));
      if (entries.some((entry) => entry === null)) return { share: 0, because: 'no-acuity-charted' };
      const off = entries.map((entry) =>
        entry === null
          ? 0
          : Math.abs(
              linesBetween(
                trueNumber(context, 'distance', entry.eye),
                (entry.bottom * context.facts.chartFeet) / entry.top,
              ),
            ),
      );
      const worst = Math.max(...off);
      const values = { lines: worst };
      if (worst === 0) return { share: 1, because: 'done', values };
      return worst < farLines
        ? { share: 0.5, because: 'one-line-off', values }
        : { share: 0, because: 'acuity-far-off', values };
    },
  },
  {
    id: 'SH-17',
    sentence:
      'Holds the near card at {ex-near-distance} and charts the smallest line by the same rule, as the card prints it.',
    points: 5,
    critical: false,
    competencies: ['I.P.3', 'X.P.3'],
    sources: ['msd-eye-evaluation', 'medlineplus-visual-acuity'],
    facts: ['ex-near-distance', 'sv-line-rule'],
    teaches: near,
    test: (context) => {
      if (!ordered(context, 'near')) return notOrdered;
      const readings = context.readings.filter(({ at }) => at === 'near');
      const last = readings.at(-1);
      if (last === undefined) return neverRead;
      if (last.measured !== context.facts.nearInches)
        return { share: 0.2, because: 'card-at-wrong-distance', values: { inches: last.measured ?? 0 } };
      const entry = acuityOf(context, 'near', 'both');
      const line = scoredLine(context, 'near', 'both');
      if (entry === null || line === null) return { share: 0.4, because: 'near-not-charted' };
      // The card prints distance equivalents: its upper number is that of the wall chart, not the inches.
      return entry.bottom === line.bottom && entry.missed === line.missed && entry.top === context.facts.chartFeet
        ? { share: 1, because: 'done' }
        : { share: 0.6, because: 'near-not-by-the-rule' };
    },
  },
  {
    id: 'SH-18',
    sentence: 'Shows every plate at {ex-plate-distance} in good light, the plate that everybody reads first.',
    points: 4,
    critical: false,
    competencies: ['I.P.3'],
    sources: ['color-plates-2023'],
    facts: ['ex-plate-distance'],
    teaches: near,
    test: (context) => {
      if (!ordered(context, 'color')) return notOrdered;
      const shown = context.plateReadings;
      const first = shown[0];
      if (first === undefined) return neverRead;
      const all = context.plates.every(({ number }) => shown.some(({ plate }) => plate === number));
      const { plateCm, cmPerInch } = context.facts;
      // A hand's breadth more or less is not seen; an assumption (model.md).
      const placed = shown.every(({ inches }) => inches !== null && Math.abs(inches * cmPerInch - plateCm) <= 10);
      const share = (Number(all) * 2 + Number(placed) + Number(first.plate === 1)) / 4;
      return {
        share,
        because: share === 1 ? 'done' : !all ? 'plates-left-out' : placed ? 'plate-order' : 'plate-at-wrong-distance',
      };
    },
  },
  {
    id: 'SH-19',
    sentence: 'Charts each plate by what was said, without a word about what it means.',
    points: 5,
    critical: false,
    competencies: ['X.P.3', 'X.C.1'],
    sources: ['color-plates-2023'],
    facts: [],
    teaches: near,
    test: (context) => {
      if (!ordered(context, 'color')) return notOrdered;
      if (context.plateReadings.length === 0) return neverRead;
      const right = context.plates.filter(({ number, digit }) => {
        const said = context.plateReadings.findLast(({ plate }) => plate === number)?.said;
        const entry = context.charted.plates.find(({ plate }) => plate === number);
        if (said === undefined || entry === undefined) return false;
        return entry.answer === (said === null ? 'not-seen' : said === digit ? 'as-key' : 'other');
      }).length;
      const of = context.plates.length;
      return {
        share: right / of,
        because: right === of ? 'done' : 'plates-not-charted-as-said',
        values: { right, of },
      };
    },
  },
];
