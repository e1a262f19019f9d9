/**
 * Marks of a discussion: repeated blocks of prose that are named posts, replies or answers or each have a date, and
 * the buttons of a forum.
 */
import { foldWhiteSpace } from '../text.js';
import { type Evidence, type JudgedPage, outOf } from './evidence.js';
import type { Shapes } from './shapes.js';

const POST = /post|reply|replies|message|comment|answer|thread|topic/i;
/** Names that forum programs of all makes give to parts of their pages. */
const FORUM_PARTS =
  '[class*="thread" i], [class*="forum" i], [class*="topic-" i], [id*="forum" i], [class*="reply" i], [class*="postbody" i], [class*="upvote" i], [class*="vote-" i]';
const CONTROLS = 'button, input[type=submit], a';
const MOST_CONTROLS = 3000;

export type Discussion = 'posts' | 'datedPosts' | 'forumParts' | 'replyControls';

export function discussion({ document, words }: JudgedPage, shapes: Shapes): Evidence<Discussion> {
  const wordy = shapes.items.filter(({ characters, linked }) => characters - linked >= 60);
  let controls = 0;
  for (const control of [...document.querySelectorAll(CONTROLS)].slice(0, MOST_CONTROLS)) {
    const raw = control.textContent || control.getAttribute('value') || '';
    if (raw.length < 80 && words.replyWord.test(foldWhiteSpace(raw))) controls++;
  }
  return {
    posts: outOf(6, wordy.filter(({ name }) => POST.test(name)).length),
    datedPosts: outOf(8, wordy.filter(({ dates }) => dates > 0).length),
    forumParts: outOf(30, document.querySelectorAll(FORUM_PARTS).length),
    replyControls: outOf(5, controls),
  };
}
