/** What of a post-mortem is searched, and in which field it counts. */
import type { Archive } from '../archive.ts';
import { dateOf } from '../facets.ts';
import type { SearchedFields } from '../resolve.ts';
import { detectionSources } from '../taxonomy.ts';
import type { WrittenDocument } from './fields.ts';

/** Make the searchable document of a post-mortem; `text` is its body as written, MDX. */
export function postmortemDocument(
  postmortem: SearchedFields,
  text: string,
  archive: Pick<Archive, 'services'>,
): WrittenDocument {
  const { title, summary, symptoms, fix, factors, whys, timeline, impact, detection } = postmortem;
  const { firstChecks, wentWell, couldImprove, lucky, surprise, rereads, actions } = postmortem;
  const services = postmortem.services.flatMap((id) => {
    const service = archive.services.find((one) => one.id === id);
    return service ? [id, service.name] : [id];
  });
  return {
    id: postmortem.id,
    date: dateOf(postmortem),
    house: postmortem.services[0],
    failureModes: postmortem.failureModes,
    text: {
      title,
      symptoms: lines(symptoms),
      names: lines([...services, ...postmortem.tags, postmortem.incident]),
      summary: lines([summary, impact?.summary]),
      fix: lines([fix?.text, ...(firstChecks ?? [])]),
      factors: lines([
        ...factors.flatMap(({ text, on }) => [text, on]),
        ...(whys ?? []).map(({ answer }) => answer),
      ]),
      timeline: lines(timeline.map(({ text }) => text)),
      body: lines([
        // "customers told us" finds it however its author put it.
        detection && detectionSources[detection.source].description,
        detection?.note,
        detection?.gap,
        ...(wentWell ?? []),
        ...(couldImprove ?? []),
        ...(lucky ?? []),
        ...(surprise ?? []),
        ...(rereads ?? []).map(({ missed }) => missed),
        ...actions.map(({ text }) => text),
        proseOf(text),
      ]),
    },
  };
}

function lines(texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined).join('\n');
}

/** The words of an MDX text: without comments, tags, addresses and the marks of Markdown. */
function proseOf(text: string): string {
  return text
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, ' ')
    .replace(/<\/?[A-Z][^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/^(?:```|~~~).*$/gm, ' ')
    .replace(/[*`]+/g, '');
}
