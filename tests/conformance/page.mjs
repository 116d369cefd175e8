// The checking page in a real browser without a network: what it believes, and what it does not.
//   page.mjs FOLDER-OF-make_certificates COUNT PAGE.html CHROMIUM PICTURES-FOLDER
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';
import {check, finish, folder, read, readJson} from './check.mjs';

const count = Number(process.argv[3]);
const [pagePath, browserPath, pictures] = process.argv.slice(4);
const profile = mkdtempSync(join(tmpdir(), 'check-page-'));
mkdirSync(pictures, {recursive: true});

// As `stipple certificate page` puts the academy in.
const base64 = (name) => readFileSync(join(folder, name)).toString('base64');
function pageWith(name, trust) {
  const text = readFileSync(pagePath, 'utf8').replace(/(<script type="application\/json" id="trust">)null/, (_, tag) => tag + JSON.stringify(trust));
  const path = join(profile, name);
  writeFileSync(path, text);
  return pathToFileURL(path).href;
}
const whole = pageWith('whole.html', {root: base64('root.pub'), keys: [base64('K-01.cert')], status: base64('status')});
const withoutList = pageWith('without-list.html', {root: base64('root.pub'), keys: [base64('K-01.cert')]});
const empty = pageWith('empty.html', null);

const browser = await chromium.launchPersistentContext(join(profile, 'user'), {
  executablePath: browserPath, headless: true, viewport: {width: 1000, height: 1100},
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
});
const page = await browser.newPage();
const asked = [];
page.on('request', (request) => { if (!request.url().startsWith('file:')) asked.push(request.url()); });
const faults = [];
page.on('pageerror', (error) => faults.push(error.message));
await page.clock.setFixedTime(new Date('2026-12-15T12:00:00Z'));

// What the page says of files, the code's text and a name.
async function answerOf({at = whole, files = [], code = '', name = ''}) {
  await page.goto(at);
  if (files.length > 0)
    await page.setInputFiles('#files', files.map((file) => (typeof file === 'string' ? join(folder, file) : file)));
  if (files.length > 0) await page.waitForFunction(() => document.getElementById('have').textContent !== '');
  await page.fill('#code', code);
  await page.fill('#name', name);
  return page.evaluate(() => ({...document.body.dataset, text: document.body.innerText}));
}
const asFile = (name, text) => ({name, mimeType: 'application/json', buffer: Buffer.from(text)});
async function says(what, asking, verdict, code = verdict) {
  await check(what, async () => {
    const answer = await answerOf(asking);
    if (answer.verdict !== verdict || answer.code !== code) throw new Error(`said ${answer.verdict}, ${answer.code}`);
  });
}
const specimen = (number) => 'tag' in readJson(`${number}.json`).credentialSubject.achievement;

