import { createHash } from 'node:crypto';

const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; font: 1.125rem/1.6 system-ui, sans-serif; color: #1a1a1a; background: #fff; }
main { max-width: 38rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.25rem; line-height: 1.3; margin-top: 2rem; }
label, legend { font-weight: 600; }
fieldset { border: 1px solid #6b6b6b; border-radius: .25rem; margin: 1rem 0; padding: .5rem 1rem 1rem; min-width: 0; }
.choice { display: flex; gap: .75rem; align-items: flex-start; padding: .6rem 0; font-weight: 400; }
.choice input { flex: none; width: 1.5rem; height: 1.5rem; margin: .15rem 0 0; }
.code { width: 100%; font: 1.125rem/1.4 ui-monospace, monospace; padding: .75rem; border: 2px solid #1a1a1a; border-radius: .25rem; }
button { width: 100%; font: inherit; font-weight: 600; padding: .85rem 1rem; margin: .75rem 0; color: #fff; background: #1d4d4f; border: 2px solid #1d4d4f; border-radius: .25rem; }
button.second { color: #1d4d4f; background: #fff; }
:focus-visible { outline: 3px solid #b35900; outline-offset: 2px; }
.problem { border-left: .35rem solid #a4161a; padding: .5rem 1rem; }
.key { font: 700 1.25rem/1.6 ui-monospace, monospace; border: 2px solid #1a1a1a; padding: 1rem; }
svg { display: block; width: 100%; max-width: 14rem; height: auto; margin: 1rem 0; }
@media print { .not-on-paper { display: none; } }
`;

const styleDigest = createHash('sha256').update(style).digest('base64');

/** Nothing runs, nothing is fetched, nothing is framed; a form goes to us alone. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${styleDigest}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, sign => entities[sign] ?? sign);

/** The title says nothing of what the page is about: it stands in histories and on screens that others see. */
export const pageShell = (body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Ledby</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
