import type { Marks } from './searching.js';

interface Props {
  readonly text: string;
  readonly marks: Marks;
}

/** A text with what was searched for marked. Marks beyond its end, as those of a longer text, are left out. */
export function Marked({ text, marks }: Props) {
  if (marks.length === 0) return <bdi>{text}</bdi>;
  const parts: (string | { readonly marked: string; readonly at: number })[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    if (from < at || to <= from || from >= text.length) continue;
    parts.push(text.slice(at, from), { marked: text.slice(from, to), at: from });
    at = to;
  }
  parts.push(text.slice(at));
  return (
    <bdi>
      {parts.map((part) => (typeof part === 'string' ? part : <mark key={part.at}>{part.marked}</mark>))}
    </bdi>
  );
}
