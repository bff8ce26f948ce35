import { MikroOrmModule } from '@mikro-orm/nestjs';
import { Module } from '@nestjs/common';
import { CallForProposals } from './call-for-proposals.entity.js';
import { AddFundingWindow } from './calls/add-funding-window.js';
import { AnswerClarification } from './calls/answer-clarification.js';
import { AskClarification } from './calls/ask-clarification.js';
import { CallInvitation } from './calls/call-invitation.entity.js';
import { ChangeCall } from './calls/change-call.js';
import { ChangeFundingWindow } from './calls/change-funding-window.js';
import { ChangeGrantCycle } from './calls/change-grant-cycle.js';
import { Clarification } from './calls/clarification.entity.js';
import { CloneCall } from './calls/clone-call.js';
import { CreateGrantCycle } from './calls/create-grant-cycle.js';
import { DeadlineExtension } from './calls/deadline-extension.entity.js';
import { ExtendDeadline } from './calls/extend-deadline.js';
import { InviteToCall } from './calls/invite-to-call.js';
import { MoveCall } from './calls/move-call.js';
import { MoveGrantCycle } from './calls/move-grant-cycle.js';
import { PostponeCall } from './calls/postpone-call.js';
import { PrepareCall } from './calls/prepare-call.js';
import { PublicCalls } from './calls/public-calls.js';
import { PublishClarifications } from './calls/publish-clarifications.js';
import { TryCall } from './calls/try-call.js';
import { UninviteFromCall } from './calls/uninvite-from-call.js';
import { AdoptShippedForm } from './forms/adopt-shipped-form.js';
import { ChangeFormDraft } from './forms/change-form-draft.js';
import { ChooseFormOfCall } from './forms/choose-form-of-call.js';
import { DraftForm } from './forms/draft-form.js';
import { Form } from './forms/form.entity.js';
import './forms/forms.relations.js';
import { FormVersion } from './forms/form-version.entity.js';
import { PublishForm } from './forms/publish-form.js';
import { RetireForm } from './forms/retire-form.js';
import { StartFormVersion } from './forms/start-form-version.js';
import { Fund } from './fund.entity.js';
import { Funder } from './funder.entity.js';
import { ChooseLeadershipPolicy } from './funders/choose-leadership-policy.js';
import { CreateFund } from './funders/create-fund.js';
import { CreateFunder } from './funders/create-funder.js';
import { FundingWindow } from './funding-window.entity.js';
import './funds.relations.js';
import { GrantCycle } from './grant-cycle.entity.js';
import { CallForProposalsResolver } from './graphql/call-for-proposals.resolver.js';
import { CallGuestsResolver } from './graphql/call-guests.resolver.js';
import { CallReadsResolver } from './graphql/call-reads.resolver.js';
import {
  clarificationPayload,
  cyclePayload,
  extensionPayload,
  funderPayload,
  fundPayload,
  proposalCallPayload,
  windowPayload,
} from './graphql/call.payloads.js';
import { CallResolver } from './graphql/call.resolver.js';
import { ClarificationResolver } from './graphql/clarification.resolver.js';
import { formVersionPayload } from './graphql/form.payloads.js';
import { FormReadsResolver } from './graphql/form-reads.resolver.js';
import { FormResolver } from './graphql/form.resolver.js';
import { AdoptedFormResolver } from './graphql/form-adoption.resolver.js';
import { FundReadsResolver } from './graphql/fund-reads.resolver.js';
import { FundResolver } from './graphql/fund.resolver.js';
import { ProposalCallReadsResolver } from './graphql/proposal-call-reads.resolver.js';

const verbs = [
  CreateFunder,
  CreateFund,
  ChooseLeadershipPolicy,
  CreateGrantCycle,
  ChangeGrantCycle,
  MoveGrantCycle,
  AddFundingWindow,
  ChangeFundingWindow,
];
const callVerbs = [
  PrepareCall,
  ChangeCall,
  MoveCall,
  PostponeCall,
  TryCall,
  CloneCall,
  InviteToCall,
  UninviteFromCall,
  ExtendDeadline,
  AskClarification,
  AnswerClarification,
  PublishClarifications,
];
const formVerbs = [DraftForm, ChangeFormDraft, PublishForm, RetireForm, StartFormVersion, AdoptShippedForm, ChooseFormOfCall];
const formResolvers = [FormReadsResolver, FormResolver, AdoptedFormResolver, formVersionPayload.resolver];
const payloads = [funderPayload, fundPayload, cyclePayload, windowPayload, proposalCallPayload, clarificationPayload, extensionPayload].map(
  ({ resolver }) => resolver,
);
const callResolvers = [ProposalCallReadsResolver, CallForProposalsResolver, CallGuestsResolver, ClarificationResolver];
const resolvers = [FundReadsResolver, CallReadsResolver, FundResolver, CallResolver, ...callResolvers, ...formResolvers, ...payloads];

@Module({
  imports: [
    MikroOrmModule.forFeature([
      Funder,
      Fund,
      GrantCycle,
      FundingWindow,
      CallForProposals,
      CallInvitation,
      DeadlineExtension,
      Clarification,
      Form,
      FormVersion,
    ]),
  ],
  providers: [...verbs, ...callVerbs, ...formVerbs, PublicCalls, ...resolvers],
  exports: [PublicCalls],
})
export class FundsModule {}
