import { offsetText, type PublicCallText } from '@ledby/funds';
import { escaped } from '../consent/page-shell.js';

const phases = { ANNOUNCED: 'Not open yet', OPEN: 'Open', OVER: 'Closed' } as const;
const stages: Readonly<Record<string, string>> = {
  SINGLE: 'Full proposal',
  CONCEPT_NOTE: 'Concept note; some are asked for a full proposal',
  FULL_PROPOSAL: 'Full proposal, after a concept note',
};

/** The clock of the place that announced it, how far that is from UTC, and the instant in UTC: one of them fits the wall of whoever reads. */
function moment(local: string | null, zone: string | null, at: string | null): string | null {
  if (local === null || zone === null || at === null) {
    return null;
  }
  const clock = local.replace('T', ' ').replace(/:00$/, '');
  return `<time datetime="${escaped(at)}">${escaped(clock)}</time> ${escaped(zone)} (${offsetText(new Date(at), zone)}), which is ${escaped(at.slice(0, 16).replace('T', ' '))} UTC`;
}

const amount = (money: PublicCallText['budget']): string | null =>
  money === null ? null : `${escaped(money.currency)} ${escaped(money.amount)}`;

const from = (low: string | null, high: string | null): string | null =>
  low === null && high === null ? null : low === null ? `up to ${high}` : high === null ? `from ${low}` : `${low} to ${high}`;

const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map(part => `<p>${escaped(part).replaceAll('\n', '<br>')}</p>`)
    .join('\n');

const months = (low: number | null, high: number | null): string | null => {
  const range = from(low === null ? null : String(low), high === null ? null : String(high));
  return range === null ? null : `${range} months`;
};

const status = ({ status: life, phase }: PublicCallText): string => (life === 'CANCELLED' ? 'Cancelled' : phases[phase]);

export function callsPage(calls: readonly PublicCallText[]): string {
  const lines = calls.map(call => {
    const closes = moment(call.closesLocal, call.zone, call.closesAt);
    return `<li><a href="/calls/${escaped(call.id)}"><strong>${escaped(call.title)}</strong></a> – ${escaped(call.fund)}. ${status(call)}. ${closes === null ? 'No closing date' : `Closes ${closes}`}.</li>`;
  });
  return `<h1>Calls for proposals</h1>
${lines.length === 0 ? '<p>No call is open or announced at present.</p>' : `<ul>\n${lines.join('\n')}\n</ul>`}`;
}

export function callPage(call: PublicCallText): string {
  const facts: readonly (readonly [string, string | null])[] = [
    ['State', status(call)],
    ['Opens', moment(call.opensLocal, call.zone, call.opensAt)],
    ['Closes', call.closesAt === null ? 'No closing date' : moment(call.closesLocal, call.zone, call.closesAt)],
    ['Questions until', moment(call.questionsUntilLocal, call.zone, call.questionsUntil)],
    ['Asked for', stages[call.stage] ?? null],
    ['Each grant', from(amount(call.minimum), amount(call.maximum))],
    ['All grants together', amount(call.budget)],
    ['Duration', months(call.minimumMonths, call.maximumMonths)],
    ['Reserved for', call.earmark === null ? null : escaped(call.earmark)],
    [
      'Regions',
      call.regions.length === 0 ? null : escaped(call.regions.map(region => region.replaceAll('_', ' ').toLowerCase()).join(', ')),
    ],
    ['Countries', call.countries.length === 0 ? null : escaped(call.countries.join(', '))],
    ['Languages', escaped(call.languages.join(', '))],
  ];
  const rows = facts.flatMap(([name, value]) => (value === null ? [] : [`<li><strong>${name}:</strong> ${value}</li>`]));
  const questions = call.questionLanguages.map(
    language => `<a href="/calls/${escaped(call.id)}/questions/${escaped(language)}">${escaped(language)}</a>`,
  );
  const answers = call.clarifications.map(({ question, answer }) => `<h3>${escaped(question)}</h3>\n${paragraphs(answer)}`);
  return `<p><a href="/calls">All calls</a></p>
<h1>${escaped(call.title)}</h1>
<p>${escaped(call.fund)}, ${escaped(call.funder)}. ${escaped(call.cycle)}.</p>
${call.notice === null ? '' : `<p class="problem">${escaped(call.notice)}</p>`}
<ul>
${rows.join('\n')}
</ul>
<h2>What it is for</h2>
${paragraphs(call.summary)}
<h2>Who may apply</h2>
${paragraphs(call.eligibility)}
<h2>All questions, before you begin</h2>
<p>${questions.length === 0 ? 'Not published yet.' : questions.join(', ')}</p>
<h2>When it is too late</h2>
<p>An application is in time up to and including the moment of closing, by the clock of the service. After it there is no grace; a draft stays readable.</p>
<h2>Questions and answers</h2>
${answers.length === 0 ? '<p>None so far.</p>' : answers.join('\n')}`;
}
