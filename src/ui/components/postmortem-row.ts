import { shortDate } from '#domain/calendar.ts';
import { type Labels, labelOf } from '#domain/filters.ts';
import type { Row } from '#domain/row.ts';
import type { Severity } from '#domain/taxonomy.ts';
import { type Html, html } from '../html.ts';
import { failureModeHref, postmortemHref, serviceHref } from '../links.ts';
import { ribbonBar } from './phase-ribbon.ts';
import { marksOf } from './postmortem-marks.ts';
import { severityBadge } from './severity-badge.ts';

/** A post-mortem in a list, as the build draws it and the filter. */
export function postmortemRow(row: Row, labels: Labels): Html {
  const [severity = ''] = row.facets.severity;
  const [mode] = row.facets.failureMode;
  return html`<li class="postmortem">
    <time class="date" datetime="${row.date}">${shortDate(row.date)}</time>
    <div class="what">
      <a class="title" href="${postmortemHref(row.id)}">${row.title}</a>
      <p class="facts">
        ${severityBadge(severity as Severity, labelOf(labels, 'severity', severity))}
        ${marksOf(row, labels).map((mark) => html`<span class="note">${mark}</span>`)}
        ${row.facets.service.map(
          (id) => html`<a href="${serviceHref(id)}">${labelOf(labels, 'service', id)}</a>`,
        )}
        ${
          mode !== undefined &&
          html`<a class="mode" href="${failureModeHref(mode)}">
            ${labelOf(labels, 'failureMode', mode)}
          </a>`
        }
      </p>
    </div>
    <div class="shape">
      <div class="ribbon ribbon-row">${ribbonBar(row.ribbon)}</div>
      <span class="length">${row.length}</span>
    </div>
  </li>`;
}
