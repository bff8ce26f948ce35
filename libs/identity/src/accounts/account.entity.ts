import { defineEntity, p } from '@mikro-orm/core';

const AccountSchema = defineEntity({
  name: 'Account',
  tableName: 'account_user',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    email: p.text().unique(),
    emailVerified: p.boolean(),
    image: p.text().nullable(),
    isAdministrator: p.boolean(),
    createdById: p.uuid().nullable(),
    passwordChangedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** A person who may sign in. Their password and sessions belong to the sign-in and have no entity. */
export class Account extends AccountSchema.class {}
AccountSchema.setClass(Account);
