/** Criteria of reading, logging, deciding, the soak and the cabinet. Codes and numbers only. */
import type { Criterion } from '../../core/rubric.ts';
import { paperOf } from '../acts.ts';
import type { InstrumentContext } from '../context.ts';
import { logParts } from '../events.ts';
import { machineInDoubt, rightVerdict, soaks, storedVerdict } from '../findings.ts';
import { paperMeets, vialsShow } from '../load.ts';
import { done, lost, none, part, section } from './parts.ts';

const monitor = ['cdc-sterilization-monitoring', 'cdc-disinfection-2008'];

export const proveCriteria: readonly Criterion<InstrumentContext>[] = [
  {
    id: 'IN-17',
    sentence:
      'Reads the printout {in-mechanical-every-load}: lowest temperature, minutes, and whether they meet the cycle.',
    points: 5,
    critical: false,
    competencies: ['III.P.5', 'I.P.10'],
    sources: monitor,
    facts: ['in-mechanical-every-load'],
    teaches: section.prove,
    test: (context) => {
      const { recorded, run } = context;
      const paper = paperOf(context);
      if (run === null || paper === null) return lost('never-run');
      if (recorded === null) return lost('printout-not-read');
      const temperature = Math.abs(recorded.lowestC - paper.lowestC) <= 1;
      const minutes = Math.abs(recorded.minutes - paper.exposureMin) <= 1;
      const right = paperMeets(context, run, paper.lowestC, paper.exposureMin) === recorded.meets;
      const values = { lowest: paper.lowestC, minutes: paper.exposureMin };
      if (!right) return lost('printout-misjudged', values);
      return temperature && minutes ? done : part(0.5, 'printout-misread', values);
    },
  },
  {
    id: 'IN-18',
    sentence: 'Releases only packs whose paper, tape, indicator and dryness are all right, and reprocesses the others.',
    points: 8,
    critical: true,
    competencies: ['III.P.5', 'III.C.7'],
    sources: monitor,
    facts: [],
    teaches: section.prove,
    test: (context) => {
      if (context.out.length === 0) return lost('never-unloaded');
      const wrong = context.out.filter(
        (one) => context.judged[one.pack] === 'release' && rightVerdict(context, one) === 'reprocess',
      );
      if (wrong.length > 0) return lost('released-in-doubt', { count: wrong.length });
      const open = context.out.filter(({ pack }) => context.judged[pack] === undefined).length;
      if (open === context.out.length) return lost('packs-not-judged');
      const strict = context.out.filter(
        (one) => context.judged[one.pack] === 'reprocess' && rightVerdict(context, one) === 'release',
      ).length;
      if (open > 0) return part(1 - open / context.out.length, 'packs-not-judged');
      return strict > 0 ? part(0.6, 'good-pack-held-back') : done;
    },
  },
  {
    id: 'IN-19',
    sentence: 'Logs the load: number, date, contents, cycle, readings, indicators, initials.',
    points: 3,
    critical: false,
    competencies: ['III.P.5', 'X.P.3'],
    sources: monitor,
    facts: [],
    teaches: section.prove,
    test: ({ logged }) => {
      if (logged === null) return lost('not-logged');
      return logged.length === logParts.length ? done : part(logged.length / logParts.length, 'log-incomplete');
    },
  },
  {
    id: 'IN-20',
    sentence: 'Reads both vials the next morning and writes down what each shows.',
    points: 4,
    critical: false,
    competencies: ['I.P.10', 'II.P.2'],
    sources: monitor,
    facts: ['ic-spore-test'],
    teaches: section.prove,
    test: (context) => {
      if (!context.case.sporeDue) return none('spores-not-due');
      const shown = vialsShow(context);
      if (shown === null) return lost('not-incubated');
      if (context.vials === null) return lost('vials-not-read');
      return context.vials.test === shown.test && context.vials.control === shown.control
        ? done
        : lost('vials-misread');
    },
  },
  {
    id: 'IN-21',
    sentence:
      'Acts on the vials: growth means quarantine and recall by policy; a dead control means the test counts for nothing.',
    points: 8,
    critical: true,
    competencies: ['III.P.5', 'III.C.7', 'I.C.11'],
    sources: ['cdc-sterilization-table-12', 'cdc-sterilization-monitoring'],
    facts: ['ic-spore-retest'],
    teaches: section.prove,
    test: (context) => {
      if (!context.case.sporeDue) return none('spores-not-due');
      const shown = vialsShow(context);
      if (shown === null) return lost('not-incubated');
      const truth = shown.control === 'no-growth' ? 'invalid' : shown.test === 'growth' ? 'positive' : 'negative';
      if (context.decided === null) return lost('load-not-decided');
      if (truth === 'positive')
        return context.decided === 'quarantine-and-recall' ? done : lost('growth-and-still-released');
      if (truth === 'invalid') {
        if (context.decided === 'wait-for-a-new-test') return done;
        return context.decided === 'stays-released'
          ? lost('invalid-taken-as-passed')
          : part(0.5, 'recalled-without-a-result');
      }
      return context.decided === 'stays-released' ? done : part(0.5, 'recalled-for-nothing');
    },
  },
  {
    id: 'IN-22',
    sentence: 'Takes a sterilizer in doubt out of service, tags it, and tells the supervisor.',
    points: 6,
    critical: true,
    competencies: ['III.P.5', 'A.1', 'VI.C.3'],
    sources: ['cdc-sterilization-table-12', 'cdc-sterilization-monitoring'],
    facts: ['ic-spore-retest'],
    teaches: section.prove,
    test: (context) => {
      const { taggedOut, did } = context;
      if (did.putBack) return lost('put-back-alone');
      const shown = vialsShow(context);
      const paper = paperOf(context);
      const short = paper !== null && paper.lowestC < paper.setC;
      const invalid = shown?.control === 'no-growth';
      const bad = short || invalid || shown?.test === 'growth';
      if (!bad)
        return taggedOut && !machineInDoubt(context) ? part(0.5, 'tagged-for-nothing') : none('machine-in-order');
      if (taggedOut && did.supervisorTold) return done;
      // A dead control says nothing against the machine: the supervisor decides whether it waits for the new test.
      if (invalid && !short && did.supervisorTold) return done;
      if (!taggedOut && !did.supervisorTold) return lost('machine-goes-on');
      return part(0.5, taggedOut ? 'supervisor-not-told' : 'machine-not-tagged');
    },
  },
  {
    id: 'IN-23',
    sentence: 'Says no to a shortened cycle and offers another set.',
    points: 4,
    critical: true,
    competencies: ['X.C.1', 'A.1'],
    sources: ['cdc-disinfection-2008'],
    facts: [],
    teaches: section.store,
    test: ({ case: scenario, did, run }) => {
      if (scenario.request === null) return none('nobody-asked');
      if (
        run?.program === 'immediate-132' ||
        run?.stoppedAtS != null ||
        did.answered === 'shorten-it' ||
        did.answered === 'open-it-early'
      )
        return lost('gave-in');
      if (did.answered === 'full-cycle-and-another-set') return done;
      return part(0.5, did.answered === null ? 'no-answer' : 'passed-on');
    },
  },
  {
    id: 'IN-24',
    sentence: 'Tests the soak with its strip before use, {in-soak-strip}, and replaces it when it fails.',
    points: 6,
    critical: true,
    competencies: ['III.C.4', 'I.P.10'],
    sources: ['cdc-disinfection-2008'],
    facts: ['in-soak-strip'],
    teaches: section.soak,
    test: (context) => {
      const { soak, case: scenario } = context;
      if (!soaks(context)) return none('no-soak');
      if (soak.soakedMin === null && soak.beganAtMs === null) return lost('never-soaked');
      if (!soak.testedFirst) return lost('strip-not-read');
      if (scenario.soak?.stripPasses === false && !soak.replaced) return lost('used-too-weak');
      if (soak.replaced && soak.testedAtMs === null) return part(0.6, 'new-one-not-tested');
      return soak.replaced && scenario.soak?.stripPasses === true ? part(0.6, 'replaced-for-nothing') : done;
    },
  },
  {
    id: 'IN-25',
    sentence: 'Leaves the scope in for the whole label time, rinses it, and keeps it clean and dry.',
    points: 6,
    critical: true,
    competencies: ['III.C.4'],
    sources: ['cdc-disinfection-2008'],
    facts: ['ic-hld-time'],
    teaches: section.soak,
    test: (context) => {
      const { soak, case: scenario, washing } = context;
      if (!soaks(context)) return none('no-soak');
      if (soak.soakedMin === null) return lost('never-soaked');
      const owed = scenario.soak?.minutes ?? 0;
      if (soak.soakedMin < owed) return lost('soaked-too-short', { minutes: soak.soakedMin, owed });
      if (soak.rinse !== 'sterile-or-filtered') return lost('chemical-left-on');
      return washing.dried ? done : part(0.7, 'soaked-wet');
    },
  },
  {
    id: 'IN-26',
    sentence: 'Takes every stored pack that is {in-event-related}, unproven or past its date out of use, and no other.',
    points: 6,
    critical: true,
    competencies: ['III.P.5', 'III.C.3.b'],
    sources: ['cdc-disinfection-2008'],
    facts: ['in-event-related'],
    teaches: section.store,
    test: ({ case: scenario, cabinet }) => {
      if (scenario.cabinet.length === 0) return none('no-cabinet');
      const bad = scenario.cabinet.filter((pack) => storedVerdict(pack) === 'reprocess');
      const kept = bad.filter(({ id }) => cabinet[id] !== 'reprocess').length;
      const tossed = scenario.cabinet.filter(
        (pack) => storedVerdict(pack) === 'release' && cabinet[pack.id] === 'reprocess',
      ).length;
      if (kept > 0) return lost('unsterile-kept', { count: kept });
      const open = scenario.cabinet.filter(({ id }) => cabinet[id] === undefined).length;
      if (open > 0) return part(0.7, 'shelf-not-finished');
      return tossed > 0 ? part(0.7, 'good-one-taken-out') : done;
    },
  },
];
