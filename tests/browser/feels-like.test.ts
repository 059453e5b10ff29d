import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Visit, visit } from '../support/served.ts';
import { builtSite } from '../support/sites.ts';
import { poolTrace } from '../support/stack-trace.ts';

const pool = '2026-03-14-payments-pool-exhausted';
const searchOutage = '2025-11-05-search-workers-held-every-slot';
const slots = 'FATAL: remaining connection slots are reserved';

let site: Visit;
let context: BrowserContext;
let page: Page;
let requests: string[];
let complaints: string[];

beforeAll(async () => {
  site = await visit(await builtSite('internal'));
});

afterAll(() => site?.end());

beforeEach(() => begin());

afterEach(async () => {
  const { origin } = new URL(site.at(''));
  expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

async function begin(options?: BrowserContextOptions): Promise<void> {
  await context?.close();
  context = await site.reader(options);
  page = await context.newPage();
  await page.clock.setFixedTime('2026-11-21T03:00:00Z');
  requests = [];
  complaints = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) complaints.push(message.text());
  });
}

const box = () => page.locator('search-page [name=q]');
const status = () => page.locator('.feels-like .search-status');
const cards = () => page.locator('.feels-like .incident-card');
const card = (id: string) => cards().filter({ has: page.locator(`h3 a[href*="${id}"]`) });
const fetched = () => requests.filter((url) => url.includes('/feels-like/'));
const query = () => new URL(page.url()).searchParams.get('q');

/** The ids of the incidents that are shown, the closest first. */
const shown = async () => {
  const links = cards().locator('h3 a');
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  return addresses.map((address) => address?.split('/').at(-2));
};

/** What stands behind a question on a card. */
const row = (id: string, name: string) =>
  card(id)
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('dd');

async function ask(text: string, search = ''): Promise<void> {
  await page.goto(site.at(`search/${search}`));
  await box().fill(text);
  await expect.poll(() => status().textContent()).toMatch(/ searched$|^Nothing close\./);
}

describe('at three in the morning', () => {
  test('a pasted alert finds the incidents in which it fired before', async () => {
    await ask(slots);
    const found = await shown();
    expect(found.slice(0, 2).toSorted()).toEqual([searchOutage, pool]);
    expect(await status().textContent()).toMatch(/^\d close, \d\d searched$/);
    expect(await row(pool, 'Matched').locator('code').first().textContent()).toContain(
      'remaining connection slots',
    );
    expect(await row(pool, 'Matched').textContent()).toContain('Connection exhaustion');
  });

  test('a stack trace of forty lines finds them too, and keeps its lines', async () => {
    await ask(poolTrace);
    const found = await shown();
    expect(found).toContain(searchOutage);
    expect(found).toContain(pool);
    expect(await box().inputValue()).toBe(poolTrace);
    const held = query() ?? '';
    expect(held.length).toBeLessThanOrEqual(500);
    expect(held).toContain('\n');
    expect(held).toContain('Connection is not available');

    await page.reload();
    await cards().first().waitFor();
    expect(await box().inputValue()).toBe(poolTrace);
    expect(await shown()).toEqual(found);
  });

  test('a colleague who gets the link of a long paste finds the same', async () => {
    await ask(poolTrace);
    const link = page.url();
    await begin();
    await page.goto(link);
    await cards().first().waitFor();
    const found = await shown();
    expect(found).toContain(searchOutage);
    expect(found).toContain(pool);
  });

  test('“from March” means the month', async () => {
    await ask('the connection pool thing from March');
    expect((await shown())[0]).toBe(pool);
    expect(await row(pool, 'Matched').textContent()).toContain('March 2026');
  });

  test('what it felt like is enough', async () => {
    await ask('customers told us before any alert did, something with certificates');
    expect((await shown())[0]).toBe('2026-08-02-edge-client-certificate-expired');
  });

  test('a card says what to check, what stopped it, what it was not, and what is still open', async () => {
    await ask('the connection pool thing from March');
    expect(await card(pool).locator('.result__facts').textContent()).toBe(
      'SEV114 March 202638 min',
    );
    expect(await row(pool, 'Check first').locator('li').first().textContent()).toMatch(
      /pool in use/,
    );
    expect(await row(pool, 'Stopped it').textContent()).toMatch(/^Rolling payments back.* Patch$/);
    expect(await row(pool, 'Since then').textContent()).toContain('overdue 134 days');
    const action = row(pool, 'Since then').getByRole('link');
    expect(await action.first().getAttribute('href')).toMatch(/#action-/);
    await row(pool, 'Not this').getByRole('link').first().click();
    await page.waitForURL(new RegExp(`${pool}/#t-\\d{4}`));
    expect(await page.locator(':target').isVisible()).toBe(true);
  });

  test('on the smallest phone the first card begins on the first screen', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await ask(slots);
    const [first = ''] = await shown();
    for (const name of ['Matched', 'Check first']) {
      const place = await row(first, name).boundingBox();
      expect(place?.y, name).toBeLessThan(640);
    }
  });
});

