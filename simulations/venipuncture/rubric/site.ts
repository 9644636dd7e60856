/** Criteria of the arm: which one, which vein, the tourniquet and its clock, clean and dry, the hold. */
import type { Criterion } from '../../core/rubric.ts';
import { veinsOf } from '../anatomy.ts';
import type { BloodContext, Tie } from '../context.ts';
import { limited } from '../findings.ts';
import { policy } from '../policy.ts';
import { done, lost, ofVein, taught } from './common.ts';

const who = ['who-drawing-blood-2010', 'eflm-venous-sampling-2018'];

const onMs = (tie: Tie, nowMs: number): number => (tie.offAtMs ?? nowMs) - tie.atMs;
/** Good enough to be drawn from: springs back clearly under a filled band. */
const usable = 0.55;
/** Order in which the veins of the elbow are chosen. */
const choice = ['median-cubital', 'cephalic', 'basilic'] as const;

export const siteCriteria: readonly Criterion<BloodContext>[] = [
  {
    id: 'VE-11',
    sentence: 'Leaves alone what must be left alone: {vp-arms-refused}.',
    points: 6,
    critical: true,
    competencies: ['I.P.2.b', 'A.1'],
    sources: ['hitchcock-not-drawing', 'niddk-vascular-access', 'who-drawing-blood-2010'],
    facts: ['vp-arms-refused'],
    teaches: taught.choose,
    test: ofVein((context) => {
      if (context.sticks.some(({ aim }) => limited(context, aim.arm, aim.at))) return lost('limited-arm-drawn');
      const tied = context.ties.some(({ arm }) => context.case.arms[arm].wholeArm);
      return tied ? lost('limited-arm-tied') : done;
    }),
  },
  {
    id: 'VE-12',
    sentence: 'Chooses the best vein by touch: median cubital, then cephalic, the basilic last at the elbow.',
    points: 4,
    critical: false,
    competencies: ['I.P.2.b'],
    sources: who,
    facts: [],
    teaches: taught.choose,
    test: ofVein((context) => {
      const stick = context.sticks.find(({ vein }) => vein !== null);
      if (stick?.vein == null) return lost('no-vein-met');
      if (stick.aim.at === 'hand' || stick.vein === 'hand-outer' || stick.vein === 'hand-inner') {
        const { arm } = stick.aim;
        const elbow = veinsOf(context.case, context.seed, arm).some(
          ({ id, bounce, at }) => at === 'elbow' && id !== 'basilic' && bounce >= usable,
        );
        return elbow && !limited(context, arm, 'elbow') ? lost('hand-before-elbow', 0.4) : done;
      }
      const veins = veinsOf(context.case, context.seed, stick.aim.arm);
      const best = choice.find((id) => veins.some((vein) => vein.id === id && vein.bounce >= usable));
      if (best === undefined || stick.vein === best) return done;
      if (stick.vein === 'basilic') return lost('basilic-before-others', 0.2);
      return stick.vein === 'cephalic' ? lost('cephalic-before-median', 0.7) : done;
    }),
  },
  {
    id: 'VE-13',
    sentence: 'Ties the tourniquet {vp-tourniquet-distance} above the site.',
    points: 2,
    critical: false,
    competencies: ['I.P.2.b'],
    sources: who,
    facts: ['vp-tourniquet-distance'],
    teaches: taught.steps,
    test: ofVein(({ ties, facts }) => {
      if (ties.length === 0) return lost('no-band');
      const { low, high } = facts.bandInches;
      return ties.every(({ inches }) => inches >= low && inches <= high) ? done : lost('band-wrong-place');
    }),
  },
  {
    id: 'VE-14',
    sentence: 'Keeps each tourniquet on for {vp-tourniquet-time}.',
    points: 5,
    critical: true,
    competencies: ['I.P.2.b', 'I.C.11'],
    sources: ['eflm-venous-sampling-2018', 'mcnair-tourniquet-1979'],
    facts: ['vp-tourniquet-time', 'vp-tourniquet-protein'],
    teaches: taught.steps,
    test: ofVein(({ ties, nowMs, facts }) => {
      if (ties.length === 0) return done;
      const longest = Math.max(...ties.map((tie) => onMs(tie, nowMs)));
      const most = facts.bandMaxMin * 60_000;
      const values = { seconds: Math.round(longest / 1000) };
      if (longest <= most) return { share: 1, because: 'done', values };
      return { share: longest <= most * 1.5 ? 0.5 : longest <= most * 2 ? 0.3 : 0, because: 'band-too-long', values };
    }),
  },
  {
    id: 'VE-15',
    sentence: 'Lets the arm recover before it ties again where a tourniquet was on too long.',
    points: 1,
    critical: false,
    competencies: ['I.P.2.b'],
    sources: ['eflm-venous-sampling-2018'],
    facts: ['vp-tourniquet-time'],
    teaches: taught.steps,
    test: ofVein(({ ties, nowMs, facts }) => {
      const owed = ties.some((tie, index) => {
        const next = ties[index + 1];
        return next !== undefined && next.arm === tie.arm && onMs(tie, nowMs) > facts.bandMaxMin * 60_000;
      });
      if (!owed) return { share: null, because: 'band-was-short' };
      const rested = ties.every((tie, index) => {
        const next = ties[index + 1];
        if (next?.arm !== tie.arm || onMs(tie, nowMs) <= facts.bandMaxMin * 60_000) return true;
        return next.atMs - (tie.offAtMs ?? next.atMs) >= policy.bandRestMs;
      });
      return rested ? done : lost('arm-not-rested');
    }),
  },
  {
    id: 'VE-16',
    sentence: 'Cleans with {vp-alcohol}, lets it dry by itself for {vp-alcohol-dry}, and touches the place no more.',
    points: 5,
    critical: true,
    competencies: ['I.P.2.b', 'III.P.2'],
    sources: who,
    facts: ['vp-alcohol', 'vp-alcohol-dry'],
    teaches: taught.steps,
    test: ofVein(({ sticks }) => {
      const faults = sticks.filter(({ skin }) => skin !== 'dry');
      const worst = faults[0];
      if (worst === undefined) return done;
      return lost(`skin-${worst.skin}`, worst.skin === 'wet' && faults.length === 1 ? 0.3 : 0);
    }),
  },
  {
    id: 'VE-17',
    sentence: 'Holds the vein still from below the site, not with a finger above the needle.',
    points: 3,
    critical: false,
    competencies: ['I.P.2.b'],
    sources: ['who-drawing-blood-2010'],
    facts: [],
    teaches: taught.steps,
    test: ofVein(({ sticks }) => {
      if (sticks.every(({ held }) => held === 'below')) return done;
      return sticks.some(({ held }) => held === null) ? lost('vein-not-held') : lost('held-from-both-sides', 0.3);
    }),
  },
  {
    id: 'VE-18',
    sentence: 'Asks for a fist at most, never for pumping.',
    points: 2,
    critical: false,
    competencies: ['I.P.2.b', 'I.C.11'],
    sources: ['don-fist-clenching-1990'],
    facts: ['vp-fist-potassium'],
    teaches: taught.spoils,
    test: ofVein(({ did }) => (did.pumped ? lost('fist-pumped') : done)),
  },
];
