import { foldForSearch } from '@ledby/kernel';
import { type RegisterKey, textOf } from './recipient-keys.js';

/** An organisation as far as the import has to know it. */
export type KnownOrganisation = { readonly id: string; readonly name: string; readonly keys: readonly RegisterKey[] };

type Member = { readonly id: string; readonly foldedName: string; readonly schemes: Map<string, string> };

/** Every organisation that the import has met, by number and by name. */
export class KnownOrganisations {
  private readonly byKey = new Map<string, Member>();
  private readonly byName = new Map<string, Member[]>();

  add({ id, name, keys }: KnownOrganisation): void {
    const known = keys.map(key => this.byKey.get(textOf(key))).find(member => member?.id === id);
    const member = known ?? { id, foldedName: foldForSearch(name), schemes: new Map<string, string>() };
    keys.forEach(key => this.give(member, key));
  }

  /** By its main number; else by another number or its name, unless a register lists the two under different numbers: then they are two. */
  find([main, ...others]: readonly [RegisterKey, ...RegisterKey[]], nameKey: string): string | undefined {
    const keys = [main, ...others];
    const isAnother = ({ schemes }: Member): boolean =>
      keys.some(({ scheme, identifier }) => (schemes.get(scheme) ?? identifier) !== identifier);
    const byOtherNumber = others.flatMap(key => this.byKey.get(textOf(key)) ?? []);
    const alike = [...byOtherNumber, ...(this.byName.get(nameKey) ?? [])];
    return (this.byKey.get(textOf(main)) ?? alike.find(member => !isAnother(member)))?.id;
  }

  isOf(id: string, key: RegisterKey): boolean {
    return this.byKey.get(textOf(key))?.id === id;
  }

  has(key: RegisterKey): boolean {
    return this.byKey.has(textOf(key));
  }

  /** Remembers that this organisation came up under this name; true when the name is not the one it goes by. */
  meet(key: RegisterKey, nameKey: string, name: string): boolean {
    const member = this.byKey.get(textOf(key));
    if (member === undefined) {
      throw new Error('An organisation was met before it was known.');
    }
    const namesakes = this.byName.get(nameKey) ?? [];
    if (!namesakes.includes(member)) {
      this.byName.set(nameKey, [...namesakes, member]);
    }
    return member.foldedName !== foldForSearch(name);
  }

  private give(member: Member, key: RegisterKey): void {
    this.byKey.set(textOf(key), member);
    member.schemes.set(key.scheme, member.schemes.get(key.scheme) ?? key.identifier);
  }
}
