import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { FileRefused } from '../three-sixty-giving/file.errors.js';

export type SanctionsEntryRecord = {
  readonly reference: string;
  readonly kind: 'INDIVIDUAL' | 'ENTITY';
  readonly names: readonly string[];
  readonly digest: string;
};
export type SanctionsListRecord = { readonly datedAt: Date; readonly digest: string; readonly entries: readonly SanctionsEntryRecord[] };

const text = z.string().trim().optional().catch(undefined);
const alias = z.object({ ALIAS_NAME: text });
const listed = z.object({
  FIRST_NAME: text,
  SECOND_NAME: text,
  THIRD_NAME: text,
  FOURTH_NAME: text,
  NAME_ORIGINAL_SCRIPT: text,
  REFERENCE_NUMBER: z.string().trim().min(1).max(100),
});
const individual = listed.extend({ INDIVIDUAL_ALIAS: z.array(alias).default([]) });
const entity = listed.extend({ ENTITY_ALIAS: z.array(alias).default([]) });
const none = z.literal('').transform(() => ({}));
const document = z.object({
  CONSOLIDATED_LIST: z.object({
    '@dateGenerated': z.coerce.date(),
    INDIVIDUALS: z.union([z.object({ INDIVIDUAL: z.array(individual).default([]) }), none]).optional(),
    ENTITIES: z.union([z.object({ ENTITY: z.array(entity).default([]) }), none]).optional(),
  }),
});

const repeated = new Set(['INDIVIDUAL', 'ENTITY', 'INDIVIDUAL_ALIAS', 'ENTITY_ALIAS']);
const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
const longestName = 500;

type Person = z.infer<typeof listed>;

function recordOf(kind: SanctionsEntryRecord['kind'], person: Person, aliases: readonly z.infer<typeof alias>[]): SanctionsEntryRecord {
  const { REFERENCE_NUMBER: reference, NAME_ORIGINAL_SCRIPT: original } = person;
  const whole = [person.FIRST_NAME, person.SECOND_NAME, person.THIRD_NAME, person.FOURTH_NAME].filter(Boolean).join(' ');
  const all = [whole, original, ...aliases.map(({ ALIAS_NAME }) => ALIAS_NAME)].flatMap(name =>
    name === undefined || name === '' ? [] : [name],
  );
  const names = [...new Set(all.map(name => name.slice(0, longestName)))];
  return { reference, kind, names, digest: digestOf([reference, kind, names.toSorted()]) };
}

/** The consolidated list of the United Nations Security Council, in its own XML. */
export function readUnSanctionsList(content: string): SanctionsListRecord {
  if (XMLValidator.validate(content) !== true) {
    throw new FileRefused('UNREADABLE', 'This file is no well-formed XML.');
  }
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    processEntities: true,
    isArray: name => repeated.has(name),
  });
  const read = document.safeParse(parser.parse(content));
  if (!read.success) {
    throw new FileRefused('UNREADABLE', 'This file is not the consolidated list of the United Nations Security Council.');
  }
  const { '@dateGenerated': datedAt, INDIVIDUALS, ENTITIES } = read.data.CONSOLIDATED_LIST;
  const people = INDIVIDUALS !== undefined && 'INDIVIDUAL' in INDIVIDUALS ? INDIVIDUALS.INDIVIDUAL : [];
  const bodies = ENTITIES !== undefined && 'ENTITY' in ENTITIES ? ENTITIES.ENTITY : [];
  const entries = [
    ...people.map(each => recordOf('INDIVIDUAL', each, each.INDIVIDUAL_ALIAS)),
    ...bodies.map(each => recordOf('ENTITY', each, each.ENTITY_ALIAS)),
  ].filter(({ names }) => names.length > 0);
  if (entries.length === 0 || new Set(entries.map(({ reference }) => reference)).size < entries.length) {
    throw new FileRefused('UNREADABLE', 'This list has no entries, or one number twice.');
  }
  return { datedAt, digest: digestOf([datedAt, entries.map(({ digest }) => digest)]), entries };
}
