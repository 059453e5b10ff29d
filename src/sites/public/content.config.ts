import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { ApprovedIncident, PublicSiteSettings } from '#files/public-input.ts';
import { incidentsLoader, settingsLoader } from './loader.ts';

// The command line has already checked everything: these schemas only carry the types.
export const collections = {
  incidents: defineCollection({ loader: incidentsLoader, schema: z.custom<ApprovedIncident>() }),
  settings: defineCollection({ loader: settingsLoader, schema: z.custom<PublicSiteSettings>() }),
};
