import { isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType, isSpecifiedScalarType } from 'graphql';

const entry = (path, element) => ({ path, description: element.description });

const argumentsOf = (path, field) => field.args.map(argument => entry(`${path}(${argument.name}:)`, argument));

const fieldsOf = type =>
  Object.values(type.getFields()).flatMap(field => [
    entry(`${type.name}.${field.name}`, field),
    ...argumentsOf(`${type.name}.${field.name}`, field),
  ]);

const partsOf = type => {
  if (isObjectType(type) || isInterfaceType(type)) return fieldsOf(type);
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(field => entry(`${type.name}.${field.name}`, field));
  return isEnumType(type) ? type.getValues().map(value => entry(`${type.name}.${value.name}`, value)) : [];
};

const roots = new Set(['Query', 'Mutation', 'Subscription']);

/** The descriptions are the manual: a type, field, argument or value without one cannot be looked up. */
export const undescribed = schema => {
  const types = Object.values(schema.getTypeMap()).filter(type => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
  const elements = types.flatMap(type => [...(roots.has(type.name) ? [] : [entry(type.name, type)]), ...partsOf(type)]);
  return { count: elements.length, missing: elements.filter(({ description }) => !description?.trim()).map(({ path }) => path) };
};
