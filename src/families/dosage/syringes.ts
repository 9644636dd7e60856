/** Powder and syringes: what to withdraw after mixing, insulin in units and in mL, and the syringe that shows the dose. */
import { exact } from '../exact.ts';
import { choiceProblem, defineFamily, numberProblem, toDrawUp, toDrawUpTold, toTenth } from '../family.ts';
import { injectionTopics } from './topics.ts';

interface Powder {
  readonly drug: string;
  /** What the vial holds in all. */
  readonly vialMg: number;
  readonly addMl: number;
  /** Milligrams in each mL after mixing. */
  readonly mgPerMl: number;
  /** What the label gives a child at once. */
  readonly mgPerKg: readonly [low: number, high: number];
  /** Smallest and largest order in mg. */
  readonly orders: readonly [low: number, high: number];
}

/**
 * From the labels for IM use. Both ceftriaxone strengths of 1 g are fact dose-ceftriaxone-diluent; 500 mg with 1 mL stands in the
 * same table. Cefazolin: 2 mL to 500 mg and 2.5 mL to 1 g. A child gets ceftriaxone 50 mg/kg once (rounded down here) and cefazolin
 * 25 to 50 mg/kg/day in three or four doses.
 */
const powders: readonly [Powder, ...Powder[]] = [
  { drug: 'ceftriaxone', vialMg: 1000, addMl: 2.1, mgPerMl: 350, mgPerKg: [46, 50], orders: [400, 950] },
  { drug: 'ceftriaxone', vialMg: 1000, addMl: 3.6, mgPerMl: 250, mgPerKg: [46, 50], orders: [400, 500] },
  { drug: 'ceftriaxone', vialMg: 500, addMl: 1, mgPerMl: 350, mgPerKg: [46, 50], orders: [400, 475] },
  { drug: 'cefazolin', vialMg: 1000, addMl: 2.5, mgPerMl: 330, mgPerKg: [8, 17], orders: [150, 600] },
  { drug: 'cefazolin', vialMg: 500, addMl: 2, mgPerMl: 225, mgPerKg: [8, 17], orders: [100, 450] },
];

export const powderAndDiluent = defineFamily({
  id: 'powder-and-diluent',
  title: 'Powder and diluent',
  subject: 'dosage',
  trains: 'Uses the strength on the label of a mixed vial, not the liquid that was added.',
  topics: injectionTopics,
  teaches: 'pharmacology/dosage-calculation#powder-and-diluent',
  facts: ['dose-ceftriaxone-diluent', 'dose-round-below-1ml', 'dose-round-from-1ml'],
  // Volumes up to 3 mL, most of them to the tenth.
  leastAnswers: 28,
  make(draw) {
    const child = draw.child(1, 9);
    const { drug, vialMg, addMl, mgPerMl, mgPerKg, orders } = draw.oneOf(powders);
    const rate = draw.whole(...mgPerKg);
    // Down to a step that a provider would write.
    const desired = child.kg.times(rate).over(25).floor().times(25);
    if (desired.compare(orders[0]) < 0 || desired.compare(orders[1]) > 0) return null;
    const answer = desired.over(mgPerMl);
    return numberProblem({
      stem: `${child.name}, age ${child.years}, weighs ${child.kg} kg. The provider at ${draw.childPlace()} has checked the dose. Order: ${drug} ${desired} mg IM. Label of the ${exact(vialMg)} mg vial: “Add ${addMl} mL. Each mL then contains ${mgPerMl} mg.” ${toDrawUpTold} How many mL do you draw up?`,
      unit: 'mL',
      rounding: toDrawUp,
      answer,
      steps: (shown) => [
        `Use the strength after mixing: ${mgPerMl} mg in each mL.`,
        `Desired ÷ have × quantity: ${desired} ÷ ${mgPerMl} × 1 mL = ${answer} mL.`,
        `Rounded: ${shown}. The vial now holds about ${exact(vialMg).over(mgPerMl).round(1)} mL, so it fits.`,
        ...(answer.compare(1) > 0
          ? [`Ask how the ${toDrawUp(answer)} mL are shared between sites: a child’s muscle takes little.`]
          : []),
      ],
      wrong: [
        [
          'diluent-as-volume',
          desired.over(vialMg).times(addMl),
          `This reckons ${exact(vialMg)} mg in the ${addMl} mL that was added.`,
        ],
        ['whole-vial', exact(vialMg).over(mgPerMl), `This is all of the vial, ${exact(vialMg)} mg.`],
        ['inverted-ratio', exact(mgPerMl).over(desired), `This is ${mgPerMl} ÷ ${desired}: the label over the order.`],
        ['label-as-dose', addMl, 'This draws up as much as was added.'],
        ['tenfold-slip', answer.times(10), 'The point moved one place: ten times too much.'],
        ['tenfold-slip', answer.over(10), 'The point moved one place: ten times too little.'],
      ],
    });
  },
});

/** Units in each mL of U-100 insulin (fact dose-u100). */
const unitsPerMl = 100;

