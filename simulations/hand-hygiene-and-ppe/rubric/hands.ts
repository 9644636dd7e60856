/** Criteria of the hands: when, with what, how long, how much of them. Codes and numbers only; sentences are in explain.ts. */
import type { Criterion } from '../../core/rubric.ts';
import type { HygieneContext } from '../context.ts';
import { endsClean, firstStepMs, realCleanings } from '../findings.ts';
import { touchLoad } from '../surfaces.ts';
import { zones } from '../zones.ts';
import { done, inVisit, lost, none, part, section } from './parts.ts';

/** Mean coverage that earns everything and half, percent: assumptions. */
const covered = { full: 95, half: 70 };

const criteria: readonly Criterion<HygieneContext>[] = [
  {
    id: 'HP-01',
    sentence: 'Cleans the hands before the first gear or touch.',
    points: 5,
    critical: true,
    competencies: ['III.P.3', 'III.C.3.a'],
    sources: ['cdc-hand-hygiene'],
    facts: [],
    teaches: section.moments,
    test: (context) => {
      const first = firstStepMs(context);
      const before = realCleanings(context).filter(({ atMs }) => first === null || atMs <= first);
      if (before.length === 0) return lost(realCleanings(context).length > 0 ? 'cleaned-too-late' : 'never-cleaned');
      return before.some(({ loadAfter }) => loadAfter === 0) ? done : part(0.5, 'first-cleaning-left-some');
    },
  },
  {
    id: 'HP-02',
    sentence: 'Reaches every part of both hands: palms, backs, between the fingers, thumbs, fingertips, wrists.',
    points: 6,
    critical: false,
    competencies: ['III.P.3'],
    sources: ['cdc-hand-hygiene', 'kampf-coverage-2008'],
    facts: ['hh-uv-missed'],
    teaches: section.wash,
    test: (context) => {
      const all = realCleanings(context);
      if (all.length === 0) return lost('never-cleaned');
      const mean = Math.floor(all.reduce((sum, one) => sum + one.meanPercent, 0) / all.length);
      const parts = zones.filter((zone) => all.some(({ percents }) => percents[zone] < 50));
      const values = { mean, parts: parts.join(' ') };
      if (mean >= covered.full) return done;
      return part(mean >= covered.half ? 0.6 : mean >= 40 ? 0.3 : 0, 'parts-missed', values);
    },
  },
  {
    id: 'HP-03',
    sentence: 'Takes enough and rubs long enough: hand rub until dry, {rm-hand-rub-time}; soap {rm-hand-wash-time}.',
    points: 4,
    critical: false,
    competencies: ['III.P.3'],
    sources: ['cdc-hand-hygiene', 'cdc-hand-hygiene-2002'],
    facts: ['rm-hand-rub-time', 'rm-hand-wash-time', 'hh-rub-dries'],
    teaches: section.wash,
    test: (context) => {
      const all = realCleanings(context);
      if (all.length === 0) return lost('never-cleaned');
      const { rubS, washS } = context.facts;
      // Nobody counts to the tick: nine tenths of the time are the time.
      const isShort = ({ product, rubbedMs }: (typeof all)[number]) =>
        rubbedMs < (product === 'soap' ? washS : rubS) * 900;
      const short = all.filter(isShort);
      const values = { seconds: Math.floor(Math.min(...all.map(({ rubbedMs }) => rubbedMs)) / 1000) };
      if (short.length === 0) return done;
      const dry = short.some(({ product, amount }) => product === 'rub' && amount === 'little');
      return part(1 - short.length / all.length, dry ? 'too-little-rub' : 'rubbed-too-short', values);
    },
  },
  {
    id: 'HP-04',
    sentence: 'Uses soap and water {rm-soap-needed}.',
    points: 5,
    critical: true,
    competencies: ['III.P.3', 'III.C.5'],
    sources: ['cdc-hand-hygiene', 'cdc-c-diff'],
    facts: ['rm-soap-needed'],
    teaches: section.wash,
    test: (context) => {
      const owed = realCleanings(context).filter(({ soapOwed }) => soapOwed);
      if (context.handsLookDirty || context.sporesSinceWash)
        return lost(owed.some(({ product }) => product === 'rub') ? 'rub-where-soap-was-owed' : 'soap-never-used');
      if (owed.length === 0) return none('rub-was-enough');
      return owed.some(({ product }) => product === 'rub') ? part(0.5, 'rub-before-soap') : done;
    },
  },
  {
    id: 'HP-05',
    sentence:
      'Washes in order: water, soap, rub, rinse with the fingertips down, dry with a paper towel, close the tap with the towel.',
    points: 3,
    critical: false,
    competencies: ['III.P.3', 'III.C.3.a'],
    sources: ['cdc-hand-hygiene-2002', 'open-rn-aseptic'],
    facts: [],
    teaches: section.wash,
    test: (context) => {
      const washes = realCleanings(context).filter(({ product }) => product === 'soap');
      if (washes.length === 0) return none('no-wash');
      const faults = washes.flatMap((wash) => [
        ...(wash.wettedFirst ? [] : ['soap-on-dry-skin']),
        ...(wash.rinsed === 'down' ? [] : [wash.rinsed === null ? 'not-rinsed' : 'rinsed-hands-up']),
        ...(wash.dried === 'paper-towel' ? [] : [wash.dried === null ? 'left-wet' : 'dried-on-uniform']),
        ...(wash.tap === 'towel' ? [] : [wash.tap === null ? 'tap-left-open' : 'tap-by-hand']),
      ]);
      const [first] = faults;
      return first === undefined ? done : part(Math.max(0, 1 - faults.length / (washes.length * 2)), first);
    },
  },
  {
    id: 'HP-06',
    sentence: 'Cleans the hands after the last gear is off, and goes with hands that carry nothing.',
    points: 6,
    critical: true,
    competencies: ['III.P.3', 'III.P.2'],
    sources: ['cdc-hand-hygiene', 'cdc-ppe-sequence'],
    facts: [],
    teaches: section.onOff,
    test: (context) => {
      if (endsClean(context)) return done;
      const last = realCleanings(context).at(-1);
      const off = Math.max(context.did.taken.at(-1)?.atMs ?? 0, context.did.cares.at(-1)?.atMs ?? 0);
      if (last === undefined || last.beganAtMs < off) return lost('not-cleaned-at-the-end');
      const percent = touchLoad(context.germs.hands);
      return last.loadAfter === 0
        ? part(0.5, 'soiled-again', { percent })
        : part(last.meanPercent >= 60 ? 0.5 : 0, 'end-left-some', { percent });
    },
  },
];

export const handCriteria = criteria.map(inVisit);
