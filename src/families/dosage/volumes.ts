/** Volumes by desired over have: liquids by mouth, injections, and drugs measured in units. */
import { exact, type Exact } from '../exact.ts';
import { defineFamily, numberProblem, toDrawUp, toDrawUpTold, type NumberProblem } from '../family.ts';
import { dosageTopics } from './topics.ts';

type Liquid = readonly [
  drug: string,
  have: number,
  quantityMl: number,
  orders: readonly [number, ...number[]],
  unit?: string,
];

/** Oral liquids as sold in the US, with ordinary single doses for adults, none above the usual single dose of the label. */
const oral: readonly [Liquid, ...Liquid[]] = [
  ['amoxicillin', 400, 5, [500, 875]],
  ['amoxicillin', 250, 5, [500, 875]],
  ['amoxicillin', 200, 5, [250, 500]],
  ['cephalexin', 250, 5, [250, 500]],
  ['cephalexin', 125, 5, [250, 500]],
  ['cefdinir', 250, 5, [300]],
  ['cefdinir', 125, 5, [300]],
  ['azithromycin', 200, 5, [250, 500]],
  ['penicillin V', 250, 5, [250, 500]],
  ['clindamycin', 75, 5, [150, 300]],
  ['clarithromycin', 250, 5, [250, 500]],
  ['nitrofurantoin', 25, 5, [50, 100]],
  ['doxycycline', 25, 5, [100]],
  ['fluconazole', 40, 1, [100, 150, 200]],
  ['oseltamivir', 6, 1, [30, 75]],
  ['acyclovir', 200, 5, [400, 800]],
  ['ibuprofen', 100, 5, [200, 400, 600]],
  ['acetaminophen', 160, 5, [325, 500, 650]],
  ['diphenhydramine', 12.5, 5, [25, 50]],
  ['cetirizine', 5, 5, [5, 10]],
  ['hydroxyzine', 10, 5, [25, 50]],
  ['promethazine', 6.25, 5, [12.5, 25]],
  ['prednisolone', 15, 5, [20, 25, 30, 40, 50, 60]],
  ['famotidine', 40, 5, [10, 20, 40]],
  ['metoclopramide', 5, 5, [10]],
  ['ondansetron', 4, 5, [4, 8]],
  ['furosemide', 10, 1, [20, 40, 60]],
  ['digoxin', 50, 1, [125, 250], 'mcg'],
  ['gabapentin', 250, 5, [100, 300, 400, 600]],
  ['levetiracetam', 100, 1, [250, 500, 750]],
  ['phenytoin', 125, 5, [100, 200, 300]],
  ['carbamazepine', 100, 5, [200, 400]],
  ['oxcarbazepine', 300, 5, [300, 450, 600]],
  ['sertraline', 20, 1, [25, 50, 75, 100]],
  ['fluoxetine', 20, 5, [10, 20, 40, 60]],
  ['escitalopram', 5, 5, [5, 10, 20]],
  ['risperidone', 1, 1, [0.5, 2, 3]],
  ['lactulose', 10, 15, [20, 30], 'g'],
  ['nystatin', 100_000, 1, [400_000, 500_000, 600_000], 'units'],
];

/** Liquids and injections are for people below 65: the label halves ketorolac 60 mg IM from 65 on. */
const oldestYears = 64;

/**
 * Vials for injection as sold in the US, with ordinary single doses for adults; `have` in `quantityMl`. IM up to 3 mL, under the
 * skin up to 1 mL. No opioids and benzodiazepines: many states keep them from assistants. Enoxaparin is the 300 mg multi-dose vial.
 */
