/** What a coded visit hands on to the claim: the charge slip exactly as it was filled in, slips and all. */
import type { ChargeLine, ChargeSlip } from '../practice/types.ts';
import type { CodingContext } from './context.ts';
import { letterOf } from './words.ts';

/** Everything here is done in the office. */
const office = '11';

export function chargeSlipOf({ case: visit, diagnoses, lines, fees }: CodingContext): ChargeSlip {
  const letters = (codes: readonly string[]): string =>
    codes.map((code) => letterOf(diagnoses.findIndex((one) => one.code === code))).join('');
  return {
    diagnoses: diagnoses.map(({ code }) => code),
    lines: lines.flatMap(({ code, modifiers, pointers, units }): ChargeLine[] =>
      code === null
        ? []
        : [
            {
              date: visit.today,
              placeOfService: office,
              code,
              modifiers,
              pointers: letters(pointers),
              charge: (fees[code] ?? 0) * units,
              units,
            },
          ],
    ),
    renderingProvider: visit.provider.id,
  };
}
