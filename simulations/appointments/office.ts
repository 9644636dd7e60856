/** How this practice books: what each kind of visit takes, who is who, the hours. Names only; lengths are facts. */
import type { Instruction, Lane, Request, RoomId, VisitNeeds, VisitType } from './case.ts';

const exams: readonly RoomId[] = ['exam-1', 'exam-2', 'exam-3', 'exam-4'];
const prescribers: readonly Lane[] = ['haddad', 'whitfield', 'reyes'];

export const visitNeeds: Readonly<Record<VisitType, VisitNeeds>> = {
  new: { name: 'new patient', lanes: prescribers, rooms: exams, equipment: null },
  established: { name: 'follow-up', lanes: prescribers, rooms: exams, equipment: null },
  sick: { name: 'sick visit', lanes: prescribers, rooms: exams, equipment: null },
  physical: { name: 'yearly physical', lanes: prescribers, rooms: exams, equipment: null },
  'well-child': { name: 'well-child visit', lanes: prescribers, rooms: exams, equipment: 'baby scale' },
  procedure: {
    name: 'small procedure',
    lanes: ['haddad', 'whitfield'],
    rooms: ['procedure'],
    equipment: 'surgical light',
  },
  pelvic: { name: 'Pap test', lanes: prescribers, rooms: ['exam-3'], equipment: 'pelvic exam light' },
  ecg: { name: 'ECG', lanes: ['kim'], rooms: ['exam-4'], equipment: 'ECG machine' },
  injection: { name: 'injection or blood pressure check', lanes: ['kim'], rooms: ['lab', ...exams], equipment: null },
  'outside-test': { name: 'outside test', lanes: ['outside'], rooms: ['elsewhere'], equipment: null },
};

/** The office's list of what is said beforehand, by kind of visit. */
const prepList: Readonly<Record<Exclude<VisitType, 'outside-test'>, readonly Instruction[]>> = {
  new: ['card', 'early', 'medicines'],
  established: ['medicines'],
  sick: [],
  physical: ['fasting', 'medicines'],
  'well-child': ['shots'],
  procedure: ['medicines'],
  pelvic: [],
  ecg: ['clothes'],
  injection: ['shots'],
};

/** What this person is to be told; an outside place says it in its own words. */
export function prepFor({ type, prep }: Pick<Request, 'type' | 'prep'>): readonly Instruction[] {
  return type === null || type === 'outside-test' ? prep : prepList[type];
}

export const laneNames: Readonly<Record<Lane, string>> = {
  haddad: 'Dr. Haddad',
  whitfield: 'Dr. Whitfield',
  reyes: 'Ana Reyes, NP',
  kim: 'Joan Kim, RN',
  outside: 'Outside',
};

export const roomNames: Readonly<Record<RoomId, string>> = {
  'exam-1': 'Exam 1',
  'exam-2': 'Exam 2',
  'exam-3': 'Exam 3 (pelvic light)',
  'exam-4': 'Exam 4 (ECG)',
  procedure: 'Procedure room',
  lab: 'Lab chair',
  elsewhere: 'at the other place',
};

/** The rules of the page, minutes. */
export const gridMinutes = 10;
export const hours = { open: 480, close: 1020 } as const;
/** Longest visit the book takes, minutes. */
export const longestMinutes = 120;