const vials: readonly [Liquid, ...Liquid[]] = [
  ['ketorolac', 30, 1, [15, 60]],
  ['ketorolac', 60, 2, [15, 30]],
  ['diphenhydramine', 50, 1, [12.5, 25]],
  ['promethazine', 25, 1, [12.5, 50]],
  ['hydroxyzine', 50, 1, [25, 75, 100]],
  ['ondansetron', 2, 1, [4]],
  ['methylprednisolone acetate', 40, 1, [20, 60, 80]],
  ['methylprednisolone acetate', 80, 1, [40, 60, 120]],
  ['triamcinolone', 40, 1, [20, 30, 60]],
  ['dexamethasone', 4, 1, [3, 6, 8, 10]],
  ['dexamethasone', 10, 1, [4, 6, 8, 12, 16]],
  ['testosterone cypionate', 200, 1, [50, 75, 100, 150]],
  ['testosterone cypionate', 100, 1, [50, 75, 120, 150, 200]],
  ['methotrexate', 25, 1, [10, 12.5, 15, 17.5, 20]],
  ['cyanocobalamin', 1000, 1, [100, 500], 'mcg'],
  ['enoxaparin', 100, 1, [30, 40, 60, 70, 80]],
  ['furosemide', 10, 1, [20, 30]],
  ['haloperidol decanoate', 50, 1, [25, 75, 100, 150]],
  ['haloperidol decanoate', 100, 1, [25, 50, 75, 150]],
  ['sumatriptan', 6, 0.5, [3, 4]],
];
const underTheSkin: ReadonlySet<string> = new Set(['enoxaparin', 'sumatriptan', 'methotrexate']);

/**
 * Drugs whose effect is measured in units, in volumes that one site takes. Insulin has a syringe and a family of its own. Heparin
 * under the skin in the doses of its label (5,000 to prevent, 8,000 to 10,000 or 15,000 units to treat, for 68 kg); epoetin from vials of 1 mL, never two for one dose.
 */
const inUnits: readonly [Liquid, ...Liquid[]] = [
  ['heparin', 10_000, 1, [5000, 8000]],
  ['heparin', 20_000, 1, [8000, 10_000, 15_000]],
  ['penicillin G benzathine', 600_000, 1, [1_200_000]],
  ['epoetin alfa', 10_000, 1, [3000, 4000, 5000, 6000, 7500]],
  ['epoetin alfa', 4000, 1, [2000, 2500, 3000]],
  ['epoetin alfa', 20_000, 1, [11_000, 12_000, 14_000, 15_000, 18_000]],
  ['epoetin alfa', 3000, 1, [2000, 2500]],
];

interface Figures {
  readonly opening: string;
  readonly drug: string;
  readonly unit: string;
  readonly desired: Exact;
  readonly have: Exact;
  readonly quantityMl: Exact;
  readonly route: string;
  /** What follows the answer in the last step. */
  readonly check?: string;
}

const amountOf = (quantityMl: Exact): string => (quantityMl.equals(1) ? 'each mL' : `${quantityMl} mL`);

function volumeProblem({
  opening,
  drug,
  unit,
  desired,
  have,
  quantityMl,
  route,
  check = '',
}: Figures): NumberProblem | null {
  if (desired.equals(have)) return null;
  const answer = desired.over(have).times(quantityMl);
  const isLess = desired.compare(have) < 0;
  return numberProblem({
    stem: `${opening} Order: ${drug} ${desired} ${unit} ${route}. Label: ${have} ${unit} in ${amountOf(quantityMl)}. ${toDrawUpTold} How many mL is one dose?`,
    unit: 'mL',
    rounding: toDrawUp,
    answer,
    steps: (shown) => [
      `Same unit? Yes: both are in ${unit}.`,
      `Desired ÷ have × quantity: ${desired} ÷ ${have} × ${quantityMl} mL = ${answer} mL.`,
      `Check: the label’s ${have} ${unit} is in ${quantityMl} mL, and ${desired} ${unit} is ${isLess ? 'less' : 'more'}.`,
      `One dose is ${shown}.${check}`,
    ],
    wrong: [
      [
        'inverted-ratio',
        have.over(desired).times(quantityMl),
        `This is ${have} ÷ ${desired}: the label over the order.`,
      ],
      ['forgot-quantity', desired.over(have), `This is ${desired} ÷ ${have}, without the ${quantityMl} mL.`],
      ['label-as-dose', quantityMl, `This much holds ${have} ${unit}, and the order says ${desired} ${unit}.`],
      ['tenfold-slip', answer.times(10), `Ten times too much: it holds ${desired.times(10)} ${unit}.`],
      ['tenfold-slip', answer.over(10), `Ten times too little: it holds ${desired.over(10)} ${unit}.`],
    ],
  });
}

