/** What a finished emergency hands to a later task. */
import type { EmergencyContext } from './context.ts';
import { courseOf } from './worlds/all.ts';

export interface EmergencyResult {
  readonly caseId: string;
  readonly course: 'active' | 'worse' | 'settled';
  readonly handedOver: boolean;
  readonly incidentFiled: boolean;
}

export function resultOf(context: EmergencyContext): EmergencyResult {
  return {
    caseId: context.case.id,
    course: courseOf(context),
    handedOver: context.handover !== null,
    incidentFiled: context.incident !== null,
  };
}
