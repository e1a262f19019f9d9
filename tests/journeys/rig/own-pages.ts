import { readFixture, serveFixture } from '../../../scripts/drive/fixtures.js';
import type { TestNetwork } from '../../../scripts/drive/network.js';

/** Our own sample news page. */
const SAMPLE_NAME = 'sample--harbour-bridge';
export const SAMPLE = readFixture(SAMPLE_NAME);
/** Another article of ours. */
export const PLAIN = readFixture('plain--no-json-ld');
export const EMPTY = readFixture('refusal--empty-page');
export const HOME = readFixture('refusal--home-page');
export const PDF_URL = 'https://files.tidewaterledger.example/report.pdf';

/** Serves the sample article with its pictures; with another `html`, as the site may have changed it. */
export function serveSample(network: TestNetwork, html?: string): void {
  serveFixture(network, SAMPLE_NAME, html);
}

/** Serves the pages that have no article. */
export function serveRefusals(network: TestNetwork): void {
  network.serve(EMPTY.url, EMPTY.html);
  network.serve(HOME.url, HOME.html);
  network.serve(PDF_URL, { type: 'application/pdf', body: SMALL_PDF });
}

/** One empty page; viewers mend the missing cross-reference table. */
const SMALL_PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;
