/**
 * One spelling for a machine's state, so that two states can be compared without trusting a library's snapshot format. Only
 * JSON values are allowed in a context; anything else is a bug in the simulation and throws.
 */
import type { AnyMachineSnapshot } from 'xstate';
import { canonicalJson } from '#canonical/canonical-json.ts';

/** A machine snapshot as text: status, state value and context; equal texts mean equal states. */
export function canonicalState(snapshot: AnyMachineSnapshot): string {
  return canonicalJson({
    status: snapshot.status,
    value: snapshot.value as unknown,
    context: snapshot.context as unknown,
  });
}
