import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { type InputFolder, archiveLoader } from '#sites/loader.ts';

export const collections = {
  // The reader has already checked everything: the schema only carries the type.
  input: defineCollection({ loader: archiveLoader(), schema: z.custom<InputFolder>() }),
};
