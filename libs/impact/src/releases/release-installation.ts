import type { DisclosureThresholds } from '../disclosure/disclosure-thresholds.js';
import { raisedThresholds } from './release-thresholds.js';
import { ReleaseKey } from './release-signature.js';

/** What is the installation’s own about its releases: the key that signs them, and how far it raises the thresholds. */
export class ReleaseInstallation {
  readonly key: ReleaseKey;
  readonly thresholds: DisclosureThresholds;

  constructor(secret: string, thresholds: string | undefined) {
    this.key = new ReleaseKey(secret);
    this.thresholds = raisedThresholds(thresholds);
  }
}
