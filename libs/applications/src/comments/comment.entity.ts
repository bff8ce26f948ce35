import { BadInput, newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';

export const commentAudiences = ['INTERNAL', 'APPLICANT'] as const;
export type CommentAudience = (typeof commentAudiences)[number];

const ApplicationCommentSchema = defineEntity({
  name: 'ApplicationComment',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    applicationId: p.uuid(),
    organisationId: p.uuid(),
    partnerIds: p.array().$type<string[]>().columnType('uuid[]'),
    audience: p.enum(commentAudiences),
    isFromFund: p.boolean(),
    text: p.text(),
    writtenBy: p.uuid(),
    writtenAt: p.datetime(),
  },
});

type Of = { readonly fundId: string; readonly id: string; readonly organisationId: string; readonly partnerIds: string[] };
export type CommentWish = { readonly audience: CommentAudience; readonly isFromFund: boolean; readonly text: string };

/** A word about an application, within the fund or between the fund and the applicants; it stays as it was written. */
export class ApplicationComment extends ApplicationCommentSchema.class {
  static of(
    { fundId, id: applicationId, organisationId, partnerIds }: Of,
    wish: CommentWish,
    writtenBy: string,
    writtenAt: Date,
  ): ApplicationComment {
    if (wish.text.trim() === '') {
      throw new BadInput('A comment says something.', { field: 'text' });
    }
    const whose = { fundId, id: newId(), applicationId, organisationId, partnerIds };
    return Object.assign(new ApplicationComment(), { ...whose, ...wish, writtenBy, writtenAt });
  }
}
ApplicationCommentSchema.setClass(ApplicationComment);