export const insulinInMl = defineFamily({
  id: 'insulin-in-ml',
  title: 'Insulin units in milliliters',
  subject: 'dosage',
  trains: 'Knows how small a volume of U-100 insulin is, and that it is drawn in units.',
  topics: injectionTopics,
  teaches: 'pharmacology/dosage-calculation#syringes-and-insulin',
  facts: ['dose-u100'],
  leastAnswers: 45,
  make(draw) {
    const patient = draw.adult();
    const units = exact(draw.whole(4, 60));
    const kind = draw.oneOf(['insulin lispro', 'insulin aspart', 'insulin glargine', 'insulin NPH', 'regular insulin']);
    const answer = units.over(unitsPerMl);
    return numberProblem({
      stem: `${patient.name}, ${patient.years}, takes ${units} units of ${kind}, U-100, and asks how much liquid that is. You draw it to the ${units}-unit line of a U-100 insulin syringe. How many mL is it?`,
      unit: 'mL',
      rounding: (value) => value.round(3),
      answer,
      steps: (shown) => [
        `U-100 means ${unitsPerMl} units in each mL.`,
        `${units} ÷ ${unitsPerMl} = ${answer}.`,
        `It is ${shown}. The syringe is marked in units, so for the dose itself nothing is calculated.`,
      ],
      wrong: [
        ['tenfold-slip', answer.times(10), `Ten times too much: it would be ${units.times(10)} units.`],
        ['tenfold-slip', answer.over(10), `Ten times too little: it would be ${units.over(10)} units.`],
        ['marks-misread', answer.times(2), 'Marks of two units each were counted as one unit: twice the dose.'],
        ['marks-misread', answer.over(2), 'Marks of one unit each were counted as two units: half of the dose.'],
        ['inverted-ratio', exact(unitsPerMl).over(units), `This is ${unitsPerMl} ÷ ${units}: upside down.`],
      ],
    });
  },
});

type Injection = readonly [drug: string, mgPerMl: number, orders: readonly [number, ...number[]], route?: string];

/** Adult doses from vials sold in the US, into a muscle unless told otherwise. Enoxaparin is the 300 mg multi-dose vial. */
const injections: readonly [Injection, ...Injection[]] = [
  ['methotrexate', 25, [7.5, 10, 12.5, 15, 17.5], 'subcutaneously once a week'],
  ['enoxaparin', 100, [30, 40, 60, 70, 80], 'subcutaneously'],
  ['dexamethasone', 4, [3, 6, 8, 10]],
  ['dexamethasone', 10, [4, 6, 8, 12, 16]],
  ['testosterone cypionate', 200, [50, 75, 150]],
  ['methylprednisolone acetate', 40, [20, 60, 80, 100]],
  ['ketorolac', 30, [15, 60]],
  ['haloperidol decanoate', 50, [25, 75, 100]],
  ['triamcinolone', 40, [25, 30, 60, 70]],
  ['promethazine', 25, [12.5, 50]],
];

export const chooseSyringe = defineFamily({
  id: 'choose-the-syringe',
  title: 'Syringe and line',
  subject: 'dosage',
  trains: 'Works out a volume and picks the smallest syringe that shows it, with the line to draw to.',
  topics: injectionTopics,
  teaches: 'pharmacology/dosage-calculation#syringes-and-insulin',
  facts: ['dose-syringe-1ml-mark', 'dose-syringe-3ml-mark', 'dose-round-below-1ml', 'dose-round-from-1ml'],
  // Two syringes with some lines each.
  leastAnswers: 14,
  make(draw) {
    // Below 65: from then on the label halves ketorolac 60 mg IM.
    const patient = draw.adult(21, 64);
    const [drug, have, orders, route = 'IM'] = draw.oneOf(injections);
    if (drug.startsWith('testosterone') && patient.name.startsWith('Ms.')) return null;
    const desired = exact(draw.oneOf(orders));
    const answer = toDrawUp(desired.over(have));
    const isSmall = answer.compare(1) < 0;
    const right = isSmall ? 1 : 3;
    const inverted = toDrawUp(exact(have).over(desired));
    const said = (syringe: number, line: string): string => `a ${syringe} mL syringe, to the ${line} mL line`;
    const fits = (volume: typeof answer): number => (volume.compare(1) < 0 ? 1 : volume.compare(3) <= 0 ? 3 : 5);
    // No syringe of the drawer holds ten times more than half a milliliter.
    const tenfold = toDrawUp(answer.compare(0.5) <= 0 ? answer.times(10) : answer.over(10));
    return choiceProblem({
      stem: `At ${draw.place()} you prepare an injection for ${patient.name}, ${patient.years}. Order: ${drug} ${desired} mg ${route}. Label: ${have} mg in each mL. In the drawer lie 1 mL, 3 mL and 5 mL syringes, and U-100 insulin syringes. Which syringe do you take, and to which line do you draw?`,
      answer: { text: said(right, String(answer)) },
      steps: (shown) => [
        `Desired ÷ have × quantity: ${desired} ÷ ${have} × 1 mL = ${answer} mL.`,
        isSmall
          ? 'Under 1 mL the 1 mL syringe shows hundredths.'
          : 'More than 1 mL does not fit the 1 mL syringe. The 3 mL syringe shows tenths.',
        `The smallest syringe that holds the dose: ${shown}.`,
      ],
      wrong: [
        [
          'wrong-syringe',
          `a U-100 insulin syringe, to the ${answer.times(isSmall ? 100 : 10)}-unit line`,
          'An insulin syringe is for insulin only.',
        ],
        [
          'inverted-ratio',
          said(fits(inverted), String(inverted)),
          `This is ${have} ÷ ${desired}: the label over the order.`,
        ],
        ['tenfold-slip', said(fits(tenfold), String(tenfold)), 'The point moved one place.'],
        [
          'marks-misread',
          isSmall ? 'a 5 mL syringe, to the nearest mark' : said(3, String(toTenth(answer.over(2)))),
          isSmall
            ? 'The marks of a 5 mL syringe are too coarse for this dose.'
            : 'Each small mark was taken for 0.2 mL, as on a 5 mL syringe: half of the dose.',
        ],
      ],
    });
  },
});
