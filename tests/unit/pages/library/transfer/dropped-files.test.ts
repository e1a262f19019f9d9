import { describe, expect, it } from 'vitest';
import { kindOfFile } from '../../../../../src/pages/library/transfer/dropped-files.js';

describe('a dropped file', () => {
  it('is a backup by the name that ours have, else for an import', () => {
    const names = [
      'plainread-backup-2026-11-23.jsonl.gz',
      'BACKUP.JSONL',
      'pocket.csv',
      'export.zip',
      'x.json',
      'gz',
    ];
    expect(names.map(kindOfFile)).toEqual(['restore', 'restore', 'import', 'import', 'import', 'import']);
  });
});
