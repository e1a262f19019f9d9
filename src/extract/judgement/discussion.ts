/** Marks of a discussion: repeated blocks of prose that are named posts, replies or answers, and a forum's buttons. */
import { type Evidence, outOf } from './evidence.js';
import type { Shapes } from './shapes.js';

const POST = /post|reply|replies|message|comment|answer|thread|topic/;
/** Characters outside links from which on an item says something. */
const WORDY = 60;

export type Discussion = 'posts' | 'forumParts' | 'replyControls';

export function discussion({ items, forumParts, replies }: Shapes): Evidence<Discussion> {
  const posts = items.filter(({ box }) => box.length - box.linked >= WORDY && POST.test(box.names));
  return {
    posts: outOf(6, posts.length),
    forumParts: outOf(30, forumParts),
    replyControls: outOf(5, replies),
  };
}
