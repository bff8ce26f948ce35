import { MakeApprovedReleases, type MadeRelease, ReleaseKey, verifyRelease } from '@ledby/impact';
import { BadInput } from '@ledby/kernel';
import { type Configuration, keptSecret, readConfiguration } from '@ledby/platform';
import { NestFactory } from '@nestjs/core';
import { Command, Option, SubCommand } from 'nest-commander';
import { readFileSync, statSync } from 'node:fs';
import { CommandGroup, LedbyCommand } from '../running/ledby-command.js';
import { LedbyDatabase, type Place } from '../running/ledby-database.js';
import { ReleaseMakingModule } from './release-making.module.js';

const largestFile = 64_000_000;

const secretOf = ({ secret, folder }: Configuration): string => secret ?? keptSecret(folder, 'secret');

const sentences: Readonly<Record<MadeRelease['outcome'], string>> = {
  PUBLISHED: 'published',
  REFUSED: 'refused by the auditor; nothing was published (RELEASE_NOT_SAFE)',
  WAITING: 'waits: its facts were changing while it was counted; run this again',
};

@SubCommand({
  name: 'make',
  description: 'Publish now what two people have agreed on, instead of within minutes. Exit code 1 when the auditor refused one.',
})
export class MakeReleasesCommand extends LedbyCommand {
  constructor(private readonly database: LedbyDatabase) {
    super();
  }

  override async run(): Promise<void> {
    const made = await this.database.use(place => this.make(place));
    process.stdout.write(
      made.length === 0
        ? 'Nothing waits to be published: a release is prepared by one person and published by another.\n'
        : made.map(({ id, outcome }) => `${id}: ${sentences[outcome]}\n`).join(''),
    );
    process.exitCode = made.some(({ outcome }) => outcome === 'REFUSED') ? 1 : 0;
  }

  private async make({ appUrl, configuration }: Place): Promise<readonly MadeRelease[]> {
    const { publicUrl, releaseThresholds } = configuration;
    const context = await NestFactory.createApplicationContext(
      ReleaseMakingModule.forRoot({ appUrl, secret: secretOf(configuration), publicUrl, releaseThresholds }),
      { logger: ['error', 'fatal'], abortOnError: false },
    );
    try {
      return await context.get(MakeApprovedReleases, { strict: false }).execute();
    } finally {
      await context.close();
    }
  }
}

@SubCommand({
  name: 'verify',
  arguments: '<file>',
  argsDescription: { file: 'The JSON file of a release.' },
  description: 'Prove that a file is what was published, byte for byte. Exit code 1 when it is not.',
})
export class VerifyReleaseCommand extends LedbyCommand {
  override async run([path = '']: string[], { key }: { readonly key?: string }): Promise<void> {
    const trusted = key ?? new ReleaseKey(secretOf(readConfiguration(process.env))).publicKey;
    const release = verifyRelease(this.read(path), trusted) as { readonly id?: unknown; readonly validUntil?: unknown };
    process.stdout.write(`The signature holds. Release ${String(release.id)}, valid until ${String(release.validUntil)}.\n`);
  }

  @Option({ flags: '--key <key>', description: 'The public key to trust; that of this installation when left out.' })
  parseKey(key: string): string {
    return key;
  }

  private read(path: string): string {
    try {
      if (statSync(path).size <= largestFile) return readFileSync(path, 'utf8');
    } catch {
      throw new BadInput('There is no such file, or it cannot be read.');
    }
    throw new BadInput('The file is too large to be a release.');
  }
}

@SubCommand({ name: 'key', description: 'Print the public key with which this installation signs.' })
export class ReleaseKeyCommand extends LedbyCommand {
  override async run(): Promise<void> {
    process.stdout.write(`${new ReleaseKey(secretOf(readConfiguration(process.env))).publicKey}\n`);
  }
}

@Command({
  name: 'release',
  description: 'Released figures on who leads: make, verify, key.',
  subCommands: [MakeReleasesCommand, VerifyReleaseCommand, ReleaseKeyCommand],
})
export class ReleaseCommands extends CommandGroup {}
