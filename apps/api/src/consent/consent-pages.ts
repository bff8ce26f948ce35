import { inGroups } from '@ledby/leadership';
import encodeQR from 'qr';
import { escaped, pageShell } from './page-shell.js';

const codeField = (name: string): string => `<p><label for="code">${name}</label></p>
<p><input class="code" id="code" name="code" required maxlength="200" autocomplete="off" autocapitalize="characters" autocorrect="off" spellcheck="false"></p>`;

const problemOf = (problem: string | undefined): string =>
  problem === undefined ? '' : `<p class="problem" role="alert">${escaped(problem)}</p>`;

export const slipOfThePen = 'This does not look like a code from one of our papers. Please look at each sign again.';
export const nothingChosen = 'Please choose one of the answers. “Do not count my seat” is one of them.';

export const askForCode = (problem?: string): string =>
  pageShell(`<h1>Your letter, your decision</h1>
${problemOf(problem)}
<p>You have a letter with a code. On the next page you can read what it is about, before you decide anything.</p>
<form method="post" action="/consent">
${codeField('The code in your letter')}
<button>Read what it is about</button>
</form>
<p>Would you like to say less than you said before, or nothing? <a href="/withdraw">Go here</a>.</p>`);

const choices: readonly (readonly [value: string, name: string, meaning: string])[] = [
  ['NONE', 'Do not count my seat.', 'This is a full answer. Nobody learns that you gave it.'],
  ['INTERNAL', 'Inside the fund only.', 'A few people of the fund see how many seats are counted. Nobody sees which.'],
  ['AGGREGATE', 'Also in totals.', 'Your seat may help an organisation or project to be counted in published sums over many.'],
  [
    'BADGE',
    'Also for a public badge.',
    'The organisation may ask for a public line: “survivor-led by its own declaration”. It has no numbers and no names.',
  ],
];

const choice = ([value, name, meaning]: (typeof choices)[number]): string =>
  `<label class="choice"><input type="radio" name="scope" value="${value}" required><span><strong>${name}</strong> ${meaning}</span></label>`;

export const explain = (code: string, problem?: string): string =>
  pageShell(`<h1>Shall your seat be counted?</h1>
${problemOf(problem)}
<p>A fund asks how far people with lived experience of trafficking lead. It counts seats. It asks for no name and no story, and we keep none.</p>
<h2>Before you decide</h2>
<ul>
<li>You need not answer. Your answer changes nothing about money, work, aid or your seat.</li>
<li>You can say less, or nothing, at any time, for good, without asking anybody. The next page shows you a key for that, once.</li>
<li>You cannot say more later with this letter. For that there is the next one.</li>
<li>Your answer ends by itself, after twelve months at the latest.</li>
<li>What has once been on the open web can be copied by others. We can take it away here; we cannot call back their copies.</li>
<li>If a badge disappears, somebody who watches may notice. We never say why, and we never wait because of it.</li>
<li>Where a group is small, a badge may point at everybody in it.</li>
</ul>
<form method="post" action="/consent">
<input type="hidden" name="code" value="${escaped(inGroups(code))}">
<fieldset>
<legend>How far may your seat be counted?</legend>
${choices.map(choice).join('\n')}
</fieldset>
<label class="choice"><input type="checkbox" name="objects" value="yes"><span>I do not want a public badge for this group, whatever the others say.</span></label>
<button>This is my answer</button>
</form>`);

const drawn = (code: string): string =>
  encodeQR(inGroups(code), 'svg', { ecc: 'medium', border: 4 }).replace('<svg ', '<svg role="img" aria-label="The same key as a picture" ');

/** The same for whoever agreed, declined or has typed a code that nobody was given: holding a key says nothing. */
export const showKey = (slip: string): string =>
  pageShell(`<h1>Thank you. Keep this key.</h1>
<p>This key is shown once. Nobody else has it, and nobody can find it again. Print this page, or copy the key and keep it where only you look.</p>
<p class="key">${inGroups(slip)}</p>
${drawn(slip)}
<p>With it you can have your seat not counted any more, or counted less, at any time and for good. Open the address of this page with <strong>/withdraw</strong> at its end. The code in your letter opens the same door, should the key be lost.</p>
<p>Everybody who answers gets such a key, whatever they answered. It says nothing about you.</p>
<p class="not-on-paper">Close this window when you are done.</p>`);

export const askForKey = (problem?: string): string =>
  pageShell(`<h1>Say less, or nothing</h1>
${problemOf(problem)}
<p>It takes effect at once. Nobody asks why, nobody is told, and nothing about money, work, aid or your seat changes.</p>
<form method="post" action="/withdraw">
${codeField('Your key, or the code in your letter')}
<button name="left" value="NONE">Do not count my seat any more</button>
<h2>Or only less than now</h2>
<button class="second" name="left" value="INTERNAL">Inside the fund only</button>
<button class="second" name="left" value="AGGREGATE">In totals, but not for a badge</button>
</form>
<p>What others have copied from the open web we cannot call back. If a badge disappears, somebody who watches may notice; we never say why.</p>`);

export const withdrawnPage = (): string =>
  pageShell(`<h1>It is done.</h1>
<p>If this key belongs to a seat, the seat is counted from now on no further than you have just said. You need do nothing else.</p>
<p>You can use the key again at any time. Close this window when you are done.</p>`);

export const waitPage = (): string =>
  pageShell(`<h1>Please wait a little</h1>
<p>There were too many tries from where you are. Nothing was changed. Please try again in a quarter of an hour.</p>`);

export const failedPage = (): string =>
  pageShell(`<h1>That did not work</h1>
<p>We could not finish just now. Please go back and send it once more; nothing is lost by doing so.</p>`);
