import { expect, test } from 'vitest';
import { type Segment, emptyBody } from '#domain/body.ts';
import { lessonOf } from '#domain/lesson.ts';
import { postmortemWith } from '../support/postmortems.ts';

const postmortem = postmortemWith('2026-03-14-pool', {
  surprise: ['A full pool looks healthy on the graphs.'],
  factors: [{ role: 'root', category: 'process-gap', text: 'Staging is too small.' }],
});

function bodyOf(...segments: Segment[]) {
  return { ...emptyBody, segments };
}

function callout(kind: 'lesson' | 'note', html: string): Segment {
  return { component: 'Callout', props: { kind, title: 'Flat and failing' }, children: [{ html }] };
}

test('the lesson is the first one that the author marked, as plain words', () => {
  const body = bodyOf(
    { html: '<p>Story.</p>' },
    callout('note', '<p>Not this.</p>'),
    callout(
      'lesson',
      '<p>Look at <a href="../x/">the pool</a> &#x26; <em>then</em></p><p>ask.</p>',
    ),
  );
  expect(lessonOf(postmortem, body)).toEqual({
    label: 'Lesson',
    title: 'Flat and failing',
    text: 'Look at the pool & then ask.',
  });
});

test('markup that the author showed as text stays text', () => {
  const body = bodyOf(callout('lesson', '<p>&#x3C;script>alert(1)&#x3C;/script> &amp;lt;</p>'));
  expect(lessonOf(postmortem, body)?.text).toBe('<script>alert(1)</script> &lt;');
});

test('without a marked lesson a surprise speaks, then a root cause, then nothing', () => {
  expect(lessonOf(postmortem, emptyBody)?.label).toBe('Surprise');
  const { surprise: _, ...quiet } = postmortem;
  expect(lessonOf(quiet, emptyBody)).toEqual({
    label: 'Root cause',
    text: 'Staging is too small.',
  });
  expect(lessonOf({ ...quiet, factors: [] }, emptyBody)).toBeUndefined();
});

test('a long lesson ends with a whole sentence', () => {
  const sentence = 'Staging is too small to show a missing index, whatever we do. ';
  const body = bodyOf(callout('lesson', `<p>${sentence.repeat(10)}</p>`));
  const text = lessonOf(postmortem, body)?.text ?? '';
  expect(text.length).toBeLessThanOrEqual(300);
  expect(text).toMatch(/we do\.$/);
});
