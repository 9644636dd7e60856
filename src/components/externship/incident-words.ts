/** What an incident is called on the screen. */
import type { EntryData } from '#schema/entry.ts';

export type IncidentKind = EntryData<'incident.reported'>['what'];

export const incidentWords: Readonly<Record<IncidentKind, string>> = {
  'needlestick-or-cut': 'Needlestick or cut',
  splash: 'Splash to eye, mouth or skin',
  injury: 'Other injury',
  fall: 'Fall',
  medication: 'Medication',
  property: 'Property',
  conduct: 'Conduct',
  other: 'Something else',
};
