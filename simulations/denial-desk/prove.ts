/**
 * What the papers of a file prove: each cause has one test that looks at papers only. A file is fair when exactly one cause
 * is proved by it; a test holds every file to that. Pure.
 */
import { daysBetween } from '../core/calendar.ts';
import { orderPlans, type CoordinationLimits } from '../practice/coordination.ts';
import { formName, payerOf } from '../practice/look-up.ts';
import type { Coverage, Payer, Practice } from '../practice/types.ts';
import { causeIds, type CauseId } from './causes.ts';
import type { AnsweredPlan, DeskFile } from './file.ts';

interface Desk {
  readonly file: DeskFile;
  readonly practice: Practice;
  readonly limits: CoordinationLimits;
  readonly payer: Payer;
}

const isActive = ({ served }: DeskFile, plan: AnsweredPlan): boolean =>
  plan.from <= served && (plan.to === null || served <= plan.to);
const billedPlan = ({ eligibility, claim }: DeskFile): AnsweredPlan | undefined =>
  eligibility.plans.find(({ payer }) => payer === claim.payer);
const activePlans = (file: DeskFile): readonly AnsweredPlan[] =>
  file.eligibility.plans.filter((plan) => isActive(file, plan));

/** The plan that pays first by the rules, as the plans' answers stand. */
export function firstByRules(file: DeskFile, practice: Practice, limits: CoordinationLimits): string | null {
  const plans = activePlans(file).map((plan) => {
    const coverage: Coverage = {
      ...plan,
      group: null,
      copay: 0,
      deductible: { year: 0, left: 0 },
      coinsurancePercent: 0,
      outOfPocketLeft: 0,
      primaryCare: null,
    };
    return { coverage, kind: payerOf(practice, plan.payer).kind };
  });
  return orderPlans(plans, { ...file.circumstances, kidneyDiseaseMonths: 0 }, limits).payers[0] ?? null;
}

const isOrderWrong = ({ file, practice, limits }: Desk): boolean => {
  const plan = billedPlan(file);
  return plan !== undefined && isActive(file, plan) && firstByRules(file, practice, limits) !== file.claim.payer;
};

const needsLetter = ({ file, payer }: Desk): boolean =>
  file.claim.lines.some(({ code }) => payer.authorizationFor.includes(code));
const mostUnits = ({ claim }: DeskFile, codes: readonly string[]): number =>
  Math.max(0, ...claim.lines.filter(({ code }) => codes.includes(code)).map(({ units }) => units));

/** Services on the claim of which one is part of the other, and no modifier says otherwise. */
export function isBundled({ claim }: DeskFile, practice: Practice): boolean {
  return practice.bundles.some(({ paid, included, modifier }) => {
    const line = claim.lines.find(({ code }) => code === included);
    return (
      line !== undefined &&
      claim.lines.some(({ code }) => code === paid) &&
      (modifier === null || !line.modifiers.includes(modifier))
    );
  });
}

const isLate = ({ file, payer }: Desk): boolean =>
  daysBetween(file.served, file.remittance.receivedOn) > payer.timelyFilingDays;
const isProvedTimely = ({ file, payer }: Desk): boolean =>
  file.acceptance !== null && daysBetween(file.served, file.acceptance.on) <= payer.timelyFilingDays;

/** How the first diagnosis of the claim differs from what the note supports. */
function diagnosisFault({ claim, note }: DeskFile): 'seventh' | 'side' | 'unspecific' | null {
  const [code = ''] = claim.diagnoses;
  if (code === note.supports) return null;
  if (/^[ST]/.test(code) && note.supports === `${code}A`) return 'seventh';
  const differing = code.split('').filter((letter, index) => letter !== note.supports.charAt(index));
  const isSide = code.length === note.supports.length && differing.length === 1 && differing[0] === '2';
  return isSide ? 'side' : 'unspecific';
}

const proofs: Readonly<Record<CauseId, (desk: Desk) => boolean>> = {
  'name-misspelled': ({ file }) => formName(file.claim.name) !== formName(file.eligibility.name),
  'member-transposed': ({ file }) => {
    const plan = billedPlan(file);
    return plan !== undefined && plan.memberId !== file.claim.memberId;
  },
  'birth-date-wrong': ({ file }) => file.claim.birthDate !== file.eligibility.birthDate,
  'coverage-ended': ({ file }) => activePlans(file).length === 0,
  'old-plan-billed': ({ file }) => {
    const plan = billedPlan(file);
    return plan !== undefined && !isActive(file, plan) && activePlans(file).length > 0;
  },
  'other-plan-first': (desk) => isOrderWrong(desk) && desk.file.circumstances.parents === null,
  'birthday-rule-reversed': (desk) => isOrderWrong(desk) && desk.file.circumstances.parents !== null,
  'second-plan-waiting': (desk) =>
    desk.file.remittance.paid > 0 &&
    desk.file.remittance.left > 0 &&
    activePlans(desk.file).length > 1 &&
    !isOrderWrong(desk),
  'referral-missing': ({ file, payer }) =>
    payer.isReferralNeeded && file.referral !== null && file.claim.approval === '',
  'authorization-missing': (desk) => {
    const { file } = desk;
    const letter = file.authorization;
    return (
      needsLetter(desk) &&
      letter !== null &&
      file.claim.approval === '' &&
      letter.from <= file.served &&
      file.served <= letter.to &&
      mostUnits(file, letter.codes) <= letter.units
    );
  },
  'authorization-expired': (desk) => {
    const letter = desk.file.authorization;
    return needsLetter(desk) && letter !== null && letter.to < desk.file.served;
  },
  'units-over': (desk) => {
    const letter = desk.file.authorization;
    return needsLetter(desk) && letter !== null && mostUnits(desk.file, letter.codes) > letter.units;
  },
  'place-wrong': ({ file }) =>
    file.claim.lines.some(
      ({ placeOfService }) => (file.note.place === 'home-video') !== ['02', '10'].includes(placeOfService),
    ),
  'diagnosis-not-linked': ({ file }) =>
    file.claim.lines.some(({ pointers }, index) => pointers !== file.charges.lines[index]?.pointers),
  'diagnosis-unspecific': ({ file }) => diagnosisFault(file) === 'unspecific',
  'side-differs': ({ file }) => diagnosisFault(file) === 'side',
  'seventh-missing': ({ file }) => diagnosisFault(file) === 'seventh',
  'modifier-missing': ({ file, practice }) => isBundled(file, practice) && file.note.separate !== null,
  bundled: ({ file, practice }) => isBundled(file, practice) && file.note.separate === null,
  duplicate: ({ file }) => file.earlier !== null,
  'late-with-proof': (desk) => isLate(desk) && isProvedTimely(desk),
  'late-without-proof': (desk) => isLate(desk) && !isProvedTimely(desk),
  'not-covered-notice-signed': ({ file }) =>
    file.notice?.option === 1 &&
    file.notice.signedOn <= file.served &&
    file.claim.lines.some(({ modifiers }) => modifiers.includes('GA')),
  'need-doubted': ({ file }) => file.remittance.carc === 'CO-50' && file.note.need !== null && file.notice === null,
  'provider-not-enrolled': ({ file }) => file.enrolledFrom > file.served,
};

/** Every cause the papers prove. */
export function proved(file: DeskFile, practice: Practice, limits: CoordinationLimits): readonly CauseId[] {
  const desk: Desk = { file, practice, limits, payer: payerOf(practice, file.claim.payer) };
  return causeIds.filter((id) => proofs[id](desk));
}
