/** The route and instrument a careful person would take, from what chart and answers tell. For hints and personas only. */
import type { Device, Route, TemperatureCase } from './case.ts';
import type { TemperatureFacts } from './facts.ts';
import { routeVerdict } from './route-rules.ts';

const preferred: readonly Route[] = ['oral', 'tympanic', 'temporal', 'axillary', 'rectal'];

const instruments: Readonly<Record<Route, readonly Device[]>> = {
  oral: ['oral-probe', 'column'],
  axillary: ['oral-probe', 'column'],
  tympanic: ['ear'],
  temporal: ['forehead'],
  rectal: ['rectal-probe'],
};

export interface Choice {
  readonly route: Route;
  readonly device: Device;
}

/** What suits best of what lies on the tray. */
export function bestChoice(patient: TemperatureCase, facts: TemperatureFacts): Choice {
  for (const wanted of ['fit', 'second'] as const) {
    for (const route of preferred) {
      const device = instruments[route].find((one) => patient.tray.includes(one));
      if (device !== undefined && routeVerdict(patient, facts, route).fit === wanted) return { route, device };
    }
  }
  return { route: 'axillary', device: patient.tray.includes('column') ? 'column' : 'oral-probe' };
}
