// What all checks share: counting, and the command line.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

let passed = 0;
let failed = 0;

export const folder = process.argv[2];
export const read = (name) => readFileSync(join(folder, name), 'utf8');
export const readJson = (name) => JSON.parse(read(name));

// Runs one check; what it throws, and false, is a failure.
export async function check(what, holds) {
  let reason = '';
  try {
    if ((await holds()) !== false) {
      ++passed;
      return;
    }
  } catch (error) {
    reason = ': ' + String(error?.message ?? error).split('\n')[0];
  }
  ++failed;
  console.error(`FAILED ${what}${reason}`);
}

export function finish(of) {
  console.log(`${of}: ${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}
