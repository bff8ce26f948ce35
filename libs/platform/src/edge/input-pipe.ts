import { BadInput } from '@ledby/kernel';
import { Injectable, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';

type Fault = { readonly field: string; readonly says: readonly string[] };

const faultsIn = (errors: readonly ValidationError[], above = ''): readonly Fault[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => [
    ...(Object.keys(constraints).length === 0 ? [] : [{ field: `${above}${property}`, says: Object.values(constraints) }]),
    ...faultsIn(children, `${above}${property}.`),
  ]);

/** Names the fields and the rules; what was typed into them is not repeated, for it may belong into another box. */
function refusalOf(errors: ValidationError[]): BadInput {
  const faults = faultsIn(errors);
  return new BadInput(
    `${faults
      .flatMap(({ says }) => says)
      .join('; ')
      .replace(/\.$/, '')}.`,
    { fields: faults.map(({ field }) => field) },
  );
}

@Injectable()
export class InputPipe extends ValidationPipe {
  constructor() {
    super({ transform: true, exceptionFactory: refusalOf, validationError: { target: false, value: false } });
  }
}
