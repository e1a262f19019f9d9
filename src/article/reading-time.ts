/**
 * Words read silently in a minute, by language: means of the IReST study (Trauzettel-Klosinski & Dietz 2012,
 * Invest. Ophthalmol. Vis. Sci. 53:5452), whose texts are of a newspaper's difficulty.
 */
const WORDS_PER_MINUTE: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ar: 138,
    de: 179,
    en: 228,
    es: 218,
    fi: 161,
    fr: 195,
    he: 187,
    it: 188,
    ja: 193,
    nl: 202,
    pl: 166,
    pt: 181,
    ru: 184,
    sl: 180,
    sv: 199,
    tr: 166,
    zh: 158,
  }),
);
/** The study's mean over all its languages. */
const MEAN = 184;

/**
 * Minutes that reading takes, at least 1.
 * @param lang BCP 47 tag of the text's language, or null
 */
export function readingMinutes(wordCount: number, lang: string | null): number {
  const language = lang?.split('-')[0]?.toLowerCase() ?? '';
  return Math.max(1, Math.round(wordCount / (WORDS_PER_MINUTE.get(language) ?? MEAN)));
}
