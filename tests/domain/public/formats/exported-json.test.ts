import { describe, expect, test } from 'vitest';
import {
  ExportedWriteUpSchema,
  exportedSchema,
  exportedWriteUp,
} from '#domain/public/formats/exported-json.ts';
import { at, hostileTexts, published, saying, site } from '../../../support/published.ts';

/** As a program reads it. */
const exported = (...parameters: Parameters<typeof exportedWriteUp>) =>
  ExportedWriteUpSchema.parse(JSON.parse(JSON.stringify(exportedWriteUp(...parameters))));

describe('a write-up as JSON', () => {
  test('has every field that was approved', () => {
    const value = exported(published({ formerSlugs: ['cards-declined'] }), site);
    const { story } = value;
    expect(story.html).toMatch(
      /^<p>Most payments <strong>failed<\/strong> for half an hour\.<\/p><h2>What we/,
    );
    expect(story.markdown).toMatch(
      /^Most payments \*\*failed\*\* for half an hour\.\n\n## What we/,
    );
    expect(story.text).toMatch(
      /^Most payments failed for half an hour\.\n\nWhat we are doing\n---/,
    );
    expect(value).toEqual({
      id: 'cards-declined',
      slug: 'payments-failed',
      formerSlugs: ['cards-declined'],
      url: 'https://status.example.com/incidents/payments-failed/',
      title: 'Payments failed',
      summary: 'Most payments failed for half an hour.',
      impact: 'major',
      affects: ['Payments'],
      started: { at: '2026-03-14T02:14:00Z' },
      detected: { at: '2026-03-14T02:17:00Z' },
      mitigated: { at: '2026-03-14T02:45:00Z' },
      resolved: { at: '2026-03-14T02:52:00Z' },
      updates: [
        { at: '2026-03-14T02:31:00Z', phase: 'investigating', text: 'Some payments fail.' },
        { at: '2026-03-14T02:46:00Z', phase: 'monitoring', text: 'Payments work again.' },
        { at: '2026-03-14T02:55:00Z', phase: 'resolved', text: 'This is over.' },
      ],
      actions: ['We now notice this before you do.'],
      corrections: [{ on: '2026-03-18', text: 'We first wrote 20 minutes. It was 31.' }],
      published: '2026-03-16',
      updated: '2026-03-18',
      story,
    });
  });

  test('says what is not known', () => {
    const writeUp = published({
      started: { ...at('02:14'), bound: 'before' },
      detected: undefined,
      mitigated: undefined,
      resolved: undefined,
    });
    expect(exported(writeUp, { ...site, url: undefined })).toMatchObject({
      url: null,
      started: { at: '2026-03-14T02:14:00Z', bound: 'before' },
      detected: null,
      mitigated: null,
      resolved: null,
    });
  });

  test.each(Object.entries(hostileTexts))('%s: is what it was', (_name, text) => {
    expect(exported(saying(text), site)).toMatchObject({
      title: text,
      affects: [text],
      updates: [{ text }],
      actions: [text],
      corrections: [{ text }],
    });
  });

  test('every field is described in its JSON Schema', () => {
    const undescribed = (schema: ReturnType<typeof exportedSchema>, path = ''): string[] =>
      Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
        if (typeof property === 'boolean') return [];
        const here = `${path}${name}`;
        const items = property.items;
        const below =
          items && typeof items === 'object' && !Array.isArray(items) ? items : property;
        return [...(property.description ? [] : [here]), ...undescribed(below, `${here}.`)];
      });
    expect(undescribed(exportedSchema())).toEqual([]);
    expect(exportedSchema()).toMatchObject({ additionalProperties: false });
  });
});
