/** Behaves as the file id of its job says: answers, dies, or never ends in a tool it has named. */
import type { Job } from '../../../../scripts/bench/extract/worker.js';

process.on('message', ({ fileId, folder, failures }: Job) => {
  const result = { set: folder, id: fileId, failures };
  const answer = () => process.send?.({ kind: 'done', result });
  if (fileId === 'dies-at-once') process.exit(3);
  process.send?.({ kind: 'tool', tool: 'defuddle' }, undefined, {}, () => {
    if (failures.defuddle) answer();
    else if (fileId.startsWith('dies')) process.exit(4);
    else if (!fileId.startsWith('hangs')) answer();
  });
});
process.on('disconnect', () => process.exit());
process.send?.({ kind: 'ready' });
