import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** A key and a certificate nobody trusts, made for one run and kept in memory only. */
export interface ThrowAwayCertificate {
  /** PEM. */
  readonly key: string;
  /** PEM. */
  readonly cert: string;
  /** Base64 SHA-256 of the public key: what Chromium's --ignore-certificate-errors-spki-list takes. */
  readonly spkiHash: string;
}

/** Makes a certificate valid for a day. One serves every host: the browsers are told to accept this key. */
export async function makeCertificate(): Promise<ThrowAwayCertificate> {
  const day = 24 * 60 * 60 * 1000;
  const made = await generate([{ name: 'commonName', value: 'plainread.invalid' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - day),
    notAfterDate: new Date(Date.now() + day),
  });
  const publicKey = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
  const spkiHash = createHash('sha256').update(publicKey).digest('base64');
  return { key: made.private, cert: made.cert, spkiHash };
}
