import { DomainError } from '@ledby/kernel';
import { explainFailure, packageRoot, readConfiguration, StartInterrupted } from '@ledby/platform';

export const oneLine = (text: string): string => text.trim().replaceAll(/\s*[\r\n]+\s*/g, ' ');

const dataFolder = (): string => {
  try {
    return readConfiguration(process.env).folder;
  } catch {
    return packageRoot;
  }
};

const explain = (failure: unknown): { readonly message: string; readonly exitCode: number } => {
  if (failure instanceof StartInterrupted) return { message: 'Stopped. What was not finished was undone.', exitCode: 130 };
  if (failure instanceof DomainError) return { message: failure.message, exitCode: 1 };
  return explainFailure(failure, dataFolder());
};

/** Whatever goes wrong, the operator reads one line, and never a stack trace. */
export const tellFailure = (failure: unknown): void => {
  const { message, exitCode } = explain(failure);
  process.stderr.write(`${oneLine(message)}\n`);
  process.exitCode = exitCode;
};
