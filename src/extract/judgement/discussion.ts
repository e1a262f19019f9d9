/**
 * Marks of a discussion: repeated blocks of prose that are named posts, replies or answers or each have a date, and
 * the buttons of a forum.
 */
import { type Evidence, outOf } from './evidence.js';
import type { Shapes } from './shapes.js';

const POST = /post|reply|replies|message|comment|answer|thread|topic/;
/** Characters outside links from which on an item says something. */
const WORDY = 60;

export type Discussion = 'posts' | 'datedPosts' | 'forumParts' | 'replyControls';

export function discussion({ items, forumParts, replies }: Shapes): Evidence<Discussion> {
  const wordy = items.filter(({ box }) => box.length - box.linked >= WORDY);
  return {
    posts: outOf(6, wordy.filter(({ box }) => POST.test(box.names)).length),
    datedPosts: outOf(8, wordy.filter(({ dates }) => dates > 0).length),
    forumParts: outOf(30, forumParts),
    replyControls: outOf(5, replies),
  };
}
