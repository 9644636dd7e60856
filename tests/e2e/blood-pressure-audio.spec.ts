/** The blood-pressure sounds as real audio: rendered by the browser's own offline audio engine, then measured. */
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { expect, test, type Page } from '@playwright/test';

type Heard = 'I' | 'II' | 'III' | 'IV' | 'pulse';
interface Measured {
  readonly energy: number;
  readonly peak: number;
  /** Share of the energy above 200 Hz, where a phone's speaker begins. */
  readonly above200: number;
  readonly centroidHz: number;
  /** Share of the energy that comes later than 60 ms after the start: a rush lasts, a tap does not. */
  readonly late: number;
}

/** An empty secure page that serves the simulation's own modules, with their types taken off. */
async function openBench(page: Page): Promise<void> {
  await page.route('https://bench.test/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/')
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' });
    const source = await readFile(`.${pathname}`, 'utf8');
    return route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(source) });
  });
  await page.goto('https://bench.test/');
}

/** Renders one beat, or silence for null, through the player's output chain and measures what comes out. */
function measure(
  page: Page,
  options: {
    heard: Heard | null;
    loudness?: number;
    pitch?: number;
    clearer?: boolean;
    volume?: number;
    muted?: boolean;
  },
): Promise<Measured> {
  return page.evaluate(async (wanted) => {
    const address = '/simulations/blood-pressure/view';
    const { renderBeat } = await import(`${address}/korotkoff.ts`);
    const { connectOutput, DEFAULT_SOUND } = await import(`${address}/sound-player.ts`);
    const rate = 48_000;
    const context = new OfflineAudioContext(1, rate / 2, rate);
    const chain = connectOutput(context);
    chain.apply({
      ...DEFAULT_SOUND,
      clearer: wanted.clearer ?? false,
      volume: wanted.volume ?? 1,
      muted: wanted.muted ?? false,
    });
    if (wanted.heard !== null) {
      const samples = renderBeat(
        { heard: wanted.heard, loudness: wanted.loudness ?? 1, beat: 7 },
        rate,
        wanted.pitch ?? 1,
      );
      const buffer = context.createBuffer(1, samples.length, rate);
      buffer.copyToChannel(samples, 0);
      const source = new AudioBufferSourceNode(context, { buffer });
      source.connect(chain.beats);
      source.start(0);
    }
    const out = (await context.startRendering()).getChannelData(0);

    let energy = 0;
    let peak = 0;
    let lateEnergy = 0;
    out.forEach((value: number, index: number) => {
      energy += value * value;
      peak = Math.max(peak, Math.abs(value));
      if (index > 0.06 * rate) lateEnergy += value * value;
    });
    // A plain Fourier sum at 4 Hz steps up to 1.6 kHz: slow, obvious, and independent of the code under test.
    let [all, high, moment] = [0, 0, 0];
    for (let hz = 20; hz <= 1600; hz += 4) {
      let [re, im] = [0, 0];
      const step = (2 * Math.PI * hz) / rate;
      for (let index = 0; index < out.length; index += 4) {
        const value = out[index] ?? 0;
        re += value * Math.cos(step * index);
        im += value * Math.sin(step * index);
      }
      const power = re * re + im * im;
      all += power;
      moment += power * hz;
      if (hz > 200) high += power;
    }
    return {
      energy,
      peak,
      above200: all === 0 ? 0 : high / all,
      centroidHz: all === 0 ? 0 : moment / all,
      late: energy === 0 ? 0 : lateEnergy / energy,
    };
  }, options);
}

test.beforeEach(({ page }) => openBench(page));

test('phase V is silent', async ({ page }) => {
  expect((await measure(page, { heard: null })).energy).toBe(0);
});

test('phases I to IV sound, and III is the loudest and IV the faintest', async ({ page }) => {
  const one = await measure(page, { heard: 'I' });
  const two = await measure(page, { heard: 'II' });
  const three = await measure(page, { heard: 'III' });
  const four = await measure(page, { heard: 'IV' });

  for (const phase of [one, two, three, four]) expect(phase.peak).toBeGreaterThan(0.05);
  expect(three.energy).toBeGreaterThan(one.energy * 1.8);
  expect(three.energy).toBeGreaterThan(two.energy * 1.8);
  expect(one.energy).toBeGreaterThan(four.energy);
});

test('phase II is a rush that lasts, phase I a tap that does not', async ({ page }) => {
  const one = await measure(page, { heard: 'I' });
  const two = await measure(page, { heard: 'II' });

  expect(two.late).toBeGreaterThan(0.45);
  expect(one.late).toBeLessThan(0.2);
  expect(two.above200).toBeGreaterThan(one.above200);
});

