import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { z } from 'astro/zod';

const words = z.array(z.string()).default([]);
const time = z.string().optional();

/** What lists say about an incident; the rest is in its page alone. */
const extend = z.object({
  severity: z.string().optional(),
  ...{ started: time, detected: time, mitigated: time, resolved: time },
  ...{ tags: words, services: words, failureModes: words, rootCauses: words, years: words },
});

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend }) }),
};
