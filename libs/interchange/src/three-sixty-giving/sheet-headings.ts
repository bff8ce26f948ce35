import { type SchemaField, schemaFields } from './grant-schema.js';

/** A column that the standard knows: its field, and which member of each list on the way is meant. */
export interface Column {
  readonly field: SchemaField;
  readonly path: readonly (string | number)[];
}

/** Blanks and capitals differ from publisher to publisher. */
const folded = (heading: string): string => heading.toLowerCase().replaceAll(/\s/g, '');

const fieldByHeading: ReadonlyMap<string, SchemaField> = new Map([
  ...schemaFields.map(field => [folded(field.path.filter(step => step !== '*').join(':')), field] as const),
  ...schemaFields.map(field => [folded(field.heading), field] as const),
]);

/** Reads `Recipient Org:Name`, `Recipient Org:0:Name` and `recipientOrganization/0/name`; undefined for what the standard does not name. */
export function readHeading(heading: string): Column | undefined {
  const steps = heading.split(/[:/]/).map(step => step.trim());
  const places = steps.filter(step => /^\d{1,3}$/.test(step)).map(Number);
  const field = fieldByHeading.get(folded(steps.filter(step => !/^\d{1,3}$/.test(step)).join(':')));
  if (field === undefined) {
    return undefined;
  }
  let list = 0;
  const path = field.path.map(step => (step === '*' ? (places[list++] ?? 0) : step));
  return { field, path };
}
