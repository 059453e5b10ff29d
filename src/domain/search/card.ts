/** What a result shows: enough to act on at night without opening the page. */
import { isOpen } from '../actions.ts';
import { actionAnchor } from '../anchors.ts';
import type { Archive } from '../archive.ts';
import { monthAndYear } from '../calendar.ts';
import { dateOf } from '../facets.ts';
import type { Postmortem } from '../resolve.ts';
import { type RowRibbon, rowOf } from '../row.ts';

export interface Card {
  readonly id: string;
  readonly title: string;
  /** The day it began, `2026-03-14`. */
  readonly date: string;
  /** "March 2026" */
  readonly month: string;
  /** "SEV1" */
  readonly severity: string;
  /** Names of its services. */
  readonly services: readonly string[];
  readonly ribbon: RowRibbon;
  /** "38 min", an empty string when it cannot be told. */
  readonly length: string;
  /** Verbatim alert and error lines. */
  readonly symptoms: readonly string[];
  readonly firstChecks: readonly string[];
  /** What ended it, and how far that reaches. */
  readonly fix: Postmortem['fix'];
  /** What was tested and dropped, each with the entry of the timeline that says so. */
  readonly ruledOut: readonly { readonly text: string; readonly anchor: string }[];
  readonly promises: {
    /** What has been done since. */
    readonly kept: readonly string[];
    /** What is still open, the soonest first. */
    readonly open: readonly {
      readonly text: string;
      readonly due: string;
      readonly anchor: string;
    }[];
  };
}

/** A card is read at a glance: more of anything is on the page. */
const most = 3;

/** Make the card of a post-mortem. */
export function cardOf(postmortem: Postmortem, archive: Archive): Card {
  const { id, title, severity, symptoms, firstChecks = [], fix, timeline, actions } = postmortem;
  const { ribbon, length } = rowOf(postmortem, archive);
  const date = dateOf(postmortem);
  const open = actions.filter(isOpen).sort((a, b) => (a.due < b.due ? -1 : 1));
  return {
    id,
    title,
    date,
    month: monthAndYear(date),
    severity: archive.severities[severity].label,
    services: postmortem.services.map(
      (service) => archive.services.find((one) => one.id === service)?.name ?? service,
    ),
    ribbon,
    length,
    symptoms: symptoms.slice(0, most),
    firstChecks: firstChecks.slice(0, most),
    fix,
    ruledOut: timeline
      .filter(({ kind, outcome }) => kind === 'ruled-out' || outcome === 'ruled-out')
      .slice(0, most)
      .map(({ text, anchor }) => ({ text, anchor })),
    promises: {
      kept: actions
        .filter(({ status }) => status === 'done')
        .slice(0, most)
        .map(({ text }) => text),
      open: open.slice(0, most).map(({ id: action, text, due }) => ({
        text,
        due,
        anchor: actionAnchor(action),
      })),
    },
  };
}
