import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, BadInput, readFundOwnedId, readPlainId } from '@ledby/kernel';
import { type Changed, CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ChangeProject } from '../projects/change-project.js';
import { MoveProject } from '../projects/move-project.js';
import { RegisterProject } from '../projects/register-project.js';
import { changed } from './changed.js';
import { projectPayload } from './portfolio.payloads.js';
import { ChangeProjectInput, MoveProjectInput, RegisterProjectInput } from './project.inputs.js';

/** A window of another fund cannot be meant, whatever the caller may know of it. */
function windowIn(fundId: string, windowId: string | null): string | null {
  const window = windowId === null ? null : readFundOwnedId(windowId, 'win');
  if (window !== null && window.fundId !== fundId) {
    throw new BadInput('The window belongs to another fund than the cycle.', { field: 'windowId' });
  }
  return window?.id ?? null;
}

@Resolver()
export class ProjectResolver {
  constructor(
    private readonly registration: RegisterProject,
    private readonly changing: ChangeProject,
    private readonly moving: MoveProject,
  ) {}

  @Mutation(() => projectPayload.type, { description: 'Registers a project that was selected in a cycle.' })
  async registerProject(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The project to register.' }) {
      clientMutationKey: key,
      cycleId: cycle,
      windowId = null,
      organisationId,
      ...wish
    }: RegisterProjectInput,
  ): Promise<Changed> {
    const { fundId, id: cycleId } = readFundOwnedId(cycle, 'cyc');
    const tied = { fundId, cycleId, windowId: windowIn(fundId, windowId), organisationId: readPlainId(organisationId, 'org') };
    return changed(await this.registration.execute(mustBeSignedIn(actor), { key, ...tied, ...wish }));
  }

  @Mutation(() => projectPayload.type, { description: 'Changes what a project says of itself.' })
  async changeProject(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'What is to change.' }) { clientMutationKey: key, id, ...wish }: ChangeProjectInput,
  ): Promise<Changed> {
    return changed(await this.changing.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'prj'), ...wish }));
  }

  @Mutation(() => projectPayload.type, { description: 'Moves a project to its next state. Its grants stay where they are.' })
  async moveProject(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Where it is to go.' }) { clientMutationKey: key, id, version, move }: MoveProjectInput,
  ): Promise<Changed> {
    return changed(await this.moving.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'prj'), version, move }));
  }
}
