/** Packages for Anki: a collection that opens, notes named for good, text that stays text. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { escaped, notesOf } from '#review/anki-notes.ts';
import type { Deck } from '#review/deck.ts';
import { picturesOf, pictureStyle } from './anki-drawing.ts';
import { ankiPackage } from './anki-package.ts';
import type { DrawnFigure } from './drawn-tree.ts';

/** Tables and columns as Anki's own documentation of the file and AnkiDroid's wiki ("Database Structure") list them. */
const documented = {
  col: 'id crt mod scm ver dty usn ls conf models decks dconf tags',
  notes: 'id guid mid mod usn tags flds sfld csum flags data',
  cards: 'id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data',
  revlog: 'id cid usn ease ivl lastIvl factor time type',
  graves: 'usn oid type',
};

describe('a package', () => {
  const said = {
    say: null,
    lines: ['a < b'],
    more: '/learn/',
    cites: [{ title: 'Src & Co', href: 'https://e.org/?a=1&b=2' }],
  };
  const deck: Deck = {
    id: 'd',
    title: 'Pulse::<i>1</i>',
    shelf: 'terms',
    cards: [
      {
        ...said,
        way: 'recall',
        card: 'term:pulse',
        ask: 'Say it.',
        front: '<script>alert(1)</script>',
        back: '"60" & 100',
      },
      { ...said, way: 'choose', card: 'drug:x/brand', ask: 'Which?', front: 'x', back: 'Y', wrong: ['Z'] },
      {
        ...said,
        way: 'name-part',
        card: 'figure:eye/lens',
        ask: 'Which?',
        front: 'x',
        back: 'Y',
        figure: 'eye',
        part: 'l',
      },
    ],
  };
  const figure: DrawnFigure = {
    id: 'eye',
    title: 'The eye',
    width: 640,
    height: 430,
    parts: [{ id: 'l', key: 1, name: 'Y', clue: 'Focuses.', marks: [{ x: 12, y: 34.5 }] }],
    drawing: [
      { tag: 'g', attributes: { class: 'line' }, inside: [{ tag: 'text', attributes: { x: '4' }, inside: ['a < b'] }] },
    ],
  };
  const style = pictureStyle(
    '@layer base {\n  .fig .line { /* pen */ stroke: var(--ink); }\n}\n',
    ':root { --ink: light-dark(#1b2730, #efe9dc); }',
  );
  const pictures = picturesOf(figure, style);
  const bytes = ankiPackage(notesOf([deck]), pictures);

  /** The files of a zip, by its central directory. */
  function unzipped(zip: Uint8Array): ReadonlyMap<string, Buffer> {
    const file = Buffer.from(zip);
    const end = file.length - 22;
    let at = file.readUInt32LE(end + 16);
    const files = new Map<string, Buffer>();
    for (let count = file.readUInt16LE(end + 10); count > 0; count -= 1) {
      const [packed, nameLength, offset] = [
        file.readUInt32LE(at + 20),
        file.readUInt16LE(at + 28),
        file.readUInt32LE(at + 42),
      ];
      const name = file.toString('utf8', at + 46, at + 46 + nameLength);
      const from = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
      files.set(name, inflateRawSync(file.subarray(from, from + packed)));
      at += 46 + nameLength;
    }
    return files;
  }

  function opened<T>(work: (database: DatabaseSync) => T): T {
    const folder = mkdtempSync(join(tmpdir(), 'anki-'));
    try {
      const path = join(folder, 'collection.anki2');
      writeFileSync(path, unzipped(bytes).get('collection.anki2')!);
      const database = new DatabaseSync(path, { readOnly: true });
      const found = work(database);
      database.close();
      return found;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  test('opens as a collection of schema 11 with a new card for each note, named by its card', () => {
    opened((database) => {
      expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
      expect(database.prepare('SELECT ver FROM col').get()).toEqual({ ver: 11 });
      expect(database.prepare('SELECT guid FROM notes ORDER BY guid').all()).toEqual([
        { guid: 'examroom-drug:x/brand' },
        { guid: 'examroom-figure:eye/lens' },
        { guid: 'examroom-term:pulse' },
      ]);
      const cards = database
        .prepare('SELECT c.type, c.queue, c.reps, n.guid FROM cards c JOIN notes n ON n.id = c.nid ORDER BY c.due')
        .all();
      expect(cards).toEqual([
        { type: 0, queue: 0, reps: 0, guid: 'examroom-term:pulse' },
        { type: 0, queue: 0, reps: 0, guid: 'examroom-drug:x/brand' },
        { type: 0, queue: 0, reps: 0, guid: 'examroom-figure:eye/lens' },
      ]);
      expect(database.prepare('SELECT count(*) AS n FROM revlog').get()).toEqual({ n: 0 });
    });
  });

  test('no text of a card becomes markup, and every note carries its source and license', () => {
    opened((database) => {
      const fields = database
        .prepare('SELECT flds FROM notes ORDER BY guid DESC')
        .all()
        .map(({ flds }) => String(flds));
      const [pulse] = fields;
      expect(pulse).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(pulse).toContain('&quot;60&quot; &amp; 100');
      for (const text of fields) {
        expect(text).toContain('CC BY 4.0');
        expect(text).toContain('Src &amp; Co');
        expect(text.replaceAll(/<\/?b>|<br>|<img src="[a-z-]+\.svg" alt="[^"<>]*">/g, '')).not.toMatch(/[<>]/);
      }
    });
  });

  test('the deck stands under ours, its field count fits the note type', () => {
    opened((database) => {
      const { decks, models } = database.prepare('SELECT decks, models FROM col').get() as Record<string, string>;
      const names = Object.values(JSON.parse(decks!) as Record<string, { name: string }>).map(({ name }) => name);
      expect(names).toEqual(['Default', 'Exam Room::Terms by module::Pulse: <i>1</i>']);
      const [model] = Object.values(JSON.parse(models!) as Record<string, { flds: unknown[] }>);
      const { flds } = database.prepare('SELECT flds FROM notes').get() as { flds: string };
      expect(flds.split('\u001f')).toHaveLength(model!.flds.length);
    });
  });

  test('its tables have the columns of Anki’s documented schema 11, in their order', () => {
    opened((database) => {
      for (const [table, columns] of Object.entries(documented)) {
        const found = database.prepare(`SELECT name FROM pragma_table_info('${table}')`).all();
        expect(found.map(({ name }) => name).join(' ')).toBe(columns);
      }
      const { models, decks, dconf, conf } = database.prepare('SELECT * FROM col').get() as Record<string, string>;
      for (const text of [models, decks, dconf, conf]) expect(typeof JSON.parse(text!)).toBe('object');
      // Every card lies in a deck that is there, and every note is of a type that is there.
      const ids = (text: string) => new Set(Object.keys(JSON.parse(text) as object).map(Number));
      const of = (sql: string) =>
        database
          .prepare(sql)
          .all()
          .map(({ id }) => Number(id));
      for (const deckId of of('SELECT did AS id FROM cards')) expect(ids(decks!).has(deckId)).toBe(true);
      for (const modelId of of('SELECT mid AS id FROM notes')) expect(ids(models!).has(modelId)).toBe(true);
      expect(database.prepare('SELECT count(*) AS n FROM notes WHERE csum <= 0').get()).toEqual({ n: 0 });
    });
  });

  test('a drawing comes as a picture that stands by itself, marked where the note asks, named as the media list says', () => {
    const files = unzipped(bytes);
    const media = JSON.parse(files.get('media')!.toString()) as Record<string, string>;
    expect(Object.values(media)).toEqual(['exam-room-eye.svg', 'exam-room-eye-l.svg']);

    opened((database) => {
      const note = database.prepare("SELECT flds FROM notes WHERE guid LIKE '%eye%'").get() as { flds: string };
      expect(note.flds).toContain('<img src="exam-room-eye-l.svg" alt="x. One part is marked.');
    });
    const [plain, marked] = Object.keys(media).map((number) => files.get(number)!.toString());
    expect(plain).toContain('<text x="4">a &lt; b</text>');
    expect(plain).not.toContain('class="key"');
    expect(marked).toContain('<g class="key" transform="translate(12 34.5)">');
    for (const picture of [plain!, marked!]) {
      expect(picture).toContain('stroke: #1b2730;');
      expect(picture).not.toMatch(/var\(|light-dark|@layer|<script|href/);
    }
  });

  test('a style that uses a color nobody named stops the build', () => {
    expect(() => pictureStyle('@layer base {\n .fig { fill: var(--nothing); }\n}\n', '')).toThrow(/--nothing/);
  });

  test('the same notes give the same bytes', () => {
    expect(Buffer.from(ankiPackage(notesOf([deck]), pictures)).equals(Buffer.from(bytes))).toBe(true);
  });

  test('escaping shows exactly the text', () => {
    expect(escaped(`<a href='x'>"&"</a>\n`)).toBe('&lt;a href=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/a&gt;<br>');
  });
});
