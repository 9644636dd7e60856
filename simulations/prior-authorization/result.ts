/** What this desk hands on: the authorization exactly as it was recorded, slips and all; null where none was. */
import { readFormDate } from '../core/calendar.ts';
import type { Authorization } from '../practice/types.ts';
import type { AuthorizationContext } from './context.ts';

export function resultOf({ fields, case: one, claimNoted }: AuthorizationContext): {
  readonly authorization: Authorization | null;
} {
  const number = fields.number.kept;
  if (number === '' || !claimNoted) return { authorization: null };
  return {
    authorization: {
      number,
      codes: [fields.code.kept === '' ? one.order.code : fields.code.kept],
      units: Number(fields.grantedUnits.kept === '' ? '0' : fields.grantedUnits.kept),
      from: readFormDate(fields.from.kept) ?? '',
      to: readFormDate(fields.to.kept) ?? '',
    },
  };
}