describe('when nothing is close', () => {
  test('it says so, and keeps the nearest folded away', async () => {
    await ask('how do I book a meeting room');
    expect(await status().textContent()).toBe('Nothing close. You may be the first.');
    expect(await cards().first().isVisible()).toBe(false);
    await page.getByText('The nearest all the same').click();
    expect(await cards().first().isVisible()).toBe(true);
    expect(await cards().count()).toBeLessThanOrEqual(3);
  });

  test('words that nobody ever wrote cost no request', async () => {
    await page.goto(site.at('search/'));
    await box().focus();
    await expect.poll(() => fetched().length).toBe(1);
    await box().fill('zebrafinch quux');
    await expect.poll(() => status().textContent()).toBe('Nothing close. You may be the first.');
    expect(fetched()).toHaveLength(1);
    expect(await page.locator('.nearest').count()).toBe(0);
  });
});

describe('filters', () => {
  test('hold for both instruments, and stand in the address', async () => {
    await ask('connection pool', '?service=search');
    expect(await shown()).toContain(searchOutage);
    expect(await shown()).not.toContain(pool);
    expect(Number(/(\d+) searched/.exec((await status().textContent()) ?? '')?.[1])).toBeLessThan(
      15,
    );
    expect(fetched().filter((url) => url.includes('/facets/'))).toHaveLength(1);
    await page.getByRole('button', { name: 'Remove Service: Search' }).click();
    await expect.poll(shown).toContain(pool);
  });

  test('that nothing has leave nothing to compare', async () => {
    await page.goto(site.at('search/?q=pool&service=payments&year=1999'));
    await expect.poll(() => status().textContent()).toMatch(/^No post-mortem has all/);
  });

  test('alone show the list of exact words only', async () => {
    await page.goto(site.at('search/?severity=sev1'));
    await page.locator('.exact-words .result').first().waitFor();
    expect(await page.locator('.feels-like').isVisible()).toBe(false);
    expect(fetched().filter((url) => !url.endsWith('start.json'))).toEqual([]);
  });
});

describe('what is fetched', () => {
  test('is nothing before somebody begins, on the search page, at home and on an incident', async () => {
    for (const path of ['search/', '', `postmortems/${pool}/`]) {
      await page.goto(site.at(path), { waitUntil: 'networkidle' });
    }
    expect(fetched()).toEqual([]);
  });

  test('is fetched once', async () => {
    await ask(slots);
    await box().fill('the pool');
    await expect.poll(shown).not.toEqual([]);
    await box().fill(slots);
    await expect.poll(shown).toContain(pool);
    expect(fetched().length).toBe(new Set(fetched()).size);
  });

  test('an answer that comes late does not take the place of a newer one', async () => {
    await page.goto(site.at('search/'));
    await box().focus();
    await expect.poll(() => fetched().length).toBe(1);
    let held: (() => void) | undefined;
    await page.route('**/feels-like/*/cards/*.json', async (route) => {
      if (!held) await new Promise<void>((resolve) => (held = resolve));
      await route.continue();
    });
    await box().fill('certificate expired');
    await expect.poll(() => held !== undefined).toBe(true);
    await expect.poll(() => status().textContent()).toBe('Searching…');
    expect(await page.locator('.feels-like .search-results').getAttribute('aria-busy')).toBe(
      'true',
    );
    await box().fill('zebrafinch');
    await expect.poll(() => status().textContent()).toBe('Nothing close. You may be the first.');
    held?.();
    await page.waitForLoadState('networkidle');
    expect(await status().textContent()).toBe('Nothing close. You may be the first.');
    expect(await cards().count()).toBe(0);
  });
});

