/** Patterns of words, compiled when first asked: a page asks for few of them, and compiling costs most. */
import { lowerCase } from '../text/words.js';

export class Pattern {
  private compiled: RegExp | undefined;

  /** @param source a regular expression for lower-case text, without flags */
  constructor(private readonly source: string) {}

  /** @param text in any case */
  test(text: string): boolean {
    return this.regex.test(lowerCase(text));
  }

  /** What is matched comes in lower case, at its place in `text`. */
  exec(text: string): RegExpExecArray | null {
    return this.regex.exec(lowerCase(text));
  }

  /** All that it matches, in order. */
  all(text: string): IterableIterator<RegExpExecArray> {
    return lowerCase(text).matchAll(new RegExp(this.regex, 'g'));
  }

  /** The pieces of a text between its matches. */
  split(text: string): string[] {
    const pieces: string[] = [];
    let start = 0;
    for (const match of this.all(text)) {
      pieces.push(text.slice(start, match.index));
      start = match.index + match[0].length;
    }
    return [...pieces, text.slice(start)];
  }

  /** The text without what matches first. */
  cutFrom(text: string): string {
    const match = this.exec(text);
    return match ? text.slice(0, match.index) + text.slice(match.index + match[0].length) : text;
  }

  private get regex(): RegExp {
    this.compiled ??= new RegExp(this.source);
    return this.compiled;
  }
}

/** The pattern's answers, each asked for once: boxes within boxes say the same. */
export function remembered(pattern: Pick<Pattern, 'test'>): (text: string) => boolean {
  const answers = new Map<string, boolean>();
  return (text) => {
    let answer = answers.get(text);
    if (answer === undefined) {
      answer = pattern.test(text);
      answers.set(text, answer);
    }
    return answer;
  };
}
