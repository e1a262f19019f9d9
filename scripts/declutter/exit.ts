/** How the command ends: one number for each kind of outcome, so that scripts can tell them apart. */
export const EXIT = { ok: 0, usage: 2, unreadable: 3, empty: 4, noArticle: 5, tooBig: 6 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** An outcome that is the user's to know, not a bug: its message is the one line printed on stderr. */
export class CommandError extends Error {
  constructor(
    readonly exitCode: ExitCode,
    message: string,
  ) {
    super(message);
  }
}
