import { t } from '../../i18n/index.js';
import { Dialog } from '../../ui/Dialog.js';
import type { Binding } from './keys.js';

interface Props {
  readonly bindings: readonly Binding[];
  readonly onClosed: () => void;
}

const SHOWN: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Delete: 'Del' };

/** Every key of the page. */
export function KeysHelp({ bindings, onClosed }: Props) {
  return (
    <Dialog name="keys" title={t('keys_title')} onClosed={onClosed}>
      {() => (
        <dl class="keys-help">
          {[...bySaying(bindings)].map(([says, strokes]) => (
            <div key={says}>
              <dt>
                {strokes.map((stroke) => (
                  <Stroke key={stroke} stroke={stroke} />
                ))}
              </dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      )}
    </Dialog>
  );
}

function bySaying(bindings: readonly Binding[]): Map<string, string[]> {
  const strokes = new Map<string, string[]>();
  for (const { says, strokes: some } of bindings) {
    const said = t(says);
    strokes.set(said, [...(strokes.get(said) ?? []), ...some]);
  }
  return strokes;
}

function Stroke({ stroke }: { readonly stroke: string }) {
  return (
    <span class="stroke">
      {stroke.split(/[ +]/).map((key) => (
        <kbd key={key}>{SHOWN[key] ?? (key.length === 1 ? key.toUpperCase() : key)}</kbd>
      ))}
    </span>
  );
}
