export type TextLanguage = 'en' | 'fr' | 'es' | 'pt';

/**
 * A country with the grantees invented for it, each written `Name` or `Name in its own script | What it means`. The names are
 * odd on purpose, so that nobody takes one for an organisation that exists.
 */
export type FictionalCountry = {
  readonly code: string;
  readonly name: string;
  /** In the language in which its projects are titled: “in Kenya”, “au Bénin”, “en Colombia”. */
  readonly within: string;
  readonly language: TextLanguage;
  /** In which some of its grant agreements are made. */
  readonly currency?: string;
  readonly organisations: readonly string[];
};

type Options = { readonly language?: TextLanguage; readonly within?: string; readonly currency?: string };

export const aCountry = (code: string, name: string, organisations: readonly string[], options: Options = {}): FictionalCountry => ({
  code,
  name,
  within: `in ${name}`,
  language: 'en',
  ...options,
  organisations,
});
