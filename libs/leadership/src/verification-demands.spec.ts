import { ConfirmationMissing } from './leadership.errors.js';
import { guardsMetBut } from './leadership.builders.js';
import { demandEvidence, demandPeers, demandTwoVerifiers, type Verifier } from './verification-demands.js';

const verifier = (userId: string, changes: Partial<Verifier> = {}): Verifier => ({
  userId,
  trainedInSurvivorEngagement: true,
  belongsToSubject: false,
  ...changes,
});
const untrained = { trainedInSurvivorEngagement: false };

describe('verifying', () => {
  it('takes two people, one of them trained', () =>
    expect(() => demandTwoVerifiers([verifier('one', untrained), verifier('two')])).not.toThrow());

  it.each([
    ['nobody', []],
    ['one person', [verifier('one')]],
    ['the same person twice', [verifier('one'), verifier('one')]],
    ['two without the training', [verifier('one', untrained), verifier('two', untrained)]],
    ['somebody of the organisation itself', [verifier('one'), verifier('two', { belongsToSubject: true })]],
    ['somebody of the organisation beside two others', [verifier('one'), verifier('two'), verifier('three', { belongsToSubject: true })]],
  ])('refuses %s', (_, verifiers) => expect(() => demandTwoVerifiers(verifiers)).toThrow(ConfirmationMissing));

  it('takes guards with their papers, and asks none for a guard that is not met', () => {
    expect(() => demandEvidence(guardsMetBut())).not.toThrow();
    expect(() => demandEvidence([{ code: 'G5', met: false, evidence: null }])).not.toThrow();
  });

  it.each([null, ''])('refuses a guard without one (%p)', evidence =>
    expect(() => demandEvidence([{ code: 'G1', met: true, evidence }])).toThrow(ConfirmationMissing),
  );

  it.each([
    [1, 0],
    [0, 2],
    [1, 2],
  ])('takes %i networks and %i letters for peers', (survivorNetworks, referenceLetters) =>
    expect(() => demandPeers({ survivorNetworks, referenceLetters })).not.toThrow(),
  );

  it.each([
    [0, 0],
    [0, 1],
  ])('refuses %i networks and %i letters', (survivorNetworks, referenceLetters) =>
    expect(() => demandPeers({ survivorNetworks, referenceLetters })).toThrow(ConfirmationMissing),
  );
});
