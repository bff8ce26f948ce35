import { DiscardPaper } from '../papers/discard-paper.js';
import { GivePaper } from '../papers/give-paper.js';
import { Paper } from '../papers/paper.entity.js';
import { TakePaper } from '../papers/take-paper.js';
import { AddLeadershipPolicy } from '../policies/add-leadership-policy.js';
import { AgreeToLeadershipPolicy } from '../policies/agree-to-leadership-policy.js';
import { FundPolicy } from '../policies/fund-policy.entity.js';
import { PolicyAgreement } from '../policies/policy-agreement.entity.js';
import { ActOnAttestation } from './act-on-attestation.js';
import { AnswerGuards } from './answer-guards.js';
import { AnsweredGuard } from './answered-guard.entity.js';
import { AskLeadership } from './ask-leadership.js';
import { Attest } from './attest.js';
import { Complaint } from './complaint.entity.js';
import { ConfirmAsPeers } from './confirm-as-peers.js';
import { ContestAttestation } from './contest-attestation.js';
import { DeclineToSay } from './decline-to-say.js';
import { DismissComplaint } from './dismiss-complaint.js';
import { DraftAttestation } from './draft-attestation.js';
import { EngagementTraining } from './engagement-training.entity.js';
import { ExpireAttestations } from './expire-attestations.js';
import { LeadershipAttestation } from './leadership-attestation.entity.js';
import { RecordEngagementTraining } from './record-engagement-training.js';
import { RecordLeadershipChange } from './record-leadership-change.js';
import { RemindOrganisations } from './remind-organisations.js';
import { StateBodies } from './state-bodies.js';
import { StatePaidInput } from './state-paid-input.js';
import { StatedBody } from './stated-body.entity.js';
import { StatedInput } from './stated-input.entity.js';
import { SubmitEvidence } from './submit-evidence.js';
import { UpholdComplaint } from './uphold-complaint.js';
import { Verification } from './verification.entity.js';
import { VerifyAttestation } from './verify-attestation.js';
import { WithdrawAttestation } from './withdraw-attestation.js';

export const attestationEntities = [
  LeadershipAttestation,
  StatedBody,
  AnsweredGuard,
  StatedInput,
  Paper,
  Verification,
  Complaint,
  EngagementTraining,
  FundPolicy,
  PolicyAgreement,
];

/** In the order of an attestation's life. */
export const attestationVerbs = [
  ActOnAttestation,
  AddLeadershipPolicy,
  AgreeToLeadershipPolicy,
  AskLeadership,
  DeclineToSay,
  DraftAttestation,
  StateBodies,
  GivePaper,
  TakePaper,
  DiscardPaper,
  AnswerGuards,
  StatePaidInput,
  Attest,
  SubmitEvidence,
  ConfirmAsPeers,
  RecordEngagementTraining,
  VerifyAttestation,
  ContestAttestation,
  DismissComplaint,
  UpholdComplaint,
  RecordLeadershipChange,
  WithdrawAttestation,
  ExpireAttestations,
  RemindOrganisations,
];
