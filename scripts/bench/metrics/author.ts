/** The corpora's measure for authors: the same set of names. */

/** "By" as it stands before names in the languages of the corpora; taken off both sides, so that a name loses nothing. */
const BY =
  /^(?:(?:written |story |text |words )?by|von|text|par|por|di|da|door|av|af|przez|od|autore?|autora|author|auteur|от|автор|作者|記者|文)(?:\s*[:：]\s*|\s+)/u;

/** Equal as sets of names, split on `, ; & | and`, case, white space and outer punctuation folded. */
export function sameAuthors(given: string, truth: string): boolean {
  const [one, other] = [names(given), names(truth)];
  return one.size === other.size && [...one].every((name) => other.has(name));
}

function names(text: string): Set<string> {
  const folded = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim().replace(BY, '');
  const parts = folded.split(/[,;&|]|\sand\s/).map((part) => part.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ''));
  return new Set(parts.filter((part) => part !== ''));
}
