import type { RemovedKind } from '../../../article/ledger.js';
import type { VisibleFields } from '../../metadata/index.js';
import type { Words } from '../../words.js';

/** What a rule may know about the page it judges. */
export interface RulePage {
  readonly root: Element;
  /** Where headline, byline and date lines stand on the page. */
  readonly visible: VisibleFields;
  readonly words: Words;
  /**
   * Characters of prose below an element: text of its paragraph-like blocks, links left out.
   * A block that holds much of the page's prose is the article itself and never clutter.
   */
  proseIn(element: Element): number;
}

/** One block that a rule says is not part of the article. */
export interface Finding {
  readonly element: Element;
  /** Why, where the rule's name does not say it. */
  readonly reason?: keyof Words['reasons'];
  /** What the block says itself, for the reason. */
  readonly said?: string;
}

/** One kind of clutter, recognised by what can be named surely. One file per rule. */
export interface ClutterRule {
  /** The rule's file name. */
  readonly name: keyof Words['reasons'];
  readonly kind: RemovedKind;
  /** Its blocks bring prose of their own (comments, legal notices), so that much prose does not speak for them. */
  readonly isWordy?: boolean;
  /** The blocks to take out. Changes nothing. */
  find(page: RulePage): Iterable<Finding>;
}
