/** Whether the provider has taken over because of what could not wait. */
import type { RoomingContext } from './context.ts';

/** The ordinary rooming stops. */
export function isTakenOver(context: RoomingContext): boolean {
  return context.alarms.some(
    ({ id, raised }) =>
      raised !== null &&
      (raised.to === 'provider' || raised.to === 'nurse') &&
      context.case.alarms.some((alarm) => alarm.id === id && alarm.takesOver),
  );
}
