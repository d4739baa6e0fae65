// @ts-check
/** The training guests' cards as one page that prints on A4 and on Letter. */

/** @typedef {import('../../main/training/guests.ts').TrainingGuests} Guests */
/** @typedef {import('../../main/training/guests.ts').TrainingMember} Member */
/** @typedef {import('./training-cards.mjs').Code} Code */

// 188 mm of cards and 10 mm of margin fit Letter's and A4's width alike.
const style = `
  @page { margin: 10mm; }
  * { box-sizing: border-box; }
  body { margin: 0 auto; max-width: 188mm; color: #123f57; font: 10pt/1.35 system-ui, sans-serif; }
  header { display: flex; align-items: center; gap: 5mm; margin: 4mm 0; }
  header img { height: 15mm; }
  header p { margin: 0; }
  .card { break-inside: avoid; display: grid; grid-template-columns: 1fr 42mm; gap: 2mm 6mm; margin-bottom: 5mm; padding: 5mm;
    border: 0.4mm solid #9fbac4; border-radius: 4mm; }
  h2 { margin: 0; font-size: 15pt; }
  .about { margin: 0 0 2mm; color: #b9412e; font-weight: 600; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 0 3mm; margin: 0; }
  dt { color: #5b7c8a; }
  dd { margin: 0; }
  ul { margin: 2mm 0 0; padding-left: 5mm; }
  figure { margin: 0; text-align: center; }
  figure img { display: block; width: 100%; image-rendering: pixelated; }
  figcaption { font-size: 8pt; line-height: 1.2; }
  .rewards { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 3mm; padding-top: 3mm; border-top: 0.3mm dashed #9fbac4; }
  .rewards figure { width: 40mm; }
`;

/**
 * The whole page.
 * @param {readonly { member: Member, codes: readonly [Code, ...Code[]] }[]} cards
 * @param {Guests['newcomers']} newcomers
 */
export function cardSheet(cards, newcomers) {
  return `<!doctype html>
<!-- Made by "npm run training:cards" from guests.json: change that. -->
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Training guests</title>
    <style>${style}</style>
  </head>
  <body>
    <header>
      <img src="../brands/harbor-lane/mark.svg" alt="" />
      <p><strong>Training guests.</strong> Hold a code before the camera or the scanner, or type the phone number or e-mail.
      None of these people exists; the codes work in training mode only.</p>
    </header>
    ${cards.map(({ member, codes }) => memberCard(member, codes)).join('')}
    ${newcomers.map((person) => `<section class="card"><div>${whoIs(person)}</div></section>`).join('')}
  </body>
</html>`;
}

/** @param {Member} member @param {readonly [Code, ...Code[]]} codes */
function memberCard(member, [checkIn, ...withReward]) {
  const has = [
    ...member.points.map(({ balance, currency }) => `${balance} ${balance === 1 ? currency.name : currency.plural}`),
    ...(member.points_products.length + member.points.length + member.rewards.length === 0 && !member.progress
      ? ['No reward and no points']
      : []),
    ...member.rewards.map(({ label, fine_print }) => described(label, fine_print)),
    ...member.points_products.map(({ label, points, points_experience_id, fine_print }) => {
      const account = member.points.find((held) => held.points_experience_id === points_experience_id);
      return described(`${label} for ${points} ${account?.currency.plural ?? 'points'}`, fine_print);
    }),
    ...(member.progress ? [`${member.progress.percentage} % of the way to ${member.progress.towards}`] : []),
  ];
  return `<section class="card">
    <div>${whoIs(member)}<ul>${has.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul></div>
    ${figure(checkIn)}
    ${withReward.length === 0 ? '' : `<div class="rewards">${withReward.map(figure).join('')}</div>`}
  </section>`;
}

/** @param {Guests['newcomers'][number]} person */
function whoIs({ first_name, last_name, about, email, phone }) {
  return `<h2>${escaped(`${first_name} ${last_name}`)}</h2>
    <p class="about">${escaped(about)}</p>
    <dl><dt>Phone</dt><dd>${escaped(phone)}</dd><dt>E-mail</dt><dd>${escaped(email)}</dd></dl>`;
}

/** @param {string} label @param {string | undefined} finePrint */
const described = (label, finePrint) => (finePrint === undefined ? label : `${label}: ${finePrint}`);

/** @param {Code} code */
const figure = ({ file, caption }) =>
  `<figure><img src="qr/${file}" alt="QR code" /><figcaption>${escaped(caption)}</figcaption></figure>`;

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
