// Finds a Chromium for the browser tests, and gets one when there is none: first one that is there, then Playwright's own
// download, then the system's package manager; else it says exactly what to do.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

// The headless shell is the same engine without the window around it: the tests take half the time in it.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of a Chromium that is on this machine; undefined when there is none. EXAM_ROOM_BROWSER names one outright. */
export function findBrowser() {
  const named = process.env.EXAM_ROOM_BROWSER;
  if (named !== undefined && named !== '') return named;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [chromium.executablePath(), ...onPath, ...places].find(isExecutable);
}

/** True when a command ran and ended well. */
function runs(command, args, env = {}) {
  const result = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return result.status === 0;
}

/** Installs Debian's or Ubuntu's package, when this account may do so without being asked for a password. */
function installFromDebian() {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', ...args];
    return runs(command, rest, { DEBIAN_FRONTEND: 'noninteractive' });
  };
  if (!isExecutable('/usr/bin/apt-get')) return false;
  const install = (name) => apt('install', '-y', '-qq', '--no-install-recommends', name);
  return apt('update', '-qq') && (install('chromium-headless-shell') || install('chromium'));
}

/** Path of a Chromium, installed if need be; undefined when none could be had. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found !== undefined) return found;
  console.log('No browser found for the browser tests. Trying Playwright’s own …');
  runs('playwright', ['install', 'chromium'], { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' });
  if (findBrowser() === undefined) {
    console.log('Trying the system’s package manager …');
    installFromDebian();
  }
  return findBrowser();
}

export const howToGetABrowser = [
  'No Chromium could be found or installed, so the browser tests did not run. Do one of these, then run npm test again:',
  '  - npx playwright install chromium            (needs the network)',
  '  - sudo apt-get install chromium              (Debian, Ubuntu)',
  '  - brew install --cask chromium               (macOS), or install Google Chrome',
  '  - EXAM_ROOM_BROWSER=/path/to/chrome npm test (a browser that is somewhere else)',
].join('\n');
