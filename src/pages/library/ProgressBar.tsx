interface Props {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** How far something is. It comes into sight only after a second: what is quicker needs no bar. */
export function ProgressBar({ label, done, total }: Props) {
  return (
    <div class="working">
      <span>{label}</span>
      {total > 0 ? <progress aria-label={label} value={done} max={total} /> : <progress aria-label={label} />}
    </div>
  );
}
