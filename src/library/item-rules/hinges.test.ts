import { expect, test } from 'vitest';
import { apartOf, hinges } from './hinges.ts';
import { peopleIn } from './people.ts';

const item = (id: string, stem: string, key: string, module = 'a/b') => ({
  id,
  stem,
  key: 'a' as const,
  teaches: `${module}#section`,
  options: [
    { id: 'a' as const, text: key, why: 'It is taught so.' },
    { id: 'b' as const, text: 'Something else', why: 'It is another thing.' },
  ],
});

test('a stem that holds the key of another item of the module is found', () => {
  const items = [
    item('one', 'After the pads, press “analyze” on the defibrillator. What comes next?', 'Stand clear of the patient'),
    item('two', 'Which device gives the shock?', 'The defibrillator'),
    item('three', 'The defibrillator is brought. Who stands clear of the patient?', 'Everyone'),
  ];

  expect(hinges(items)).toEqual([
    { telling: 'one', told: 'two' },
    { telling: 'three', told: 'two' },
  ]);
  expect(apartOf(items)).toEqual(
    new Map([
      ['one', ['two']],
      ['two', ['one', 'three']],
      ['three', ['two']],
    ]),
  );
});

test('short keys and items of other modules do not count', () => {
  const items = [
    item('one', 'A heart is heard. Where?', 'At the apex of the heart'),
    item('two', 'What is heard?', 'A heart'),
  ];
  const apart = [
    item('one', 'The defibrillator is brought by whom?', 'A coworker'),
    item('two', 'What gives the shock?', 'The defibrillator', 'c/d'),
  ];

  expect(hinges(items)).toEqual([]);
  expect(hinges(apart)).toEqual([]);
});

test('people are counted once a stem', () => {
  const { mr, ms, mx, names } = peopleIn([
    'Mr. Ito calls. Mr. Ito is angry.',
    'Mrs. Ruiz and Ms. Ito wait.',
    'Mx. Hale asks.',
  ]);

  expect({ mr, ms, mx }).toEqual({ mr: 1, ms: 2, mx: 1 });
  expect(names[0]).toEqual(['Ito', 2]);
});
