import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';

export type Letter = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Where mails of this kind are turned off, without signing in. */
  readonly turnOffUrl: string;
};

export type MailOptions = {
  /** Of the mail server; without one, mails are laid down as files. */
  readonly smtpUrl: string | undefined;
  readonly from: string;
  /** Where mails lie that no server takes. */
  readonly mailbox: string;
};

/** Sends mails, or lays them down in a folder where nobody runs a mail server: what would be sent can be read there. */
export class Mailer {
  private readonly transport: Transporter;

  constructor(private readonly options: MailOptions) {
    const { smtpUrl } = options;
    this.transport = smtpUrl === undefined ? createTransport({ streamTransport: true, buffer: true }) : createTransport(smtpUrl);
  }

  async send({ to, subject, text, turnOffUrl }: Letter): Promise<void> {
    const list = { unsubscribe: { url: turnOffUrl, comment: '' } };
    const headers = { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click', 'Auto-Submitted': 'auto-generated' };
    const sent = await this.transport.sendMail({ from: this.options.from, to, subject, text, list, headers });
    if (Buffer.isBuffer(sent.message)) {
      await mkdir(this.options.mailbox, { recursive: true, mode: 0o700 });
      await writeFile(path.join(this.options.mailbox, `${Date.now()}-${randomUUID()}.eml`), sent.message, { mode: 0o600 });
    }
  }
}
