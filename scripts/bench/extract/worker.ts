/** A process that measures pages, one at a time, as its parent asks. It may die: the parent starts another. */
import { readPage } from '../corpus.js';
import { FoldModels } from '../folds.js';
import type { ToolName } from '../tools/tool.js';
import { PeerCache } from './cache.js';
import { measurePage } from './page.js';
import type { PageResult } from './result.js';

/** What the parent asks for. */
export interface Job {
  readonly folder: string;
  readonly fileId: string;
  readonly fresh: boolean;
  /** The folder of a cross-validation's models, or null. */
  readonly folds: string | null;
  readonly failures: Partial<Readonly<Record<ToolName, string>>>;
}

/** What it is told. */
export type Report =
  | { readonly kind: 'ready' }
  | { readonly kind: 'tool'; readonly tool: ToolName }
  | { readonly kind: 'done'; readonly result: PageResult };

const cache = new PeerCache();
let folds: FoldModels | null = null;

/** Resolves when the parent's pipe has it: a tool that never ends must not keep the message back. */
function tell(report: Report): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(report, undefined, {}, (error) => (error ? reject(error) : resolve()));
  });
}

async function measure({ folder, fileId, fresh, folds: models, failures }: Job): Promise<void> {
  const onTool = (tool: ToolName) => tell({ kind: 'tool', tool });
  if (models !== null) folds ??= new FoldModels(models);
  const options = { cache, fresh, folds, failures, onTool };
  const result = await measurePage(readPage(folder, fileId), options);
  await tell({ kind: 'done', result });
}

// What cannot be measured at all ends the process: the parent counts it.
process.on('message', (job: Job) => void measure(job));
process.on('disconnect', () => process.exit());
await tell({ kind: 'ready' });
