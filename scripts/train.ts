/** `npm run train`: makes the trees that judge the blocks of a page. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FEATURES } from '../src/extract/body/scorer/features/index.js';
import { packed, type ScorerModel, treesOf } from '../src/extract/body/scorer/model.js';
import { treeValue } from '../src/extract/body/scorer/trees.js';
import { NoCorpusError, readCorpus } from './bench/corpus.js';
import { type BoostingOptions, boost } from './train/boosting.js';
import { judge } from './train/judge.js';
import { readTables } from './train/read-tables.js';
import { FOLDS, rowsOf, type TrainingPage, trainingPage } from './train/rows.js';

const MODEL = path.join(import.meta.dirname, '../src/extract/body/scorer/model.json');
const HELP = `Trains the scorer of blocks on pages whose article is known.

Usage: npm run train -- --corpus DIR [--corpus DIR …] [OPTIONS]

  --corpus DIR   a corpus: DIR/html/ID.html.gz and DIR/ground-truth/ID.json
  --tables DIR   keep the pages' tables here, and use those that are here: parsing
                 takes minutes. They are not looked at again when the rules change.
  --folds DIR    write the models of the cross-validation too
  --out FILE     where the model goes (default: where the product reads it)
`;

/** Found by trying (figures in the scorer's README): more trees or leaves gain nothing on hosts not seen. */
const OPTIONS: Omit<BoostingOptions, 'seed'> = {
  trees: 100,
  leaves: 12,
  learningRate: 0.11,
  columnShare: 0.3,
  pageShare: 0.7,
  lambda: 5,
  leastInLeaf: 3,
};
const FEATURE_NAMES = Object.keys(FEATURES);

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true },
    tables: { type: 'string' },
    folds: { type: 'string' },
    out: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help || !values.corpus) {
  console.log(HELP);
  process.exit(values.help ? 0 : 2);
}

const pages = await readPages(values.corpus, values.tables ?? null).catch((error: unknown) => {
  if (!(error instanceof NoCorpusError)) throw error;
  console.error(`train: ${error.message}`);
  process.exit(2);
});
const out = crossValidated(pages);
if (values.folds) writeFolds(values.folds, out.models);
for (const line of judge(pages, out.scoresOf)) console.log(`hosts not seen: ${line}`);
const { model, gains } = trained(pages, 0);
for (const line of judge(pages, (page) => scores(model, page))) console.log(`as shipped: ${line}`);
const known = [...gains.entries()].sort((a, b) => b[1] - a[1]).map(([i]) => FEATURE_NAMES[i]);
console.log(`weighed most: ${known.slice(0, 12).join(', ')}`);
writeModel(values.out ?? MODEL, model);

async function readPages(corpora: readonly string[], tables: string | null): Promise<TrainingPage[]> {
  const all: TrainingPage[] = [];
  for (const corpus of corpora) {
    const truths = new Map(readCorpus(corpus).map((page) => [page.id, page.truth]));
    const onPage = (done: number) => process.stderr.write(`\r${corpus}: ${done} of ${truths.size} pages `);
    for (const flat of await readTables(corpus, tables, onPage)) {
      const truth = truths.get(flat.id);
      if (truth && flat.blocks.length > 0) all.push(trainingPage(flat, truth, FEATURE_NAMES));
    }
    process.stderr.write('\n');
  }
  return all;
}

function trained(pages: readonly TrainingPage[], seed: number): { model: ScorerModel; gains: Float64Array } {
  const gains = new Float64Array(FEATURE_NAMES.length);
  const { bias, trees } = boost(rowsOf(pages, FEATURE_NAMES.length), { ...OPTIONS, seed: seed + 1 }, gains);
  return { model: { features: FEATURE_NAMES, bias, trees: trees.map(packed) }, gains };
}

function scores(model: ScorerModel, page: TrainingPage): Float64Array {
  const trees = treesOf(model);
  return Float64Array.from(page.labels, (_, i) =>
    trees.reduce((sum, tree) => sum + treeValue(tree, page.rows, i * FEATURE_NAMES.length), model.bias),
  );
}

function crossValidated(pages: readonly TrainingPage[]) {
  const models = Array.from({ length: FOLDS }, (_, fold) => {
    process.stderr.write(`\rfold ${fold + 1} of ${FOLDS} `);
    return trained(
      pages.filter((page) => page.fold !== fold),
      fold + 1,
    ).model;
  });
  process.stderr.write('\n');
  return { models, scoresOf: (page: TrainingPage) => scores(models[page.fold] as ScorerModel, page) };
}

function writeFolds(folder: string, models: readonly ScorerModel[]): void {
  mkdirSync(folder, { recursive: true });
  for (const [fold, model] of models.entries()) writeModel(path.join(folder, `fold-${fold}.json`), model);
  writeFileSync(
    path.join(folder, 'folds.json'),
    `${JSON.stringify({ k: FOLDS, hash: 'md5 of the registrable host' })}\n`,
  );
}

/** One tree a line: legible where it changed, small when packed. Features that no tree asks are left out. */
function writeModel(file: string, model: ScorerModel): void {
  const { bias } = model;
  const asked = new Set(treesOf(model).flatMap(({ splits }) => splits.filter((_, i) => i % 4 === 0)));
  const numbers = [...asked].sort((a, b) => a - b);
  const features = numbers.map((number) => model.features[number]);
  const lines = treesOf(model)
    .map(({ splits, values }) => ({
      splits: splits.map((n, i) => (i % 4 === 0 ? numbers.indexOf(n) : n)),
      values,
    }))
    .map((tree) => JSON.stringify(packed(tree)))
    .join(',\n');
  writeFileSync(file, `{"features":${JSON.stringify(features)},\n"bias":${bias},\n"trees":[\n${lines}\n]}\n`);
}
