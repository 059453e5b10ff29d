import { needed } from './needed.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of the guide. */
export const rules: readonly Rule[] = [needed];
