import { byEntry, instant, integer, isOneOf, json, ofOneFund, oneOf, pointsWithinFund, publicId, readModel, text } from '@ledby/platform';
import { FormStatusList } from './form.lists.js';

const columns = {
  id: publicId('fmv', ['fund_id', 'id'], 'The opaque public id.'),
  number: integer('number', 'Counts the versions of its form from one.'),
  status: oneOf(() => FormStatusList)('status', 'Where it stands.'),
  title: text('title', 'What it is called, in its first language.'),
  definition: json('definition', 'All it asks, as data: sections, questions, rules and wordings (ADR 0010).'),
  jsonSchema: json('json_schema', 'The shape of a whole set of answers, as a JSON Schema of 2020-12.'),
  editedAt: instant('edited_at', 'When it was last written on.'),
  publishedAt: instant('published_at', 'When it was published; null while it is a draft.', { nullable: true }),
  version: integer('version', 'Counts its changes; to be sent along when it is changed.'),
};

export const formVersionReads = readModel('FormVersion', {
  description: 'One version of a form. Answers keep the version they were given.',
  table: 'form_version',
  code: 'fmv',
  columns,
  filters: {
    fund: ofOneFund('fund_id', 'fnd', 'Of this fund.'),
    form: pointsWithinFund('form_id', 'frm', 'Of this form.'),
    status: isOneOf(columns.status, 'In one of these states.'),
  },
  orders: { ...byEntry },
});

export const formReads = readModel('Form', {
  description: 'What a fund asks of those who apply, through all its versions.',
  table: 'form',
  code: 'frm',
  columns: {
    id: publicId('frm', ['fund_id', 'id'], 'The opaque public id.'),
    code: text('code', 'Its short code, unique within the fund.'),
    title: text('title', 'What its first version was called.'),
  },
  filters: { fund: ofOneFund('fund_id', 'fnd', 'Of this fund.') },
  orders: { ...byEntry },
});

export const formMistakeReads = readModel('FormMistake', {
  description: 'A mistake in a form that has to be mended before it is published.',
  subject: 'FormVersion',
  table: 'form_mistake',
  keys: ['fund_id', 'version_id', 'place'],
  columns: {
    code: text('code', 'A stable code, such as LATER_QUESTION.'),
    at: text('at', 'The key of the question, section or check.'),
    message: text('message', 'What is wrong, and what to do about it.'),
  },
});

export const formTextReads = readModel('FormText', {
  description: 'All questions of a form in one language, to be read before anybody begins.',
  subject: 'FormVersion',
  table: 'form_text',
  keys: ['fund_id', 'version_id', 'language'],
  columns: {
    language: text('language', 'The language, BCP 47.'),
    markdown: text('markdown', 'The questions with their guidance and limits, as Markdown that reads as plain text too.'),
  },
});
