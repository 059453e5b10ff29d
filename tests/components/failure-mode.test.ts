import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, test } from 'vitest';
import { summariseCategory } from '#domain/pages/category.ts';
import { labelsOf } from '#domain/facets.ts';
import { failureModePage } from '#domain/pages/failure-mode.ts';
import { servicePage } from '#domain/pages/service.ts';
import CategoryFacts from '#ui/components/CategoryFacts.astro';
import FailureModeFacts from '#ui/components/FailureModeFacts.astro';
import FailureModeStory from '#ui/components/FailureModeStory.astro';
import ServiceStory from '#ui/components/ServiceStory.astro';
import WeaknessList from '#ui/components/WeaknessList.astro';
import { archiveWith, postmortemWith } from '../support/postmortems.ts';

const payments = { id: 'payments', name: 'Payments' };
const archive = archiveWith({ services: [payments], people: { priya: 'Priya Nambiar' } });
const labels = labelsOf(archive);

const march = postmortemWith('2026-03-14-pool', {
  title: 'Payments <b>failed</b>',
  failureModes: ['connection-exhaustion'],
  trigger: 'deploy',
  symptoms: ['FATAL: <slots> are reserved'],
  firstChecks: ['Run `show pools`'],
  fix: { text: 'Rolled back', holds: 'patch' },
  timeline: [{ at: '02:34', kind: 'ruled-out', text: 'The provider; its latency is flat' }],
  factors: [
    { role: 'root', category: 'process-gap', text: 'No step', on: 'payments' },
    { role: 'immediate', category: 'process-gap', text: 'No look', on: 'paging' },
  ],
  actions: [{ text: 'Alert on it', owner: 'priya', due: '2026-03-28', type: 'detection' }],
});
const april = postmortemWith('2026-04-14-again', {
  failureModes: ['connection-exhaustion'],
  factors: [{ role: 'root', category: 'process-gap', text: 'Still no step', on: 'Paging' }],
});

let container: AstroContainer;

beforeAll(async () => {
  container = await AstroContainer.create();
});

const render = (component: Parameters<AstroContainer['renderToString']>[0], props: object) =>
  container.renderToString(component, { props: { ...props } });

describe('the story of a failure mode', () => {
  const about = failureModePage('connection-exhaustion', [april, march], [april, march]);

  test('leads from everything it says to where that was said', async () => {
    const html = await render(FailureModeStory, { about, archive });
    expect(html).toContain('FATAL: &lt;slots&gt; are reserved');
    expect(html).toMatch(/Run <code[^>]*>show pools<\/code>/);
    expect(html).toContain('Rolled back');
    expect(html).toContain('href="/postmortems/2026-03-14-pool/#t-0234"');
    expect(html).toContain('href="/postmortems/2026-03-14-pool/#action-alert-on-it"');
    expect(html).toContain('Priya Nambiar');
    expect(html.replaceAll(/"[^"]*"/g, '')).not.toContain('<b>failed');
  });

  test('has no part for what nobody wrote', async () => {
    const bare = failureModePage('connection-exhaustion', [april], [april]);
    expect(await render(FailureModeStory, { about: bare, archive })).not.toContain('<h2');
  });

  test('leads from its numbers to exactly those post-mortems', async () => {
    const names = ['pool starvation', 'connection leak'];
    const html = await render(FailureModeFacts, { about, labels, names });
    expect(html).toContain('pool starvation · connection leak');
    expect(html).toContain(
      'href="/postmortems/?service=payments&amp;failureMode=connection-exhaustion"',
    );
    expect(html).toContain(
      'href="/postmortems/?failureMode=connection-exhaustion&amp;trigger=deploy"',
    );
  });
});

describe('a root-cause category', () => {
  const summary = summariseCategory('process-gap', [april, march], archive);

  test('shows counts and never a share, and says when they are few', async () => {
    const html = await render(CategoryFacts, { summary });
    expect(html).toContain('In 2 post-mortems');
    expect(html).toContain('So few are better read than counted.');
    expect(html).not.toMatch(/\d\s*%/);
    const many = await render(CategoryFacts, { summary: { ...summary, total: 10 } });
    expect(many).not.toContain('So few');
  });

  test('shows what was weak twice with its post-mortems, what was weak once in passing', async () => {
    const html = await render(WeaknessList, { on: summary.on });
    const [repeated = '', once = ''] = html.split('</ul>\n<p');
    expect(repeated).toContain('href="/postmortems/2026-04-14-again/"');
    expect(html.match(/<details/g)).toHaveLength(1);
    expect(html).toMatch(/Once: Payments\./);
    expect(once).not.toContain('paging');
  });
});

describe('the story of a service', () => {
  test('says how it usually breaks only when something did so twice', async () => {
    const story = (postmortems: (typeof march)[]) =>
      render(ServiceStory, {
        about: servicePage({ service: payments, postmortems }),
        archive,
        labels,
      });
    expect(await story([april, march])).toContain('How it usually breaks');
    expect(await story([march])).toContain('How it has broken');
    expect(await story([march])).toContain('href="/failure-modes/connection-exhaustion/"');
    expect(await story([])).not.toContain('<h2');
  });

  test('leads from each failure mode to where it was told, and leaves out two or none', async () => {
    const story = async (modes: string[]) => {
      const broken = postmortemWith('2026-03-14-pool', { failureModes: modes });
      return render(ServiceStory, {
        about: servicePage({ service: payments, postmortems: [broken] }),
        archive,
        labels,
      });
    };
    const eight = [...Array(8).keys()].map((n) => `mode-${n}`);
    expect(await story(eight)).toContain('href="/failure-modes/mode-7/"');
    expect(await story(eight)).not.toContain('more ways');
    expect(await story(eight)).toContain('href="/postmortems/2026-03-14-pool/"');
    expect(await story([...eight, 'mode-8'])).toContain('and 2 more ways');
  });
});
