import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { writeIncidentsJson } from '#domain/public/formats/statuspage-api.ts';
import { at, hostileTexts, published, saying, site } from '../../../support/published.ts';

/** What https://<page>/api/v2/incidents.json of a Statuspage consists of, and what its incidents say of a post-mortem. */
const moment = z.iso.datetime({ precision: 3 });
const UpdateSchema = z.strictObject({
  id: z.string().min(1),
  incident_id: z.string().min(1),
  status: z.enum(['investigating', 'identified', 'monitoring', 'resolved']),
  body: z.string().min(1),
  created_at: moment,
  updated_at: moment,
  display_at: moment,
  affected_components: z.null(),
  deliver_notifications: z.boolean(),
  custom_tweet: z.null(),
  tweet_id: z.null(),
});
const ComponentSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  status: z.enum(['operational', 'degraded_performance', 'partial_outage', 'major_outage']),
  created_at: moment,
  updated_at: moment,
  position: z.int().positive(),
  description: z.string().nullable(),
  showcase: z.boolean(),
  start_date: z.iso.date().nullable(),
  group_id: z.string().nullable(),
  page_id: z.string(),
  group: z.boolean(),
  only_show_if_degraded: z.boolean(),
});
const IncidentsSchema = z.strictObject({
  page: z.strictObject({
    id: z.string().min(1),
    name: z.string(),
    url: z.url(),
    time_zone: z.literal('Etc/UTC'),
    updated_at: moment,
  }),
  incidents: z.array(
    z.strictObject({
      id: z.string().min(1),
      name: z.string().min(1),
      status: z.enum(['investigating', 'identified', 'monitoring', 'resolved']),
      impact: z.enum(['none', 'minor', 'major', 'critical']),
      created_at: moment,
      updated_at: moment,
      started_at: moment,
      monitoring_at: moment.nullable(),
      resolved_at: moment.nullable(),
      shortlink: z.url(),
      page_id: z.string(),
      components: z.array(ComponentSchema),
      incident_updates: z.array(UpdateSchema).min(1),
      postmortem_body: z.string(),
      postmortem_body_last_updated_at: moment,
      postmortem_published_at: moment,
    }),
  ),
});

const readJson = (...parameters: Parameters<typeof writeIncidentsJson>) =>
  IncidentsSchema.parse(JSON.parse(writeIncidentsJson(...parameters)));

describe('api/v2/incidents.json', () => {
  test('has an incident with its moments and its updates, newest first', () => {
    const { page, incidents } = readJson([published()], site);
    expect(page).toEqual({
      id: 'status-example-com',
      name: 'Acme status',
      url: 'https://status.example.com/',
      time_zone: 'Etc/UTC',
      updated_at: '2026-03-18T00:00:00.000Z',
    });
    expect(incidents).toMatchObject([
      {
        id: 'payments-failed',
        name: 'Payments failed',
        status: 'resolved',
        impact: 'major',
        created_at: '2026-03-14T02:14:00.000Z',
        started_at: '2026-03-14T02:14:00.000Z',
        monitoring_at: '2026-03-14T02:46:00.000Z',
        resolved_at: '2026-03-14T02:52:00.000Z',
        updated_at: '2026-03-18T00:00:00.000Z',
        shortlink: 'https://status.example.com/incidents/payments-failed/',
        page_id: page.id,
        incident_updates: [
          { status: 'resolved', body: 'This is over.', display_at: '2026-03-14T02:55:00.000Z' },
          { status: 'monitoring', body: 'Payments work again.' },
          { status: 'investigating', body: 'Some payments fail.', incident_id: 'payments-failed' },
        ],
      },
    ]);
    expect(incidents[0]?.postmortem_body).toContain('Most payments **failed** for half an hour.');
  });

  test('knows an incident by its first slug, and an update by its minute', () => {
    const ids = (...changes: Parameters<typeof published>) =>
      readJson([published(...changes)], site).incidents.map((one) => [
        one.id,
        one.incident_updates.map(({ id }) => id),
      ]);
    const moved = ids({ slug: 'b', formerSlugs: ['payments-failed', 'a'] });
    expect(moved).toEqual(ids());
    const said = { phase: 'identified', text: 'x' } as const;
    expect(
      ids({
        updates: [
          { at: at('02:20'), ...said },
          { at: at('02:20'), ...said },
          { at: at('02:31'), ...said },
        ],
      }),
    ).toEqual([
      [
        'payments-failed',
        [
          'payments-failed-202603140231',
          'payments-failed-202603140220-2',
          'payments-failed-202603140220',
        ],
      ],
    ]);
  });

  test('an incident that goes on is as far as the last update said, and its components are hurt', () => {
    const { updates } = published().incident;
    const [going] = readJson(
      [published({ resolved: undefined, updates: updates.slice(0, 1), impact: 'critical' })],
      site,
      [{ name: 'Website' }, { name: 'Payments' }],
    ).incidents;
    expect(going).toMatchObject({
      status: 'investigating',
      resolved_at: null,
      monitoring_at: null,
      components: [{ id: 'payments', name: 'Payments', position: 2, status: 'major_outage' }],
    });
  });

  test('the write-up speaks where no update was given, as every incident has one', () => {
    const [silent] = readJson([published({ updates: [] })], site).incidents;
    expect(silent?.incident_updates).toMatchObject([
      {
        status: 'resolved',
        body: 'Most payments failed for half an hour.',
        display_at: '2026-03-14T02:52:00.000Z',
      },
    ]);
    const [going] = readJson([published({ updates: [], resolved: undefined })], site).incidents;
    expect(going).toMatchObject({ status: 'investigating' });
  });

  test('has the fifty latest, the latest first', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      published({ slug: `n-${index}`, started: { epochMs: index * 60_000 } }),
    );
    const ids = readJson(many, site).incidents.map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: 50 }, (_, index) => `n-${59 - index}`));
  });

  test('a history without incidents is an empty list', () => {
    expect(readJson([], site)).toMatchObject({ incidents: [] });
  });

  test.each(Object.entries(hostileTexts))('%s: is what it was', (_name, text) => {
    const [incident] = readJson([saying(text)], site).incidents;
    expect(incident).toMatchObject({
      name: text,
      components: [{ name: text }],
      incident_updates: [{ body: text }],
    });
  });
});