for (let number = 2; number <= count; ++number) {
  const files = [`${number}.json`], name = read(`${number}.name`), code = read(`${number}.claim`);
  const good = specimen(number) ? 'specimen' : 'good';
  await says(`${number}: genuine with its name`, {files, name}, good, 'good');
  await says(`${number}: its code is genuine`, {code, name}, good, 'good');
}
await says('file and code together', {files: ['2.json'], code: read('2.claim'), name: read('2.name')}, specimen(2) ? 'specimen' : 'good', 'good');
await says('the code of another certificate', {files: ['2.json'], code: read('3.claim')}, 'refused', 'claim-other');
await says('another name', {files: ['2.json'], name: 'Somebody Else'}, 'refused', 'name-other');
await says('revoked', {files: ['1.json']}, 'revoked');
await says('revoked, by its code', {code: read('1.claim')}, 'revoked');
await says('over', {files: ['expired.json']}, 'expired');
await says('of another academy', {files: ['foreign.json']}, 'refused', 'signature-key-unknown');
await says('the code of another academy', {code: read('foreign.claim')}, 'refused', 'signature-key-unknown');
await says('another academy\'s root does not replace the page\'s own', {files: ['foreign.pub', 'foreign.json']}, 'refused', 'signature-key-unknown');
await says('without a list', {at: withoutList, files: ['expired.json', 'status']}, 'expired');
await says('nothing of the academy in the page', {at: empty, files: ['2.json']}, 'asking', 'root-missing');
await says('the academy\'s files dropped', {at: empty, files: ['root.pub', 'K-01.cert', 'status', '1.json']}, 'revoked');
await says('no key of the academy known', {at: empty, files: ['root.pub', '2.json']}, 'refused', 'signature-key-unknown');
await check('a code with a wrong letter', async () => {
  const code = read('2.claim').replace(/.$/, (c) => (c === '0' ? '1' : '0'));
  return (await answerOf({code})).verdict === 'refused';
});
await check('without a list it is open whether it was revoked', async () => {
  const real = Array.from({length: count - 1}, (_, i) => i + 2).find((number) => !specimen(number));
  const answer = await answerOf({at: withoutList, files: [`${real}.json`]});
  return answer.verdict === 'unknown';
});
// Every member of one certificate, changed; members added, doubled and taken out.
const victim = read('2.json');
function* changes(value, path = []) {
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'object') yield* changes(inner, [...path, key]);
    else yield [...path, key];
  }
}
for (const path of changes(JSON.parse(victim))) {
  await check(`${path.join('.')} changed`, async () => {
    const copy = JSON.parse(victim);
    const last = path.slice(0, -1).reduce((at, key) => at[key], copy);
    const value = last[path.at(-1)];
    // Another letter of the same kind, so that the form stays.
    last[path.at(-1)] = typeof value === 'boolean' ? !value : value.replace(/[0-9a-zA-Z](?=[^0-9a-zA-Z]*$)/, (c) => (c === '1' ? '2' : '1'));
    if (last[path.at(-1)] === value) last[path.at(-1)] = value + '1';
    return (await answerOf({files: [asFile('changed.json', JSON.stringify(copy, null, 2) + '\n')]})).verdict === 'refused';
  });
}
for (const [what, text] of [
  ['a member twice', victim.replace('"validUntil"', '"validUntil": "2099-01-01T00:00:00Z",\n  "validUntil"')],
  ['a member more', victim.replace('"validUntil"', '"image": "https://example.org/",\n  "validUntil"')],
  ['laid out anew', JSON.stringify(JSON.parse(victim))], ['half of it', victim.slice(0, 2000)], ['nothing', '{}'], ['no JSON', 'x']]) {
  await check(what, async () => (await answerOf({files: [asFile('changed.json', text)]})).verdict === 'refused');
}

const real = Array.from({length: count - 1}, (_, i) => i + 2).find((number) => !specimen(number));
const shots = {good: {files: [`${real}.json`], name: read(`${real}.name`)}, revoked: {files: ['1.json']}, refused: {files: ['foreign.json']},
  expired: {files: ['expired.json']}, start: {}, code: {code: read(`${real}.claim`)}};
for (const [scheme, width] of [['light', 1000], ['dark', 1000], ['light', 390]]) {
  await page.emulateMedia({colorScheme: scheme});
  await page.setViewportSize({width, height: 1100});
  for (const [name, asking] of Object.entries(shots)) {
    await answerOf(asking);
    await page.screenshot({path: join(pictures, `${name}-${scheme}-${width}.png`), fullPage: true});
    await check(`${name} at ${width} fits its width`, () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  }
}
await check('the keyboard reaches all that can be filled in', async () => {
  await page.goto(whole);
  const reached = [];
  for (let i = 0; i < 3; ++i) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement.id));
  }
  return reached.join() === 'files,code,name';
});
await check('nothing was asked of a network', () => asked.length === 0);
await check('no fault in the page\'s own script', () => { if (faults.length > 0) throw new Error(faults[0]); });
await browser.close();
rmSync(profile, {recursive: true, force: true});
finish('page');
