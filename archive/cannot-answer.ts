/** What was asked for cannot be told as it was asked; the message says why, and what can be asked. */
export class CannotAnswer extends Error {
  override name = 'CannotAnswer';

  /** `E_NOT_FOUND`: nothing of that name. `E_AMBIGUOUS`: several. `E_QUERY`: the question itself does not hold. */
  constructor(
    readonly code: 'E_NOT_FOUND' | 'E_AMBIGUOUS' | 'E_QUERY',
    message: string,
  ) {
    super(message);
  }
}
