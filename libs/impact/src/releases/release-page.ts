import { createHash } from 'node:crypto';
import { chartOf, chartSvg, escaped, headlinesOf } from './release-chart.js';
import type { ReleaseDocument } from './release-document.js';

const style =
  'body{font:1.05rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}section{border-top:1px solid #767676;margin-top:2rem}caption{font-weight:bold;text-align:start;margin-bottom:.5rem}th{font-weight:normal}figure{margin:1rem 0}figcaption{font-weight:bold;margin-bottom:.5rem}svg{max-width:100%;height:auto}table{border-collapse:collapse;width:100%}th,td{border-top:1px solid #767676;padding:.4rem 0;text-align:start;vertical-align:top}td{padding-inline-start:1rem;white-space:nowrap}code{overflow-wrap:anywhere}a{color:#0b4a78}';

/** The one style the page may have; nothing else on it runs or loads. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

function section(release: ReleaseDocument): string {
  const { id, fund, number, policy, periodEnd, releasedOn } = release;
  const files = (['json', 'csv', 'pdf'] as const)
    .map(kind => `<li><a href="/releases/${id}.${kind}">${kind.toUpperCase()}</a></li>`)
    .join('');
  return `<section aria-labelledby="${id}"><h2 id="${id}"><bdi>${escaped(fund.name)}</bdi>: release ${number}</h2>
<p>Until ${periodEnd}, released on ${releasedOn}, counted by ${policy.code}. Valid until ${release.validUntil}; copies are deleted by ${release.doNotRetainAfter}.</p>
<table><caption>Over everything</caption><tbody>${headlinesOf(release)
    .map(({ title, value }) => `<tr><th scope="row">${escaped(title)}</th><td>${value}</td></tr>`)
    .join('')}</tbody></table>
<figure><figcaption>${escaped(chartOf(release).title)}</figcaption>${chartSvg(chartOf(release), `chart-${id}`)}</figure>
<ul>${files}</ul>
<details><summary>How to read these figures</summary><ul>${[...release.notes, release.licence].map(note => `<li>${escaped(note)}</li>`).join('')}</ul></details></section>`;
}

/** What anybody may read, without signing in and without a script. */
export function releasesPage(releases: readonly ReleaseDocument[], publicKey: string): string {
  const body = releases.length === 0 ? '<p>Nothing has been released yet.</p>' : releases.map(section).join('\n');
  return `<!doctype html>
<html lang="en" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Who leads? Released figures</title><style>${style}</style></head>
<body><main><h1>Who leads? Released figures</h1>
<p>Funds publish twice a year how much of their work is led by survivors. Nothing here names an organisation or a person.</p>
${body}
<section aria-labelledby="key"><h2 id="key">Is a file genuine?</h2><p>Each JSON file is signed (Ed25519 over canonical JSON, RFC 8785) with the key <code>${publicKey}</code>.</p></section>
</main></body></html>
`;
}
