/** Criteria of the end: pressure, the site, a bad moment, reports, the chart, clean hands, the words. */
import type { Criterion } from '../../core/rubric.ts';
import type { BloodContext } from '../context.ts';
import { eventOf, mustNotDraw, missing, punctures, veinDrawn, withBlood } from '../findings.ts';
import { policy } from '../policy.ts';
import { done, lost, ofBoth, ofVein, taught } from './common.ts';

const who = ['who-drawing-blood-2010'];

const told = (context: BloodContext, contents: readonly string[]): boolean =>
  context.did.reports.some(({ to, content }) => (to === 'provider' || to === 'nurse') && contents.includes(content));

export const afterCriteria: readonly Criterion<BloodContext>[] = [
  {
    id: 'VE-43',
    sentence: 'Has the place pressed, the arm straight, until it no longer bleeds; longer with a blood thinner.',
    points: 4,
    critical: false,
    competencies: ['I.P.2.b', 'I.P.13.a'],
    sources: who,
    facts: ['vp-bruise-share'],
    teaches: taught.steps,
    test: ofBoth((context) => {
      const { case: patient, pressedMs, bentMs, sticks, arteryAtMs, hematoma } = context;
      const opened = sticks.length === 0 || sticks.some(({ vein, lie }) => vein !== null || lie === 'artery');
      if (!opened) return { share: null, because: 'no-vein-opened' };
      const owed =
        arteryAtMs !== null || (patient.thinner && sticks.length > 0)
          ? policy.pressLongMs
          : sticks.length === 0
            ? Math.min(policy.pressMs, context.drawn.bleedsMs)
            : policy.pressMs;
      if (pressedMs < owed * 0.5) return lost('not-pressed');
      if (pressedMs < owed) return lost('pressed-too-short', 0.5);
      if (bentMs > 10_000) return lost('elbow-bent', 0.5);
      return hematoma >= 200 ? lost('large-bruise', 0.5) : done;
    }),
  },
  {
    id: 'VE-44',
    sentence:
      'Looks at the place before the patient goes, and puts a dressing on it; none on a small child who may swallow it.',
    points: 3,
    critical: false,
    competencies: ['I.P.2.b', 'I.P.2.c'],
    sources: ['who-drawing-blood-2010', 'capillary-sampling-2015'],
    facts: [],
    teaches: taught.steps,
    test: ofBoth((context) => {
      const { did, case: patient } = context;
      if (did.releasedBleeding) return lost('left-bleeding');
      if (!did.siteCheckedDry) return lost('site-not-checked', 0.3);
      if (patient.ageGroup === 'infant') return did.bandage ? lost('bandage-on-a-baby', 0.3) : done;
      return did.bandage ? done : lost('no-bandage', 0.6);
    }),
  },
  {
    id: 'VE-45',
    sentence: 'Lays somebody who faints flat, raises the legs, calls for help, stays, and takes the pulse.',
    points: 6,
    critical: true,
    competencies: ['I.P.13.f'],
    sources: who,
    facts: ['vp-faint-share'],
    teaches: taught.reacts,
    test: ofVein((context) => {
      const { did, faint } = context;
      if (faint.stage === 'none') return { share: null, because: 'nothing-happened' };
      const acts = [did.laidFlatAfterFaintAtMs !== null, did.legsRaised, did.helpCalledAtMs !== null, did.pulseTaken];
      const share = acts.filter(Boolean).length / acts.length;
      if (!acts[0]) return lost('faint-left-sitting');
      return share === 1 ? done : lost('faint-in-part', share);
    }),
  },
  {
    id: 'VE-46',
    sentence:
      'Tells the provider or nurse what they must know: a refusal, a broken fast, a faint, a pain, a large bruise, missing tubes.',
    points: 6,
    critical: true,
    competencies: ['I.P.3', 'X.P.3', 'A.1'],
    sources: ['who-drawing-blood-2010', 'aama-state-scope'],
    facts: [],
    teaches: taught.reacts,
    test: (context) => {
      const why = mustNotDraw(context);
      if (why !== null) return told(context, [why, 'could-not-draw']) ? done : lost(`${why}-not-told`);
      if (eventOf(context) !== null || context.hematoma >= 200)
        return told(context, ['what-happened']) ? done : lost('reaction-not-told');
      if (punctures(context) > 0 && missing(context).length > 0)
        return told(context, ['could-not-draw', 'what-happened']) ? done : lost('missing-not-told');
      return { share: null, because: 'nothing-to-tell' };
    },
  },
  {
    id: 'VE-47',
    sentence: 'Charts the place, the number of tries and the reaction as they were.',
    points: 5,
    critical: false,
    competencies: ['X.P.3'],
    sources: who,
    facts: [],
    teaches: taught.label,
    test: (context) => {
      const { charted } = context;
      if (charted === null) return lost('not-charted');
      const from = veinDrawn(context);
      const blood = withBlood(context).length > 0;
      const place =
        context.case.method === 'vein'
          ? from === null
            ? charted.site === null
            : charted.site === from.vein && charted.arm === from.arm
          : blood
            ? charted.site === context.case.method
            : charted.site === null;
      const tries = charted.tries === punctures(context);
      const event = eventOf(context);
      const owed =
        mustNotDraw(context) === 'refusal'
          ? ['refused']
          : mustNotDraw(context) !== null
            ? ['not-drawn']
            : event === 'faint'
              ? ['faint']
              : event === 'shooting-pain'
                ? ['shooting-pain']
                : context.hematoma >= 200
                  ? ['hematoma']
                  : ['none', 'hematoma'];
      const reaction = owed.includes(charted.reaction);
      const right = [place, tries, reaction].filter(Boolean).length;
      return right === 3 ? done : lost('charted-otherwise', right / 3);
    },
  },
  {
    id: 'VE-48',
    sentence: 'Takes off the gloves and cleans the hands again at the end.',
    points: 3,
    critical: false,
    competencies: ['III.P.3', 'III.P.2'],
    sources: ['cdc-isolation-2007', 'osha-bloodborne-1910-1030'],
    facts: [],
    teaches: taught.barriers,
    test: ofBoth(({ did }) => {
      if (did.glovesOffAtMs === null) return lost('gloves-kept-on');
      return did.handsAfterMs === null ? lost('hands-not-after', 0.4) : done;
    }),
  },
  {
    id: 'VE-49',
    sentence: 'Promises and explains no result, tells no one outside the care team: the provider goes over it.',
    points: 4,
    critical: true,
    competencies: ['X.C.1', 'A.7'],
    sources: ['aama-state-scope'],
    facts: [],
    teaches: taught.before,
    test: ({ did }) => {
      if (did.told.includes('you-should-skip-your-medicine')) return lost('advised');
      if (did.reports.some(({ to }) => to === 'family-member')) return lost('told-family');
      if (did.told.includes('results-will-be-fine')) return lost('promised');
      if (did.told.includes('you-have-bad-veins-it-is-your-fault')) return lost('blamed', 0.3);
      if (did.reports.some(({ content }) => content === 'own-diagnosis')) return lost('diagnosed', 0.4);
      return did.told.includes('provider-goes-over-results') ? done : lost('nothing-said', 0.6);
    },
  },
];
