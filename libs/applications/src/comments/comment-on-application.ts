import { type Actor, type FundOwnedId, NotAllowed, NotFound } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, enterFund } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { Application } from '../applying/application.entity.js';
import { tellApplicants, tellOfficers } from '../outcome/tell-applicants.js';
import { ApplicationComment, type CommentAudience } from './comment.entity.js';

export type Commenting = FundOwnedId & { readonly key: string; readonly audience: CommentAudience; readonly text: string };

/** Officers speak among themselves or to the applicants; the applicants to the fund, once it sees the application. */
@Injectable()
export class CommentOnApplication {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: Commenting): Promise<Answer<FundOwnedId>> {
    const { fundId, id, audience, text } = input;
    return this.commands.execute(actor, { operation: 'commentOnApplication', key, input, fundId }, async (em, record, now) => {
      const application = await em.findOne(Application, { fundId, id });
      if (application === null || !this.policy.allows(actor, 'read', 'Application', application)) {
        throw new NotFound('There is no such application.');
      }
      const isFromFund = this.policy.allows(actor, 'screen', 'Application', application);
      if (!isFromFund && (audience === 'INTERNAL' || !this.mayWrite(actor, application))) {
        throw new NotAllowed('Applicants write to the fund, once the application is handed in; what is internal is for its officers.');
      }
      await enterFund(em, fundId);
      const comment = ApplicationComment.of(application, { audience, isFromFund, text }, actor.userId, now);
      em.persist(comment);
      if (audience === 'APPLICANT') {
        await (isFromFund ? tellApplicants : tellOfficers)(em, application, 'COMMENTED');
      }
      record.changed({ subjectType: 'ApplicationComment', subjectId: comment.id, fields: ['text'] });
      return { fundId, id };
    });
  }

  private mayWrite(actor: Actor, application: Application): boolean {
    return application.isSubmitted && this.policy.allows(actor, 'change', 'Application', application);
  }
}
