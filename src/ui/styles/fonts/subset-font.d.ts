/** The part of subset-font we use; the package brings no types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'woff2' | 'sfnt';
      /** The OpenType features to keep, by their four letters. */
      keepFeatures: readonly string[];
      variationAxes?: Record<string, number | { min: number; max: number }>;
      /** Entries of the name table to keep beside the family's name and the copyright. */
      preserveNameIds?: readonly number[];
      noHinting: boolean;
    },
  ): Promise<Uint8Array>;
}
