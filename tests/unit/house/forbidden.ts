/** Words that must not stand in `src`, with the rooms that are excepted and the reason. */
import { codeOf, lineAt, type Tree } from './source-tree.js';

interface ForbiddenRule {
  readonly what: string;
  readonly pattern: RegExp;
  /** Beginnings of the paths that are excepted. */
  readonly except: readonly string[];
  readonly because: string;
}

/** Comments do not count; strings do, so that `element['innerHTML']` is found too. */
export const FORBIDDEN: readonly ForbiddenRule[] = [
  {
    what: 'makes HTML of a string',
    pattern:
      /\b(?:innerHTML|outerHTML)\b['"]?\]?\s*[+]?=(?!=)|\b(?:insertAdjacentHTML|setHTML|setHTMLUnsafe|dangerouslySetInnerHTML|createContextualFragment|parseFromString|parseHTML|parseHTMLUnsafe|XSLTProcessor|srcdoc)\b|\bdocument\s*\.\s*write(?:ln)?\b/g,
    except: ['src/sanitize/'],
    because: 'only sanitize/ may turn text into HTML, and a page’s text is hostile until it has been there',
  },
  {
    what: 'says of an article that it is sanitized',
    pattern: /\b(?:as|is) SanitizedArticle\b/g,
    // A message brings one from our own offscreen document, where it has just been through the door.
    except: ['src/sanitize/', 'src/messages/'],
    because: 'what is kept, shown and exported takes no other, so only the door may make one',
  },
  {
    what: 'reaches for the network',
    pattern:
      /\bXMLHttpRequest\b|\bWebSocket(?:Stream)?\b|\bEventSource\b|\bsendBeacon\b|\bWebTransport\b|\bRTCPeerConnection\b|\bimportScripts\b/g,
    except: [],
    because: 'nothing that is read or saved leaves the device, and a check is the proof of it',
  },
  {
    what: 'fetches',
    pattern: /\bfetch\b/g,
    except: ['src/library/pictures/from-site.ts'],
    because:
      'nothing is asked of any site but the pictures that the reader wants kept, and that is done in one file',
  },
  {
    what: 'runs text as code',
    pattern: /\beval\b|\bnew\s+Function\b|\bimport\s*\(\s*(?!['"])/g,
    except: [],
    because: 'all code is in the package; nothing is loaded or made while it runs',
  },
  {
    what: 'speaks to the browser past its door',
    pattern: /\bchrome\s*\??\.\s*[a-z]/g,
    except: ['src/browser/'],
    because: 'only browser/ knows which browser it runs in',
  },
];

/** Places of `src` where a forbidden word stands, each in a sentence with the reason. */
export function forbiddenProblems(tree: Tree): string[] {
  return [...codeOf(tree)].flatMap(([path, code]) =>
    FORBIDDEN.filter(({ except }) => !except.some((place) => path.startsWith(place))).flatMap(
      ({ what, pattern, because }) =>
        [...code.matchAll(pattern)].map(
          (match) => `${path}:${lineAt(code, match.index)} ${what} (${match[0].trim()}): ${because}.`,
        ),
    ),
  );
}
