/** Criteria of wrapping, loading, running and unloading. Codes and numbers only. */
import type { Criterion } from '../../core/rubric.ts';
import type { InstrumentContext } from '../context.ts';
import { labelParts } from '../events.ts';
import { openPacks, wrapFaults } from '../findings.ts';
import { leastDryMin, nearTheDrain, programFits } from '../load.ts';
import { done, lost, none, part, section } from './parts.ts';

const table = ['cdc-sterilization-table-7', 'cdc-disinfection-2008'];

export const runCriteria: readonly Criterion<InstrumentContext>[] = [
  {
    id: 'IN-10',
    sentence:
      'Wraps so that steam gets in and the next hand stays whole: hinges open, tips guarded, a pouch for one, a double wrap for a set.',
    points: 5,
    critical: false,
    competencies: ['III.P.4'],
    sources: ['cdc-disinfection-2008', 'who-decontamination-2016'],
    facts: [],
    teaches: section.wrap,
    test: (context) => {
      const packs = openPacks(context);
      const faults = context.wrapped.flatMap((one) => wrapFaults(context, one));
      const missing = packs.filter(({ id }) => !context.wrapped.some(({ pack }) => pack === id)).length;
      if (context.wrapped.length === 0) return lost('nothing-wrapped');
      const [first] = faults;
      if (first === undefined && missing === 0) return done;
      return part(Math.max(0, 1 - (faults.length + missing * 2) / (packs.length * 2)), first ?? 'pack-left-out');
    },
  },
  {
    id: 'IN-11',
    sentence: 'Puts a chemical indicator {in-indicator-inside} and one on the outside.',
    points: 5,
    critical: true,
    competencies: ['III.P.4', 'III.P.5'],
    sources: ['cdc-sterilization-monitoring', 'cdc-disinfection-2008'],
    facts: ['in-indicator-inside'],
    teaches: section.wrap,
    test: ({ wrapped }) => {
      if (wrapped.length === 0) return lost('nothing-wrapped');
      const bare = wrapped.filter(({ inside }) => inside === 'none').length;
      if (bare === wrapped.length) return lost('no-indicator-inside');
      const outside = wrapped.filter((one) => !one.outside).length;
      return bare + outside === 0
        ? done
        : part(1 - (bare + outside) / (wrapped.length * 2), bare > 0 ? 'no-indicator-inside' : 'no-tape-outside');
    },
  },
  {
    id: 'IN-12',
    sentence: 'Labels every pack with contents, date, initials, sterilizer and load, on tape or film.',
    points: 4,
    critical: false,
    competencies: ['III.P.4'],
    sources: ['cdc-disinfection-2008'],
    facts: [],
    teaches: section.wrap,
    test: ({ wrapped }) => {
      if (wrapped.length === 0) return lost('nothing-wrapped');
      const written = wrapped.reduce((sum, { label }) => sum + label.length, 0);
      const share = written / (wrapped.length * labelParts.length);
      if (wrapped.some((one) => one.written === 'paper')) return part(share * 0.5, 'written-on-paper');
      return share === 1 ? done : part(share * 0.8, 'label-incomplete');
    },
  },
  {
    id: 'IN-13',
    sentence: 'Loads on edge with space between, nothing stacked, with distilled water in the tank.',
    points: 5,
    critical: false,
    competencies: ['III.P.5'],
    sources: ['cdc-disinfection-2008'],
    facts: [],
    teaches: section.load,
    test: ({ run }) => {
      if (run === null) return lost('never-run');
      const slots = run.placed.map(({ slot }) => slot);
      if (new Set(slots).size < slots.length) return lost('stacked');
      const flat = run.placed.filter(({ how }) => how === 'flat').length;
      if (flat > 0) return part(0.4 * (1 - flat / run.placed.length) + 0.2, 'lying-flat');
      return run.water === 'distilled' ? done : part(0.6, run.water === 'tap' ? 'tap-water' : 'no-water');
    },
  },
  {
    id: 'IN-14',
    sentence:
      'Chooses the cycle by machine and load: by gravity {ic-gravity-wrapped-121} at {ic-autoclave-temperature} or {ic-gravity-wrapped-132} at {ic-autoclave-temperature-high} for wrapped things, at the higher heat {ic-gravity-textile-132} with cloth; {ic-vacuum-132} by vacuum.',
    points: 6,
    critical: true,
    competencies: ['III.P.5'],
    sources: table,
    facts: [
      'ic-gravity-wrapped-121',
      'ic-gravity-wrapped-132',
      'ic-gravity-textile-132',
      'ic-vacuum-132',
      'ic-autoclave-temperature',
      'ic-autoclave-temperature-high',
    ],
    teaches: section.load,
    test: (context) => {
      const { run } = context;
      if (run === null) return lost('never-run');
      if (run.stoppedAtS !== null) return lost('cycle-cut-short');
      const fits = programFits(context, run);
      return fits === 'fits' ? done : lost(fits);
    },
  },
  {
    id: 'IN-15',
    sentence:
      'Lets the load dry to the end, {ic-gravity-dry} by gravity or {ic-vacuum-dry} by vacuum, and takes it out with clean, dry hands.',
    points: 5,
    critical: false,
    competencies: ['III.P.5'],
    sources: table,
    facts: ['ic-gravity-dry', 'ic-vacuum-dry'],
    teaches: section.load,
    test: (context) => {
      const { run, out, did } = context;
      if (run === null || out.length === 0) return lost('never-unloaded');
      if (run.dryMin < leastDryMin(context)) return lost('drying-too-short', { minutes: run.dryMin });
      if (out.some(({ wet }) => wet)) return part(0.25, 'came-out-wet');
      return did.unloadedWith === 'clean-and-dry' ? done : part(0.4, 'damp-hands');
    },
  },
  {
    id: 'IN-16',
    sentence: 'Places the spore test where steam comes last when it is due, and incubates it beside a control.',
    points: 4,
    critical: false,
    competencies: ['III.P.5', 'I.P.10'],
    sources: ['cdc-sterilization-monitoring', 'cdc-disinfection-2008'],
    facts: ['ic-spore-test'],
    teaches: section.prove,
    test: ({ case: scenario, run, incubated }) => {
      if (!scenario.sporeDue) return none('spores-not-due');
      if (run === null) return lost('never-run');
      if (run.sporesIn === null) return lost('spores-left-out');
      if (incubated === null) return part(0.25, 'not-incubated');
      const far = run.sporesIn !== nearTheDrain;
      if (incubated === 'alone') return part(0.5, 'no-control');
      return far ? part(0.6, 'spores-in-an-easy-place') : done;
    },
  },
];
