import { BadInput, Conflict, IllegalTransition } from '@ledby/kernel';
import { Project, type ProjectWish } from './project.entity.js';

const wish: ProjectWish = {
  cycleId: 'cycle',
  windowId: null,
  organisationId: 'org',
  title: 'Foyer de répit',
  theme: 'SHELTER',
  country: 'SN',
  startsOn: '2026-05-01',
};
const aProject = (changes: Partial<ProjectWish> = {}) =>
  Object.assign(Project.register('fund', { ...wish, ...changes }, new Date('2026-03-01T12:00:00Z')), { version: 2 });

describe('a project', () => {
  it('is registered in planning, with its region and a text that searches compare', () => {
    expect(aProject()).toMatchObject({ status: 'PIPELINE', region: 'AFRICA', searchText: 'foyer de repit', summary: '', endsOn: null });
  });

  it('names what a change changed; region and search follow', () => {
    const project = aProject();
    expect(project.change({ title: 'Casa Luz', country: 'PE', theme: 'SHELTER', endsOn: '2027-04-30' }, 2)).toEqual([
      'title',
      'country',
      'endsOn',
    ]);
    expect(project).toMatchObject({ region: 'LATIN_AMERICA_CARIBBEAN', searchText: 'casa luz' });
  });

  it.each<[string, () => unknown, new (...args: never[]) => Error]>([
    ['it would end before it starts', () => aProject({ endsOn: '2026-04-30' }), BadInput],
    ['a change would end it before it starts', () => aProject().change({ endsOn: '2026-04-30' }, 2), BadInput],
    ['somebody has changed it since', () => aProject().change({ title: 'Other' }, 1), Conflict],
    ['the move is not open', () => aProject().move('CLOSE', 2), IllegalTransition],
  ])('refuses when %s', (_, act, refusal) => {
    expect(act).toThrow(refusal);
  });

  it('changes nothing when it refuses', () => {
    const project = aProject();
    expect(() => project.change({ title: 'Other', endsOn: '2026-04-30' }, 2)).toThrow(BadInput);
    expect(project).toMatchObject({ title: 'Foyer de répit', endsOn: null });
  });

  it('leaves planning with its first award, and stays where it is with the next', () => {
    const project = aProject();
    expect([project.beginWithAward(), project.status]).toEqual([true, 'IMPLEMENTATION']);
    expect([project.beginWithAward(), project.status]).toEqual([false, 'IMPLEMENTATION']);
  });
});
