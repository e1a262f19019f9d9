/**
 * Draws every PNG of the project from its SVG, so that a picture has one source.
 *
 *     npx tsx scripts/icons.ts           writes the PNGs
 *     npx tsx scripts/icons.ts --check   writes nothing; exit code 1 when a PNG is missing or out of date
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

/** One PNG and the SVG it is drawn from; paths from the project's root, width in pixels. */
export interface Drawing {
  readonly svg: string;
  readonly png: string;
  readonly width: number;
}

const SAMPLE = 'tests/pages/sample--harbour-bridge';

/** All the drawings. At 16 pixels the icon has a source of its own: the large one's lines would blur there. */
export const DRAWINGS: readonly Drawing[] = [
  { svg: 'icons/plainread-16.svg', png: 'icons/plainread-16.png', width: 16 },
  ...[32, 48, 96, 128].map((width) => ({
    svg: 'icons/plainread.svg',
    png: `icons/plainread-${width}.png`,
    width,
  })),
  { svg: `${SAMPLE}/harbour-bridge.svg`, png: `${SAMPLE}/harbour-bridge.png`, width: 1200 },
  { svg: `${SAMPLE}/span-on-barges.svg`, png: `${SAMPLE}/span-on-barges.png`, width: 1000 },
];

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The PNG's bytes, drawn from the text of an SVG at a width in pixels. No fonts: our drawings have no text. */
export function drawPng(svg: string, width: number): Uint8Array {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false },
  });
  return drawing.render().asPng();
}

/** What is wrong with the PNGs under `root`, one sentence each; an empty list when all match their SVG. */
export function checkDrawings(root: string, drawings: readonly Drawing[]): string[] {
  return drawings.flatMap(({ svg, png, width }) => {
    if (!existsSync(`${root}/${png}`)) return [`${png} is missing: npx tsx scripts/icons.ts draws it.`];
    const drawn = drawPng(readFileSync(`${root}/${svg}`, 'utf8'), width);
    if (readFileSync(`${root}/${png}`).equals(drawn)) return [];
    return [`${png} is not what ${svg} draws: change the SVG and run npx tsx scripts/icons.ts.`];
  });
}

function main(args: readonly string[]): number {
  const unknown = args.find((arg) => arg !== '--check');
  if (unknown !== undefined) {
    console.error(`icons: unknown argument "${unknown}"; the only one is --check.`);
    return 2;
  }
  if (args.includes('--check')) {
    const complaints = checkDrawings(ROOT, DRAWINGS);
    for (const complaint of complaints) console.error(complaint);
    if (complaints.length === 0) console.log(`${DRAWINGS.length} drawings match their SVG.`);
    return complaints.length === 0 ? 0 : 1;
  }
  for (const { svg, png, width } of DRAWINGS) {
    const bytes = drawPng(readFileSync(`${ROOT}/${svg}`, 'utf8'), width);
    writeFileSync(`${ROOT}/${png}`, bytes);
    console.log(`${png}: ${width} px, ${bytes.length} bytes`);
  }
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
