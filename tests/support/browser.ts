/**
 * A Chromium for the browser tests, found in this order:
 *
 * 1. `CHROMIUM=/path/to/chromium`, and no other when it is set; `CHROMIUM=bundled` means the second;
 * 2. the one that @sparticuz/chromium carries inside its npm package, for Linux on x64. It brings the few libraries it
 *    needs and a font, so nothing has to be installed for it; and without windows, profiles and extensions it opens a
 *    page for a new reader in a quarter of the time;
 * 3. a Chromium, Chrome or Edge of the system.
 */
import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

interface Candidate {
  readonly executablePath: string;
  readonly env?: Record<string, string>;
}

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const places = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

// Playwright adds a fresh profile, --headless and --no-sandbox by itself.
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Text is as wide in every Chromium: the bundled one would round each letter to whole pixels.
  '--font-render-hinting=none',
];

/** Start the first Chromium that can be started; close it when done. */
export async function launchBrowser(): Promise<Browser> {
  const failures: unknown[] = [];
  for (const candidate of candidates(process.env['CHROMIUM'])) {
    try {
      const { executablePath, env = {} } = await candidate();
      return await chromium.launch({
        executablePath,
        args: flags,
        env: { ...process.env, ...env },
      });
    } catch (failure) {
      failures.push(failure);
    }
  }
  throw new Error(
    'No Chromium could be started for the browser tests: install Chromium, Google Chrome or Microsoft Edge, or set CHROMIUM to the path of one.',
    { cause: failures.length === 1 ? failures[0] : new AggregateError(failures) },
  );
}

/** Say which browsers to try, one after the other; each is only looked into when the ones before it failed. */
function candidates(asked: string | undefined): (() => Promise<Candidate>)[] {
  if (asked === 'bundled') return [bundled];
  if (asked) return [() => Promise.resolve({ executablePath: asked })];
  return [bundled, ...system().map((path) => () => Promise.resolve({ executablePath: path }))];
}

/** Find the browsers installed on this machine. */
function system(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const inPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...inPath, ...places].filter((path) =>
    statSync(path, { throwIfNoEntry: false })?.isFile(),
  );
}

/** Unpack the Chromium that comes by npm, once per version, and say how to start it. */
async function bundled(): Promise<Candidate> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The Chromium that comes by npm is for Linux on x64.');
  }
  const home = await unpacked();
  return {
    executablePath: join(home, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(home, 'al2023/lib'), process.env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':'),
      // A machine without any font shows its pages in the one that comes along.
      ...(!existsSync('/etc/fonts/fonts.conf') && { FONTCONFIG_FILE: join(home, 'fonts.conf') }),
    },
  };
}

async function unpacked(): Promise<string> {
  const packageRoot = join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../..');
  const { version } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  const cache = fileURLToPath(new URL('../../node_modules/.cache/hindsight/', import.meta.url));
  const home = join(cache, `chromium-${version}`);
  if (existsSync(home)) return home;

  // Unpacked beside its place and renamed, so that nobody ever starts half a browser.
  await mkdir(cache, { recursive: true });
  const stage = await mkdtemp(join(cache, 'unpacking-'));
  await inflateInto(
    stage,
    ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'].map((file) =>
      join(packageRoot, 'bin', file),
    ),
  );
  await writeFile(
    join(stage, 'fonts.conf'),
    `<?xml version="1.0"?>\n<fontconfig><dir>${home}/fonts/fonts</dir><cachedir>${home}/font-cache</cachedir></fontconfig>\n`,
  );
  try {
    await rename(stage, home);
  } catch (error) {
    await rm(stage, { recursive: true });
    if (!existsSync(home)) throw error;
  }
  return home;
}

async function inflateInto(folder: string, files: readonly string[]): Promise<void> {
  // The package unpacks into the folder for temporary files, where any other version of it would be taken for this one.
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  const unpacking = files.map((file) => inflate(file));
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  await Promise.all(unpacking);
}
