/** The model of each kind. */
import type { EmergencyContext } from '../context.ts';
import { erased, type AnyModel, type Course, type Models, type Signs } from '../world.ts';
import { arrest, choking } from './airway.ts';
import { allergy, faint, fit, strain, stroke, sugar } from './body.ts';
import { fire, spill, stick } from './room.ts';
import { bleeding, burn } from './wound.ts';

const models: Models = {
  anaphylaxis: erased(allergy),
  syncope: erased(faint),
  seizure: erased(fit),
  glucose: erased(sugar),
  'chest-pain': erased(strain),
  stroke: erased(stroke),
  choking: erased(choking),
  arrest: erased(arrest),
  bleeding: erased(bleeding),
  burn: erased(burn),
  needlestick: erased(stick),
  fire: erased(fire),
  spill: erased(spill),
};

export const modelOf = (context: EmergencyContext): AnyModel => models[context.case.kind];
export const signsOf = (context: EmergencyContext): Signs | null => modelOf(context).signs(context.world, context);
export function courseOf(context: EmergencyContext): Course {
  // Handed over to whom it belongs: it is no longer the learner's.
  if (context.handover !== null && isRightHandover(context)) return 'settled';
  return modelOf(context).course(context.world, context);
}
/** Whom the handover belongs to: the crew where one was needed, else the provider or the supervisor. */
export function rightTargets(context: EmergencyContext): readonly string[] {
  const { kind } = context.case;
  if (kind === 'fire') return ['ems', 'supervisor'];
  if (kind === 'needlestick' || kind === 'spill') return ['supervisor'];
  return context.case.ems ? ['ems'] : ['provider'];
}
export const isRightHandover = (context: EmergencyContext): boolean =>
  context.handover !== null && rightTargets(context).includes(context.handover.to);
