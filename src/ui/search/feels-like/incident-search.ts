/** The instrument "feels like": a text in, the past incidents that are close out, and why they are. */
import { type Facet, type Filter, facetNames } from '#domain/filters.ts';
import type { Card } from '#domain/search/card.ts';
import { type CardFile, type FacetFile, cardsPerFile } from '#domain/search/static/file-shapes.ts';
import type { Ranked } from '#domain/search/rank.ts';
import { type Reason, reasonsFor } from '#domain/search/reasons.ts';
import type { Shard } from '#domain/search/static/shards.ts';
import {
  type StaticQuestion,
  answerStatic,
  askStatic,
  documentsWith,
} from '#domain/search/static/question.ts';
import { SearchUnavailable } from '../unavailable.ts';
import { Files, Gone, type Start } from './files.ts';

/** Whoever looks at more than so many asks something else. */
export const mostClose = 30;
const mostNearest = 3;

/** Characters of a pasted text that are looked at: whoever pastes more pastes a whole log. */
const mostRead = 20_000;

/** An incident with the reasons why it was found. */
export interface FoundIncident {
  readonly card: Card;
  readonly reasons: readonly FoundReason[];
}

/** A reason with the name of its failure mode. */
export interface FoundReason {
  readonly kind: Reason['kind'];
  readonly text: string;
}

export interface IncidentAnswer {
  /** How many are close, `mostClose` at most. */
  readonly close: number;
  /** How many were looked through: all, or those that the filter lets through. */
  readonly searched: number;
  /** The first of those that are close; when none is, the nearest there are. */
  readonly first: readonly FoundIncident[];
  /** Fetch some of those that are close, from one on; throws SearchUnavailable. */
  readonly read: (from: number, count: number) => Promise<readonly FoundIncident[]>;
}

export interface IncidentRequest {
  readonly filter: Filter;
  /** The reader's day, `2026-11-26`. */
  readonly today: string;
  /** How many are shown at first. */
  readonly count: number;
}

/** Answers requests from the files of the site served under `base`. */
export class IncidentSearch {
  readonly #files: Files;

  constructor(base: string) {
    this.#files = new Files(base);
  }

  /** Fetch what the first answer needs; a failure shows with that answer. */
  prepare(): void {
    this.#files.start().catch(() => undefined);
  }

  /** Answer a request; throws SearchUnavailable. */
  async find(request: IncidentRequest): Promise<IncidentAnswer> {
    return this.#whereItStands(() => this.#answer(request));
  }

  async #answer({ filter, today, count }: IncidentRequest): Promise<IncidentAnswer> {
    const start = await this.#files.start();
    const question = askStatic(filter.text.slice(0, mostRead), start, today);
    const [shards, allowed] = await Promise.all([
      this.#shards(start, question),
      this.#allowed(start, filter),
    ]);
    const { close, further } = answerStatic(question, start, shards, { limit: mostClose, allowed });
    const read = (found: readonly Ranked[]) =>
      Promise.all(found.map((one) => this.#incident(start, question, one)));
    return {
      close: close.length,
      searched: allowed?.size ?? start.sketch.documents,
      first: await read(close.length > 0 ? close.slice(0, count) : further.slice(0, mostNearest)),
      read: (from, many) => this.#whereItStands(() => read(close.slice(from, from + many))),
    };
  }

  async #shards(start: Start, { shards }: StaticQuestion): Promise<ReadonlyMap<number, Shard>> {
    const fetched = shards.map(async (number) => {
      const shard = await this.#files.part<Shard>(start, `terms/${number}.json`);
      return [number, shard] as const;
    });
    return new Map(await Promise.all(fetched));
  }

  async #allowed(start: Start, { chosen }: Filter): Promise<ReadonlySet<number> | undefined> {
    const facets = facetNames.filter((facet) => chosen[facet]?.length);
    const fetched = facets.map(async (facet: Facet) => ({
      values: chosen[facet] ?? [],
      numbers: await this.#files.part<FacetFile>(start, `facets/${facet}.json`),
    }));
    return documentsWith(await Promise.all(fetched));
  }

  async #incident(start: Start, question: StaticQuestion, ranked: Ranked): Promise<FoundIncident> {
    const file = Math.floor(ranked.document / cardsPerFile);
    const cards = await this.#files.part<CardFile>(start, `cards/${file}.json`);
    const card = cards[ranked.document % cardsPerFile];
    if (!card) throw new Gone(`card ${ranked.document}`);
    const reasons = reasonsFor(question.query, ranked, card).map((reason): FoundReason => {
      const { kind } = reason;
      return { kind, text: kind === 'mode' ? (start.modes[reason.id] ?? reason.id) : reason.text };
    });
    return { card, reasons };
  }

  /** When a new build has taken the place of the one that was begun with, begin once more. */
  async #whereItStands<Value>(find: () => Promise<Value>): Promise<Value> {
    try {
      return await find();
    } catch (error) {
      if (!(error instanceof Gone)) throw error;
    }
    this.#files.forget();
    return find().catch((cause: unknown) => {
      throw cause instanceof Gone ? new SearchUnavailable('unreachable', { cause }) : cause;
    });
  }
}