test('phase III is crisper and phase IV duller than phase I', async ({ page }) => {
  const one = await measure(page, { heard: 'I' });
  const three = await measure(page, { heard: 'III' });
  const four = await measure(page, { heard: 'IV' });

  expect(three.centroidHz).toBeGreaterThan(one.centroidHz * 1.1);
  expect(four.centroidHz).toBeLessThan(one.centroidHz * 0.75);
});

test('every phase has something a phone speaker can play, and the clearer setting gives it more', async ({ page }) => {
  for (const heard of ['I', 'II', 'III', 'IV', 'pulse'] as const) {
    const plain = await measure(page, { heard });
    const clearer = await measure(page, { heard, clearer: true });

    expect(plain.above200, heard).toBeGreaterThan(0.03);
    expect(clearer.above200, heard).toBeGreaterThan(plain.above200);
    expect(clearer.above200 * clearer.energy, heard).toBeGreaterThan(plain.above200 * plain.energy * 1.5);
  }
});

test('louder, higher and mute do what they say', async ({ page }) => {
  const plain = await measure(page, { heard: 'I', loudness: 0.4 });

  expect((await measure(page, { heard: 'I', loudness: 0.4, volume: 2 })).energy).toBeGreaterThan(plain.energy * 3);
  expect((await measure(page, { heard: 'I', loudness: 0.4, pitch: 2 })).centroidHz).toBeGreaterThan(
    plain.centroidHz * 1.6,
  );
  expect((await measure(page, { heard: 'I', loudness: 0.4, muted: true })).energy).toBe(0);
});

test('a faint patient is fainter, and the loudest beat does not clip', async ({ page }) => {
  const full = await measure(page, { heard: 'III' });
  const faint = await measure(page, { heard: 'III', loudness: 0.3 });

  expect(faint.energy).toBeLessThan(full.energy * 0.15);
  expect(full.peak).toBeLessThan(1);
});

test('the same beat renders to the same samples, and the next beat differs a little', async ({ page }) => {
  const same = await page.evaluate(async () => {
    const address = '/simulations/blood-pressure/view/korotkoff.ts';
    const { renderBeat } = await import(address);
    const first = renderBeat({ heard: 'II', loudness: 1, beat: 3 }, 48_000);
    const again = renderBeat({ heard: 'II', loudness: 1, beat: 3 }, 48_000);
    const next = renderBeat({ heard: 'II', loudness: 1, beat: 4 }, 48_000);
    return { again: String(first) === String(again), next: String(first) === String(next) };
  });

  expect(same).toEqual({ again: true, next: false });
});

test('beats leave the loudspeaker as far apart as they beat, whatever the frames do', async ({ page }) => {
  const { longest, beats } = await page.evaluate(async () => {
    const address = '/simulations/blood-pressure/view/sound-player.ts';
    const { SoundPlayer } = await import(address);
    const starts: number[] = [];
    AudioBufferSourceNode.prototype.start = (when) => {
      starts.push(when ?? 0);
    };
    const player = new SoundPlayer();
    await player.unlock();
    // A beat every 130 ms, noticed in the frame after it as in a run.
    const everyMs = 130;
    const begun = performance.now();
    let beat = 0;
    let longest = 0;
    /** Where the beats of the present run left, seen from where they belong, in milliseconds. */
    let run: number[] = [];
    // The two clocks are brought together again when the machine stalls, so what must hold is that beats keep their place
    // between stalls: eight in a row. A busy machine may take a while to leave a second in peace.
    while (longest < 8 && beat < 200) {
      const nowMs = await new Promise<number>((resolve) =>
        requestAnimationFrame(() => {
          resolve(performance.now() - begun);
        }),
      );
      if (nowMs < (beat + 1) * everyMs) continue;
      beat += 1;
      player.play({ heard: 'I', loudness: 1, beat }, beat * everyMs, nowMs);
      const offsetMs = (starts.at(-1) ?? 0) * 1000 - beat * everyMs;
      const isInPlace = run.every((before) => Math.abs(before - offsetMs) < 2);
      run = isInPlace ? [...run, offsetMs] : [offsetMs];
      longest = Math.max(longest, run.length);
    }
    await player.close();
    return { longest, beats: beat };
  });

  expect(longest, `beats in their place one after the other, of ${String(beats)}`).toBeGreaterThanOrEqual(8);
});
