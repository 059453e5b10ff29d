import { splitInlineCode } from '#domain/inline-code.ts';
import { type Html, html } from '../html.ts';

/** A sentence somebody wrote, with what stood between backticks as code. */
export function line(text: string): Html {
  const parts = splitInlineCode(text);
  return html`${parts.map((part) =>
    part.code ? html`<code class="inline">${part.text}</code>` : html`${part.text}`,
  )}`;
}
