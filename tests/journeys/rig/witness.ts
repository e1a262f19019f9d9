/** Sees what hostile HTML does in a page of the extension: from before its first script until it is asked. */
import type { Driver } from '../../../scripts/drive/driver.js';
import type { View } from '../../../scripts/drive/view.js';
import { policyChecks } from './policy-checks.js';

/** What one view showed. All lists are empty in a page where nothing hostile happened. */
export interface Testimony {
  /** The ids of vectors whose scripts ran. */
  readonly ran: readonly string[];
  /** What the content security policy had to stop. */
  readonly violations: readonly string[];
  readonly errors: readonly string[];
  /** What of the body breaks the reader's policy. */
  readonly policy: readonly string[];
  /** Elements outside the article that the extension did not put there. */
  readonly strangers: readonly string[];
  /** Whether the view is still the page that was opened. */
  readonly moved: boolean;
}

/** The body as it was shown, to be judged elsewhere; null where no article was shown. */
export interface ShownBody {
  readonly html: string | null;
  readonly text: string;
}

/**
 * DOMPurify takes hostile HTML apart in a document without a window, where nothing runs or loads. Chromium tells the
 * content security policy of handlers and styles even there. The calls it makes there go through a line of their own,
 * by which such reports are told from those about what is shown.
 */
const INERT_LINE = 1000;
const INERT = `
  const reroute = (prototype, name, isInert) => {
    const native = prototype[name];
    prototype[name] = function (...given) {
      if (!isInert(this)) return native.apply(this, given);
      ${'\n'.repeat(INERT_LINE)}
      return native.apply(this, given);
    };
  };
  reroute(DOMParser.prototype, 'parseFromString', () => true);
  reroute(Node.prototype, 'insertBefore', (node) => node.ownerDocument !== document);
`;

const WITNESS = `${INERT}
  const seen = { ran: [], violations: [], errors: [] };
  window.__witness = seen;
  window.__x = (id) => { seen.ran.push(String(id)); };
  addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, lineNumber, columnNumber } = event;
    if (lineNumber >= ${INERT_LINE} && blockedURI === 'inline') return;
    // Pictures come over https or not at all: the policy is the rule here, not the last resort.
    if (effectiveDirective === 'img-src' && blockedURI.startsWith('http:')) return;
    seen.violations.push(effectiveDirective + ' ' + blockedURI + ' at ' + lineNumber + ':' + columnNumber);
  }, true);
  addEventListener('error', (event) => { if (event.message) seen.errors.push(event.message); });
  addEventListener('unhandledrejection', (event) => { seen.errors.push(String(event.reason)); });
`;

/** Puts the witness into every page of the extension from now on. */
export async function callWitness(driver: Driver): Promise<void> {
  await driver.beforeExtensionScripts(WITNESS);
}

/** Gives handlers their chance, then asks the witness. Throws where it was not there from the start. */
export async function testify(view: View): Promise<Testimony & ShownBody> {
  const source = `(async () => { const __name = (f) => f; ${policyChecks()}; return (${judge})(policyChecks.check); })()`;
  return (await view.evaluateSource(source)) as Testimony & ShownBody;
}

/** Everything that happened, in one line each; empty when nothing did. */
export function harm({ ran, violations, errors, policy, strangers, moved }: Testimony): string[] {
  return [
    ...ran.map((id) => `ran: ${id}`),
    ...violations.map((text) => `stopped only by the content security policy: ${text}`),
    ...errors.map((text) => `uncaught error: ${text}`),
    ...policy.map((text) => `policy: ${text}`),
    ...strangers.map((text) => `stranger: ${text}`),
    ...(moved ? ['the page went elsewhere'] : []),
  ];
}

interface Witnessing {
  readonly __witness?: Pick<Testimony, 'ran' | 'violations' | 'errors'>;
}

type Check = (root: Element, options: { vector: object }) => string[];

/** Runs in the view: sees no variable from outside. */
async function judge(check: Check): Promise<Testimony & ShownBody> {
  const seen = (window as Witnessing).__witness;
  if (!seen) throw new Error('the witness was not called before the page began');
  const body = document.querySelector('#article [data-field=body]');
  const provocations =
    'load error click mouseover focus blur toggle beforetoggle animationstart submit input';
  for (const element of body?.querySelectorAll('*') ?? [])
    for (const type of provocations.split(' ')) element.dispatchEvent(new Event(type));
  await new Promise((resolve) => setTimeout(resolve, 20));
  const foreign =
    'script:not([src]), style, iframe, frame, object, embed, base, form, svg, math, template, meta[http-equiv], [style]';
  const strange = [...document.querySelectorAll(foreign)].filter((element) => !body?.contains(element));
  const loads = [...document.querySelectorAll<HTMLElement>('script[src], link[href]')].filter(
    (element) =>
      !String(Reflect.get(element, 'src') ?? Reflect.get(element, 'href')).startsWith(location.origin),
  );
  return {
    ran: seen.ran,
    violations: seen.violations,
    errors: seen.errors,
    policy: body ? check(body, { vector: {} }) : [],
    strangers: [...strange, ...loads].map((element) => element.outerHTML.slice(0, 200)),
    moved: !/^\/(?:popup|reader)\.html$/.test(location.pathname),
    html: body?.innerHTML ?? null,
    text: body?.textContent ?? '',
  };
}
