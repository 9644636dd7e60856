/**
 * Made-up people and places for stems. The weights only keep a made-up child believable for the age; they are taught nowhere
 * and stand for nobody's norm.
 */
import { exact, type Exact } from './exact.ts';

export const surnames = [
  'Mr. Ito',
  'Ms. Okafor',
  'Mr. Haddad',
  'Ms. Kaur',
  'Mr. Delgado',
  'Ms. Novak',
  'Mr. Begay',
  'Ms. Tran',
  'Mr. Washington',
  'Ms. Petrov',
  'Mr. Silva',
  'Ms. Grant',
  'Mr. Yazzie',
  'Ms. Rahman',
  'Mr. Kowalski',
  'Ms. Moreau',
  'Mr. Abebe',
  'Ms. Lindqvist',
  'Mr. Castillo',
  'Ms. Kealoha',
  'Mr. Nguyen',
  'Ms. Robinson',
  'Mr. Shapiro',
  'Ms. Diallo',
] as const;

export const women = [
  'Ms. Okafor',
  'Ms. Kaur',
  'Ms. Tran',
  'Ms. Silva',
  'Ms. Begay',
  'Ms. Rahman',
  'Ms. Castillo',
  'Ms. Grant',
] as const;

export const firstNames = [
  'Amara',
  'Kofi',
  'Lucía',
  'Mateo',
  'Priya',
  'Owen',
  'Zainab',
  'Elias',
  'Hana',
  'Jamal',
  'Sofia',
  'Noah',
  'Mei',
  'Diego',
  'Aisha',
  'Caleb',
  'Ingrid',
  'Tomás',
  'Leilani',
  'Arjun',
] as const;

export const places = [
  'a family practice',
  'an urgent care center',
  'a community health center',
  'an internal medicine office',
  'a rural clinic',
  'a multispecialty group',
] as const;

export const childPlaces = [
  'a pediatric clinic',
  'a family practice',
  'an urgent care center',
  'a community health center',
] as const;

/** Believable weights in kilograms, lowest and highest, by age in whole years. */
const weightsKg: readonly (readonly [age: number, low: number, high: number])[] = [
  [1, 8.5, 11.5],
  [2, 10.5, 14.5],
  [3, 12, 17],
  [4, 14, 19.5],
  [5, 15.5, 22],
  [6, 17.5, 25],
  [7, 19.5, 28],
  [8, 21.5, 32],
  [9, 24, 36],
  [10, 27, 40],
];

/** Steps of 0.1 kg between the believable weights of an age, and the lowest of them in kilograms. */
export function weightSteps(age: number): { readonly lowKg: Exact; readonly steps: number } {
  const row = weightsKg.find(([years]) => years === age);
  if (row === undefined) throw new Error(`There is no believable weight for the age of ${age}.`);
  return { lowKg: exact(row[1]), steps: Math.round((row[2] - row[1]) * 10) };
}
