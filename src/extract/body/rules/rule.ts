import type { RemovedKind } from '../../../article/ledger.js';
import type { VisibleFields } from '../../metadata/index.js';

/** What a rule may know about the page it judges. */
export interface RulePage {
  readonly document: Document;
  readonly root: Element;
  /** Where headline, byline and date lines stand on the page. */
  readonly visible: VisibleFields;
  readonly title: string | null;
  /**
   * Characters of prose below an element: text of its paragraph-like blocks, links left out.
   * A block that holds much of the page's prose is the article itself and never clutter.
   */
  proseIn(element: Element): number;
}

/** One block that a rule says is not part of the article. */
export interface Finding {
  readonly element: Element;
  /** Why, in words a reader understands; without it the rule's own reason stands in the ledger. */
  readonly reason?: string;
}

/** One kind of clutter, recognised by what can be named surely. One file per rule. */
export interface ClutterRule {
  /** The rule's file name. */
  readonly name: string;
  readonly kind: RemovedKind;
  /** Why its blocks leave, in words a reader understands. */
  readonly reason: string;
  /** Its blocks bring prose of their own (comments, legal notices), so that much prose does not speak for them. */
  readonly isWordy?: boolean;
  /** The blocks to take out. Changes nothing. */
  find(page: RulePage): Iterable<Finding>;
}
