/** What the drawing of the room shows: who is where, in which pose. Read off the snapshot; decides nothing. */
import type { RoomingSnapshot } from '../describe.ts';
import type { Pose } from './pose.ts';

export type Place = 'waiting' | 'hall' | 'room' | 'empty';

export interface Scene {
  readonly place: Place;
  readonly pose: Pose;
  /** Where the patient is in the room. */
  readonly seat: 'chair' | 'table' | 'wheelchair' | 'lap' | 'standing';
  readonly companion: 'chair' | 'standing' | 'outside' | null;
  readonly gown: boolean;
  readonly draped: boolean;
  readonly isBaby: boolean;
  readonly undressed: boolean;
  readonly provider: boolean;
}

export function sceneOf(snapshot: RoomingSnapshot): Scene {
  const { context } = snapshot;
  const { figure, companion } = context.case;
  const isBaby = figure.kind === 'infant';
  const place: Place =
    snapshot.hasTag('turning') || snapshot.hasTag('finished')
      ? 'empty'
      : context.walkedHow !== null
        ? 'room'
        : context.calledAs !== null
          ? 'hall'
          : 'waiting';
  const wheels = figure.aid === 'wheelchair' || context.walkedHow === 'wheelchair';
  const onTable =
    context.settled === null
      ? context.position !== null && context.position !== 'on-lap'
      : context.settled.startsWith('table');
  const lies: Pose | null =
    context.position === 'supine' ||
    context.position === 'dorsal-recumbent' ||
    context.position === 'lithotomy' ||
    context.position === 'side-lying'
      ? 'lying'
      : context.position === 'prone'
        ? 'belly'
        : context.position === 'semi-fowler' || context.position === 'fowler'
          ? 'half-upright'
          : null;
  const seat = isBaby
    ? 'lap'
    : place !== 'room'
      ? wheels && place === 'hall'
        ? 'wheelchair'
        : 'standing'
      : context.settled === 'lap' || context.position === 'on-lap'
        ? 'lap'
        : onTable
          ? 'table'
          : wheels
            ? 'wheelchair'
            : 'chair';
  const bent = context.case.walk.seen.gait.shows;
  const pose: Pose =
    seat === 'table'
      ? (lies ?? 'table')
      : seat === 'wheelchair'
        ? 'wheelchair'
        : seat === 'standing'
          ? bent
            ? 'bent'
            : 'standing'
          : 'chair';
  return {
    place,
    pose,
    seat,
    companion:
      companion === null
        ? null
        : context.companionAt === 'outside'
          ? 'outside'
          : place === 'room'
            ? seat === 'chair' && !isBaby
              ? 'standing'
              : 'chair'
            : 'standing',
    gown: context.gown !== null && context.gown !== 'none',
    draped: context.draped,
    isBaby,
    undressed: context.readings.some(({ what }) => what === 'weight'),
    provider: snapshot.hasTag('stopped'),
  };
}
