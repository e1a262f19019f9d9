import { useEffect, useState } from 'preact/hooks';
import type { ComparedView } from './ComparedView.js';

type View = typeof ComparedView;

/** The comparison, loaded when it is first wanted. */
export function LateCompared(props: Parameters<View>[0]) {
  const [loaded, setLoaded] = useState<{ readonly View: View } | null>(null);
  useEffect(() => {
    void import('./ComparedView.js').then((module) => setLoaded({ View: module.ComparedView }));
  }, []);
  return loaded && <loaded.View {...props} />;
}
