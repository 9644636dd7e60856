/** Criteria of the hearing screening. Codes and numbers only; sentences are in explain.ts. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import { sides } from '../case.ts';
import type { ShContext } from '../context.ts';
import { findingReported, levelFor, ordered, screeningTones, toneList, trulyHears } from '../findings.ts';

const hearing = 'clinical-procedures/eyes-ears-nose-and-throat#test-hearing';
const notOrdered: Finding = { share: null, because: 'not-ordered' };
const neverHeard: Finding = { share: 0, because: 'no-tone-given' };

export const hearCriteria: readonly Criterion<ShContext>[] = [
  {
    id: 'SH-20',
    sentence: 'Looks into the ears before the headphones go on; what is seen there goes to the provider first.',
    points: 5,
    critical: true,
    competencies: ['I.P.3', 'XII.P.1'],
    sources: ['asha-adult-screening', 'mn-hearing-screening'],
    facts: [],
    teaches: hearing,
    test: (context) => {
      if (!ordered(context, 'hearing')) return notOrdered;
      const { earsLookedAtMs, phonesOnAtMs } = context.did;
      if (earsLookedAtMs === null) return { share: 0, because: 'ears-not-looked-at' };
      if (phonesOnAtMs !== null && phonesOnAtMs < earsLookedAtMs) return { share: 0.4, because: 'looked-too-late' };
      if (context.case.earFinding === null) return { share: 1, because: 'done' };
      return findingReported(context) ? { share: 1, because: 'done' } : { share: 0, because: 'ear-finding-kept' };
    },
  },
  {
    id: 'SH-21',
    sentence: 'Puts the red headphone on the right ear, glasses and earrings off.',
    points: 5,
    critical: true,
    competencies: ['I.P.3'],
    sources: ['mn-hearing-screening'],
    facts: [],
    teaches: hearing,
    test: (context) => {
      if (!ordered(context, 'hearing')) return notOrdered;
      const tones = screeningTones(context);
      if (tones.length === 0) return neverHeard;
      if (tones.some(({ swapped }) => swapped)) return { share: 0, because: 'headphones-swapped' };
      return tones.every(({ cleared }) => cleared)
        ? { share: 1, because: 'done' }
        : { share: 0.5, because: 'phones-over-glasses' };
    },
  },
  {
    id: 'SH-22',
    sentence: 'Says what to do and lets the person practice on a clear tone: {sv-practice-tone}.',
    points: 4,
    critical: false,
    competencies: ['I.P.8'],
    sources: ['mn-hearing-screening'],
    facts: ['sv-practice-tone', 'sv-practice-pitch'],
    teaches: hearing,
    test: (context) => {
      if (!ordered(context, 'hearing')) return notOrdered;
      const first = context.tones[0];
      if (first === undefined) return neverHeard;
      const { practiceLevel, practicePitch } = context.facts;
      const practiced = first.level >= practiceLevel && first.pitch === practicePitch;
      const share = (Number(context.taskTold) + Number(practiced)) / 2;
      return { share, because: share === 1 ? 'done' : context.taskTold ? 'no-practice-tone' : 'task-not-told' };
    },
  },
  {
    id: 'SH-23',
    sentence: 'Makes the room quiet and seats the person so that neither dial nor hand can be seen.',
    points: 5,
    critical: false,
    competencies: ['I.P.3', 'I.P.8'],
    sources: ['asha-adult-screening', 'mn-hearing-screening'],
    facts: [],
    teaches: hearing,
    test: (context) => {
      if (!ordered(context, 'hearing')) return notOrdered;
      const tones = screeningTones(context);
      if (tones.length === 0) return neverHeard;
      const quiet = !tones.some(({ noisy }) => noisy);
      const unseen = !tones.some(({ seen }) => seen);
      return {
        share: (Number(quiet) + Number(unseen)) / 2,
        because: quiet && unseen ? 'done' : unseen ? 'room-noisy' : 'hand-was-seen',
      };
    },
  },
  {
    id: 'SH-24',
    sentence: 'Varies the pauses between tones, so that nobody can guess the next one.',
    points: 5,
    critical: true,
    competencies: ['I.P.3', 'A.1'],
    sources: ['asha-adult-screening'],
    facts: ['sv-tone-length'],
    teaches: hearing,
    test: (context) => {
      if (!ordered(context, 'hearing')) return notOrdered;
      const tones = screeningTones(context);
      if (tones.length < 4) return { share: 0, because: 'too-few-tones' };
      const even = tones.filter((tone) => tone.even).length;
      const values = { even, of: tones.length };
      if (even === 0) return { share: 1, because: 'done', values };
      return even * 4 <= tones.length
        ? { share: 0.5, because: 'rhythm-sometimes-even', values }
        : { share: 0, because: 'rhythm-even', values };
    },
  },
  {
    id: 'SH-25',
    sentence:
      'Gives {ex-hearing-tones} to each ear at the level for the age, {ex-hearing-level}, and repeats once what was missed.',
    points: 5,
    critical: false,
    competencies: ['I.P.3'],
    sources: ['asha-adult-screening'],
    facts: ['ex-hearing-tones', 'ex-hearing-level', 'sv-hearing-adult-age'],
    teaches: hearing,
    test: (context) => {
      if (!ordered(context, 'hearing')) return notOrdered;
      if (context.tones.length === 0) return neverHeard;
      const tones = screeningTones(context);
      const list = toneList(context);
      const shares = list.map(({ ear, pitch }) => {
        const mine = tones.filter((tone) => tone.ear === ear && tone.pitch === pitch);
        if (mine.length === 0) return 0;
        return mine.some(({ raised }) => raised) || mine.length > 1 ? 1 : 0.5;
      });
      const share = shares.reduce<number>((sum, one) => sum + one, 0) / list.length;
      return { share, because: share === 1 ? 'done' : shares.includes(0) ? 'tones-left-out' : 'miss-not-repeated' };
    },
  },
  {
    id: 'SH-26',
    sentence: 'Charts pass or refer for each ear and pitch as this person truly hears.',
    points: 6,
    critical: true,
    competencies: ['X.P.3', 'II.C.3'],
    sources: ['asha-adult-screening'],
    facts: ['ex-hearing-level'],
    teaches: hearing,
    test: (context) => {
      if (!ordered(context, 'hearing')) return notOrdered;
      const list = toneList(context);
      const level = levelFor(context);
      const right = list.filter(({ ear, pitch }) => {
        const entry = context.charted.tones.find((one) => one.ear === ear && one.pitch === pitch);
        return entry?.level === level && entry.result === (trulyHears(context, ear, pitch) ? 'heard' : 'not-heard');
      }).length;
      const values = { right, of: list.length };
      const passedWrongly = sides.some((ear) => {
        const result = context.charted.ears.find((one) => one.ear === ear)?.result;
        const misses = list.some((one) => one.ear === ear && !trulyHears(context, ear, one.pitch));
        return result === 'pass' && misses;
      });
      if (passedWrongly) return { share: 0, because: 'ear-passed-wrongly', values };
      const resulted = sides.filter((ear) => {
        const result = context.charted.ears.find((one) => one.ear === ear)?.result;
        const misses = list.some((one) => one.ear === ear && !trulyHears(context, ear, one.pitch));
        return result === (misses ? 'refer' : 'pass');
      }).length;
      const share = (right / list.length) * 0.6 + (resulted / sides.length) * 0.4;
      return {
        share: right === list.length && resulted === sides.length ? 1 : share,
        because:
          right === list.length && resulted === sides.length
            ? 'done'
            : share === 0
              ? 'hearing-not-charted'
              : 'hearing-charted-wrongly',
        values,
      };
    },
  },
];
