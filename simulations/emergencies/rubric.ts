/**
 * The rubric of emergencies: what holds in each, then what belongs to each kind. Data and pure tests; thresholds that have a
 * source come from the facts, the others stand in limits.ts and are told in model.md.
 */
import type { Criterion } from '../core/rubric.ts';
import type { EmergencyContext } from './context.ts';
import { bodyLines } from './rubric/body.ts';
import { cprLines } from './rubric/cpr.ts';
import { frameLines } from './rubric/frame.ts';
import { criterionOf, type Line } from './rubric/line.ts';
import { roomLines } from './rubric/room.ts';

export const lines: readonly Line[] = [...frameLines, ...cprLines, ...bodyLines, ...roomLines];

export const emergencyRubric: readonly Criterion<EmergencyContext>[] = lines.map(criterionOf);
