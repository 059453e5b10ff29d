/** Whose incidents are invented: ten services, a dozen people, forty tags. */
import type { ArchiveFile } from '#domain/archive-file.ts';

const serviceNames = [
  'payments',
  'checkout',
  'catalogue',
  'search',
  'accounts',
  'notifications',
  'edge',
  'deploy-pipeline',
  'ledger',
  'uploads',
] as const;

export const services = serviceNames.map((id, index) => ({
  id,
  name: id.replace('-', ' ').replace(/^./, (letter) => letter.toUpperCase()),
  team: ['Money', 'Buying', 'Platform'][index % 3] ?? 'Platform',
}));

export const people = [
  'aoife',
  'hana',
  'ingrid',
  'kwame',
  'leila',
  'marek',
  'mei',
  'priya',
  'rosa',
  'sofia',
  'thabo',
  'yuki',
] as const;

const areas = [
  'postgres',
  'kafka',
  'kubernetes',
  'network',
  'storage',
  'cache',
  'queue',
  'mobile',
  'billing',
  'reports',
] as const;
const qualities = ['latency', 'capacity', 'rollback', 'on-call'] as const;
/** Forty. */
export const tags = areas.flatMap((area) => qualities.map((quality) => `${area}-${quality}`));

/** archive.yaml as data. */
export const organisation = {
  organisation: { name: 'Benchmark', timezone: 'UTC' },
  services,
  people: Object.fromEntries(
    people.map((handle) => [handle, handle.replace(/^./, (letter) => letter.toUpperCase())]),
  ),
  tracker: 'https://tracker.example/browse/{id}',
  source: 'https://git.example/edit/{path}',
} satisfies ArchiveFile;
