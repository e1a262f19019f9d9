import { describe, expect, it } from 'vitest';
import { reminderOf } from '../../../../../src/pages/library/transfer/reminder.js';

const NOW = Date.parse('2026-11-23T12:00:00.000Z');
const daysAgo = (days: number) => new Date(NOW - days * 86_400_000).toISOString();
const state = { articles: 20, lastBackupAt: '', putAwayAt: '' };

describe('the reminder of a backup', () => {
  it('comes with twenty articles, not with nineteen', () => {
    expect(reminderOf(state, NOW)).toBe('never');
    expect(reminderOf({ ...state, articles: 19 }, NOW)).toBeNull();
  });

  it('comes when the last one is more than thirty days old, and says how old', () => {
    expect(reminderOf({ ...state, lastBackupAt: daysAgo(30) }, NOW)).toBeNull();
    expect(reminderOf({ ...state, lastBackupAt: daysAgo(31) }, NOW)).toBe(31);
    expect(reminderOf({ ...state, lastBackupAt: daysAgo(45.9) }, NOW)).toBe(45);
  });

  it('stays away for thirty days when it was put away', () => {
    expect(reminderOf({ ...state, putAwayAt: daysAgo(29) }, NOW)).toBeNull();
    expect(reminderOf({ ...state, putAwayAt: daysAgo(30) }, NOW)).toBe('never');
  });

  it('is not kept away by a date that lies ahead', () => {
    const ahead = daysAgo(-400);
    expect(reminderOf({ ...state, lastBackupAt: ahead, putAwayAt: ahead }, NOW)).toBe('never');
  });
});
