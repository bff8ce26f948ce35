import { OrderlyEnd, StartInterrupted } from './orderly-end.js';

describe('An orderly end', () => {
  const ends: OrderlyEnd[] = [];
  const anEnd = (): OrderlyEnd => {
    const end = new OrderlyEnd();
    ends.push(end);
    return end;
  };

  afterEach(async () => {
    for (const end of ends.splice(0)) await end.run().catch(() => {});
  });

  it('undoes in the opposite order: the server before its database', async () => {
    const done: string[] = [];
    const end = anEnd();
    for (const name of ['database', 'server']) end.add(async () => void done.push(name));
    await end.run();
    expect(done).toEqual(['server', 'database']);
  });

  it('undoes each thing once, however often it is asked', async () => {
    let times = 0;
    const end = anEnd();
    end.add(async () => void (times += 1));
    await Promise.all([end.run(), end.run()]);
    expect(times).toBe(1);
  });

  it('stops the database although the server failed to stop, and then tells the failure', async () => {
    let isStopped = false;
    const end = anEnd();
    end.add(async () => void (isStopped = true));
    end.add(() => Promise.reject(new Error('The server hangs.')));
    await expect(end.run()).rejects.toThrow('The server hangs.');
    expect(isStopped).toBe(true);
  });

  it('lets a start go on until it is asked, and not one step further', async () => {
    const end = anEnd();
    expect(() => end.throwIfAsked()).not.toThrow();
    await end.run();
    expect(() => end.throwIfAsked()).toThrow(StartInterrupted);
  });
});
