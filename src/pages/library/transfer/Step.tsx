import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly name: string;
  readonly children: ComponentChildren;
}

/** One state of a dialog. When it comes, the focus goes to what it marks as first, else to the step itself. */
export function Step({ name, children }: Props) {
  const step = useRef<HTMLDivElement>(null);
  useEffect(() => {
    (step.current?.querySelector<HTMLElement>('[data-first]') ?? step.current)?.focus();
  }, []);
  return (
    <div ref={step} class="step" data-step={name} tabIndex={-1}>
      {children}
    </div>
  );
}
