/** Criteria of pack, field and gloves. Codes and numbers only; sentences are in explain.ts. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { Cause, SurgeryContext } from '../context.ts';
import { mmPerInch } from '../facts.ts';
import { missingItems, unsettled } from '../findings.ts';
import { borderMm, fromEdgeMm, isOpen } from '../sterility.ts';
import { done, lost, notAsked, teaches } from './prepare.ts';

const sources = ['open-rn-aseptic', 'openwa-sterile-fields'];

/** Each slip of a kind takes this share; what was put right costs nothing elsewhere. */
const slipShare = 0.25;
/** A cup is near the edge within this of it, mm: an assumption. */
const cupWithinMm = 110;

function slips(context: SurgeryContext, causes: readonly Cause[]): number {
  return context.breaks.filter(({ cause }) => causes.includes(cause)).length;
}

function cleanWork(context: SurgeryContext, causes: readonly Cause[], because: string): Finding {
  const count = slips(context, causes);
  return count === 0 ? done : lost(because, Math.max(0, 1 - slipShare * (count + 1)));
}

export const fieldCriteria: readonly Criterion<SurgeryContext>[] = [
  {
    id: 'MS-09',
    sentence: 'Puts the pack on a clean, dry stand at waist height.',
    points: 2,
    critical: false,
    competencies: ['III.P.6'],
    sources,
    facts: [],
    teaches: teaches('build-the-field'),
    test: ({ field }) =>
      field.stand === 'waist-high'
        ? done
        : lost(field.stand === null ? 'no-stand' : field.stand === 'low-stool' ? 'stand-low' : 'stand-damp'),
  },
  {
    id: 'MS-10',
    sentence: 'Checks the pack outside before opening and the indicator inside, and never works from a doubtful one.',
    points: 6,
    critical: true,
    competencies: ['III.P.6', 'III.C.3.b'],
    sources,
    facts: [],
    teaches: teaches('build-the-field'),
    test: (context) => {
      const { field, breaks } = context;
      if (!isOpen(field)) return lost('field-never-opened');
      if (breaks.some(({ cause, settledAtMs }) => cause === 'pack-not-sterile' && settledAtMs === null))
        return lost('bad-pack-used');
      const share = (field.checked ? 0.5 : 0) + (field.indicatorRead ? 0.5 : 0);
      return share === 1 ? done : lost(field.checked ? 'indicator-not-read' : 'pack-not-checked', share);
    },
  },
  {
    id: 'MS-11',
    sentence: 'Opens the far flap first, then the sides each with its own hand, the near one last, by the tips only.',
    points: 5,
    critical: false,
    competencies: ['III.P.6'],
    sources,
    facts: [],
    teaches: teaches('build-the-field'),
    test: ({ field }) => {
      if (!isOpen(field)) return lost('field-never-opened');
      if (field.opened.some(({ way }) => way === 'inside')) return lost('flap-touched-inside');
      if (field.opened.some(({ way }) => way === 'across')) return lost('flap-hand-crossed', 0.4);
      const order = field.opened.map(({ flap }) => flap);
      return order[0] === 'far' && order[3] === 'near' ? done : lost('flaps-out-of-order', 0.2);
    },
  },
  {
    id: 'MS-12',
    sentence: 'Brings to the field what the provider’s card asks for, and nothing else.',
    points: 6,
    critical: false,
    competencies: ['III.P.6', 'I.P.9'],
    sources: ['who-surgical-care-2003', 'aafp-laceration-2017'],
    facts: [],
    teaches: teaches('skin-and-trays'),
    test: (context) => {
      if (!isOpen(context.field)) return lost('field-never-opened');
      const missing = missingItems(context).length;
      const wrong = context.did.wrongItems.length;
      if (missing + wrong === 0) return done;
      return lost(missing > 0 ? 'tray-incomplete' : 'tray-with-extras', Math.max(0, 1 - 0.4 * missing - 0.25 * wrong));
    },
  },
  {
    id: 'MS-13',
    sentence:
      'Lets things fall from about {ms-drop-height} inside the border ({rm-sterile-border}), or sets them down with forceps, tips down.',
    points: 5,
    critical: false,
    competencies: ['III.P.7', 'III.P.6'],
    sources,
    facts: ['ms-drop-height', 'rm-sterile-border'],
    teaches: teaches('build-the-field'),
    test: (context) =>
      isOpen(context.field)
        ? cleanWork(
            context,
            ['on-the-border', 'off-the-field', 'wrapper-touched', 'bounced', 'bare-hand', 'forceps-tips-up'],
            'adding-slipped',
          )
        : lost('field-never-opened'),
  },
  {
    id: 'MS-14',
    sentence:
      'Pours with the label read and in the palm, a little into the waste first, from {ms-pour-height}, into a cup near the edge.',
    points: 5,
    critical: false,
    competencies: ['III.P.7'],
    sources,
    facts: ['ms-pour-height'],
    teaches: teaches('build-the-field'),
    test: ({ case: patient, field, facts }) => {
      if (!patient.pours) return notAsked('nothing-to-pour');
      if (field.poured === null) return lost('not-poured');
      const { heightMm, palmed, lipped } = field.poured;
      const cup = field.items.find(({ item }) => item === 'cup');
      const slack = 0.2;
      const isHeight =
        heightMm >= facts.pourLowIn * mmPerInch * (1 - slack) && heightMm <= facts.pourHighIn * mmPerInch * (1 + slack);
      const parts: readonly (readonly [boolean, string])[] = [
        [field.wet === null, 'poured-with-a-splash'],
        [isHeight, 'poured-from-wrong-height'],
        [field.bottleRead, 'bottle-not-read'],
        [palmed, 'label-not-in-palm'],
        [lipped, 'lip-not-rinsed'],
        [cup !== undefined && fromEdgeMm(cup) >= borderMm(facts) && fromEdgeMm(cup) <= cupWithinMm, 'cup-far-in'],
      ];
      const missed = parts.find(([isRight]) => !isRight);
      return missed === undefined
        ? done
        : lost(missed[1], field.wet === null ? parts.filter(([isRight]) => isRight).length / parts.length : 0);
    },
  },
  {
    id: 'MS-15',
    sentence: 'Never reaches across the field, turns away from it or leaves it.',
    points: 6,
    critical: false,
    competencies: ['III.P.7', 'III.C.3.b'],
    sources,
    facts: [],
    teaches: teaches('sterile-rules'),
    test: (context) => {
      if (!isOpen(context.field)) return lost('field-never-opened');
      if (slips(context, ['out-of-sight']) > 0) return lost('left-the-field', 0.25);
      return cleanWork(context, ['reached-over'], 'reached-over-field');
    },
  },
  {
    id: 'MS-16',
    sentence:
      'Cleans hands again and gloves by the open method: bare hand to the folded cuff, gloved fingers under the cuff.',
    points: 6,
    critical: false,
    competencies: ['III.P.7', 'III.P.2'],
    sources: ['open-rn-aseptic', 'bccampus-clinical-procedures'],
    facts: [],
    teaches: teaches('sterile-gloves'),
    test: (context) => {
      if (context.gloves.steps.length < 3) return lost('never-gloved');
      if (slips(context, ['unclean-into-gloves']) > 0) return lost('gloved-with-unclean-hands', 0.4);
      return cleanWork(
        context,
        ['glove-outside-touched', 'glove-cuff-touched', 'glove-wrist-touched'],
        'gloving-slipped',
      );
    },
  },
  {
    id: 'MS-17',
    sentence: 'Keeps gloved hands above the waist, in front, and away from everything that is not sterile.',
    points: 4,
    critical: false,
    competencies: ['III.P.7'],
    sources,
    facts: [],
    teaches: teaches('sterile-rules'),
    test: (context) =>
      context.gloves.steps.length < 3
        ? lost('never-gloved')
        : cleanWork(
            context,
            ['hands-below-waist', 'hands-at-face', 'hands-at-light', 'dirty-gloves', 'touched-contaminated'],
            'gloves-wandered',
          ),
  },
  {
    id: 'MS-18',
    sentence: 'Says “I contaminated that” and starts again before anything doubtful comes near the patient.',
    points: 8,
    critical: true,
    competencies: ['III.P.7', 'III.C.3.b', 'A.8'],
    sources,
    facts: [],
    teaches: teaches('sterile-rules'),
    test: (context) => {
      if (context.risk !== null)
        return {
          ...lost(context.risk.cause === 'no-gloves' ? 'used-without-gloves' : 'used-contaminated'),
          values: { cause: context.risk.cause },
        };
      if (!isOpen(context.field)) return lost('field-never-opened');
      return unsettled(context).length > 0 ? lost('left-unsaid', 0.5) : done;
    },
  },
];
