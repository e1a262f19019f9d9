/** Drawn on 20 by 20, in the colour of the text around them. */
const PATHS = {
  star: 'M10 2.8l2.2 4.6 5 .7-3.6 3.5.9 5-4.5-2.4-4.5 2.4.9-5L2.8 8.1l5-.7z',
  archive: 'M3 4h14v3.5H3zM4.2 7.5V16h11.6V7.5M8 10.5h4',
  tag: 'M3 3.5h6.2l7.6 7.6a1 1 0 010 1.4l-4.3 4.3a1 1 0 01-1.4 0L3.5 9.2zM6.7 6.7h.1',
  bin: 'M3.5 5.5h13M8 5.5V3.5h4v2M5.2 5.5l.8 11h8l.8-11M8.5 8.5v5M11.5 8.5v5',
  back: 'M7.5 4L3.5 8l4 4M3.8 8h8a4.7 4.7 0 010 9.4H8',
  read: 'M4 10.5l4 4 8-9',
  more: 'M4.5 10h.1M10 10h.1M15.5 10h.1',
  search: 'M8.7 14.4a5.7 5.7 0 100-11.4 5.7 5.7 0 000 11.4zM13 13l4 4',
  close: 'M5 5l10 10M15 5L5 15',
} as const;

export type IconName = keyof typeof PATHS;

/** A small picture beside or instead of words; the words are its control's. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon ${name}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
