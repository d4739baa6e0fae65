import type { BenchResult, BenchRow } from './row';

const BAR_WIDTH = 360;
const BAR_HEIGHT = 22;

const STYLE = `
body { font: 15px/1.4 system-ui, sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; color: #17303f; }
h1, h2 { line-height: 1.15; } h2 { margin-top: 2.5rem; }
p.about { color: #51616c; }
table { border-collapse: collapse; inline-size: 100%; }
th, td { padding: .35rem .6rem; text-align: start; border-block-end: 1px solid #ddd; font-variant-numeric: tabular-nums; }
td.number { text-align: end; white-space: nowrap; }
.met { color: #14663d; } .missed { color: #b3261e; font-weight: 700; }
rect.ours { fill: #1d6f8a; } rect.missed { fill: #b3261e; } rect.against { fill: #cfd8dc; }`;

/** One readable page of charts; everything is in it, so that it can be sent. */
export function page(charts: readonly string[]): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Benches</title><style>${STYLE}</style></head>
<body><h1>Benches</h1>
<p>The upper bar is ours, the lower one what it is held against: another program in the same run, or a limit of ours.</p>
${charts.join('\n')}
</body></html>
`;
}

/** A bench's rows, each with two bars. */
export function chart({ bench, at, machine, settings, rows }: BenchResult): string {
  const about = [
    at.slice(0, 16).replace('T', ' '),
    `${machine.cores} × ${machine.processor}`,
    ...(machine.load === undefined ? [] : [`load ${machine.load.toFixed(1)}${isNoisy(machine) ? ' (noisy)' : ''}`]),
    ...Object.entries(settings).map(([name, value]) => `${name} ${value}`),
  ];
  return `<h2>${escape(bench)}</h2>
<p class="about">${about.map((text) => escape(text)).join(' · ')}</p>
<table><thead><tr><th>What</th><th></th><th>Ours</th><th>Against</th><th>Ratio</th><th>n</th><th>Median</th><th>p95</th><th>Aim</th></tr></thead>
<tbody>${rows.map((row) => line(row)).join('\n')}</tbody></table>`;
}

/** More wanted to run than there are processors: the figures are somebody else's as well. */
function isNoisy({ cores, load = 0 }: BenchResult['machine']): boolean {
  return load > cores * 1.5;
}

function line(row: BenchRow): string {
  const { what, unit, ours, against, ratio, n, median, p95, aim } = row;
  const verdict = aim ? (aim.isMet ? 'met' : 'missed') : '';
  const bound = aim ? `${aim.bound === 'at_most' ? '≤' : '≥'} ${aim.value} ${verdict}` : '';
  return `<tr><td>${escape(what)}</td><td>${bars(row)}</td><td class="number">${figure(ours)} ${unit}</td>
<td class="number">${escape(against.name)} ${figure(against.value)}</td><td class="number">${figure(ratio)}</td>
<td class="number">${n}</td><td class="number">${figure(median)}</td><td class="number">${figure(p95)}</td>
<td class="${verdict}">${bound}</td></tr>`;
}

function bars({ what, ours, against, aim }: BenchRow): string {
  const most = Math.max(ours, against.value, Number.MIN_VALUE);
  const bar = (value: number, y: number, name: string): string =>
    `<rect class="${name}" y="${y}" width="${((BAR_WIDTH * value) / most).toFixed(1)}" height="${BAR_HEIGHT / 2 - 1}"/>`;
  return `<svg width="${BAR_WIDTH}" height="${BAR_HEIGHT}" role="img" aria-label="${escape(what)}">
${bar(ours, 0, aim?.isMet === false ? 'missed' : 'ours')}${bar(against.value, BAR_HEIGHT / 2, 'against')}</svg>`;
}

function figure(value: number | undefined): string {
  return value === undefined ? '' : value.toLocaleString('en', { maximumFractionDigits: 2 });
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
