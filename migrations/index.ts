import { Migration20261123AccessNotices } from './migration-2026-11-23-access-notices.js';
import { Migration20261123Consent } from './migration-2026-11-23-consent.js';
import { Migration20261123Ground } from './migration-2026-11-23-ground.js';
import { Migration20261123Indexes } from './migration-2026-11-23-indexes.js';
import { Migration20261123LeadershipPolicies } from './migration-2026-11-23-leadership-policies.js';
import { Migration20261123Leadership } from './migration-2026-11-23-leadership.js';
import { Migration20261123Participation } from './migration-2026-11-23-participation.js';
import { Migration20261123People } from './migration-2026-11-23-people.js';
import { Migration20261123Portfolio } from './migration-2026-11-23-portfolio.js';
import { Migration20261123Record } from './migration-2026-11-23-record.js';
import { Migration20261123RecordInBulk } from './migration-2026-11-23-record-in-bulk.js';
import { Migration20261123Releases } from './migration-2026-11-23-releases.js';
import { Migration20261123SensitiveReads } from './migration-2026-11-23-sensitive-reads.js';
import { Migration20261123Summaries } from './migration-2026-11-23-summaries.js';
import { Migration20261123Tallies } from './migration-2026-11-23-tallies.js';
import { Migration20261124Applications } from './migration-2026-11-24-applications.js';
import { Migration20261124Calls } from './migration-2026-11-24-calls.js';
import { Migration20261124Comments } from './migration-2026-11-24-comments.js';
import { Migration20261124Decision } from './migration-2026-11-24-decision.js';
import { Migration20261124Files } from './migration-2026-11-24-files.js';
import { Migration20261124Forms } from './migration-2026-11-24-forms.js';
import { Migration20261124Notices } from './migration-2026-11-24-notices.js';
import { Migration20261124Risk } from './migration-2026-11-24-risk.js';
import { Migration20261124Sanctions } from './migration-2026-11-24-sanctions.js';
import { Migration20261124Review } from './migration-2026-11-24-review.js';

/** In the order in which they were made; a name, once shipped, never changes. */
export const migrations = [
  Migration20261123Ground,
  Migration20261123People,
  Migration20261123Portfolio,
  Migration20261123Record,
  Migration20261123LeadershipPolicies,
  Migration20261123Leadership,
  Migration20261123Consent,
  Migration20261123Tallies,
  Migration20261123Summaries,
  Migration20261123AccessNotices,
  Migration20261123Indexes,
  Migration20261123RecordInBulk,
  Migration20261123Participation,
  Migration20261123SensitiveReads,
  Migration20261123Releases,
  Migration20261124Calls,
  Migration20261124Forms,
  Migration20261124Applications,
  Migration20261124Files,
  Migration20261124Risk,
  Migration20261124Notices,
  Migration20261124Comments,
  Migration20261124Review,
  Migration20261124Decision,
  Migration20261124Sanctions,
].map(migration => ({ name: migration.name, class: migration }));
