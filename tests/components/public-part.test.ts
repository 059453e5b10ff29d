import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyBody } from '#domain/body.ts';
import { resolveStory } from '#domain/public/incident.ts';
import { type PublicState, notWritten } from '#domain/public/state.ts';
import PublicPart from '#ui/components/PublicPart.astro';
import WriteUpPreview from '#ui/components/WriteUpPreview.astro';
import { archiveWith } from '../support/postmortems.ts';

const id = '2026-03-14-payments-pool-exhausted';
const archive = archiveWith({ public: { url: 'https://status.example' } });
const approval = { by: 'sofia', on: '2026-03-16', since: '2026-03-15', slug: 'failed' };
const draft: PublicState = { isWritten: true, hasChanged: false, errors: 0, hasPreview: true };
const live: PublicState = { ...draft, approval };
const changed: PublicState = { ...live, hasChanged: true };
const { story } = resolveStory(
  {
    ...{ title: 'Payments failed', slug: 'failed', impact: 'major', affects: ['Checkout'] },
    started: '2026-03-14T02:14Z',
  },
  'UTC',
);

let container: AstroContainer;

beforeAll(async () => {
  container = await AstroContainer.create();
});

const hrefs = (html: string) => Array.from(html.matchAll(/href="([^"#]*)"/g), ([, href]) => href);

describe('beside the story', () => {
  const part = (state: PublicState) =>
    container.renderToString(PublicPart, { props: { id, state, archive } });

  test('stands how far the write-up is, leading to its preview', async () => {
    expect(await part(changed)).toMatch(/Live since 15 March 2026.*The draft has changed since/s);
    expect(hrefs(await part(changed))).toEqual([`/postmortems/${id}/public/`]);
  });

  test('stands that nothing is written, leading nowhere', async () => {
    expect(await part(notWritten)).toContain('Not written');
    expect(hrefs(await part(notWritten))).toEqual([]);
  });
});

describe('a preview', () => {
  const preview = (state: PublicState, isLive = false) =>
    container.renderToString(WriteUpPreview, {
      props: { id, story, body: emptyBody, state, archive, isLive },
    });

  test('says that it is not public, and is left out of the search', async () => {
    const html = await preview(draft);
    expect(html).toMatch(/^<div data-pagefind-ignore/);
    expect(html).toContain('Preview, not public.');
    expect(html).toContain('Payments failed');
    expect(hrefs(html)).toEqual([`/postmortems/${id}/`]);
  });

  test('of a draft that has changed leads to what is live, and back', async () => {
    expect(await preview(changed)).toMatch(/not public\..*What is live says something else\./s);
    expect(hrefs(await preview(changed))).toEqual([
      `/postmortems/${id}/`,
      `/postmortems/${id}/public/live/`,
      'https://status.example/incidents/failed/',
    ]);
    const html = await preview(changed, true);
    expect(html).toMatch(/Preview of what is public\..*The draft says something else\./s);
    expect(hrefs(html)).toContain(`/postmortems/${id}/public/`);
  });

  test('of what is live says so', async () => {
    const html = await preview(live);
    expect(html).toContain('Preview of what is public.');
    expect(html).not.toContain('something else');
  });
});
