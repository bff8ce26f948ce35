/** The code that Node, the driver or PostgreSQL gave a failure; empty when there is none. */
export const codeOf = (failure: unknown): string =>
  typeof failure === 'object' && failure !== null && 'code' in failure ? String(failure.code) : '';
