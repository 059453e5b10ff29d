/** Values of a YAML text that nest deeper than this are not read. */
export const deepest = 32;
