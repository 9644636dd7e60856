/** The promises of decision D1 about logs: merging, chains, folds and withdrawals, over random histories of three devices. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksAnswered } from '../../src/record/folds/checks-answered.ts';
import { competencies } from '../../src/record/folds/competencies.ts';
import { hoursLogged } from '../../src/record/folds/hours.ts';
import { adaptiveChecks } from '#record/folds/adaptive-checks.ts';
import { itemsAnswered } from '../../src/record/folds/items-answered.ts';
import { preferences } from '../../src/record/folds/preferences.ts';
import { runs } from '../../src/record/folds/runs.ts';
import { sectionsRead } from '../../src/record/folds/sections-read.ts';
import { sittings } from '../../src/record/folds/sittings.ts';
import { canonicalJson } from '#canonical/canonical-json.ts';
import { chainFindings } from '../../src/record/log/chain.ts';
import { liveEntries } from '../../src/record/log/live.ts';
import { mergeLogs } from '../../src/record/log/merge.ts';
import { inLogOrder } from '../../src/record/log/order.ts';
import { histories, live } from './record-arbitraries.ts';
import type { Entry, EntryKind } from '../../src/schema/entry.ts';

const ofKinds = <K extends EntryKind>(log: readonly Entry[], ...kinds: readonly K[]): Extract<Entry, { kind: K }>[] =>
  log.filter((entry): entry is Extract<Entry, { kind: K }> => kinds.some((kind) => kind === entry.kind));

/** Every projection of the app, from scratch. */
function projections(log: readonly Entry[]): unknown {
  return {
    sections: sectionsRead(ofKinds(log, 'section.read', 'entry.withdrawn')),
    checks: checksAnswered(ofKinds(log, 'check.answered', 'entry.withdrawn')),
    items: itemsAnswered(ofKinds(log, 'sitting.finished', 'entry.withdrawn')),
    adaptive: adaptiveChecks(ofKinds(log, 'adaptive.answered', 'entry.withdrawn')),
    sittings: sittings(ofKinds(log, 'sitting.started', 'sitting.acted', 'sitting.finished', 'entry.withdrawn')),
    runs: runs(ofKinds(log, 'run.started', 'run.acted', 'run.finished', 'entry.withdrawn')),
    hours: hoursLogged(ofKinds(log, 'hours.logged', 'entry.withdrawn')),
    competencies: competencies(ofKinds(log, 'competency.marked', 'entry.withdrawn')),
    preferences: preferences(ofKinds(log, 'preference.set', 'entry.withdrawn')),
  };
}

describe('merging logs', () => {
  it('is commutative, associative and idempotent, and keeps every entry of each', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const [a = [], b = [], c = []] = await live(history);
        const merged = mergeLogs(a, b, c).entries;

        expect(mergeLogs(b, a).entries).toEqual(mergeLogs(a, b).entries);
        expect(mergeLogs(mergeLogs(a, b).entries, c).entries).toEqual(mergeLogs(a, mergeLogs(b, c).entries).entries);
        expect(mergeLogs(merged, merged).entries).toEqual(merged);
        expect(mergeLogs(merged, b).entries).toEqual(merged);
        expect(new Set(merged.map(({ id }) => id))).toEqual(new Set([...a, ...b, ...c].map(({ id }) => id)));
      }),
    );
  });

  it('tells of an id that comes with two contents, and settles on the same one whoever merges', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.nat(), async (history, pick) => {
        const [a = []] = await live(history);
        fc.pre(a.length > 0);
        const place = pick % a.length;
        const forged = a.map((entry, i) => (i === place ? { ...entry, at: '2031-01-01T00:00:00.000+00:00' } : entry));

        const one = mergeLogs(a, forged);
        const other = mergeLogs(forged, a);

        expect(one).toEqual(other);
        expect(one.contradictions).toEqual([a[place]?.id]);
      }),
    );
  });
});

describe('chains', () => {
  it('of whole logs have nothing to report, merged in any way', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const logs = await live(history);

        expect(chainFindings(mergeLogs(...logs).entries)).toEqual([]);
      }),
    );
  });

  it('show a hole where an entry was taken out, and a broken link where one was changed', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.nat(), async (history, pick) => {
        const log = mergeLogs(...(await live(history))).entries;
        const inner = log.filter((entry) =>
          log.some((next) => next.device === entry.device && next.seq === entry.seq + 1),
        );
        const target = inner[pick % Math.max(inner.length, 1)];
        fc.pre(target !== undefined);
        const next = { device: target.device, seq: target.seq + 1 };

        const without = chainFindings(log.filter((entry) => entry !== target));
        const changed = chainFindings(
          log.map((entry) => (entry === target ? { ...entry, tick: entry.tick + 1000 } : entry)),
        );

        expect(without.map(({ kind, device, seq }) => ({ kind, device, seq }))).toEqual([{ kind: 'gap', ...next }]);
        expect(changed.map(({ kind, device, seq }) => ({ kind, device, seq }))).toEqual([{ kind: 'broken', ...next }]);
      }),
    );
  });
});

describe('folds', () => {
  it('come out the same from any order of the entries', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.infiniteStream(fc.nat()), async (history, chance) => {
        const log = mergeLogs(...(await live(history))).entries;
        const shuffled = log
          .map((entry) => ({ entry, place: chance.next().value ?? 0 }))
          .sort((a, b) => a.place - b.place);

        expect(projections(shuffled.map(({ entry }) => entry))).toEqual(projections(log));
      }),
    );
  });

  it('see nothing of a withdrawn entry: the projection equals that of a log without it', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const log = mergeLogs(...(await live(history))).entries;

        expect(projections(log)).toEqual(projections(liveEntries(log)));
      }),
    );
  });

  it('read what a device knew of before what it then wrote, whatever its wall clock said', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const log = mergeLogs(...(await live(history))).entries;
        const places = new Map(liveEntries(log).map((entry, place) => [entry.id, place]));

        for (const entry of log) {
          const before = log.find(({ device, seq }) => device === entry.device && seq === entry.seq - 1);
          const here = places.get(entry.id);
          const there = before && places.get(before.id);
          if (here !== undefined && there !== undefined) expect(there).toBeLessThan(here);
        }
      }),
    );
  });
});

describe('canonical text', () => {
  it('gives the entry back when parsed, and does not depend on the order of keys', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        for (const entry of (await live(history)).flat()) {
          const text = canonicalJson(entry);
          const reversed = Object.fromEntries(Object.entries(entry).reverse());

          expect(JSON.parse(text)).toEqual(entry);
          expect(canonicalJson(JSON.parse(text))).toBe(text);
          expect(canonicalJson(reversed)).toBe(text);
        }
      }),
    );
  });

  it('refuses what JSON cannot carry, keys that reach the prototype, and bottomless nesting', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) as unknown;

    for (const value of [
      Number.NaN,
      Infinity,
      1n,
      () => 1,
      new Date(0),
      JSON.parse('{"__proto__":{"polluted":true}}'),
      deep,
    ]) {
      expect(() => canonicalJson(value)).toThrow();
    }
  });

  it('keeps logs sorted by device and sequence number', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const merged = mergeLogs(...(await live(history))).entries;

        expect(merged).toEqual(merged.toSorted(inLogOrder));
      }),
    );
  });
});
