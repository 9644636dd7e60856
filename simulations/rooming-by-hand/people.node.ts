/** The cases: rooming's patients with what the hands meet in them. For the build and for tests; a page is handed the result. */
import { parse } from 'yaml';
import { readCases as readRoomingCases } from '../rooming/cases.node.ts';
import { withHands, type ByHandCase } from './case.ts';
import peopleYaml from './people.yaml?raw';
import { readPeople } from './people-schema.ts';

/** Every patient of rooming, in their order. Throws when one has no entry in `people.yaml`, or an entry has no patient. */
export function readCases(): readonly ByHandCase[] {
  const people = readPeople(parse(peopleYaml));
  const patients = readRoomingCases();
  const stray = people.find(({ id }) => !patients.some((patient) => patient.id === id));
  if (stray !== undefined) throw new Error(`people.yaml: rooming has no patient "${stray.id}"`);
  const silent = patients.find((patient) => !people.some(({ id }) => id === patient.id));
  if (silent !== undefined) throw new Error(`people.yaml: nothing is told of "${silent.id}"`);
  return withHands(patients, people);
}