export const liquidByMouth = defineFamily({
  id: 'liquid-by-mouth',
  title: 'Liquid by mouth',
  subject: 'dosage',
  trains: 'Turns an ordered dose and the strength on a bottle into milliliters.',
  topics: dosageTopics,
  teaches: 'pharmacology/dosage-calculation#let-the-units-cancel',
  facts: ['dose-round-below-1ml', 'dose-round-from-1ml'],
  // Doses of one kind of drug often come to the same volume.
  leastAnswers: 26,
  make(draw) {
    const patient = draw.adult(21, oldestYears);
    const [drug, have, quantityMl, orders, unit = 'mg'] = draw.oneOf(oral);
    const desired = exact(draw.oneOf(orders));
    const opening = `${patient.name}, ${patient.years}, cannot swallow tablets. You get a liquid ready at ${draw.place()}.`;
    return volumeProblem({
      opening,
      drug,
      unit,
      desired,
      have: exact(have),
      quantityMl: exact(quantityMl),
      route: 'by mouth once',
    });
  },
});

export const injectionVolume = defineFamily({
  id: 'injection-volume',
  title: 'Volume of an injection',
  subject: 'dosage',
  trains: 'Works out how many milliliters to draw up from a vial.',
  topics: dosageTopics,
  teaches: 'pharmacology/dosage-calculation#desired-over-have',
  facts: ['dose-round-below-1ml', 'dose-round-from-1ml'],
  // Injections are small: up to 3 mL.
  leastAnswers: 15,
  make(draw) {
    const patient = draw.adult(21, oldestYears);
    const [drug, have, quantityMl, orders, unit = 'mg'] = draw.oneOf(vials);
    if (drug.startsWith('testosterone') && patient.name.startsWith('Ms.')) return null;
    const desired = exact(draw.oneOf(orders));
    const opening = `At ${draw.place()} the provider orders an injection for ${patient.name}, ${patient.years}.`;
    const skinRoute = drug === 'methotrexate' ? 'subcutaneously once a week' : 'subcutaneously';
    const route = underTheSkin.has(drug) ? skinRoute : 'IM';
    return volumeProblem({ opening, drug, unit, desired, have: exact(have), quantityMl: exact(quantityMl), route });
  },
});

export const unitsPerMl = defineFamily({
  id: 'units-in-a-vial',
  title: 'Drugs measured in units',
  subject: 'dosage',
  trains: 'Draws up heparin and other drugs whose strength is given in units.',
  topics: dosageTopics,
  teaches: 'pharmacology/dosage-calculation#units-and-conversions',
  facts: ['dose-round-below-1ml', 'dose-round-from-1ml'],
  // Vials come in few strengths.
  leastAnswers: 12,
  make(draw) {
    const patient = draw.adult();
    const [drug, have, quantityMl, orders] = draw.oneOf(inUnits);
    const desired = exact(draw.oneOf(orders));
    const opening = `${patient.name}, ${patient.years}, has an order for an injection at ${draw.place()}.`;
    const route = drug.startsWith('penicillin') ? 'IM' : 'subcutaneously';
    return volumeProblem({
      opening,
      drug,
      unit: 'units',
      desired,
      have: exact(have),
      quantityMl: exact(quantityMl),
      route,
      check: ' A second person checks it.',
    });
  },
});
