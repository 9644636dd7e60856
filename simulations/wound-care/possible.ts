/** What hands can do at all now. Everything else is possible, right or wrong. */
import type { WoundContext } from './context.ts';
import type { WoundLearnerEvent } from './events.ts';

export function handsCan(context: WoundContext, event: WoundLearnerEvent): boolean {
  const { bandage, case: patient, oldOff } = context;
  const hasWound = patient.wound !== null;
  switch (event.type) {
    case 'time.skipped':
      return Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000;
    case 'hint.asked':
      return context.mode === 'coached';
    case 'old.removed':
      return hasWound && !oldOff;
    case 'wound.looked':
    case 'ruler.laid':
    case 'depth.dipped':
    case 'wound.wiped':
    case 'wound.irrigated':
    case 'dressing.laid':
      return hasWound && oldOff;
    case 'size.charted':
    case 'look.charted':
      return hasWound;
    case 'dressing.taped':
      return context.dressing !== null;
    case 'cms.checked':
      return patient.limb !== null;
    case 'bandage.begun':
      return patient.limb !== null && bandage === null;
    case 'turn.laid':
      return bandage?.secured === null;
    case 'bandage.secured':
      return bandage?.secured === null && bandage.turns.length > 0;
    case 'bandage.loosened':
      return bandage !== null || (patient.comesTight && context.tightSinceMs !== null);
    case 'sling.put-on':
      return patient.limb !== null;
    default:
      return true;
  }
}
