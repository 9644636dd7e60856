/** Desks with remittances: what a plan of the practice pays of a visit, worked out with its own terms. Runs when the site is built. */
import { secondaryPays, sequesterOf, shareOf, splitService, type Standing } from '../../practice/benefits.ts';
import { shortDate } from '../../core/calendar.ts';
import { coverageOf, feeOf, fullName, patientOf, payerOf } from '../../practice/look-up.ts';
import { dollars, type Cents } from '../../practice/money.ts';
import { patientPart } from '../../practice/payer.ts';
import type { Coverage, Fee, Practice, RemittanceLine, PlanKind } from '../../practice/types.ts';
import type { Account, Scene } from '../case.ts';
import { remittanceScene } from '../scene.ts';
import type { RemittanceSpec } from '../schema.ts';

function feeNamed(practice: Practice, code: string): Fee {
  const fee = feeOf(practice, code);
  if (fee === null) throw new Error(`the practice has no price for ${code}`);
  return fee;
}

function adjustments(list: readonly (readonly [string, Cents])[]): RemittanceLine['adjustments'] {
  return list.filter(([, amount]) => amount > 0).map(([code, amount]) => ({ code, amount }));
}

/** What a first payer answers, line by line, its year moving on with each. */
function firstAnswers(
  fees: readonly Fee[],
  coverage: Coverage,
  payer: { readonly id: string; readonly kind: PlanKind; readonly sequesterPercent: number },
  deductibleLeft: Cents,
  denied: Readonly<Record<string, string>>,
): readonly RemittanceLine[] {
  let standing: Standing = {
    deductibleLeft,
    coinsurancePercent: coverage.coinsurancePercent,
    outOfPocketLeft: coverage.outOfPocketLeft,
  };
  return fees.map((fee) => {
    const billed = fee.charge;
    const why = denied[fee.code];
    if (why !== undefined)
      return {
        code: fee.code,
        billed,
        allowed: 0,
        deductible: 0,
        coinsurance: 0,
        copay: 0,
        paid: 0,
        adjustments: [{ code: why, amount: billed }],
      };
    const { split, after } = splitService(
      { billed, allowed: fee.allowed[payer.id] ?? 0, share: shareOf(fee, coverage, payer.kind) },
      standing,
    );
    standing = after;
    const cut = sequesterOf(split.paid, payer.sequesterPercent);
    const { allowed, deductible, coinsurance, copay } = split;
    return {
      code: fee.code,
      billed,
      allowed,
      deductible,
      coinsurance,
      copay,
      paid: split.paid - cut,
      adjustments: adjustments([
        ['CO-45', split.adjustment],
        ['CO-253', cut],
        ['PR-1', deductible],
        ['PR-2', coinsurance],
        ['PR-3', copay],
      ]),
    };
  });
}

/** What Medicaid, always last, makes of a line: it pays up to its own price, and nobody owes the rest. */
function secondAnswer(fee: Fee, payerId: string, first: RemittanceLine): RemittanceLine {
  const left = patientPart(first);
  const own = fee.allowed[payerId] ?? 0;
  const paid = secondaryPays(Math.max(0, own - first.paid), left);
  return {
    ...first,
    allowed: own,
    deductible: 0,
    coinsurance: 0,
    copay: 0,
    paid,
    adjustments: adjustments([
      ['OA-23', first.billed - left],
      ['CO-45', left - paid],
    ]),
  };
}

export function remittanceScenes(spec: RemittanceSpec, practice: Practice): readonly Scene[] {
  const patient = patientOf(practice, spec.patient);
  const payers = spec.payers.map((id) => payerOf(practice, id));
  const [first, second] = payers;
  const coverage = first === undefined ? null : coverageOf(patient, first.id);
  if (first === undefined || coverage === null) throw new Error(`${spec.id}: no such plan`);
  return spec.variants.map((variant) => {
    const fees = variant.services.map((code) => feeNamed(practice, code));
    const lines = fees.map((fee, index) => ({
      id: String(index + 1),
      date: spec.visit,
      code: fee.code,
      title: fee.title,
      charge: fee.charge,
    }));
    const account: Account = {
      id: patient.id,
      name: fullName(patient.name),
      chart: patient.chart,
      birthDate: patient.birthDate,
      payers: payers.map(({ name }) => name).join(', then '),
      lines,
      before: [
        ...lines.map(({ id, charge }) => ({
          on: spec.visit,
          account: patient.id,
          line: id,
          kind: 'charge' as const,
          amount: charge,
          method: null,
          note: '',
        })),
        ...(variant.copay === 'posted'
          ? [
              {
                on: spec.visit,
                account: patient.id,
                line: null,
                kind: 'patient-payment' as const,
                amount: coverage.copay,
                method: 'card' as const,
                note: 'copay',
              },
            ]
          : []),
      ],
    };
    const answers = firstAnswers(fees, coverage, first, variant.deductibleLeft, variant.denied);
    return remittanceScene({
      today: spec.today,
      account,
      answers: [
        { payer: first.name, on: spec.today, lines: answers },
        ...(second === undefined
          ? []
          : [
              {
                payer: second.name,
                on: spec.today,
                lines: answers.map((line, index) =>
                  secondAnswer(feeNamed(practice, fees[index]?.code ?? ''), second.id, line),
                ),
              },
            ]),
      ],
      morePapers:
        variant.copay === 'on-receipt'
          ? [
              {
                id: 'receipt',
                title: `Copy of a receipt, ${shortDate(spec.visit)}`,
                lines: [`From ${fullName(patient.name)}: copay ${dollars(coverage.copay)}, by card.`],
                table: null,
              },
            ]
          : [],
      onReceipt: variant.copay === 'on-receipt' ? { amount: coverage.copay, method: 'card' } : null,
      questions: spec.questions,
    });
  });
}
