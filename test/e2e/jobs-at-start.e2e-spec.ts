import { prepareJobs } from '@ledby/platform';
import { aDatabase } from '../support/database.js';
import { LedbyApp } from '../support/ledby-app.js';

it('makes up for what ran out while nothing was running, as soon as it starts', async () => {
  const place = await aDatabase();
  await prepareJobs(place.ownerUrl);
  const ledby = await LedbyApp.start({ runsJobs: true }, place);
  const done = async () =>
    (
      await ledby.owner.query(
        `select name from jobs.job where state = 'completed' and name in ('lapse-standings', 'expire-attestations') order by name`,
      )
    ).rows.map(({ name }) => name);
  try {
    for (let waited = 0; waited < 40 && (await done()).length < 2; waited += 1) {
      await new Promise(resolve => setTimeout(resolve, 500));
    }
    expect(await done()).toEqual(['expire-attestations', 'lapse-standings']);
  } finally {
    await ledby.stop();
  }
});
