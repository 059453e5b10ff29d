import type { Archive } from '#domain/archive.ts';
import { hypothesisOutcomes, timelineKinds, timelineSources } from '#domain/taxonomy.ts';
import { type TimelineRow, splitRuledOut } from '#domain/timeline-view.ts';
import { type Html, html } from '../html.ts';
import { kindGlyphs } from './kind-glyphs.ts';
import { line } from './line.ts';

type Entry = TimelineRow['entry'];

/** An entry of a timeline, and what is said around it; `asks`: a replay stops before it. */
export function timelineEntry(
  row: TimelineRow,
  failureModes: Archive['failureModes'],
  asks: boolean,
): Html {
  const { entry, day, zone, silence } = row;
  const { kind, anchor, clock, decisive, suspect } = entry;
  const { label } = timelineKinds[kind];
  const names = ['entry', isDropped(entry) && 'dropped', decisive && 'decisive'];
  return html`
    ${day && aside(html`<strong>${day}</strong>`)}
    ${zone && aside(html`The clocks changed; times from here are ${zone}.`)}
    <li
      id="${anchor}"
      class="${names.filter(Boolean).join(' ')}"
      ${asks && html`data-asks=""`}
      data-pagefind-title="${clock.time} ${label}"
    >
      <a class="at" href="#${anchor}">
        <time datetime="${new Date(entry.at.epochMs).toISOString()}">${clock.time}</time>
      </a>
      <svg class="sign" viewBox="-4 -4 24 24" aria-hidden="true">
        <circle cx="8" cy="8" r="11" />
        <path d="${kindGlyphs[kind]}" />
      </svg>
      <div class="what">
        ${kindOf(entry)}
        <p class="text">${textOf(entry)}</p>
        ${
          suspect &&
          html`<p class="suspect">Suspected: ${failureModes[suspect]?.label ?? suspect}</p>`
        }
      </div>
    </li>
    ${silence && aside(html`${silence} in which nothing was recorded`)}
  `;
}

function isDropped({ kind, outcome }: Entry): boolean {
  return kind === 'ruled-out' || outcome === 'ruled-out';
}

function aside(text: Html): Html {
  return html`<li class="aside" data-pagefind-ignore>${text}</li>`;
}

function kindOf({ kind, outcome, decisive, link, source: sourceId }: Entry): Html {
  const source = sourceId && timelineSources[sourceId].label;
  // An alert that was seen as an alert is one.
  const isSaid = source === timelineKinds[kind].label;
  return html`<p class="kind">
    <b>${timelineKinds[kind].label}</b>
    ${outcome && kind !== outcome && html`<b>${hypothesisOutcomes[outcome].label}</b>`}
    ${decisive && html`<b class="turn">Turning point</b>`}
    ${
      link
        ? html`<a href="${link}">${source ?? (new URL(link).hostname || 'link')}</a>`
        : source && !isSaid && html`<span>${source}</span>`
    }
  </p>`;
}

/** What was thought is struck out, what spoke against it is not. */
function textOf(entry: Entry): Html {
  const { thought, against } = splitRuledOut(entry.text);
  if (!isDropped(entry) || !against) return line(entry.text);
  return html`<s>${line(thought)}</s> ${line(against)}`;
}
