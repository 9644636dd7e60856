/** Cuts a roster into cells; loaded when somebody brings one. What the cells mean is decided in `src/class/roster-csv.ts`. */
import Papa from 'papaparse';
import { readRoster, type RosterReading } from '#class/roster-csv.ts';

export function rosterOf(text: string): RosterReading {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: false });
  return readRoster(data.map((cells, place) => ({ line: place + 1, cells })));
}
