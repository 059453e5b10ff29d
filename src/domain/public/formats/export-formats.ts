/** The formats a write-up can be handed over in, each made from what was approved alone. */
import type { Term } from '../../taxonomy.ts';
import { writeCstateIssue } from './cstate.ts';
import { writeEmailHtml, writeEmailText } from './email.ts';
import { exportedWriteUp } from './exported-json.ts';
import { writeMailFile } from './mail-file.ts';
import { incidentPage } from './markdown-page.ts';
import type { PublishedWriteUp } from './published.ts';
import { type PublicSite, incidentUrl } from '../site.ts';
import { postmortemRequest, postmortemScript, postmortemText } from './statuspage-postmortem.ts';

export interface ExportedFile {
  /** Of the slug alone: what an incident is called inside is not in it. */
  readonly name: string;
  readonly text: string;
}

interface ExportFormat extends Term {
  /** The files of one write-up; the first is the one that is shown where there is room for one. */
  readonly write: (
    writeUp: PublishedWriteUp,
    site: PublicSite,
  ) => readonly [ExportedFile, ...ExportedFile[]];
}

/** Every format, by the name that is typed. */
export const exportFormats = {
  statuspage: {
    label: 'Statuspage',
    description: 'the body of its post-mortem, and with --out the API calls as a script',
    write: (writeUp, site) => {
      const name = `${writeUp.incident.slug}.statuspage`;
      const text = postmortemText(writeUp, addressOf(writeUp, site));
      return [
        { name: `${name}.md`, text },
        { name: `${name}.json`, text: `${postmortemRequest(text)}\n` },
        { name: `${name}.sh`, text: postmortemScript(text, `${name}.sh`) },
      ];
    },
  },
  cstate: {
    label: 'cState',
    description: 'a file for content/issues/ of a cState site',
    write: (writeUp, site) => [
      {
        name: `${writeUp.incident.slug}.md`,
        text: writeCstateIssue(writeUp, addressOf(writeUp, site)),
      },
    ],
  },
  markdown: {
    label: 'Markdown',
    description: 'the page as Markdown',
    write: (writeUp, site) => [
      {
        name: `${writeUp.incident.slug}.md`,
        text: incidentPage(writeUp, addressOf(writeUp, site)),
      },
    ],
  },
  email: {
    label: 'E-mail',
    description: 'plain text, and with --out HTML and a mail (.eml) with both',
    write: (writeUp, site) => {
      const { slug, title } = writeUp.incident;
      const [text, html] = [writeEmailText(writeUp, site), writeEmailHtml(writeUp, site)];
      return [
        { name: `${slug}.txt`, text },
        { name: `${slug}.html`, text: html },
        { name: `${slug}.eml`, text: writeMailFile({ subject: title, text, html }) },
      ];
    },
  },
  json: {
    label: 'JSON',
    description: 'every field and the text in three forms; --schema prints what it consists of',
    write: (writeUp, site) => [
      {
        name: `${writeUp.incident.slug}.json`,
        text: `${JSON.stringify(exportedWriteUp(writeUp, site), null, 2)}\n`,
      },
    ],
  },
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatName = keyof typeof exportFormats;

function addressOf({ incident }: PublishedWriteUp, site: PublicSite): string | undefined {
  return site.url === undefined ? undefined : incidentUrl(incident, site);
}
