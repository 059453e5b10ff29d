import { expect, test } from 'vitest';
import { html } from '#ui/html.ts';

test('whatever is put into a template is text, in attributes too', () => {
  const said = '<script>&"';
  expect(html`<b title="${said}">${said}</b>`.text).toBe(
    '<b title="&lt;script&gt;&amp;&quot;">&lt;script&gt;&amp;&quot;</b>',
  );
});

test('templates go into templates as they are, alone or many, and nothing is nothing', () => {
  const items = [html`<li>1</li>`, html`<li>2</li>`];
  expect(
    html`<ul>
      ${items}${html`<li>3</li>`}${false}${undefined}${0}
    </ul>`.text,
  ).toBe('<ul><li>1</li><li>2</li><li>3</li>0</ul>');
});

test('the lines of a template are for its reader, and attributes stay apart', () => {
  const template = html; // The formatter lays out what is called html.
  const broken = template`
    <li
      id="${'a'}"
      class="b"
    >
      <s>was</s> ${'is'}
    </li>
  `;
  expect(broken.text).toBe('<li id="a" class="b"><s>was</s> is</li>');
});
