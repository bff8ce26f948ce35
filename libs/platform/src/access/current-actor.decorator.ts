import type { Actor } from '@ledby/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';

/** Who is asking; undefined for whoever is not signed in. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | undefined => GqlExecutionContext.create(context).getContext<{ actor?: Actor }>().actor,
);
