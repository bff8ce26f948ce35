import type { DocumentNode } from 'graphql';

/** A parsed document takes about a hundred times the room of its text. */
const mostText = 1_000_000;

const sizeOf = ({ loc }: DocumentNode): number => loc?.source.body.length ?? mostText;

/** Documents that were parsed and found valid, kept for those who ask them again; bounded by their text, the longest unused going first. */
export class KeptDocuments {
  private readonly documents = new Map<string, DocumentNode>();
  private text = 0;

  constructor(private readonly most = mostText) {}

  get(key: string): Promise<DocumentNode | undefined> {
    const document = this.documents.get(key);
    if (document !== undefined) {
      this.documents.delete(key);
      this.documents.set(key, document);
    }
    return Promise.resolve(document);
  }

  set(key: string, document: DocumentNode): Promise<void> {
    this.forget(key);
    this.documents.set(key, document);
    this.text += sizeOf(document);
    while (this.text > this.most) {
      this.forget(this.documents.keys().next().value ?? key);
    }
    return Promise.resolve();
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.forget(key));
  }

  get size(): number {
    return this.documents.size;
  }

  private forget(key: string): boolean {
    const document = this.documents.get(key);
    this.text -= document === undefined ? 0 : sizeOf(document);
    return this.documents.delete(key);
  }
}
