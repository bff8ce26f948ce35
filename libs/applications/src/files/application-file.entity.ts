import { type FileKind } from '@ledby/funds';
import { IllegalTransition } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';

const ApplicationFileSchema = defineEntity({
  name: 'ApplicationFile',
  properties: {
    fundId: p.uuid().primary(),
    /** The id of its upload, so that whoever lost the answer on a poor line finds it. */
    id: p.uuid().primary(),
    applicationId: p.uuid(),
    organisationId: p.uuid(),
    partnerIds: p.array().$type<string[]>().columnType('uuid[]'),
    name: p.text(),
    kind: p.text().$type<FileKind>(),
    mediaType: p.text(),
    ending: p.text(),
    bytes: p.integer(),
    sha256: p.text(),
    vaultKey: p.uuid(),
    uploadedBy: p.uuid(),
    uploadedAt: p.datetime(),
    isSubmitted: p.boolean(),
  },
});

type Of = { readonly fundId: string; readonly id: string; readonly organisationId: string; readonly partnerIds: string[] };

export type KeptContent = {
  readonly name: string;
  readonly kind: FileKind;
  readonly mediaType: string;
  readonly ending: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly vaultKey: string;
};

/** A file that belongs to an application; the fund sees it when an answer that names it is handed in. */
export class ApplicationFile extends ApplicationFileSchema.class {
  static of(
    { fundId, id: applicationId, organisationId, partnerIds }: Of,
    id: string,
    kept: KeptContent,
    by: string,
    at: Date,
  ): ApplicationFile {
    return Object.assign(new ApplicationFile(), {
      ...kept,
      fundId,
      id,
      applicationId,
      organisationId,
      partnerIds,
      uploadedBy: by,
      uploadedAt: at,
      isSubmitted: false,
    });
  }

  demandNotSubmitted(): void {
    if (this.isSubmitted) {
      throw new IllegalTransition('This file was handed in with the application, and stays with it.', {
        move: 'discard',
        status: 'SUBMITTED',
      });
    }
  }
}
ApplicationFileSchema.setClass(ApplicationFile);
