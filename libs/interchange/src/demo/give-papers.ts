import { type EvidenceKind, evidenceKinds } from '@ledby/leadership';
import { createHash } from 'node:crypto';
import { momentOf } from './demo-calendar.js';
import { demoId } from './demo-id.js';
import type { AttestationRow, PaperRow } from './demo-portfolio.rows.js';

/** A whole PDF of one page that says what it is: nobody's paper. */
function fictionalPaper(kind: EvidenceKind): Buffer {
  const text = `BT /F1 14 Tf 40 120 Td (Fictional paper of the demo portfolio: ${kind}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 480 160] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const parts = ['%PDF-1.4\n', ...objects.map((object, place) => `${place + 1} 0 obj\n${object}\nendobj\n`)];
  const offsets = parts.slice(1).map((_, place) => parts.slice(0, place + 1).join('').length);
  const body = parts.join('');
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
  );
}

const printed = new Map(
  evidenceKinds.map(kind => {
    const content = fictionalPaper(kind);
    const bytes = { sizeBytes: content.length, sha256: `\\x${createHash('sha256').update(content).digest('hex')}` };
    return [kind, { ...bytes, content: `\\x${content.toString('hex')}` }] as const;
  }),
);

export const paperId = (seed: string, attestationId: string, kind: EvidenceKind, day: string): string =>
  demoId(seed, 'paper', `${attestationId} ${kind}`, day);

/** One paper of each kind that something rests on. */
export function givePapers(
  seed: string,
  { fundId, organisationId, id: attestationId }: Pick<AttestationRow, 'fundId' | 'organisationId' | 'id'>,
  kinds: ReadonlySet<EvidenceKind>,
  day: string,
): readonly PaperRow[] {
  return [...printed].flatMap(([kind, bytes]) =>
    kinds.has(kind)
      ? [
          {
            fundId,
            id: paperId(seed, attestationId, kind, day),
            attestationId,
            organisationId,
            kind,
            mediaType: 'application/pdf' as const,
            ...bytes,
            givenAt: momentOf(day),
          },
        ]
      : [],
  );
}
