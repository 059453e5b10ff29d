/** Code blocks: their language, whether they end, their HTML. */
import { fenceAliases, fenceLanguages } from '#domain/author-components.ts';
import { lookUp } from '#domain/lookup.ts';
import { didYouMean } from '#domain/nearest.ts';
import { quote } from '#domain/quote.ts';
import { openTag, restore } from './escape.ts';
import { closes } from './limits.ts';
import { type ElementNode, childrenOf, classesOf, textOf } from './tree.ts';
import { type Place, type Writer, pointOf } from './writer.ts';

const languages: readonly string[] = fenceLanguages;

/** Write a code block; one that stands in a component that scrolls it does not scroll itself. */
export function writeFence(pre: ElementNode, { scrolls }: Place, writer: Writer): string {
  const { parsed, report, highlight } = writer;
  const { start, end } = pre.position ?? {};
  const at = pointOf(pre, writer);
  if (start?.offset !== undefined && end?.offset !== undefined) {
    const written = parsed.source.slice(start.offset, end.offset);
    if (!isClosed(written)) {
      report('unclosed-fence', at, 'the code fence is never closed', closeHint(written));
    }
  }
  const code = childrenOf(pre).find((child) => child.type === 'element');
  const named = code ? languageOf(code) : undefined;
  const known = named === undefined ? 'text' : resolveLanguage(named);
  if (known === undefined && named !== undefined) {
    const list = `Write one of ${languages.join(', ')}, or nothing.`;
    report(
      'fence-language',
      at,
      `${quote(named)} is not a language that can be coloured: it is shown as plain text`,
      didYouMean(named, languages, list),
    );
  }
  const language = known ?? 'text';
  const attributes = { tabindex: scrolls ? undefined : 0 };
  const tags = openTag('pre', attributes) + openTag('code', { class: `language-${language}` });
  return `${tags}${highlight(restore(textOf(pre)), language)}</code></pre>`;
}

function languageOf(code: ElementNode): string | undefined {
  const name = classesOf(code).find((className) => className.startsWith('language-'));
  return name?.slice('language-'.length);
}

function resolveLanguage(named: string): string | undefined {
  const name = named.toLowerCase();
  return languages.includes(name) ? name : lookUp(fenceAliases, name);
}

/** Whether a code block as written ends with the fence that closes it. */
function isClosed(written: string): boolean {
  const lines = written.trimEnd().split('\n');
  const last = lines.at(-1) ?? '';
  return (
    lines.length > 1 && closes(last.replace(/^[\s>]*(?:[-+*]|\d+[.)])?\s*/, ''), openerOf(written))
  );
}

function openerOf(written: string): string {
  return /^(?:`{3,}|~{3,})/.exec(written)?.[0] ?? '```';
}

function closeHint(written: string): string {
  return `Write ${openerOf(written)} on a line of its own where the code ends.`;
}