describe('when it cannot answer', () => {
  const startFile = '**/feels-like/start.json';

  test('a site without its files says how to make them, and exact words still answer', async () => {
    await page.route('**/feels-like/**', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(site.at(`search/?q=${encodeURIComponent(slots)}`));
    await expect.poll(() => status().textContent()).toMatch(/made by npm run build/);
    await page.locator('.exact-words .result').first().waitFor();
    expect(await page.locator('.feels-like button').count()).toBe(0);
  });

  test.each([startFile, '**/feels-like/*/terms/*.json', '**/feels-like/*/cards/*.json'])(
    'offline it says so, keeps what was typed, and answers once the network is back: %s',
    async (files) => {
      await page.route(files, (route) => route.abort());
      await page.goto(site.at('search/'));
      await box().fill(slots);
      await expect.poll(() => status().textContent()).toMatch(/could not be fetched/);
      expect(await box().inputValue()).toBe(slots);
      await page.unrouteAll();
      await page.locator('.feels-like').getByRole('button', { name: 'Try again' }).click();
      await expect.poll(shown).toContain(pool);
    },
  );

  test('after a new build it begins with the new files by itself', async () => {
    let old = true;
    await page.route(startFile, async (route) => {
      const response = await route.fetch();
      const start = (await response.json()) as object;
      await route.fulfill({ response, json: old ? { ...start, folder: '000000000000' } : start });
      old = false;
    });
    await ask(slots);
    expect(await shown()).toContain(pool);
    expect(fetched().filter((url) => url.endsWith('start.json'))).toHaveLength(2);
  });

  test('a file that is missing for good is said in words', async () => {
    await page.route('**/feels-like/*/terms/*.json', (route) =>
      route.fulfill({ status: 404, body: '' }),
    );
    await page.goto(site.at('search/'));
    await box().fill(slots);
    await expect.poll(() => status().textContent()).toMatch(/could not be fetched/);
  });
});

describe('with the keyboard', () => {
  test('Enter asks, Shift+Enter begins a line', async () => {
    await page.goto(site.at('search/'));
    await box().focus();
    await page.keyboard.type('connection');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('slots');
    await page.keyboard.press('Enter');
    await expect.poll(shown).toContain(pool);
    expect(await box().inputValue()).toBe('connection\nslots');
    expect(query()).toBe('connection\nslots');
  });

  test('arrows go through the incidents, then through exact words', async () => {
    await ask('the connection pool thing from March');
    await page.locator('.exact-words .result').first().waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    const titles = await page.locator('.search-found h3').allTextContents();
    await box().focus();
    for (const title of titles.slice(0, 3)) {
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe(title);
    }
  });

  test('what is folded away is passed over', async () => {
    await ask('how do I book a meeting room');
    await page.locator('.exact-words .result').first().waitFor();
    await box().focus();
    await page.keyboard.press('ArrowDown');
    const inWords = await page.evaluate(() => !!document.activeElement?.closest('.exact-words'));
    expect(inWords).toBe(true);
  });
});

describe('from elsewhere', () => {
  test('the dialog shows the closest in short, and leads to all', async () => {
    await page.goto(site.at(''));
    await page.keyboard.press('/');
    await page.locator('dialog[open] textarea').fill('the connection pool thing from March');
    const first = page.locator('dialog .incident-card').first();
    await first.waitFor();
    expect(await first.locator('h3').textContent()).toMatch(/^Payments failed/);
    expect(await first.locator('dt').allTextContents()).toEqual(['Matched']);
    expect(await first.locator('dd').textContent()).toContain('connection pool');
    expect(await first.locator('time').textContent()).toBe('14 March 2026');
    await page.locator('dialog .search-all').click();
    await expect.poll(shown).toContain(pool);
  });

  test('home hands on what was pasted, a whole stack trace too', async () => {
    await page.goto(site.at(''));
    await page.locator('main textarea').fill(poolTrace);
    await page.locator('main form').getByRole('button').click();
    await page.waitForURL(/\/search\/\?q=/);
    await expect.poll(shown).toContain(pool);
    expect(await box().inputValue()).toBe(poolTrace);
    expect(page.url().length).toBeLessThan(1000);
  });

  test('without JavaScript the command line is named', async () => {
    await begin({ javaScriptEnabled: false });
    await page.goto(site.at('search/'));
    expect(await page.locator('main').innerText()).toContain('npm run hindsight -- similar "…"');
  });
});
