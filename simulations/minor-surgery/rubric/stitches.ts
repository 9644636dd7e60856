/** Criteria of taking stitches out and of changing a dressing. Codes and numbers only. */
import type { Criterion } from '../../core/rubric.ts';
import type { SurgeryContext } from '../context.ts';
import { dressingOf, hasTold, mustStop, orderedStitches, procedureOf, removalOf } from '../findings.ts';
import { done, lost, notAsked, teaches } from './prepare.ts';

const out = ['aafp-laceration-2017', 'bccampus-clinical-procedures'];
const change = ['open-rn-wound-care', 'bccampus-clinical-procedures'];
const section = teaches('stitches-out');
const dressing = 'clinical-procedures/wound-care#change-a-dressing';

export const stitchCriteria: readonly Criterion<SurgeryContext>[] = [
  {
    id: 'MS-29',
    sentence: 'Looks at the wound before the first stitch comes out, and cleans from clean to dirty.',
    points: 5,
    critical: false,
    competencies: ['III.P.8'],
    sources: out,
    facts: [],
    teaches: section,
    test: (context) => {
      if (procedureOf(context) !== null) return notAsked('wound-is-the-provider’s');
      const { lookedFirst, cleaned } = context.did;
      if (!lookedFirst)
        return lost(
          cleaned === 'clean-to-dirty' ? 'not-looked-first' : 'not-looked',
          cleaned === 'clean-to-dirty' ? 0.4 : 0,
        );
      if (removalOf(context)?.looks === 'red-with-pus') return done;
      return cleaned === 'clean-to-dirty'
        ? done
        : lost(cleaned === null ? 'wound-not-cleaned' : 'cleaned-toward-wound', 0.4);
    },
  },
  {
    id: 'MS-30',
    sentence:
      'Takes each stitch out so that nothing from outside passes through, and each staple bent fully before lifting.',
    points: 6,
    critical: false,
    competencies: ['III.P.8', 'III.P.7'],
    sources: out,
    facts: [],
    teaches: section,
    test: (context) => {
      const task = removalOf(context);
      if (task === null) return notAsked('no-stitches');
      if (task.looks === 'red-with-pus' && context.stitches.length === 0) return notAsked('rightly-left-in');
      if (context.stitches.length === 0) return lost('none-taken-out');
      const right = task.what === 'suture' ? 'cut-at-skin-pull-toward' : 'squeeze-fully-lift-straight';
      const good = context.stitches.filter(({ way }) => way === right).length;
      if (good === context.stitches.length) return done;
      const worst = context.stitches.find(({ way }) => way !== right)?.way ?? right;
      return lost(
        worst === 'cut-mid-thread-pull-toward'
          ? 'cut-mid-thread'
          : worst === 'cut-at-skin-pull-away'
            ? 'pulled-away'
            : worst === 'squeeze-half-and-pull'
              ? 'half-squeezed'
              : 'wrong-tool-way',
        (good / context.stitches.length) * 0.7,
      );
    },
  },
  {
    id: 'MS-31',
    sentence: 'Takes every second one first, and as many as the order says.',
    points: 5,
    critical: false,
    competencies: ['III.P.8', 'I.P.9'],
    sources: out,
    facts: [],
    teaches: section,
    test: (context) => {
      const task = removalOf(context);
      if (task === null) return notAsked('no-stitches');
      if (mustStop(context)) return notAsked('rightly-stopped');
      const wanted = orderedStitches(context);
      const got = context.stitches.map(({ index }) => index);
      if (got.length > wanted.length || got.some((index) => !wanted.includes(index))) return lost('more-than-ordered');
      const missing = wanted.filter((index) => !got.includes(index)).length;
      if (missing > 0) return lost('some-left-in', Math.max(0, 1 - missing * 0.35));
      const firstHalf = got.slice(0, Math.floor(task.placed / 2));
      const alternates = firstHalf.every((index) => firstHalf.every((other) => Math.abs(index - other) !== 1));
      return alternates ? done : lost('side-by-side', 0.4);
    },
  },
  {
    id: 'MS-32',
    sentence: 'Stops when a wound gapes, reddens or shows pus, covers it moist, and calls the provider.',
    points: 8,
    critical: true,
    competencies: ['III.P.8', 'A.1', 'X.C.1'],
    sources: out,
    facts: [],
    teaches: section,
    test: (context) => {
      const task = removalOf(context);
      if (task === null) return notAsked('no-stitches');
      if (task.looks === 'red-with-pus') {
        if (context.stitches.length > 0) return lost('went-on-over-pus');
        return hasTold(context, 'wound-looks') ? done : lost('pus-not-told');
      }
      const { gapedAtMs, covered } = context.did;
      if (gapedAtMs === null) return notAsked('wound-held');
      if (covered === 'pull-edges-together') return lost('edges-pulled');
      const after = context.stitches.filter(({ atMs }) => atMs > gapedAtMs).length;
      if (after > 0) return lost('went-on-gaping');
      if (!hasTold(context, 'wound-gapes')) return lost('gaping-not-told');
      return covered === 'moist-gauze' ? done : lost('gaping-uncovered', 0.5);
    },
  },
  {
    id: 'MS-33',
    sentence: 'Counts what came out against what was put in, and looks again or tells when they differ.',
    points: 6,
    critical: true,
    competencies: ['III.P.8', 'XII.P.1'],
    sources: out,
    facts: [],
    teaches: section,
    test: (context) => {
      const task = removalOf(context);
      if (task === null) return notAsked('no-stitches');
      if (task.looks === 'red-with-pus' && context.stitches.length === 0) return notAsked('rightly-left-in');
      const { countedStitches } = context.did;
      if (countedStitches === null) return lost('stitches-not-counted');
      if (countedStitches !== context.stitches.length) return lost('stitches-miscounted', 0.3);
      const isShort = !mustStop(context) && task.order === 'all' && context.stitches.length < task.placed;
      return isShort && !hasTold(context, 'stitch-missing') ? lost('stitch-left-unsaid') : done;
    },
  },
  {
    id: 'MS-34',
    sentence:
      'Takes the old dressing off with clean gloves toward the wound, bags it, and changes gloves with clean hands between.',
    points: 7,
    critical: true,
    competencies: ['III.P.9', 'III.P.10.b', 'III.P.3'],
    sources: change,
    facts: [],
    teaches: dressing,
    test: (context) => {
      if (dressingOf(context) === null) return notAsked('no-old-dressing');
      const { acts, rubbedBetween } = context.did;
      const off = acts.includes('tape-toward-wound') || acts.includes('tape-ripped-off');
      if (!off) return lost('old-dressing-left');
      if (!acts.includes('clean-gloves-on')) return lost('old-dressing-bare-hands');
      if (!acts.includes('gloves-off') || !rubbedBetween) return lost('dirty-to-clean');
      if (acts.includes('tape-ripped-off')) return lost('tape-ripped', 0.5);
      return acts.includes('old-into-bag') ? done : lost('old-not-bagged', 0.6);
    },
  },
  {
    id: 'MS-35',
    sentence: 'Lays the new dressing straight down, tapes its edges, and writes date, time and initials on it.',
    points: 5,
    critical: false,
    competencies: ['III.P.9'],
    sources: change,
    facts: [],
    teaches: dressing,
    test: (context) => {
      if (dressingOf(context) === null) return notAsked('no-old-dressing');
      const { acts } = context.did;
      if (acts.includes('laid-and-slid')) return lost('dressing-slid', 0.3);
      if (!acts.includes('laid-straight-down')) return lost('no-new-dressing');
      if (acts.includes('taped-all-around')) return lost('taped-around', 0.4);
      const parts = [acts.includes('taped-at-edges'), acts.includes('dated-and-initialed')].filter(Boolean).length;
      return parts === 2 ? done : lost('dressing-unfinished', 0.4 + parts * 0.2);
    },
  },
];
