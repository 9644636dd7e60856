/** What a finished visit hands on to a later task of a shift: what was charted and done, never the true temperature. */
import type { Route, Unit } from './case.ts';
import type { TemperatureContext } from './context.ts';

export interface TemperatureResult {
  readonly caseId: string;
  /** As charted last; null when nothing was. */
  readonly charted: { readonly value: number; readonly unit: Unit; readonly route: Route | null } | null;
  readonly reported: boolean;
  readonly helpCalled: boolean;
}

/** Reads the result off a visit. */
export function resultOf(context: TemperatureContext): TemperatureResult {
  const last = context.charted.at(-1);
  return {
    caseId: context.case.id,
    charted: last === undefined ? null : { value: last.value, unit: last.unit, route: last.route },
    reported: context.did.reports.length > 0,
    helpCalled: context.did.helpCalledAtMs !== null,
  };
}
