/** Criteria of measuring: site, placement, holding, waiting, the number against the truth. Codes and numbers only. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { Take, TemperatureContext } from '../context.ts';
import type { Preparation } from '../events.ts';
import { chartedOffTruth, judgedTake } from '../findings.ts';
import { rightDepthIn, rightPull } from '../route-rules.ts';
import { allTakes, nothing } from './prepare.ts';

const teaches = 'clinical-procedures/vital-signs#temperature';

/** A charted number this near to the patient's temperature is good, twice as far half of it, tenths °F: an assumption. */
const nearTenths = 3;
/** Further off than this fails the run, tenths °F: an assumption. */
const farTenths = 10;

/** What has to be made ready for a take. */
export function neededFor(context: TemperatureContext, take: Take): readonly Preparation[] {
  const { conditions } = context.case;
  const column: readonly Preparation[] = take.device === 'column' ? ['column-shaken'] : [];
  switch (take.placement.route) {
    case 'axillary':
      return [...column, 'clothes-opened', 'armpit-dried'];
    case 'temporal':
      return [
        ...(conditions.includes('sweaty') ? (['forehead-dried'] as const) : []),
        ...(conditions.includes('hat') ? (['hat-off'] as const) : []),
      ];
    case 'rectal':
      return [...column, 'lubricated', 'laid-and-covered'];
    default:
      return column;
  }
}

function placement(context: TemperatureContext, { placement: how }: Take): Finding {
  switch (how.route) {
    case 'oral': {
      const share = (how.at === 'heat-pocket' ? 0.5 : 0) + (how.lips === 'closed' ? 0.5 : 0);
      return { share, because: share === 1 ? 'done' : how.at === 'heat-pocket' ? 'lips-open' : 'not-in-the-pocket' };
    }
    case 'axillary': {
      const share = (how.at === 'center' ? 0.5 : 0) + (how.arm === 'against-body' ? 0.5 : 0);
      return { share, because: share === 1 ? 'done' : 'armpit-not-closed' };
    }
    case 'tympanic': {
      const right = rightPull(context.case, context.facts);
      const share = (how.pull === right ? 0.6 : 0) + (how.seal === 'snug' ? 0.4 : 0);
      return { share, because: share === 1 ? 'done' : how.pull === right ? 'ear-not-sealed' : `pull-${right}` };
    }
    case 'temporal': {
      const share = (how.path === 'center-to-hairline' ? 0.6 : 0) + (how.pace === 'slow' ? 0.4 : 0);
      return { share, because: share === 1 ? 'done' : how.pace === 'slow' ? 'wrong-path' : 'swept-quickly' };
    }
    case 'rectal': {
      const { low } = rightDepthIn(context.case, context.facts);
      return how.depthHundredthsIn < Math.round(low * 100)
        ? { share: 0.5, because: 'not-deep-enough' }
        : { share: 1, because: 'done' };
    }
  }
}

export const measureCriteria: readonly Criterion<TemperatureContext>[] = [
  {
    id: 'TP-13',
    sentence: 'Makes site and instrument ready: dry bare armpit, dry forehead, lubricated probe, column shaken down.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.b'],
    sources: ['open-rn-nursing-skills-2e', 'vital-sign-measurement-2e'],
    facts: [],
    teaches,
    test: (context) => {
      const take = judgedTake(context);
      if (take === null) return nothing;
      const needed = neededFor(context, take);
      if (needed.length === 0) return { share: null, because: 'nothing-to-make-ready' };
      const missing = needed.filter((what) => !take.ready.includes(what));
      return missing[0] === undefined
        ? { share: 1, because: 'done' }
        : { share: 1 - missing.length / needed.length, because: `not-ready-${missing[0]}` };
    },
  },
  {
    id: 'TP-14',
    sentence: 'Places the instrument where it belongs for the route.',
    points: 6,
    critical: false,
    competencies: ['I.P.1.b'],
    sources: ['open-rn-nursing-skills-2e', 'vital-sign-measurement-2e', 'merck-child-temperature'],
    facts: ['vs-ear-pull-age', 'tt-rectal-depth-child', 'tt-rectal-depth-adult'],
    teaches,
    test: (context) => {
      const take = judgedTake(context);
      return take === null ? nothing : placement(context, take);
    },
  },
  {
    id: 'TP-15',
    sentence: 'Holds a rectal probe the whole time and never pushes it deeper than {tt-rectal-depth-child} in a child.',
    points: 5,
    critical: true,
    competencies: ['XII.P.1', 'I.P.1.b'],
    sources: ['merck-child-temperature', 'mayo-thermometer-basics', 'vital-sign-measurement-2e'],
    facts: ['tt-rectal-depth-child', 'tt-rectal-depth-adult'],
    teaches,
    test: (context) => {
      if (!allTakes(context).some(({ placement: how }) => how.route === 'rectal'))
        return { share: null, because: 'not-by-rectum' };
      if (context.did.harms.includes('too-deep')) return { share: 0, because: 'too-deep' };
      const letGo = allTakes(context).some(({ placement: how }) => how.route === 'rectal' && how.hold === 'let-go');
      return letGo ? { share: 0, because: 'let-go' } : { share: 1, because: 'done' };
    },
  },
  {
    id: 'TP-16',
    sentence: 'Waits for the signal, or for the column’s full time.',
    points: 5,
    critical: false,
    competencies: ['I.P.1.b'],
    sources: ['open-rn-nursing-skills-2e', 'vital-sign-measurement-2e'],
    facts: [],
    teaches,
    test: (context) => {
      const take = judgedTake(context);
      if (take === null) return nothing;
      return take.complete
        ? { share: 1, because: 'done' }
        : { share: 0, because: take.device === 'column' ? 'column-taken-early' : 'taken-before-signal' };
    },
  },
  {
    id: 'TP-17',
    sentence: 'Ends with a number that is this patient’s temperature by that route.',
    points: 8,
    critical: true,
    competencies: ['I.P.1.b', 'A.1'],
    sources: ['medlineplus-body-temperature', 'vital-sign-measurement-2e'],
    facts: ['vs-temperature-route-difference'],
    teaches,
    test: (context) => {
      const off = chartedOffTruth(context);
      if (off === null) return { share: 0, because: 'nothing-charted' };
      const values = { offTenths: Math.round(off) };
      const size = Math.abs(off);
      // Half a tenth is rounding, a tenth more is the column's nearest mark.
      if (size <= nearTenths + 0.5) return { share: 1, because: 'done', values };
      if (size <= nearTenths * 2 + 0.5) return { share: 0.5, because: 'off', values };
      return size <= farTenths ? { share: 0.25, because: 'off', values } : { share: 0, because: 'far-off', values };
    },
  },
];
