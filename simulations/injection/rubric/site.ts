/** Criteria of the place: region, landmark, skin, hold. Codes and numbers only. */
import type { Criterion } from '../../core/rubric.ts';
import type { InjectionContext } from '../context.ts';
import { rightUl } from '../dose.ts';
import { mostUl, rightHolds, rightRegions } from '../rules.ts';
import { ofShot } from './prepare.ts';
import { taught } from './sections.ts';

const sources = ['cdc-imz-administration', 'open-rn-parenteral'];

export const siteCriteria: readonly Criterion<InjectionContext>[] = [
  {
    id: 'IJ-25',
    sentence: 'Chooses a region that suits route, age, volume and order.',
    points: 6,
    critical: true,
    competencies: ['I.P.5'],
    sources,
    facts: [
      'rx-deltoid-volume',
      'rx-large-muscle-volume',
      'rx-infant-volume',
      'rx-subcut-volume',
      'inj-epinephrine-site',
      'inj-tst-place',
      'rx-subcut-vaccine',
    ],
    teaches: taught.sites,
    test: ofShot((context, shot) => {
      const { case: patient, facts } = context;
      const ul = rightUl(patient, facts) ?? 0;
      if (shot.spot === null) return { share: 0, because: 'site-unknown' };
      const { region } = shot.spot;
      if (region === 'buttock') return { share: 0, because: 'dorsogluteal' };
      if (patient.ageGroup === 'infant' && region !== 'thigh') return { share: 0, because: 'infant-not-in-the-thigh' };
      if (rightRegions(patient, facts, ul).includes(region)) return { share: 1, because: 'done' };
      if (ul > mostUl(region, patient.dose?.route ?? 'IM', patient, facts))
        return { share: 0, because: 'too-much-for-the-site' };
      return { share: 0, because: 'region-unsuited' };
    }),
  },
  {
    id: 'IJ-26',
    sentence: 'Finds the spot by bone and measure, clear of nerve, vessel, joint, scar and lump.',
    points: 6,
    critical: true,
    competencies: ['I.P.5'],
    sources,
    facts: ['rx-deltoid-landmark', 'rx-navel-distance', 'inj-tst-place'],
    teaches: taught.sites,
    test: ofShot((_context, shot) => {
      switch (shot.zone) {
        case 'right':
          return { share: 1, because: 'done' };
        case 'near':
          return { share: 0.5, because: 'beside-the-spot' };
        case 'elsewhere':
          return { share: 0.25, because: 'far-from-the-spot' };
        default:
          return { share: 0, because: `hit-${shot.zone}` };
      }
    }),
  },
  {
    id: 'IJ-27',
    sentence: 'Wipes the skin and lets it dry.',
    points: 3,
    critical: false,
    competencies: ['III.C.3.a', 'I.P.7'],
    sources: ['open-rn-parenteral'],
    facts: [],
    teaches: taught.give,
    test: ofShot((_context, shot) => {
      if (!shot.wiped) return { share: 0, because: 'skin-not-wiped' };
      return shot.dry ? { share: 1, because: 'done' } : { share: 0.5, because: 'skin-still-wet' };
    }),
  },
  {
    id: 'IJ-28',
    sentence:
      'Holds the skin as route and order ask: flat or bunched for muscle, pinched for fat, stretched for skin, pulled aside about {rx-z-track-pull} for Z-track.',
    points: 4,
    critical: false,
    competencies: ['I.P.7'],
    sources,
    facts: ['rx-z-track-pull'],
    teaches: taught.zTrack,
    test: ofShot((context, shot) => {
      if (shot.hold === null) return { share: 0, because: 'skin-not-held' };
      return rightHolds(context).includes(shot.hold)
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'held-the-wrong-way' };
    }),
  },
];
