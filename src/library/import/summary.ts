/** What an import would bring, before anything is kept. */
import type { ImportItem, ImportLine, ImportNote, ImportPlace, ImportReason } from './item.js';

/** Places that are told of one problem; of the rest there is the number. */
const TOLD = 100;

export interface ImportProblem<Code> {
  readonly code: Code;
  readonly count: number;
  /** The first hundred. */
  readonly places: readonly ImportPlace[];
}

export interface ImportSummary {
  /** Pages, each counted once whatever lines it has: those with a body, and those that are links. */
  readonly articles: number;
  readonly links: number;
  /** By the last word on each page. */
  readonly unread: number;
  readonly archived: number;
  readonly favorites: number;
  /** By count, then by name. */
  readonly tags: readonly { readonly name: string; readonly count: number }[];
  /** The earliest and the latest day of saving, ISO 8601 in UTC; null if no line has one. */
  readonly savedFrom: string | null;
  readonly savedTo: string | null;
  /** Lines whose page an earlier line had. */
  readonly duplicates: ImportProblem<'duplicate'> | null;
  /** Lines that bring nothing, the most frequent reason first. */
  readonly problems: readonly ImportProblem<ImportReason>[];
  /** Lines of which something was left out. */
  readonly notes: readonly ImportProblem<ImportNote>[];
}

/** A page as the preview counts it. */
type Counted = Pick<ImportItem, 'tags' | 'state' | 'savedAt'> & { readonly hasBody: boolean };

/** Counts what `readImport` gives. Holds an address and its tags for each page, no bodies. */
export async function summarize(
  lines: AsyncIterable<ImportLine> | Iterable<ImportLine>,
): Promise<ImportSummary> {
  const pages = new Map<string, Counted>();
  const problems = new Tally<ImportReason>();
  const notes = new Tally<ImportNote>();
  const duplicates = new Tally<'duplicate'>();
  for await (const line of lines) {
    if (!line.ok) {
      problems.add(line.reason, line);
      continue;
    }
    for (const note of line.notes) notes.add(note, line);
    if (line.duplicateOf !== null) duplicates.add('duplicate', line);
    const { key, item } = line;
    const { tags, state, savedAt, html } = item;
    pages.set(key, { tags, state, savedAt, hasBody: html !== null || pages.get(key)?.hasBody === true });
  }
  return {
    ...countsOf([...pages.values()]),
    duplicates: duplicates.all()[0] ?? null,
    problems: problems.all(),
    notes: notes.all(),
  };
}

function countsOf(pages: readonly Counted[]): Omit<ImportSummary, 'duplicates' | 'problems' | 'notes'> {
  const days = pages.flatMap(({ savedAt }) => savedAt ?? []).sort();
  const articles = pages.filter(({ hasBody }) => hasBody).length;
  return {
    articles,
    links: pages.length - articles,
    unread: pages.filter(({ state }) => state.isUnread).length,
    archived: pages.filter(({ state }) => state.isArchived).length,
    favorites: pages.filter(({ state }) => state.isFavorite).length,
    tags: tagCounts(pages),
    savedFrom: days[0] ?? null,
    savedTo: days.at(-1) ?? null,
  };
}

function tagCounts(pages: readonly Counted[]): ImportSummary['tags'] {
  const counts = new Map<string, number>();
  for (const { tags } of pages) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** Places by what was wrong with them. */
class Tally<Code extends string> {
  private readonly byCode = new Map<Code, { count: number; readonly places: ImportPlace[] }>();

  add(code: Code, { file, line }: ImportPlace): void {
    const told = this.byCode.get(code) ?? { count: 0, places: [] };
    told.count++;
    if (told.places.length < TOLD) told.places.push({ file, line });
    this.byCode.set(code, told);
  }

  all(): readonly ImportProblem<Code>[] {
    return [...this.byCode]
      .map(([code, told]) => ({ code, ...told }))
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  }
}
