/** Criteria of the needle in the vein: bevel, angle, tries, its line, release, out, safe. */
import type { Criterion } from '../../core/rubric.ts';
import type { BloodContext } from '../context.ts';
import { eventOf, fromSkin } from '../findings.ts';
import { policy } from '../policy.ts';
import { done, lost, ofBoth, ofVein, taught } from './common.ts';

const who = ['who-drawing-blood-2010'];

export const needleCriteria: readonly Criterion<BloodContext>[] = [
  {
    id: 'VE-19',
    sentence: 'Enters bevel up at {vp-needle-angle}, in line with the vein.',
    points: 4,
    critical: false,
    competencies: ['I.P.2.b'],
    sources: who,
    facts: ['vp-needle-angle'],
    teaches: taught.steps,
    test: ofVein(({ sticks, facts }) => {
      const down = sticks.some(({ aim }) => aim.bevel === 'down');
      const steep = sticks.some(({ aim }) => aim.angleDeg > facts.maxAngleDeg);
      if (!down && !steep) return done;
      return down && steep ? lost('bevel-and-angle') : down ? lost('bevel-down', 0.4) : lost('too-steep', 0.4);
    }),
  },
  {
    id: 'VE-20',
    sentence: 'Meets the vein without searching from side to side, forward or back in the needle’s own line at most.',
    points: 5,
    critical: false,
    competencies: ['I.P.2.b', 'A.2'],
    sources: who,
    facts: [],
    teaches: taught.steps,
    test: ofVein(({ sticks }) => {
      const dug = Math.max(...sticks.map(({ redirects }) => redirects));
      if (dug > 1) return lost('dug-for-the-vein');
      const through = sticks.some(({ lie, gotBlood }) => lie === 'through' && !gotBlood);
      if (dug === 1) return lost('turned-aside', 0.5);
      return through ? lost('went-through', 0.5) : done;
    }),
  },
  {
    id: 'VE-21',
    sentence: 'Stops after two tries and asks a colleague.',
    points: 5,
    critical: true,
    competencies: ['I.P.2.b', 'A.1', 'A.2'],
    sources: who,
    facts: ['lab-child-tries'],
    teaches: taught.steps,
    test: ofBoth((context) => {
      const { sticks, lancings } = context;
      const tries = sticks.length + lancings.length;
      const values = { tries };
      if (tries > policy.tries) return { share: 0, because: 'too-many-tries', values };
      const got = sticks.some(({ gotBlood }) => gotBlood) || lancings.length > 0;
      if (got || tries < policy.tries || context.did.colleague) return { share: 1, because: 'done', values };
      return { share: 0.5, because: 'nobody-asked', values };
    }),
  },
  {
    id: 'VE-22',
    sentence: 'Releases the tourniquet before the needle leaves the vein.',
    points: 5,
    critical: true,
    competencies: ['I.P.2.b'],
    sources: ['eflm-venous-sampling-2018', ...who],
    facts: ['vp-tourniquet-time'],
    teaches: taught.steps,
    test: ofVein(({ sticks }) =>
      sticks.some(({ bandOnWhenOut }) => bandOnWhenOut) ? lost('out-under-the-band') : done,
    ),
  },
  {
    id: 'VE-23',
    sentence: 'Makes the needle safe at once and drops it whole into the sharps container, never recapped.',
    points: 5,
    critical: true,
    competencies: ['III.P.10.a'],
    sources: ['osha-bloodborne-1910-1030', 'cdc-sharps-disposal'],
    facts: ['vp-sharps-full'],
    teaches: taught.barriers,
    test: ofBoth((context) => {
      const { did, needle, lancet } = context;
      const bad = did.sharps.find((how) => how !== 'container');
      if (bad === 'recapped') return lost('recapped');
      if (bad === 'tray') return lost('sharp-left-lying');
      if (needle !== null || lancet !== null) return lost('sharp-not-discarded');
      if (fromSkin(context)) return done;
      if (did.safetyAtMs === null) return lost('safety-not-activated');
      return did.longestBareMs > policy.safetyWithinMs ? lost('safety-late', 0.6) : done;
    }),
  },
  {
    id: 'VE-24',
    sentence:
      'Takes the needle out at once when pain shoots, when the patient grows faint, or when the blood is bright and beats.',
    points: 8,
    critical: true,
    competencies: ['I.P.2.b', 'I.P.13.f', 'A.1'],
    sources: ['who-drawing-blood-2010', 'galena-complications-1992'],
    facts: ['vp-faint-share'],
    teaches: taught.reacts,
    test: ofVein((context) => {
      const event = eventOf(context);
      if (event === null) return { share: null, because: 'nothing-happened' };
      if (context.did.advancedAfterPain) return lost('needle-moved-after-pain');
      const stick = context.sticks.find(({ atMs, outAtMs }) => {
        const at = since(context, event);
        return atMs <= at && (outAtMs === null || outAtMs >= at);
      });
      if (stick === undefined) return done;
      const late = (stick.outAtMs ?? context.nowMs) - since(context, event);
      const values = { seconds: Math.round(late / 1000) };
      return late <= policy.outWithinMs
        ? { share: 1, because: 'done', values }
        : { share: late <= policy.outWithinMs * 2 ? 0.4 : 0, because: 'needle-out-late', values };
    }),
  },
];

/** When it began, ms. */
function since(context: BloodContext, event: 'faint' | 'shooting-pain' | 'artery'): number {
  if (event === 'shooting-pain') return context.painAtMs ?? 0;
  if (event === 'artery') return context.arteryAtMs ?? 0;
  return context.did.warnedAtMs ?? 0;
}
