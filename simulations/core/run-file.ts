/**
 * A finished run as one file that another person opens, plays again and scores for themselves. The seal tells a file that was
 * cut short or changed by accident; it proves nothing about who made it. What a run is worth is told by playing it again.
 */
import { canonicalJson } from '#canonical/canonical-json.ts';
import { sha256Hex } from '#canonical/sha256.ts';
import type { Run } from './simulation.ts';

/** Ending of the file's name. */
export const runFileEnding = '.examroom-run.json';
export const runFileType = 'application/json';
const format = 'exam-room-run';
/** Raised when an older version of the site could not read the file rightly. */
const formatVersion = 1;
/** A full day with two dozen patients is below 200 kB; nothing honest is longer than this, in characters. */
const longestFile = 4_000_000;

export interface RunScore {
  readonly earned: number;
  readonly possible: number;
  readonly passed: boolean;
}

export interface RunFile {
  /** The case as the list names it: for a person who looks into the file. */
  readonly title: string;
  /** Local date of the day the file was saved, `YYYY-MM-DD`. */
  readonly savedOn: string;
  readonly run: Run<unknown>;
  /** Where the run ended, simulated milliseconds. */
  readonly endedAtMs: number;
  readonly score: RunScore;
  /** What the person said of it; empty when nothing. */
  readonly reflection: string;
}

export type RunFileTrouble =
  /** Not JSON, though it begins as ours: part of the file is missing. */
  | 'cut-short'
  | 'not-a-run'
  | 'newer-format'
  /** The seal does not fit. */
  | 'changed'
  | 'too-large';

export type RunFileReading =
  { readonly ok: true; readonly file: RunFile } | { readonly ok: false; readonly code: RunFileTrouble };

const sealOf = (body: object): string => sha256Hex(canonicalJson(body));

/** The text of the file. */
export function runFileText(file: RunFile): string {
  const body = { format, formatVersion, ...file };
  return `${JSON.stringify({ ...body, seal: sealOf(body) })}\n`;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isPoints = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

function readEvents(value: unknown): Run<unknown>['events'] | null {
  if (!Array.isArray(value)) return null;
  const events: { readonly atMs: number; readonly event: unknown }[] = [];
  for (const timed of value as readonly unknown[]) {
    if (!isObject(timed) || !isCount(timed['atMs']) || !isObject(timed['event'])) return null;
    events.push({ atMs: timed['atMs'], event: timed['event'] });
  }
  return events;
}

function readRun(value: unknown): Run<unknown> | null {
  if (!isObject(value)) return null;
  const { simulation, version, contentHash, caseId, seed, mode, input, events } = value;
  const read = readEvents(events);
  if (typeof simulation !== 'string' || typeof contentHash !== 'string' || typeof caseId !== 'string') return null;
  if (!isCount(version) || typeof seed !== 'number' || !Number.isSafeInteger(seed) || read === null) return null;
  if (mode !== 'coached' && mode !== 'check-off') return null;
  return { simulation, version, contentHash, caseId, seed, mode, input: input ?? null, events: read };
}

function readScore(value: unknown): RunScore | null {
  if (!isObject(value)) return null;
  const { earned, possible, passed } = value;
  return isPoints(earned) && isPoints(possible) && typeof passed === 'boolean' ? { earned, possible, passed } : null;
}

/** Reads a file's text. Total: anything at all gives an answer. Events are checked later, by the simulation they belong to. */
export function readRunFile(text: string): RunFileReading {
  if (text.length > longestFile) return { ok: false, code: 'too-large' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, code: text.startsWith(`{"format":"${format}"`) ? 'cut-short' : 'not-a-run' };
  }
  if (!isObject(value) || value['format'] !== format) return { ok: false, code: 'not-a-run' };
  if (!isCount(value['formatVersion']) || value['formatVersion'] > formatVersion)
    return { ok: false, code: 'newer-format' };
  const { seal, ...body } = value;
  try {
    if (seal !== sealOf(body)) return { ok: false, code: 'changed' };
  } catch {
    return { ok: false, code: 'not-a-run' };
  }
  const { title, savedOn, endedAtMs, reflection } = body;
  const run = readRun(body['run']);
  const score = readScore(body['score']);
  if (typeof title !== 'string' || typeof savedOn !== 'string' || typeof reflection !== 'string')
    return { ok: false, code: 'not-a-run' };
  if (run === null || score === null || !isCount(endedAtMs)) return { ok: false, code: 'not-a-run' };
  return { ok: true, file: { title, savedOn, run, endedAtMs, score, reflection } };
}
