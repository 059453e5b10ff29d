import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { discard, sandbox } from '../support/build.ts';
import { type Visit, visit } from '../support/served.ts';
import { builtSite } from '../support/sites.ts';

const pool = 'Payments failed for 31 minutes when the connection pool ran out';
const searchOutage = 'Search outage: idle workers held every Postgres slot';

let site: Visit;
let context: BrowserContext;
let page: Page;
let requests: URL[];
let complaints: string[];

beforeAll(async () => {
  site = await visit(await builtSite('internal'));
});

afterAll(() => site?.end());

beforeEach(async () => {
  context = await site.reader();
  page = await context.newPage();
  requests = [];
  complaints = [];
  page.on('request', (request) => requests.push(new URL(request.url())));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) complaints.push(message.text());
  });
});

afterEach(async () => {
  const { origin } = new URL(page.url());
  expect(requests.filter((url) => url.origin !== origin && url.protocol !== 'data:')).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

const titles = (within = '') => page.locator(`${within} .result h3`).allTextContents();
/** Whether the days of the results that are shown never go back. */
async function oldestFirst(): Promise<boolean> {
  const cards = await page.locator('.result').allInnerTexts();
  const days = cards.map((text) => Date.parse(/\d{1,2} \w+ \d{4}/.exec(text)?.[0] ?? ''));
  return (
    days.length > 1 && days.every((day, index) => index === 0 || day >= (days[index - 1] ?? NaN))
  );
}
const status = () => page.locator('.search-status').last();
const fetched = () => requests.filter(({ pathname }) => /\/(pagefind|feels-like)\//.test(pathname));

async function openSearch(query = ''): Promise<void> {
  await page.goto(site.at(`search/${query}`));
}

async function typeAndWait(text: string, answer: RegExp): Promise<void> {
  await page.locator('search-page [name=q]').fill(text);
  await expect.poll(() => status().textContent()).toMatch(answer);
}

describe('the search page', () => {
  test('fetches nothing of the index before somebody begins', async () => {
    await openSearch();
    await page.waitForLoadState('networkidle');
    expect(fetched()).toEqual([]);
    await page.locator('search-page [name=q]').focus();
    await expect.poll(() => fetched().length).toBeGreaterThan(0);
  });

  test('finds what is typed and leads to the entry that matched', async () => {
    await openSearch();
    await typeAndWait('pool exhausted since deploy', /^\d+ results?$/);
    const result = page.locator('.result', { hasText: pool });
    await result.getByRole('link', { name: '02:38 Hypothesis' }).click();
    await page.waitForURL(/payments-pool-exhausted\/#t-0238$/);
    expect(await page.locator('#t-0238').isVisible()).toBe(true);
  });

  test.each(['pg_stat_activity', 'statement_timeout', 'PAY-881', 'INC-142', '4.31.0'])(
    'finds the identifier %s',
    async (identifier) => {
      await openSearch(`?q=${identifier}`);
      await page.locator('.result').first().waitFor();
      expect(await titles()).toContain(pool);
    },
  );

  test('marks the words that matched', async () => {
    await openSearch('?q=remaining+connection+slots');
    await page.locator('.result').first().waitFor();
    const marks = await page.locator('.result__places mark').allTextContents();
    expect(marks).toContain('remaining connection slots');
  });

  test('a pasted alert keeps its lines in the box and is cut to what tells', async () => {
    await openSearch();
    const alert = [
      '[FIRING:1] PaymentsErrorRateHigh prod 2026-11-21T03:00:12Z',
      'FATAL: remaining connection slots are reserved for non-replication superuser connections',
      'host=10.1.2.3:5432 request=7f31c2aa90be1177 took 10006ms after 3 retries',
    ].join('\n');
    await typeAndWait(alert, /^\d+ results?( with some of the words)?$/);
    expect(await titles()).toContain(pool);
    expect(await page.locator('.search-note').textContent()).toMatch(/8 most telling words/);
    expect(await page.locator('search-page [name=q]').inputValue()).toBe(alert);
  });

  test('words that no page has are named, and what is left is looked up', async () => {
    await openSearch('?q=connection+slots+elephant');
    await page.locator('.result').first().waitFor();
    expect(await page.locator('.search-note').textContent()).toBe('No page has “elephant”.');
    expect(await titles()).toContain(searchOutage);
  });

  test('when no page has all words, those that have most come first and say so', async () => {
    await openSearch('?q=certificate+migration+orders+ledger');
    await page.locator('.result').first().waitFor();
    expect(await page.locator('.search-note').textContent()).toBe('No page has all of the words.');
    const groups = await page.locator('.search-group').allTextContents();
    expect(groups[0]).toMatch(/^With [23] of 4: /);
    const all = await titles();
    expect(new Set(all).size).toBe(all.length);
  });

  test('one unknown word finds nothing, not what begins with its first letter', async () => {
    await openSearch('?q=aardvark');
    await expect.poll(() => status().textContent()).toBe('Nothing found');
    expect(await page.locator('.search-state').textContent()).toContain('“aardvark”');
    const link = page.locator('.search-state a');
    expect(await link.getAttribute('href')).toBe('/postmortems/');
  });

  test('browses by filter alone, newest first, and counts what else could be chosen', async () => {
    await openSearch();
    expect(await page.locator('#exact-words').isVisible()).toBe(false);
    await openSearch();
    await page.getByRole('checkbox', { name: /^SEV1/ }).check();
    await expect.poll(() => status().textContent()).toMatch(/^\d+ results?$/);
    const count = Number.parseInt((await status().textContent()) ?? '', 10);
    expect(await page.locator('.result').count()).toBe(count);
    const dates = await page.locator('.result__facts span:nth-of-type(1)').allTextContents();
    const instants = dates.map((date) => Date.parse(`${date} UTC`));
    expect(instants).toEqual(instants.toSorted((a, b) => b - a));

    const payments = page.locator('label', { has: page.locator('[value="payments"]') });
    const promised = Number(await payments.locator('.facet__count').textContent());
    await payments.click();
    await expect.poll(() => page.locator('.result').count()).toBe(promised);
  });

  test('the address carries words, choices and order, and Back undoes them', async () => {
    await openSearch();
    await typeAndWait('connection', /results/);
    const before = await titles();
    await page.getByRole('checkbox', { name: /^SEV1/ }).check();
    await expect.poll(() => page.locator('.result').count()).toBeLessThan(before.length);
    await page.getByRole('combobox', { name: 'Order' }).selectOption('oldest');
    expect(new URL(page.url()).search).toBe('?q=connection&severity=sev1&sort=oldest');
    await expect.poll(oldestFirst).toBe(true);
    const sorted = await titles();

    await page.reload();
    await page.locator('.result').first().waitFor();
    expect(await titles()).toEqual(sorted);
    expect(await page.getByRole('checkbox', { name: /^SEV1/ }).isChecked()).toBe(true);

    await page.goBack();
    await page.goBack();
    await expect.poll(() => titles()).toEqual(before);
    expect(await page.getByRole('checkbox', { name: /^SEV1/ }).isChecked()).toBe(false);
    expect(await page.locator('search-page [name=q]').inputValue()).toBe('connection');
  });

  test('a choice can be taken back where it is shown', async () => {
    await openSearch('?severity=sev1&service=payments');
    await page.getByRole('button', { name: 'Remove Service: Payments' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?severity=sev1');
    expect(await page.locator('[name=service]:checked').count()).toBe(0);
  });

  test('says without JavaScript where else to look', async () => {
    const plain = await site.reader({ javaScriptEnabled: false });
    const silent = await plain.newPage();
    await silent.goto(site.at('search/'));
    expect(await silent.locator('main').innerText()).toContain('all post-mortems, services, tags');
    expect(await silent.locator('search-page').isVisible()).toBe(false);
    await plain.close();
  });
});

describe('the dialog', () => {
  test.each(['/', 'Control+k', 'Meta+k'])('opens on %s', async (key) => {
    await page.goto(site.at(''));
    await page.keyboard.press(key);
    await page.locator('dialog[open] textarea:focus').waitFor();
  });

  test('keeps what is typed before it is there', async () => {
    await context.route('**/search-dialog*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page.goto(site.at(''));
    await page.keyboard.press('/');
    await page.keyboard.type('connection slots');
    await page.locator('dialog .result').first().waitFor();
    expect(await page.locator('dialog textarea').inputValue()).toBe('connection slots');
  });

  test('is nothing but a link until then', async () => {
    await page.goto(site.at(''));
    await page.waitForLoadState('networkidle');
    expect(await page.locator('dialog').count()).toBe(0);
    expect(fetched()).toEqual([]);
    expect(await page.locator('[data-search-open]').getAttribute('href')).toBe('/search/');
  });

  test('a slash that is typed somewhere is a slash', async () => {
    await page.goto(site.at(''));
    await page.locator('main textarea').focus();
    await page.keyboard.press('/');
    expect(await page.locator('main textarea').inputValue()).toBe('/');
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('is worked with the keyboard alone, and gives the focus back', async () => {
    await page.goto(site.at('postmortems/'));
    const opener = page.locator('[data-search-open]');
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog[open] textarea:focus').waitFor();
    await page.keyboard.type('connection slots');
    await page.locator('dialog .result').nth(1).waitFor();
    await page.locator('dialog .incident-card').nth(1).waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    const [first, second] = await page.locator('dialog h3').allTextContents();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(first);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(second);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('dialog textarea:focus').count()).toBe(1);

    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await opener.evaluate((link) => link === document.activeElement)).toBe(true);

    await page.keyboard.press('/');
    await page.locator('dialog .incident-card').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/postmortems\/2/);
    expect(await page.locator('h1').textContent()).toBe(first);
  });

  test('Enter takes what was typed to the search page', async () => {
    await page.goto(site.at(''));
    await page.locator('[data-search-open]').click();
    await page.locator('dialog[open] textarea:focus').waitFor();
    await page.keyboard.type('remaining connection slots');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=remaining+connection+slots');
    await page.locator('.result').first().waitFor();
  });

  test('on the search page the page’s own box is the one to type in', async () => {
    await openSearch();
    await page.keyboard.press('Control+k');
    await page.locator('search-page textarea:focus').waitFor();
    expect(await page.locator('dialog').count()).toBe(0);
  });
});

describe('when search cannot answer', () => {
  test('a site without an index says how to make one', async () => {
    await context.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: '' }));
    await openSearch('?q=pool');
    await expect.poll(() => status().textContent()).toMatch(/made by npm run build/);
    expect(await page.locator('.search-state button').count()).toBe(0);
  });

  test('offline it says so, and answers once the network is back', async () => {
    await openSearch();
    await page.locator('search-page [name=q]').focus();
    await page.waitForLoadState('networkidle');
    await context.route('**/pagefind/**', (route) => route.abort());
    await page.locator('search-page [name=q]').fill('pool');
    await expect.poll(() => status().textContent()).toMatch(/could not be fetched/);
    await context.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.result').first().waitFor();
    expect(await titles()).toContain(pool);
  });
});

describe('a hostile and larger archive, below a path', () => {
  const box = sandbox('hostile-words', { workOutside: true });
  let hostile: Visit;

  beforeAll(async () => {
    for (let day = 1; day <= 25; day++) writePostmortem(day);
    const { code, output } = await box.build({ env: { BASE_PATH: '/memory/' } });
    if (code !== 0) throw new Error(output);
    hostile = await visit(box.site(), '/memory/');
  });

  afterAll(async () => {
    await hostile?.end();
    discard(box);
  });

  test('titles and texts stay text', async () => {
    await page.goto(hostile.at('search/?q=mongoose'));
    await page.locator('.result').first().waitFor();
    const [title] = await titles();
    expect(title).toContain('<img src=x onerror=');
    await page.locator('.incident-card').first().waitFor();
    const markup = ':is(.result, .incident-card) :is(img, script, b:not(.result__facts b))';
    expect(await page.locator(markup).count()).toBe(0);
    expect(await page.title()).not.toContain('owned');
    expect(await page.locator('.result__places').textContent()).toContain('<script>');
  });

  test('results are shown ten at a time, and lead below the path', async () => {
    await page.goto(hostile.at('search/?q=ordinary'));
    await expect.poll(() => status().textContent()).toBe('25 results');
    expect(await page.locator('.result').count()).toBe(10);
    await page.getByRole('button', { name: 'Show 10 more of 15' }).click();
    await expect.poll(() => page.locator('.result').count()).toBe(20);
    expect(
      await page.evaluate(() => {
        const links = [...document.querySelectorAll('.result h3 a')];
        return links.indexOf(document.activeElement as Element);
      }),
    ).toBe(10);
    await page.getByRole('button', { name: 'Show 5 more of 5' }).click();
    await expect.poll(() => page.locator('.result').count()).toBe(25);
    const href = await page.locator('.result h3 a').first().getAttribute('href');
    expect(href).toMatch(/^\/memory\/postmortems\/2025-/);
  });

  function writePostmortem(day: number): void {
    const date = `2025-03-${String(day).padStart(2, '0')}`;
    const folder = join(box.archive, `${date}-day-${day}`);
    mkdirSync(folder);
    const lines = [
      '---',
      `title: Something ordinary on day ${day}`,
      'status: draft',
      'severity: sev4',
      'services: [payments]',
      `started: ${date}T10:00Z`,
      '---',
      '',
      'Nothing to see.',
    ];
    writeFileSync(join(folder, 'index.mdx'), lines.join('\n'));
  }
});
