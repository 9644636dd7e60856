/** Criteria of sorting and cleaning. Codes and numbers only; sentences are in explain.ts. */
import type { Criterion } from '../../core/rubric.ts';
import type { InstrumentContext } from '../context.ts';
import { atTheSink, sortVerdicts } from '../findings.ts';
import { soakLabelMin, soilOf } from '../washing.ts';
import { done, lost, none, part, section } from './parts.ts';

const clean = ['cdc-disinfection-2008', 'who-decontamination-2016'];

export const sinkCriteria: readonly Criterion<InstrumentContext>[] = [
  {
    id: 'IN-01',
    sentence: 'Dresses for the dirty side first: heavy gloves, gown, mask and eye protection.',
    points: 5,
    critical: true,
    competencies: ['III.P.2', 'III.C.6'],
    sources: ['osha-bloodborne-1910-1030', 'who-decontamination-2016'],
    facts: [],
    teaches: section.clean,
    test: ({ outfit, did }) => {
      if (did.soiledBareMs !== null)
        return lost(outfit === 'exam-gloves' ? 'exam-gloves-at-the-sink' : 'bare-at-the-sink');
      return outfit === 'utility-full' ? done : lost('never-dressed');
    },
  },
  {
    id: 'IN-02',
    sentence: 'Keeps the soil moist and carries the tray in a closed, labeled box.',
    points: 3,
    critical: false,
    competencies: ['III.P.4', 'III.P.10'],
    sources: clean,
    facts: [],
    teaches: section.clean,
    test: ({ washing, did }) => {
      const box = did.carried === 'closed-labeled-box';
      if (washing.keptMoist && box) return done;
      if (!washing.keptMoist && !box) return lost('dried-and-open');
      return part(0.5, box ? 'soil-dried-on' : 'carried-open');
    },
  },
  {
    id: 'IN-03',
    sentence: 'Puts blades and other sharps into the sharps box before anything is rinsed or brushed.',
    points: 5,
    critical: true,
    competencies: ['III.P.10.a', 'III.P.4'],
    sources: ['osha-bloodborne-1910-1030'],
    facts: [],
    teaches: section.clean,
    test: ({ case: scenario, sorted, did }) => {
      const blades = scenario.items.filter(({ kind }) => kind === 'blade');
      if (blades.length === 0) return none('no-blade');
      if (blades.some(({ id }) => sorted[id] !== 'sharps')) return lost('blade-not-in-the-box');
      return did.bladeInBatch ? lost('blade-in-the-sink') : done;
    },
  },
  {
    id: 'IN-04',
    sentence: 'Gives each thing at least the level that what it touches asks for, and throws away what is for one use.',
    points: 6,
    critical: true,
    competencies: ['III.C.4', 'III.P.4'],
    sources: ['cdc-disinfection-2008'],
    facts: [],
    teaches: section.spaulding,
    test: (context) => {
      const all = sortVerdicts(context);
      const bad = all.filter((verdict) => verdict === 'too-little' || verdict === 'used-again').length;
      const left = all.filter((verdict) => verdict === 'left').length;
      if (all.includes('used-again')) return lost('single-use-again');
      if (bad > 0) return lost('level-too-low', { count: bad });
      if (left === all.length) return lost('nothing-sorted');
      return left > 0 ? part(1 - left / all.length, 'left-unsorted') : done;
    },
  },
  {
    id: 'IN-05',
    sentence:
      'Ruins nothing with steam, throws nothing good away, and does not treat skin things as if they went into tissue.',
    points: 3,
    critical: false,
    competencies: ['III.C.4'],
    sources: ['cdc-disinfection-2008'],
    facts: [],
    teaches: section.spaulding,
    test: (context) => {
      const all = sortVerdicts(context);
      if (all.every((verdict) => verdict === 'left')) return lost('nothing-sorted');
      if (all.includes('ruined')) return lost('ruined-by-steam');
      if (all.includes('thrown-away')) return part(0.25, 'thrown-away');
      return all.includes('more-than-needed') ? part(0.6, 'level-too-high') : done;
    },
  },
  {
    id: 'IN-06',
    sentence: 'Rinses cool, soaks in enzymatic cleaner as the label says with joints open, brushes under the water.',
    points: 5,
    critical: false,
    competencies: ['III.P.4'],
    sources: clean,
    facts: [],
    teaches: section.clean,
    test: (context) => {
      if (atTheSink(context).length === 0) return none('nothing-to-wash');
      const { washing } = context;
      const label = washing.soakedMin >= soakLabelMin.least && washing.soakedMin <= soakLabelMin.most;
      const faults = [
        ...(washing.rinsed === 'cool' ? [] : [washing.rinsed === 'hot' ? 'rinsed-hot' : 'not-rinsed-first']),
        ...(washing.soakedMin === 0 ? ['not-soaked'] : label ? [] : ['soak-not-by-label']),
        ...(washing.soakedMin > 0 && !washing.soakedOpen ? ['soaked-closed'] : []),
        ...(washing.brushed === 'under-water' ? [] : [washing.brushed === null ? 'not-brushed' : 'brushed-at-the-tap']),
        ...(washing.shaken && !washing.lidOn ? ['ultrasonic-open'] : []),
      ];
      const [first] = faults;
      return first === undefined ? done : part(Math.max(0, 1 - faults.length * 0.3), first);
    },
  },
  {
    id: 'IN-07',
    sentence: 'Wraps only what is clean in every groove and box lock.',
    points: 6,
    critical: true,
    competencies: ['III.P.4', 'III.C.4'],
    sources: clean,
    facts: [],
    teaches: section.clean,
    test: (context) => {
      const washedItems = atTheSink(context);
      if (washedItems.length === 0) return none('nothing-to-wash');
      const soil = Math.max(0, ...washedItems.map((item) => soilOf(item, context.washing)));
      const inPacks = Math.max(0, ...context.wrapped.map((one) => one.soil));
      const left = Math.max(soil, inPacks);
      if (left < 6) return done;
      return left <= 15 ? part(0.5, 'soil-left', { percent: left }) : lost('soil-left', { percent: left });
    },
  },
  {
    id: 'IN-08',
    sentence: 'Rinses clear, dries fully, and oils joints with instrument milk.',
    points: 3,
    critical: false,
    competencies: ['III.P.4'],
    sources: clean,
    facts: [],
    teaches: section.clean,
    test: (context) => {
      if (atTheSink(context).length === 0) return none('nothing-to-wash');
      const { rinsedClear, dried, oiled } = context.washing;
      if (oiled === 'household-oil') return lost('household-oil');
      const did = [rinsedClear, dried, oiled === 'instrument-milk'].filter(Boolean).length;
      return did === 3 ? done : part(did / 3, !dried ? 'wrapped-wet' : !rinsedClear ? 'not-rinsed-clear' : 'not-oiled');
    },
  },
  {
    id: 'IN-09',
    sentence: 'Looks at each thing under the light and sets aside what fails.',
    points: 4,
    critical: false,
    competencies: ['III.P.4'],
    sources: clean,
    facts: [],
    teaches: section.clean,
    test: (context) => {
      const things = atTheSink(context);
      if (things.length === 0) return none('nothing-to-wash');
      const seen = things.filter(({ id }) => context.inspected.includes(id)).length;
      const missed = things.filter(({ id, defect }) => defect !== 'none' && !context.tagged.includes(id)).length;
      const wrong = things.filter(({ id, defect }) => defect === 'none' && context.tagged.includes(id)).length;
      if (missed > 0) return part(0, 'fault-not-set-aside', { count: missed });
      if (wrong > 0) return part(0.5, 'good-one-set-aside');
      return seen === things.length ? done : part(seen / things.length, 'not-all-looked-at');
    },
  },
];
