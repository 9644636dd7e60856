import { describe, expect, it } from 'vitest';
import { marks, marksKinds } from './marks.ts';
import { memoryRecord } from '../memory-record.ts';
import type { Intent } from '../../schema/entry.ts';

const made = (exact: string, note = ''): Intent => ({
  kind: 'mark.made',
  data: {
    module: 'clinical-procedures/blood-pressure',
    kind: 'highlight',
    color: 'amber',
    passage: { section: 'choose-the-cuff', exact, prefix: '', suffix: '', start: 0 },
    note,
  },
});

describe('marks', () => {
  it('say what was said last and keep earlier wordings of the note', async () => {
    const record = memoryRecord();
    await record.append([made('the cuff', 'ask'), made('the arm')]);
    const [first] = marks(await record.entries(...marksKinds));
    await record.append([
      { kind: 'mark.changed', data: { mark: first!.id, color: 'teal', note: 'asked' } },
      { kind: 'mark.changed', data: { mark: first!.id, color: 'teal', note: '' } },
    ]);

    const now = marks(await record.entries(...marksKinds));

    expect(now.map(({ passage, color, note }) => [passage.exact, color, note])).toEqual([
      ['the cuff', 'teal', ''],
      ['the arm', 'amber', ''],
    ]);
    expect(now[0]?.earlierNotes).toEqual(['ask', 'asked']);
  });

  it('are gone when withdrawn, and back with their note when the withdrawal is', async () => {
    const record = memoryRecord();
    await record.append([made('the cuff', 'ask')]);
    const [mark] = marks(await record.entries(...marksKinds));
    const taken = await record.append([{ kind: 'entry.withdrawn', data: { entry: mark!.id, reason: '' } }]);
    const gone = marks(await record.entries(...marksKinds));
    const withdrawal = taken.ok ? taken.entries[0]!.id : '';
    await record.append([{ kind: 'entry.withdrawn', data: { entry: withdrawal, reason: '' } }]);

    expect(gone).toEqual([]);
    expect(marks(await record.entries(...marksKinds))).toEqual([mark]);
  });
});
