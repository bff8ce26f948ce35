import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Bytes under opaque keys, in a folder of the installation: no name that anybody gave a file ever becomes a path. */
export class FileVault {
  constructor(private readonly folder: string) {}

  /** Where what is not whole yet waits. */
  get waiting(): string {
    return path.join(this.folder, 'waiting');
  }

  /** There in one piece or not at all. */
  async keep(content: Uint8Array): Promise<string> {
    const key = randomUUID();
    const place = this.placeOf(key);
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    await writeFile(`${place}.part`, content, { mode: 0o600, flush: true });
    await rename(`${place}.part`, place);
    return key;
  }

  take(key: string): Promise<Buffer> {
    return readFile(this.placeOf(key));
  }

  async drop(key: string): Promise<void> {
    await rm(this.placeOf(key), { force: true });
  }

  private placeOf(key: string): string {
    return path.join(this.folder, 'kept', key.slice(0, 2), key);
  }
}
