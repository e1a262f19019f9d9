/** The caller passed something that cannot be worked with. Its message says what, in one line. */
export class UsageError extends TypeError {
  override readonly name = 'UsageError';
}
