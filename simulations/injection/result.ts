/** What a finished visit hands on to a later task of a shift: what was given or measured and charted, never the truth. */
import type { InjectionContext } from './context.ts';

export interface InjectionResult {
  readonly caseId: string;
  /** Something was injected. */
  readonly given: boolean;
  readonly chartedMm: number | null;
  readonly reported: boolean;
  readonly helpCalled: boolean;
}

/** Reads the result off a visit. */
export function resultOf(context: InjectionContext): InjectionResult {
  return {
    caseId: context.case.id,
    given: context.shots.some(({ pushedAtMs }) => pushedAtMs !== null),
    chartedMm: context.induration?.mm ?? null,
    reported: context.did.reports.length > 0,
    helpCalled: context.did.helpCalledAtMs !== null,
  };
}
