import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chartOf, headlinesOf } from './release-chart.js';
import type { ReleaseDocument } from './release-document.js';
import { notShown } from './release-words.js';
import { releaseTemplate } from './release-template.js';

const installed = createRequire(import.meta.url);
const typst = '@myriaddreamin/typst-ts-web-compiler';

type Compiled = { readonly result?: Uint8Array; readonly diagnostics?: unknown };
type Setter = (content: string) => Compiled;

let setter: Promise<Setter> | undefined;

/** WebAssembly without files and without a network: whatever stands in a name, there is nothing that it could reach. */
async function openSetter(): Promise<Setter> {
  const { default: start, TypstCompilerBuilder } = await import('@myriaddreamin/typst-ts-web-compiler');
  const folder = path.dirname(installed.resolve(typst));
  await start({ module_or_path: new Uint8Array(readFileSync(path.join(folder, 'typst_ts_web_compiler_bg.wasm'))) });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const name of ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf']) {
    await builder.add_raw_font(new Uint8Array(readFileSync(installed.resolve(`dejavu-fonts-ttf/ttf/${name}`))));
  }
  const compiler = await builder.build();
  compiler.add_source('/release.typ', releaseTemplate);
  return content => compiler.compile('/release.typ', [['release', content]], 'pdf', 1) as Compiled;
}

/** One page, tagged so that it can be read aloud. Words are handed over as values, never as part of the template. */
export async function releasePdf(release: ReleaseDocument): Promise<Buffer> {
  setter ??= openSetter();
  const set = await setter;
  const { fund, number, policy, periodEnd, releasedOn, doNotRetainAfter, notes, licence, id } = release;
  const shown = { fund: fund.name, number, policy: policy.code, periodEnd, releasedOn, doNotRetainAfter, notes, licence, id };
  const [year, month, day] = releasedOn.split('-').map(Number);
  const { result } = set(
    JSON.stringify({ ...shown, year, month, day, notShown, chart: chartOf(release), headlines: headlinesOf(release) }),
  );
  if (result === undefined) {
    throw new Error('The page of a release could not be set.');
  }
  return Buffer.from(result);
}
