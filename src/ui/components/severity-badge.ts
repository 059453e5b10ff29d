import type { Severity } from '#domain/taxonomy.ts';
import { type Html, html } from '../html.ts';

/** How bad it was; `label` is what archive.yaml calls it. */
export function severityBadge(severity: Severity | '', label: string): Html {
  return html`<span class="severity" data-severity="${severity}">${label}</span>`;
}
