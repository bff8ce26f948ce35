import { GraphQLError } from 'graphql';

/** Answers what the work answers, or refuses when the time is up; the work itself is ended by the database's own limits. */
export async function withinTime<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new GraphQLError('This took too long and was stopped. Ask for less, or try again later.', {
            extensions: { code: 'TIMED_OUT', http: { status: 503 } },
          }),
        ),
      milliseconds,
    );
  });
  try {
    return await Promise.race([work(), end]);
  } finally {
    clearTimeout(timer);
  }
}
