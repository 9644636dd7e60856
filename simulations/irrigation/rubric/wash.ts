/** Criteria of the washing itself: side, straightened, tip, aim, force, amount, the patient. */
import type { Criterion } from '../../core/rubric.ts';
import type { IrrigationContext } from '../context.ts';
import { allOut, endedEarly, reportedToProvider, shareOf } from '../findings.ts';
import { givenMl } from '../perception.ts';
import { done, ear, eye, first, lost, notAsked, ofWashing, splash } from './prepare.ts';

const round = (share: number): number => Math.round(share * 100) / 100;
/** An ordered amount may be missed by this share. Assumption. */
const amountWithin = 0.15;

export const washCriteria: readonly Criterion<IrrigationContext>[] = [
  {
    id: 'IR-15',
    sentence: 'Washes the ordered side and no other.',
    points: 6,
    critical: true,
    competencies: ['XII.P.1', 'A.1'],
    sources: ['ismp-error-prone-abbreviations'],
    facts: [],
    teaches: first,
    test: ofWashing(({ did }) => (did.wrongSide ? lost('wrong-side') : done)),
  },
  {
    id: 'IR-16',
    sentence: 'Straightens the ear canal: {ir-ear-pull}.',
    points: 6,
    critical: true,
    competencies: ['XII.P.1', 'I.C.4'],
    sources: ['open-rn-nursing-skills-2e', 'saskpoly-aural-irrigation'],
    facts: ['ir-ear-pull', 'vs-ear-pull-age'],
    teaches: ear,
    test: ofWashing((context) => {
      if (context.case.organ === 'eye') return notAsked('an-eye');
      const share = shareOf(context, 'openTenths');
      if (share > 0.9) return done;
      const { pull } = context;
      const wrong = pull !== null && (context.drawn.canal.down ? pull.upMm > 0 : pull.upMm < 0);
      return { share: wrong ? 0 : round(share), because: wrong ? 'pulled-the-wrong-way' : 'canal-not-straightened' };
    }),
  },
  {
    id: 'IR-17',
    sentence: 'Holds the lids open on the bone, never on the eyeball.',
    points: 5,
    critical: false,
    competencies: ['XII.P.1'],
    sources: ['msd-eye-irrigation', 'open-rn-nursing-skills-2e'],
    facts: [],
    teaches: eye,
    test: ofWashing((context) => {
      if (context.case.organ === 'ear') return notAsked('an-ear');
      if (context.lids === 'eyeball') return lost('pressed-on-the-eyeball');
      const share = shareOf(context, 'openTenths');
      return share > 0.9 ? done : { share: round(share), because: 'lids-not-held' };
    }),
  },
  {
    id: 'IR-18',
    sentence: 'Keeps the tip where it belongs: {ir-tip-depth}; over an eye {ir-eye-distance}, touching nothing.',
    points: 5,
    critical: true,
    competencies: ['XII.P.1', 'III.P.2'],
    sources: ['saskpoly-aural-irrigation', 'stevens-irrigate-eye-2005'],
    facts: ['ir-tip-depth', 'ir-eye-distance'],
    teaches: ear,
    test: ofWashing((context) => {
      if (context.case.emergency) return notAsked('eyewash-as-it-comes');
      if (context.did.touched) return lost('tip-touched-the-eye');
      if (context.case.organ === 'eye') {
        const high = context.washes.some(({ eye: at }) => at !== null && at.heightMm > context.facts.eyeCm * 10);
        return high ? lost('from-too-high', 0.4) : done;
      }
      const deep = shareOf(context, 'deepTenths');
      return deep <= 0.02 ? done : { share: deep > 0.5 ? 0 : round(0.7 - deep), because: 'tip-too-deep' };
    }),
  },
  {
    id: 'IR-19',
    sentence: 'Aims the stream {ir-ear-roof}; over an eye {ir-eye-direction}, {ir-eye-cornea}.',
    points: 8,
    critical: true,
    competencies: ['XII.P.1', 'I.C.4'],
    sources: ['saskpoly-aural-irrigation', 'msd-cerumen', 'msd-eye-irrigation', 'stevens-irrigate-eye-2005'],
    facts: ['ir-ear-roof', 'ir-eye-direction', 'ir-eye-cornea'],
    teaches: ear,
    test: ofWashing((context) => {
      const good = shareOf(context, 'goodTenths');
      if (good > 0.9) return done;
      const straight = shareOf(context, 'straightTenths');
      const isEar = context.case.organ === 'ear';
      if (straight > 0.3) return lost(isEar ? 'aimed-at-the-drum' : 'aimed-at-the-cornea');
      return { share: round(good * 0.8), because: isEar ? 'aimed-beside-the-roof' : 'not-from-the-inner-corner' };
    }),
  },
  {
    id: 'IR-20',
    sentence:
      'Lets a gentle, steady stream run, never a hard one: a syringe pressed hard makes {ir-syringe-pressure} in an ear.',
    points: 5,
    critical: false,
    competencies: ['XII.P.1', 'A.2'],
    sources: ['sorensen-irrigation-1995', 'aao-hns-cerumen-2017'],
    facts: ['ir-syringe-pressure'],
    teaches: ear,
    test: ofWashing((context) => {
      const hard = shareOf(context, 'hardTenths');
      return hard <= 0.05 ? done : { share: hard > 0.6 ? 0 : round(0.8 - hard), because: 'stream-too-hard' };
    }),
  },
  {
    id: 'IR-21',
    sentence:
      'Gives the ordered amount, or less where all is out of an ear; after a splash flushes for {ic-eye-flush} with the lids held.',
    points: 6,
    critical: true,
    competencies: ['I.P.4.c', 'I.P.13', 'II.C.1.a'],
    sources: ['medlineplus-eye-emergencies', 'open-rn-nursing-skills-2e'],
    facts: ['ic-eye-flush'],
    teaches: splash,
    test: ofWashing((context) => {
      const { case: patient, did, facts } = context;
      if (patient.amountMl === null) {
        const minutes = Math.floor(did.flushedMs / 60_000);
        return did.flushedMs >= facts.flushMin * 60_000
          ? done
          : { share: 0, because: 'flushed-too-short', values: { minutes } };
      }
      if (endedEarly(context)) return notAsked('stopped-for-the-patient');
      const given = givenMl(context);
      const off = Math.abs(given - patient.amountMl) / patient.amountMl;
      if (off <= amountWithin) return done;
      if (given < patient.amountMl && allOut(context) && did.looks > 0) return done;
      return {
        share: off > 0.6 ? 0 : 0.4,
        because: given < patient.amountMl ? 'too-little' : 'too-much',
        values: { given },
      };
    }),
  },
  {
    id: 'IR-22',
    sentence: 'Stops at once when it hurts or the room spins, and tells the provider.',
    points: 8,
    critical: true,
    competencies: ['A.1', 'A.3', 'XII.P.1'],
    sources: ['aao-hns-cerumen-2017', 'msd-cerumen'],
    facts: [],
    teaches: ear,
    test: (context) => {
      if (context.symptom === null) return notAsked('nothing-hurt-or-turned');
      if (context.did.wentOn) return lost('went-on');
      const { reports } = context.did;
      if (reportedToProvider(context, 'dizzy-or-pain')) return done;
      return reports.some(({ content }) => content === 'dizzy-or-pain')
        ? lost('told-somebody-else', 0.5)
        : lost('stopped-and-told-nobody', 0.3);
    },
  },
  {
    id: 'IR-23',
    sentence: 'Asks how the patient is while the water runs or rests, and looks at what comes back.',
    points: 4,
    critical: false,
    competencies: ['A.3', 'A.4', 'V.P.1'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches: ear,
    test: ofWashing(({ did }) => {
      const share = (did.comforted > 0 ? 0.5 : 0) + (did.looks > 0 ? 0.5 : 0);
      return share === 1 ? done : lost(did.comforted > 0 ? 'return-not-looked-at' : 'patient-not-asked', share);
    }),
  },
  {
    id: 'IR-24',
    sentence: 'Tests the pH as ordered, {ir-eye-ph}, and never makes the water wait for it.',
    points: 4,
    critical: false,
    competencies: ['I.P.3', 'XII.P.1'],
    sources: ['stevens-irrigate-eye-2005'],
    facts: ['ir-eye-ph'],
    teaches: splash,
    test: ofWashing(({ case: patient, did, facts }) => {
      if (!patient.phOrdered) return notAsked('no-ph-ordered');
      const last = did.phRead.at(-1);
      if (last === undefined) return lost('ph-not-read');
      const after = (did.firstWaterAtMs ?? 0) + facts.flushMin * 60_000;
      return last.atMs >= after ? done : lost('ph-only-before', 0.3);
    }),
  },
];
