/** A write-up as a mail: as plain text, and as HTML that mail programs show. */
import type { ElementContent, Properties } from 'hast';
import { element, paragraph } from './elements.ts';
import { styled } from './email-styles.ts';
import { writeHtml } from './html.ts';
import { writePlainText } from './plain-text.ts';
import { type PublishedWriteUp, factsParagraph, storyOf, updatesOf } from './published.ts';
import { questions } from './questions.ts';
import { type PublicSite, incidentUrl } from '../site.ts';
import { summaryOf } from './summary.ts';

/** Write the text of a mail that has no HTML. */
export function writeEmailText(writeUp: PublishedWriteUp, site: PublicSite): string {
  const { incident } = writeUp;
  const url = addressOf(writeUp, site);
  return writePlainText([
    element('h1', {}, incident.title),
    factsParagraph(incident),
    ...storyOf(writeUp, url),
    ...updatesOf(incident),
    element('hr', {}),
    ...footer(site, url),
  ]);
}

/**
 * Write the HTML of a mail. Mail programs drop style sheets and scripts, fetch nothing unasked, and one of the most
 * used lays out by tables alone: so the layout is a table, every style stands at its element, and nothing is needed
 * from elsewhere but the pictures of the text.
 */
export function writeEmailHtml(writeUp: PublishedWriteUp, site: PublicSite): string {
  const { incident, body } = writeUp;
  const url = addressOf(writeUp, site);
  const content = [
    paragraph(element('strong', {}, site.name)),
    element('h1', {}, incident.title),
    factsParagraph(incident),
    ...storyOf(writeUp, url),
    ...updatesOf(incident),
    element('hr', {}),
    ...footer(site, url),
  ];
  const html = element(
    'html',
    { lang: 'en-GB' },
    element(
      'head',
      {},
      element('meta', { charSet: 'utf-8' }),
      element('meta', { name: 'viewport', content: 'width=device-width' }),
      element('meta', { name: 'color-scheme', content: 'light' }),
      element('title', {}, incident.title),
    ),
    element(
      'body',
      { style: 'margin:0;padding:0;background:#f3f1ea' },
      preheader(summaryOf(body) || incident.title),
      layout(styled(content)),
    ),
  );
  return `<!DOCTYPE html>\n${writeHtml([html])}\n`;
}

function addressOf({ incident }: PublishedWriteUp, site: PublicSite): string | undefined {
  return site.url === undefined ? undefined : incidentUrl(incident, site);
}

function footer({ name, contact }: PublicSite, url: string | undefined): ElementContent[] {
  return [
    ...(url === undefined
      ? [paragraph(name)]
      : [paragraph(`${name}: `, element('a', { href: url }, url))]),
    ...questions(contact),
  ];
}

/** What lists of mails show after the subject. */
function preheader(text: string): ElementContent {
  const style = 'display:none;max-height:0;overflow:hidden;mso-hide:all';
  return element('div', { style }, text);
}

const table: Properties = { role: 'presentation', cellPadding: '0', cellSpacing: '0', border: 0 };

/** A column in the middle of the window, as wide as fits and 600 pixels at most. */
function layout(content: readonly ElementContent[]): ElementContent {
  const column = element(
    'table',
    { ...table, width: 600, style: 'width:100%;max-width:600px;background:#ffffff' },
    element(
      'tbody',
      {},
      element('tr', {}, element('td', { align: 'left', style: 'padding:24px 28px' }, ...content)),
    ),
  );
  return element(
    'table',
    { ...table, width: '100%', style: 'width:100%;background:#f3f1ea' },
    element(
      'tbody',
      {},
      element('tr', {}, element('td', { align: 'center', style: 'padding:24px 12px' }, column)),
    ),
  );
}
