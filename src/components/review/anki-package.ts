/**
 * Packs notes for Anki while the site is built: a zip with the collection as SQLite, in the layout that every Anki since 2.0 reads
 * (schema 11). Scheduling is left to Anki: every card is new. Ids and times come from the content, never from the day.
 */
import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { zipSync } from 'fflate';
import type { AnkiNote } from '#review/anki-notes.ts';

/** A fixed moment that stands for "when it was made", in seconds: January 1, 2026. */
const madeS = 1_767_225_600;
/** Ids of Anki are times in milliseconds; ours lie in a stretch of their own, apart by what they stand for. */
const baseId = 1_767_225_600_000;
const modelId = baseId + 1;
const fieldsBreak = '\u001f';

const tables = `
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null,
  dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null,
  dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null,
  tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null,
  usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null,
  factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null,
  odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
  ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
CREATE INDEX ix_notes_usn on notes (usn);
CREATE INDEX ix_cards_usn on cards (usn);
CREATE INDEX ix_revlog_usn on revlog (usn);
CREATE INDEX ix_cards_nid on cards (nid);
CREATE INDEX ix_cards_sched on cards (did, queue, due);
CREATE INDEX ix_revlog_cid on revlog (cid);
CREATE INDEX ix_notes_csum on notes (csum);
`;

/** Anki's own mark of a first field, to find notes that are alike: the first 32 bits of its SHA-1, as a number. */
function fieldMark(field: string): number {
  const text = field.replaceAll(/<[^>]*>/g, '');
  return Number.parseInt(createHash('sha1').update(text).digest('hex').slice(0, 8), 16);
}

/** A number that belongs to a name: the same in every package, far from those of other names. */
function idOf(name: string): number {
  return baseId + 1000 + Number.parseInt(createHash('sha256').update(name).digest('hex').slice(0, 10), 16);
}

const css =
  '.card { font: 20px/1.5 sans-serif; text-align: left; max-width: 38rem; margin: 1rem auto; }\n.fine { font-size: 15px; opacity: 0.75; }';

function model(deckId: number): object {
  const field = (name: string, ord: number) => ({
    name,
    ord,
    font: 'Arial',
    media: [],
    rtl: false,
    size: 20,
    sticky: false,
  });
  return {
    id: String(modelId),
    name: 'Exam Room',
    type: 0,
    mod: madeS,
    usn: -1,
    sortf: 0,
    did: deckId,
    latexPre: '\\documentclass[12pt]{article}\n\\begin{document}\n',
    latexPost: '\\end{document}',
    vers: [],
    tags: [],
    css,
    req: [[0, 'all', [0]]],
    flds: ['Front', 'Back', 'More', 'Source'].map(field),
    tmpls: [
      {
        name: 'Card 1',
        ord: 0,
        did: null,
        bqfmt: '',
        bafmt: '',
        qfmt: '{{Front}}',
        afmt: '{{FrontSide}}<hr id="answer">{{Back}}<p class="fine">{{More}}</p><p class="fine">{{Source}}</p>',
      },
    ],
  };
}

function deckOf(id: number, name: string): object {
  const none = [0, 0];
  return {
    id,
    name,
    desc: 'Made with Exam Room. CC BY 4.0.',
    mod: madeS,
    usn: -1,
    conf: 1,
    dyn: 0,
    collapsed: false,
    browserCollapsed: false,
    extendNew: 10,
    extendRev: 50,
    newToday: none,
    revToday: none,
    lrnToday: none,
    timeToday: none,
  };
}

const options = {
  id: 1,
  name: 'Default',
  mod: 0,
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  dyn: false,
  new: { bury: true, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 7], order: 1, perDay: 20, separate: true },
  rev: { bury: true, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36500, minSpace: 1, perDay: 200 },
  lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
};

/** The collection with these notes, as the bytes of its database. */
function collection(notes: readonly AnkiNote[]): Uint8Array {
  const names = [...new Set(notes.map(({ deck }) => deck))];
  const ids = new Map(names.map((name) => [name, idOf(`deck ${name}`)]));
  const first = ids.get(names[0] ?? '') ?? 1;
  const decks = {
    1: deckOf(1, 'Default'),
    ...Object.fromEntries([...ids].map(([name, id]) => [id, deckOf(id, name)])),
  };
  const conf = {
    activeDecks: [1],
    curDeck: 1,
    curModel: String(modelId),
    newSpread: 0,
    collapseTime: 1200,
    timeLim: 0,
    estTimes: true,
    dueCounts: true,
    nextPos: notes.length + 1,
    sortType: 'noteFld',
    sortBackwards: false,
    addToCur: true,
  };
  const database = new DatabaseSync(':memory:');
  try {
    database.exec(tables);
    database
      .prepare('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)')
      .run(
        madeS,
        baseId,
        baseId,
        ...[conf, { [modelId]: model(first) }, decks, { 1: options }, {}].map((it) => JSON.stringify(it)),
      );
    const addNote = database.prepare('INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, ?)');
    const addCard = database.prepare(
      'INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, ?)',
    );
    database.exec('BEGIN');
    for (const [at, { guid, deck, front, back, more, source, tags }] of notes.entries()) {
      const id = idOf(guid);
      const fields = [front, back, more, source].join(fieldsBreak);
      addNote.run(
        id,
        guid,
        modelId,
        madeS,
        ` ${tags.join(' ')} `,
        fields,
        front.replaceAll(/<[^>]*>/g, ' '),
        fieldMark(front),
        '',
      );
      addCard.run(id, id, ids.get(deck) ?? 1, madeS, at + 1, '');
    }
    database.exec('COMMIT');
    return database.serialize();
  } finally {
    database.close();
  }
}

/** January 1, 1980, where it is built: the first day a zip file knows. The same bytes for the same content, whatever the day. */
const mtime = new Date(1980, 0, 1);

/**
 * A package with these notes, as it is downloaded.
 * @param pictures SVG by file name, as the notes show them
 */
export function ankiPackage(
  notes: readonly AnkiNote[],
  pictures: ReadonlyMap<string, string> = new Map(),
): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder();
  // Anki numbers the files of its media; `media` says which name belongs to which number.
  const media = Object.fromEntries([...pictures.keys()].map((name, at) => [String(at), name]));
  const drawn = Object.fromEntries([...pictures.values()].map((picture, at) => [String(at), bytes.encode(picture)]));
  return zipSync(
    { 'collection.anki2': collection(notes), media: bytes.encode(JSON.stringify(media)), ...drawn },
    { level: 9, mtime },
  );
}
