import { GraphQLError } from 'graphql';

const timeIsUp = () =>
  new GraphQLError('This took too long and was stopped. Ask for less, or try again later.', {
    extensions: { code: 'TIMED_OUT', http: { status: 503 } },
  });

/** Answers what the work answers, or refuses when the time is up; the work itself is ended by the database's own limits. */
export function withinTime<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(timeIsUp()), milliseconds);
    void work()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
