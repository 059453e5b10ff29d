/** An incident as search needs it, and how many of them are kept. */
import { deserialize, serialize } from 'node:v8';
import type { Postmortem } from '#domain/resolve.ts';

interface Marks {
  readonly id: string;
  /** Of the bytes of index.mdx. */
  readonly digest: string;
  readonly isSuperseded: boolean;
}

export interface SearchIncident extends Marks {
  readonly postmortem: Postmortem;
  /** The same as bytes. */
  readonly serialised: Uint8Array;
}

/** Incidents in one piece; of most a question needs the words alone, so their post-mortems are bytes. */
export interface PackedIncidents {
  readonly list: readonly (Marks & { readonly size: number })[];
  /** Their post-mortems one after the other. */
  readonly postmortems: Uint8Array;
}

/** An incident that was read from its file; its bytes are made when they are asked for. */
export function freshIncident(marks: Marks, postmortem: Postmortem): SearchIncident {
  return {
    ...marks,
    postmortem,
    get serialised() {
      return serialize(postmortem);
    },
  };
}

/** An incident that was kept; its post-mortem is made when it is first asked for. */
function keptIncident(marks: Marks, serialised: Uint8Array): SearchIncident {
  let postmortem: Postmortem | undefined;
  return {
    ...marks,
    serialised,
    get postmortem() {
      return (postmortem ??= deserialize(serialised) as Postmortem);
    },
  };
}

/** Put incidents into one piece. */
export function packIncidents(incidents: readonly SearchIncident[]): PackedIncidents {
  const all = incidents.map(({ serialised }) => serialised);
  const postmortems = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  const list = incidents.map(({ id, digest, isSuperseded }, index) => {
    const serialised = all[index] as Uint8Array;
    postmortems.set(serialised, at);
    at += serialised.length;
    return { id, digest, isSuperseded, size: serialised.length };
  });
  return { list, postmortems };
}

/** Take them apart again. */
export function unpackIncidents({ list, postmortems }: PackedIncidents): SearchIncident[] {
  let at = 0;
  return list.map(({ size, ...marks }) => {
    const serialised = postmortems.subarray(at, at + size);
    at += size;
    return keptIncident(marks, serialised);
  });
}
