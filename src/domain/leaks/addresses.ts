/** Which addresses and hosts are of the inside. */
import type { Archive } from '../archive.ts';

export interface InternalAddress {
  readonly kind: 'address' | 'host';
  readonly text: string;
  /** Whether customers may well know it: the status page of a supplier. */
  readonly ordinary: boolean;
}

/** Tells the inside's addresses from those of the world. */
export interface AddressBook {
  /** What an address gives away: itself and its host. `isOurs`: it stands where only addresses of our own do. */
  readonly inside: (url: string, isOurs: boolean) => InternalAddress[];
  /** The domain of the organisation, `harbourlane.example`, when archive.yaml says so. */
  readonly domain: string | undefined;
}

/** Top-level domains, and lower ones, that lead nowhere on the internet. */
const privateHost =
  /^[^.]+$|(?:^|\.)(?:internal|intranet|corp|local|lan|home|private|svc|cluster\.local)$|^\d{1,3}(?:\.\d{1,3}){3}$|^\[/;

/** Make the address book of an organisation. */
export function addressBook({
  organisation,
  public: settings,
  tracker,
  source,
}: Archive): AddressBook {
  const published = new Set([organisation.url, settings.url].flatMap((url) => hostOf(url) ?? []));
  const domain = domainOf(hostOf(organisation.url) ?? hostOf(settings.url));
  const own = new Set([tracker, source].flatMap((pattern) => hostOf(pattern) ?? []));
  const isInside = (host: string) =>
    privateHost.test(host) || own.has(host) || (domain !== undefined && isBelow(host, domain));
  return {
    domain,
    inside(url, isOurs) {
      const host = hostOf(url);
      if (host === undefined || published.has(host)) return [];
      const isPrivate = isInside(host);
      const address = plain(url);
      return [
        { kind: 'host', text: host, ordinary: !isPrivate },
        ...(address === host
          ? []
          : [{ kind: 'address', text: address, ordinary: !isPrivate && !isOurs } as const]),
      ];
    },
  };
}

/** Every address in a text, with its offset. */
export function* addressesIn(text: string): Generator<{ url: string; offset: number }> {
  for (let at = text.indexOf('://'); at !== -1; at = text.indexOf('://', at + 3)) {
    const start = at - (/[a-z]{2,5}$/.exec(text.slice(Math.max(0, at - 5), at))?.[0].length ?? 0);
    const [url = ''] = /^[^\s"'<>`{}|\\^]*/.exec(text.slice(start, start + longest)) ?? [];
    if (start < at) yield { url: url.replace(/[).,;:!?*_\]]+$/, ''), offset: start };
  }
}

const longest = 2000;

/** The host of an address or of a pattern for addresses: `tracker.example`. */
export function hostOf(url: string | undefined): string | undefined {
  const plainUrl = url?.replace(/[{}]/g, '');
  if (plainUrl === undefined || !URL.canParse(plainUrl)) return undefined;
  return new URL(plainUrl).hostname || undefined;
}

function isBelow(host: string, domain: string): boolean {
  return host.endsWith(`.${domain}`);
}

/** `www.harbourlane.example` and `status.harbourlane.example` are both of harbourlane.example. */
function domainOf(host: string | undefined): string | undefined {
  return host?.replace(/^(?:www|status|help|support|shop|app)\./, '');
}

/** Without scheme, final slash and what only browsers read. */
function plain(url: string): string {
  return url.replace(/^[a-z]+:\/\//i, '').replace(/\/+$/, '');
}
