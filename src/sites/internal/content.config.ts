import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { Archive } from '#domain/archive.ts';
import type { StoredPostmortem } from '#files/internal-input.ts';
import { archiveLoaders } from '#sites/loader.ts';

const loaders = archiveLoaders();

// The reader has already checked everything: these schemas only carry the types.
export const collections = {
  postmortems: defineCollection({
    loader: loaders.postmortems,
    schema: z.custom<StoredPostmortem>(),
  }),
  organisation: defineCollection({ loader: loaders.organisation, schema: z.custom<Archive>() }),
};
